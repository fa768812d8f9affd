"""What is between quotation marks, and the sentences of a text: both as start and end, code points.

Quotation marks are read twice, by the habits of several languages. In a document, marks inside a
quotation are part of it (`quoted`). In an author's own prose every pair of marks counts, so that no
quotation escapes the contract (`quoted_in_prose`).

Sentences are cut by `sentencex`, whose rules know the abbreviations of many languages. Its time
grows with the square of the sentences and quotation marks that it is given: of a megabyte of marks
that nothing closes it would take hours. What is very long or crowded with marks is therefore given
to it in windows; ordinary paragraphs are given whole.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from sentencex import get_sentence_boundaries

# By opening mark; German and Polish close with what others open with, Swedish opens with “’’”.
_CLOSING = {
    "“": "”",
    "„": "“”",
    "”": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "‘": "’",
    "‚": "‘’",
    '"': '"',
    "'": "'",
}
_MARK = re.compile(r"[“”„«»‹›‘’‚\"']")
_ALSO_CLOSING = "'\"’”"
_APOSTROPHES = "'’"
_GOES_ON = "“„«"
"""Left open at the end of a paragraph, these say that the quotation goes on in the next."""


def quoted(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of what is between quotation marks, code points, without the marks.

    `text` is one paragraph. Stretches lie apart, in order: marks inside a quotation are part of it.
    """
    marks = [found.start() for found in _MARK.finditer(text)]
    stretches: list[tuple[int, int]] = []
    hopeless: set[str] = set()
    done = 0
    for number, start in enumerate(marks):
        mark = text[start]
        if start < done or mark not in _CLOSING or mark in hopeless or not _opens(text, start):
            continue
        end = _close(text, marks, number)
        if end is None:
            # Not sought again: a text full of unclosed marks takes no longer than others.
            hopeless.add(mark)
            end = len(text) if mark in _GOES_ON else None
        if end is not None:
            stretches.append((start + 1, end))
            done = end + 1
    return tuple(stretches)


def _opens(text: str, place: int) -> bool:
    """Return whether a mark opens, and is no apostrophe and no closing one that looks the same."""
    if text[place] not in _ALSO_CLOSING:
        return True
    before, after = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
    return (not before or before in " \t\r\n([{—–-“„«‘/") and bool(after) and not after.isspace()


def _close(text: str, marks: Sequence[int], number: int) -> int | None:
    closing = _CLOSING[text[marks[number]]]
    for later in range(number + 1, len(marks)):
        place = marks[later]
        is_apostrophe = text[place] in _APOSTROPHES and text[place + 1 : place + 2].isalnum()
        if text[place] in closing and not is_apostrophe:
            return place
    return None


_PROSE_CLOSING = _CLOSING | {"〝": "〞〟"} | dict(zip("‟‛「『＂″", "”’」』＂″", strict=True))
_STRAIGHT = '"＂″'
_PROSE_APOSTROPHES = "'’‘"
_OPENERS = "([{—–-/“„«‘"
"""What may be right before a straight mark that opens, apart from white space."""
_PUNCTUATION = " ,.;:!?"
_WORD = re.compile(r"\w")
_PROSE_MARK = re.compile(f"[{''.join({*_PROSE_CLOSING, *''.join(_PROSE_CLOSING.values())})}]")

_Closers = Mapping[str, Sequence[int]]
"""Where each mark can close, in order."""


def quoted_in_prose(prose: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of what is between quotation marks, for each mark that closes.

    An opening mark takes the next mark that can close it; what is not closed yields nothing.
    """
    marks = tuple((found.start(), found.group()) for found in _PROSE_MARK.finditer(prose))
    closers = {mark: tuple(_closers(prose, mark, marks)) for mark in {mark for _, mark in marks}}
    closed: set[int] = set()
    for start, mark in marks:
        if start in closed or mark not in _PROSE_CLOSING or not _opens_in_prose(prose, start):
            continue
        by_its_own = _next(closers, _PROSE_CLOSING[mark], start + 1)
        end = by_its_own or _next(closers, _STRAIGHT, start + 1)
        if end is not None and end not in closed:
            closed.add(end)
            yield _without_punctuation(prose, start + 1, end)


def _opens_in_prose(prose: str, place: int) -> bool:
    """Return whether a mark opens, and is no apostrophe, closes nothing and measures no inches."""
    before, after = prose[max(0, place - 1) : place], prose[place + 1 : place + 2]
    if prose[place] in _STRAIGHT or prose[place] == "”":
        return not before.strip() or before in _OPENERS or _WORD.match(after) is not None
    if prose[place] in _PROSE_APOSTROPHES:
        return not _WORD.match(before) and bool(after.strip())
    return True


def _closers(prose: str, mark: str, marks: Sequence[tuple[int, str]]) -> Iterator[int]:
    """Yield where `mark` can close: an apostrophe in a word cannot."""
    for place, other in marks:
        if other == mark and (mark not in _PROSE_APOSTROPHES or not _WORD.match(prose, place + 1)):
            yield place


def _next(closers: _Closers, marks: str, start: int) -> int | None:
    """Return the first place from `start` on where one of `marks` closes."""
    following = (
        places[number]
        for places in (closers.get(mark, ()) for mark in marks)
        if (number := bisect_left(places, start)) < len(places)
    )
    return min(following, default=None)


def _without_punctuation(prose: str, start: int, end: int) -> tuple[int, int]:
    """Leave out what belongs to the sentence around the quotation."""
    while start < end and prose[start] in _PUNCTUATION:
        start += 1
    while end > start and prose[end - 1] in _PUNCTUATION:
        end -= 1
    return start, end


LONG = 8_000
"""Code points; a longer text is read in windows."""
CROWDED = 60
"""Marks that can open a quotation; a text with more that does not fit into one window is read in
windows."""
WINDOW = 2_000
"""Code points that are looked at together; a longer sentence may be cut at a white space."""
LOOK_AHEAD = 700
"""Code points at the end of a window whose sentences are looked at again with the next one: what
closes a quotation may be behind the window, and until then its sentences are taken for many."""
_OPENER = re.compile(r"[“„«»‘‹\"]")


def sentences(text: str, *, lang: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of every sentence of `text`, code points from 0, trimmed.

    `lang` is a BCP 47 tag; a language without rules of its own is cut by the general ones.
    """
    language = lang.partition("-")[0].lower()
    is_large = len(text) > LONG or (len(text) > WINDOW and len(_OPENER.findall(text)) > CROWDED)
    stretches = _windows(text, language) if is_large else _whole(text, language)
    trimmed = (_trim(text, start, end) for start, end in stretches)
    return tuple((start, end) for start, end in trimmed if start < end)


def _whole(text: str, language: str) -> Iterator[tuple[int, int]]:
    for found in get_sentence_boundaries(language, text):
        yield found["start_index"], found["end_index"]


def _windows(text: str, language: str) -> Iterator[tuple[int, int]]:
    begin = 0
    while begin < len(text):
        window = text[begin : begin + WINDOW]
        is_last = begin + WINDOW >= len(text)
        if not is_last:
            window = _up_to_a_space(window)
        found = tuple(_whole(window, language))
        settled = [at for at in found if is_last or at[1] <= WINDOW - LOOK_AHEAD] or found[:1]
        for start, end in settled:
            yield begin + start, begin + end
        begin += settled[-1][1] if settled else len(window)


def _up_to_a_space(window: str) -> str:
    """Leave a last word out that may go on behind the window; not where it is all one word."""
    space = max(window.rfind(" "), window.rfind("\n"))
    return window[: space + 1] or window


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
