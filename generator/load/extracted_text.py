"""A text put together from the paragraphs that a document holds."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.load.characters import without_controls


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractedText:
    """Paragraphs in one text, an empty line between them."""

    text: str
    """All of it."""
    paragraphs: tuple[tuple[int, int], ...]
    """Start and end of each in `text`, code points."""


def joined(parts: Iterable[str]) -> ExtractedText:
    """Return one text of `parts`; those that are white space are left out.

    A control character that markup hid, as `&#7;` does, becomes the replacement character.
    """
    kept = tuple(words for part in parts if (words := without_controls(part).strip()))
    stretches = []
    at = 0
    for part in kept:
        stretches.append((at, at + len(part)))
        at += len(part) + len("\n\n")
    return ExtractedText(text="\n\n".join(kept), paragraphs=tuple(stretches))
