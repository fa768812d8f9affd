"""Pins: the hash of each document, written into the author's YAML; all else stays as it is."""

import re

from generator.model.source import Source

# After the key of an entry, comments aside.
_BRACES = re.compile(r"\s*:\s*(?:#.*\n\s*)*\{")


def pinned(text: str, sources: tuple[Source, ...]) -> str:
    """Return the YAML `text` with the hash of each source's document beside its `file`.

    `sources` are those written in this text whose documents are held. A pin that is there is
    replaced; a new one goes after `file`, on a line of its own or inside the same braces.
    """
    edits = tuple(_edit(text, source) for source in sources if source.file and source.document)
    for start, end, words in sorted(edits, reverse=True):
        text = text[:start] + words + text[end:]
    return text


def _edit(text: str, source: Source) -> tuple[int, int, str]:
    """Return what to replace: start and end in code points, and the new words."""
    if source.file is None or source.document is None:
        raise AssertionError("only a held source can be pinned")
    if source.sha256:
        return source.sha256.span.start, source.sha256.span.end, source.document.sha256
    after = source.file.span.end
    if _BRACES.match(text, source.id.span.end):
        return after, after, f", sha256: {source.document.sha256}"
    line = text[text.rfind("\n", 0, source.file.span.start) + 1 : source.file.span.start]
    key = line[: line.rfind("file")]
    end = text.find("\n", after)
    end = len(text) if end < 0 else end
    end -= text[:end].endswith("\r")
    return end, end, f"{_line_end(text)}{key}sha256: {source.document.sha256}"


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
