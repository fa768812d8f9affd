"""What stands between quotation marks, in any pair of them that people type."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from generator.quotes.folded import WORD
from generator.quotes.outcome import Stretch

# Pairs by opening mark; German and Polish close with what others open with, Swedish opens with `”`.
_CLOSING = {
    "“": "”",
    "”": "”",
    "‟": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "‘": "’",
    "‛": "’",
    "‚": "‘’",
    "「": "」",
    "『": "』",
    "〝": "〞〟",
    "'": "'",
    '"': '"',
    "＂": "＂",
    "″": "″",
}
_STRAIGHT = '"＂″'
_APOSTROPHES = "'’‘"
_OPENERS = "([{—–-/“„«‘"
"""What may stand right before a straight mark that opens, apart from white space."""
_PUNCTUATION = " ,.;:!?"
_MARK = re.compile(f"[{''.join({*_CLOSING, *''.join(_CLOSING.values())})}]")

Closers = Mapping[str, Sequence[int]]
"""Where each mark can close, in order."""


def marked(prose: str) -> Iterator[Stretch]:
    """Yield what stands between quotation marks: one stretch for each mark that closes.

    An opening mark takes the next mark that can close it; what is not closed yields nothing.
    """
    marks = tuple((found.start(), found.group()) for found in _MARK.finditer(prose))
    closers = {mark: tuple(_closers(prose, mark, marks)) for mark in {mark for _, mark in marks}}
    closed: set[int] = set()
    for start, mark in marks:
        if start in closed or mark not in _CLOSING or not _opens(prose, start):
            continue
        end = _next(closers, _CLOSING[mark], start + 1) or _next(closers, _STRAIGHT, start + 1)
        if end is not None and end not in closed:
            closed.add(end)
            yield _without_punctuation(prose, start + 1, end)


def _opens(prose: str, place: int) -> bool:
    """Tell a mark that opens from an apostrophe, and from one that closes or measures inches."""
    before, after = prose[max(0, place - 1) : place], prose[place + 1 : place + 2]
    if prose[place] in _STRAIGHT or prose[place] == "”":
        return not before.strip() or before in _OPENERS or WORD.match(after) is not None
    if prose[place] in _APOSTROPHES:
        return not WORD.match(before) and bool(after.strip())
    return True


def _closers(prose: str, mark: str, marks: Sequence[tuple[int, str]]) -> Iterator[int]:
    """Yield where `mark` can close: an apostrophe in a word cannot."""
    for place, other in marks:
        if other == mark and (mark not in _APOSTROPHES or not WORD.match(prose, place + 1)):
            yield place


def _next(closers: Closers, marks: str, start: int) -> int | None:
    """Return the first place from `start` on where one of `marks` closes."""
    following = (
        places[number]
        for places in (closers.get(mark, ()) for mark in marks)
        if (number := bisect_left(places, start)) < len(places)
    )
    return min(following, default=None)


def _without_punctuation(prose: str, start: int, end: int) -> Stretch:
    """Leave out what belongs to the sentence around the quotation."""
    while start < end and prose[start] in _PUNCTUATION:
        start += 1
    while end > start and prose[end - 1] in _PUNCTUATION:
        end -= 1
    return Stretch(start=start, end=end)
