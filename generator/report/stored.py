"""The stored file in which a place lies, and the region of it that an editor can show."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.report.places import LinedText, Place
from generator.spans import Span

_AS_TEXT = " (as text)"
"""What `Document.place` adds where the text was extracted, so that the file has no such offset."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A stretch of a file."""

    start: Place
    """Its first character."""
    end: Place
    """The character after its last one."""


def stored_file(place: str) -> str:
    """Return the path of the file that a `Span.file` names."""
    return place.removesuffix(_AS_TEXT)


def region(span: Span, texts: Mapping[str, LinedText]) -> Region | None:
    """Return the region of the stored file; nothing where its text is unknown, or extracted."""
    text = texts.get(span.file)
    if text is None or span.file != stored_file(span.file):
        return None
    return Region(start=text.place(span.start), end=text.place(span.end))
