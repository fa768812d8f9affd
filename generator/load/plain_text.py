"""Paragraphs of a `.txt` document: stretches of the file's own text."""

from collections.abc import Iterator

_LONGEST_WRAPPED_LINE = 100


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each paragraph of `text` starts and ends.

    An empty line ends a paragraph. Between empty lines, a line of more than 100 code points is a
    paragraph of its own, since files with one paragraph a line have such lines; shorter lines one
    below the other are one paragraph that was wrapped by hand.
    """
    found: list[tuple[int, int]] = []
    joins = False
    for start, end in _lines(text):
        wrapped = 0 < end - start <= _LONGEST_WRAPPED_LINE
        if wrapped and joins:
            found[-1] = (found[-1][0], end)
        elif start < end:
            found.append((start, end))
        joins = wrapped
    return tuple(found)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the words of each line start and end; an empty stretch for an empty line."""
    at = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        start = at + len(line) - len(line.lstrip()) if words else at
        yield start, start + len(words)
        at += len(line)
