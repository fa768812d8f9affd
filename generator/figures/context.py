"""What stands around a wording in its quotation: whether the number goes on beyond it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from generator.values.numeral import numerals
from generator.values.plainness import is_taken_as_it_stands
from generator.values.text import plain
from generator.values.wording import Wording, read_wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A verified quotation, in its place."""

    words: str
    """The quotation."""
    before: str = ""
    """What the document has right before it: a quotation can be cut as well as a wording."""
    after: str = ""
    """What it has right after."""


PLACES = 100
"""Places of one wording in one quotation that are looked at."""
REACH = 200
"""Characters on either side that are looked at."""
AROUND = 6
"""Words on either side of a wording that can belong to its number: `at least a total of`."""

_JOINED_BEFORE = re.compile(r"\w[-,.]$")
_JOINED_AFTER = re.compile(r"[-,.]\w")
# Where a number by itself is read with these, what they stand before may not: `up to dozens`.
_TURNING = re.compile(
    r"\b(?:up to|close to|as (?:many|few) as"
    r"|(?:short|shy|upwards?|excess|maximum|minimum) of)\s*\Z",
    re.IGNORECASE,
)
_WORD = re.compile(r"\S+")
_SENTENCE_END = re.compile(r"[.;:!?][\"')\]]*$")


def contexts(wording: str, passage: Passage, *, lang: str) -> Iterator[str]:
    """Yield, for each place of `wording` in the quotation, what contradicts it there.

    That is empty where nothing does. All is compared in its normal form.
    """
    read = read_wording(wording, lang=lang)
    words, sought = plain(passage.words), plain(wording)
    prefix, suffix = plain(passage.before[-REACH:]), plain(passage.after[:REACH])
    text = f"{prefix} {words} {suffix}"
    for place in islice(_places(sought, words), PLACES):
        start = len(prefix) + 1 + place
        end = start + len(sought)
        before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
        if _is_whole(before, sought, after):
            yield "" if read is None else _telling(wording, read, before=before, after=after)


def _places(sought: str, words: str) -> Iterator[int]:
    start = words.find(sought) if sought else -1
    while start >= 0:
        yield start
        start = words.find(sought, start + 1)


def _is_whole(before: str, sought: str, after: str) -> bool:
    """Whether neither a word nor a number is cut at the ends of the place."""
    if before[-1:].isalnum() and sought[0].isalnum():
        return False
    if after[:1].isalnum() and sought[-1].isalnum():
        return False
    found = numerals(sought) or ()
    starts = sought[0].isdigit() or any(numeral.start == 0 for numeral in found)
    ends = sought[-1].isdigit() or any(numeral.end == len(sought) for numeral in found)
    return not (starts and _JOINED_BEFORE.search(before)) and not (
        ends and _JOINED_AFTER.match(after)
    )


def _telling(wording: str, read: Wording, *, before: str, after: str) -> str:
    """Return the words around `wording` that make another number of it; empty without such."""
    for window, is_near in _windows(wording, before, after):
        wider = read_wording(window)
        differs = wider is not None and _said(wider) != _said(read)
        if differs or is_near:
            return window
    return ""


def _windows(wording: str, before: str, after: str) -> Iterator[tuple[str, bool]]:
    """Yield `wording` with more and more words before it, then after it.

    With each goes whether what stands right beside the number turns it round by itself.
    """
    window = wording
    turning = _TURNING.search(before)
    length = len(turning[0].split()) if turning else 0
    for place, word in enumerate(reversed(before.split()[-AROUND:])):
        if _SENTENCE_END.search(word):
            break
        window = f"{word} {window}"
        turned = place == 0 and not is_taken_as_it_stands(f"{word} #")
        yield window, turned or place + 1 == length
    ends_in_number = any(numeral.end == len(wording) for numeral in numerals(wording) or ())
    for place, match in enumerate(islice(_WORD.finditer(after), AROUND)):
        beside = after[: match.end()]
        turned = ends_in_number and place == 0 and not is_taken_as_it_stands(f"#{beside}")
        yield wording + beside, turned
        if _SENTENCE_END.search(match.group()):
            break


def _said(wording: Wording) -> tuple[object, ...]:
    return (wording.interval, tuple(numeral.value for numeral in wording.numerals))
