"""Seed documents: from the bytes of a file to its text with paragraphs."""

import hashlib

from generator.load.characters import control_character, described
from generator.load.document_faults import UNREADABLE_DOCUMENT
from generator.load.encoding import decode
from generator.load.extracted_text import ExtractedText
from generator.load.file_name import ending
from generator.load.html_text import html_text
from generator.load.markdown_text import markdown_text
from generator.load.plain_text import paragraphs
from generator.load.reading import Reading
from generator.load.syntax_faults import CONTROL_CHARACTER
from generator.model.source import Document
from generator.spans import SeedFile, Span

_EXTRACT = {".md": markdown_text, ".html": html_text}


def read_document(file: SeedFile) -> Reading[Document | None]:
    """Return the document that `file` holds; nothing where no text can be read from it."""
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
    extract = _EXTRACT.get(ending(file.path))
    document = (
        _document(file, f"{file.path} (as text)", extract(source))
        if extract
        else _document(file, file.path, _as_it_is(source))
    )
    if document.paragraphs:
        return document
    yield UNREADABLE_DOCUMENT.finding(
        "no text can be read from this document",
        Span(file=file.path, start=0, end=0),
        advice="store its words as a `.txt` file",
    )
    return None


def _as_it_is(source: str) -> ExtractedText:
    return ExtractedText(text=source, paragraphs=paragraphs(source))


def _document(file: SeedFile, place: str, extracted: ExtractedText) -> Document:
    return Document(
        path=file.path,
        place=place,
        sha256=hashlib.sha256(file.data).hexdigest(),
        size=len(file.data),
        text=extracted.text,
        paragraphs=extracted.paragraphs,
        words=len(extracted.text.split()),
    )
