"""Sentences of a text, by `sentencex`, whose rules know the abbreviations of many languages.

The library's time grows with the square of the sentences and quotation marks that it is given: of a
megabyte of marks that nothing closes it would take hours. What is very long or crowded with marks
is therefore given to it in windows; ordinary paragraphs are given whole.
"""

import re
from collections.abc import Iterator

from sentencex import get_sentence_boundaries

LONG = 8_000
"""Code points; a longer text is read in windows."""
CROWDED = 60
"""Marks that can open a quotation; a text with more that does not fit into one window is read in
windows."""
WINDOW = 2_000
"""Code points that are looked at together; a longer sentence may be cut at a white space."""
LOOK_AHEAD = 700
"""Code points at the end of a window whose sentences are looked at again with the next one: what
closes a quotation may stand behind the window, and until then its sentences are taken for many."""

_MARK = re.compile(r"[“„«»‘‹\"]")


def sentences(text: str, *, lang: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of every sentence of `text`, code points from 0, trimmed.

    `lang` is a BCP 47 tag; a language without rules of its own is cut by the general ones.
    """
    language = lang.partition("-")[0].lower()
    is_large = len(text) > LONG or (len(text) > WINDOW and len(_MARK.findall(text)) > CROWDED)
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
