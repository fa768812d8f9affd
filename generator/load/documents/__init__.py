"""Documents as text with paragraphs: one reader for each kind of file, all with one result.

A reader takes the text of a file and returns an `ExtractedText`; it raises nothing, and where it
finds no words, it returns no paragraphs. `document` chooses the reader by the file's ending.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.load.encoding import without_controls


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractedText:
    """The words of a document, put together from the paragraphs that it holds."""

    text: str
    paragraphs: tuple[tuple[int, int], ...]
    """Start and end of each in `text`, code points."""


def joined(parts: Iterable[str]) -> ExtractedText:
    """Return one text of `parts`, an empty line between them; white space alone is left out.

    A control character that markup hid, as `&#7;` does, becomes the replacement character.
    """
    kept = tuple(words for part in parts if (words := without_controls(part).strip()))
    stretches = []
    at = 0
    for part in kept:
        stretches.append((at, at + len(part)))
        at += len(part) + len("\n\n")
    return ExtractedText(text="\n\n".join(kept), paragraphs=tuple(stretches))
