"""Whether a figure rests on its words: the numeral in the wording, the wording in a quotation.

Rule F-4. A wording may not be cut so that it says another thing than the quotation: `83 people`
is in `at least 83 people`, and drops what matters.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice

from generator.values.interval import Interval
from generator.values.numeral import is_english, is_taken_as_it_stands, numerals, typed_numbers
from generator.values.text import plain
from generator.values.wording import Wording, read_wording

PLACES = 100
"""Places of one wording in one quotation that are looked at."""
REACH = 200
"""Characters on either side that are looked at."""
AROUND = 6
"""Words on either side of a wording that can belong to its number: `at least a total of`."""
_JOINED_BEFORE = re.compile(r"\w[-,.]$")
_JOINED_AFTER = re.compile(r"[-,.]\w")
# Where a number by itself is read with these, what they are before may not: `up to dozens`.
_TURNING = re.compile(
    r"\b(?:up to|close to|as (?:many|few) as"
    r"|(?:short|shy|upwards?|excess|maximum|minimum) of)\s*\Z",
    re.IGNORECASE,
)
_WORD = re.compile(r"\S+")
_SENTENCE_END = re.compile(r"[.;:!?][\"')\]]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A verified quotation, in its place."""

    words: str
    before: str = ""
    """What the document has right before it: a quotation can be cut as well as a wording."""
    after: str = ""


class Miss(StrEnum):
    """What a figure does not rest on."""

    NOT_QUOTED = "the wording is in no verified quotation"
    CUT = "the quotation goes on, and says another number than the wording"
    NO_NUMBER = "no number can be read from the wording, and no value is given"
    OTHER_NUMBER = "the value has a number that the wording does not have"
    OTHER_BOUNDS = "the value has other bounds than the wording"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounding:
    """What a figure rests on (rule F-4)."""

    interval: Interval | None
    """The bounds to count with; None if there are none."""
    wording: Wording | None
    """The wording as it was read; None if only the author's value says what it means."""
    numbers: tuple[int, ...]
    misses: tuple[Miss, ...] = ()
    """What is wrong; empty when it is grounded."""
    context: str = ""
    """With a wording that was cut: what the quotation says, as far as it matters."""
    is_unchecked: bool = False
    """Whether the value could not be held against any digits or number words of the wording."""


def ground(
    words: str, passages: Iterable[Passage], *, value: Interval | None = None, lang: str = "en"
) -> Grounding:
    """Return what a figure rests on.

    `words` is its wording, verbatim; `passages` are the verified quotations of its claim; `value`
    holds the bounds that the author typed, if any; `lang` is the language of the words, BCP 47.
    """
    wording = read_wording(words, lang=lang)
    typed = typed_numbers(words, lang=lang) if wording is None else frozenset()
    found = tuple(each for passage in passages for each in contexts(words, passage, lang=lang))
    whole = "" in found
    misses = (
        *(() if found else (Miss.NOT_QUOTED,)),
        *((Miss.CUT,) if found and not whole else ()),
        *_value_misses(wording, value, typed, is_checked=bool(typed) or is_english(lang)),
    )
    return Grounding(
        interval=_bounds(wording, value),
        wording=wording,
        numbers=_numbers(wording, value),
        misses=misses,
        context="" if whole or not found else found[0],
        is_unchecked=wording is None and not typed,
    )


def _value_misses(
    wording: Wording | None, value: Interval | None, typed: frozenset[int], *, is_checked: bool
) -> tuple[Miss, ...]:
    if value is None:
        return (Miss.NO_NUMBER,) if wording is None else ()
    given = {value.low, *(number for number in (value.best, value.high) if number is not None)}
    if wording is None:
        return (Miss.OTHER_NUMBER,) if is_checked and not given - {0} <= typed else ()
    numbers = {numeral.value for numeral in wording.numerals}
    bounds = wording.interval
    if not given <= numbers | {bounds.low} | ({bounds.high} - {None}):
        return (Miss.OTHER_NUMBER,)
    same = (value.low, value.high) == (bounds.low, bounds.high)
    # `about 80` has no bounds; whoever types 80 as the best says nothing new.
    best = value.best in {None, bounds.best} or value.best in numbers
    return () if same and best else (Miss.OTHER_BOUNDS,)


def _bounds(wording: Wording | None, value: Interval | None) -> Interval | None:
    """Return the wording's bounds, with the author's `best` where he chose one (rule F-3)."""
    if wording is None or value is None:
        return value if wording is None else wording.interval
    best = wording.interval.best if value.best is None else value.best
    return replace(value, best=best, approximate=wording.interval.approximate)


def _numbers(wording: Wording | None, value: Interval | None) -> tuple[int, ...]:
    if wording is not None:
        return tuple(numeral.value for numeral in wording.numerals)
    bounds = () if value is None else (value.low, value.best, value.high)
    return tuple(dict.fromkeys(number for number in bounds if number is not None))


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
    """Return whether neither a word nor a number is cut at the ends of the place."""
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

    With each goes whether what is right beside the number turns it round by itself.
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
