"""Seed documents: from the bytes of a file to its text with paragraphs."""

import hashlib
from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.load import Reading
from generator.load.addresses import ending
from generator.load.documents import ExtractedText
from generator.load.documents.markup import (
    html_limit,
    html_text,
    markdown_limit,
    markdown_text,
)
from generator.load.encoding import control_character, decode, described
from generator.load.file_faults import CONTROL_CHARACTER, DOCUMENT_LIMIT, UNREADABLE_DOCUMENT
from generator.model.source import Document
from generator.spans import SeedFile, Span

_EXTRACT = {".md": markdown_text, ".html": html_text}
_LIMIT = {".md": markdown_limit, ".html": html_limit}
_LONGEST_WRAPPED_LINE = 100
MOST_PARAGRAPHS = 50_000
"""Of one document; a book of 1,000 pages has 10,000."""


def read_document(file: SeedFile) -> Reading[Document | None]:
    """Return the document that `file` holds; None if no text can be read from it."""
    source = yield from decode(file)
    if source is None:
        return None
    if hidden := control_character(source):
        yield CONTROL_CHARACTER.finding(
            f"this document holds the control character {described(hidden[0])}",
            Span(file=file.path, start=hidden.start(), end=hidden.end()),
            advice="store a copy without it, and say so in the source's `descriptor`",
        )
        return None
    kind = ending(file.path)
    if kind in _LIMIT and (excess := _LIMIT[kind](source)):
        yield _limit(file, excess)
        return None
    extract = _EXTRACT.get(kind)
    place = f"{file.path} (as text)" if extract else file.path
    extracted = (extract or _plain_text)(source)
    if len(extracted.paragraphs) > MOST_PARAGRAPHS:
        yield _limit(file, f"more than {MOST_PARAGRAPHS:,} paragraphs")
        return None
    if extracted.paragraphs:
        return Document(
            path=file.path,
            place=place,
            sha256=hashlib.sha256(file.data).hexdigest(),
            size=len(file.data),
            text=extracted.text,
            paragraphs=extracted.paragraphs,
            words=len(extracted.text.split()),
        )
    yield UNREADABLE_DOCUMENT.finding(
        "no text can be read from this document",
        Span(file=file.path, start=0, end=0),
        advice="store its words as a `.txt` file",
    )
    return None


def _limit(file: SeedFile, excess: str) -> Diagnostic:
    return DOCUMENT_LIMIT.finding(
        f"this document holds {excess}",
        Span(file=file.path, start=0, end=0),
        advice="store the part that is quoted as a `.txt` file, and say so in `descriptor`",
    )


def _plain_text(source: str) -> ExtractedText:
    """Return the file's own text, and where each paragraph of it starts and ends.

    An empty line ends a paragraph. Between empty lines, a line of more than 100 code points is a
    paragraph of its own, since files with one paragraph a line have such lines; shorter lines one
    below the other are one paragraph that was wrapped by hand.
    """
    found: list[tuple[int, int]] = []
    joins = False
    for start, end in _lines(source):
        wrapped = 0 < end - start <= _LONGEST_WRAPPED_LINE
        if wrapped and joins:
            found[-1] = (found[-1][0], end)
        elif start < end:
            found.append((start, end))
        joins = wrapped
    return ExtractedText(text=source, paragraphs=tuple(found))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the words of each line start and end; an empty stretch for an empty line."""
    at = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        start = at + len(line) - len(line.lstrip()) if words else at
        yield start, start + len(words)
        at += len(line)
