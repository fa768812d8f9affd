"""The numbers that a whole quotation states, each with its comparator and what it counts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from generator.values.comparator import Comparator, qualify
from generator.values.interval import Interval
from generator.values.numeral import Numeral, numerals
from generator.values.text import plain
from generator.values.wording import Wording, read_wording
from generator.variants.dates import dates
from generator.variants.units import Unit, unit_after, unit_before

BEFORE = 6
"""How many words before a number can belong to its comparator."""
AFTER = 5
"""How many words after a number can say what it counts, or be its comparator."""

_BREAK = re.compile(r"""[;!?()\[\]"]|[,:](?!\d)|(?<!\w\.\w)\.(?=\s|$)|\s-\s(?!\d)""")
_ARTICLE = re.compile(r"(?:an?|another)\b(?! (?:dozen|hundred|thousand|million))", re.IGNORECASE)
_JOINT = re.compile(
    r"\b(?:and(?! (?:above|counting|over|up|upwards?)\b)|between|but|while)\b", re.IGNORECASE
)
_BETWEEN = re.compile(r"\bbetween $", re.IGNORECASE)
_FROM = re.compile(r"\bfrom $", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One number, or a range, as a quotation states it."""

    wording: Wording
    """What its words say of it."""
    unit: Unit | None
    """What it counts; nothing where the words do not tell."""
    words: str
    """From the comparator to the noun, in normal form: `at least 83 people`."""

    @property
    def values(self) -> tuple[int, ...]:
        """The number, or both ends of the range."""
        return tuple(numeral.value for numeral in self.wording.numerals)


@lru_cache(maxsize=256)
def stated(quotation: str, lang: str) -> tuple[Stated, ...]:
    """Return the numbers that can be read in `quotation`, in order.

    Dates are no numbers, nor is the article of `an official`. What cannot be read without a guess
    is left out: all wordings but English ones, numbers turned round (`half of 83`), and vague ones
    such as `dozens`, which have no numeral to compare.
    """
    return tuple(one for clause in _clauses(plain(quotation)) for one in _stated_in(clause, lang))


def _clauses(text: str) -> Iterator[str]:
    """Yield the stretches between punctuation and dates, across which no number is qualified."""
    walls = sorted(
        (
            *((wall.start(), wall.end()) for wall in _BREAK.finditer(text)),
            *((date.start, date.end) for date in dates(text)),
        )
    )
    for (_, start), (end, _) in pairwise(((0, 0), *walls, (len(text), len(text)))):
        if start < end:
            yield text[start:end]


def _stated_in(clause: str, lang: str) -> Iterator[Stated]:
    found = numerals(clause) or ()
    done, number = 0, 0
    while number < len(found):
        start, last = found[number].start, found[number]
        if number + 1 < len(found):
            begin = _range_start(clause, last, found[number + 1], lang)
            if begin is not None:
                number += 1
                start, last = begin, found[number]
        number += 1
        if number < len(found):
            after = _before_phrase(clause[last.end : found[number].start])
        else:
            after = clause[last.end :]
        parts = clause[done:start], clause[start : last.end], after
        one = None if _ARTICLE.match(parts[1]) else _read(parts, lang)
        if one is not None:
            yield one
        done = last.end


def _before_phrase(text: str) -> str:
    """Return what stands between two numbers without the phrase that bounds the second.

    In `21 strikes killed at least 83` the phrase is not a late one of the 21.
    """
    qualified = qualify(f"{text}#")
    if qualified.comparator is Comparator.EXACTLY:
        return text
    return f" {qualified.rest.removesuffix('#').rstrip()}"


def _range_start(clause: str, first: Numeral, last: Numeral, lang: str) -> int | None:
    """Return where a range begins, nothing where there are two numbers: `rose from 80 to 83`."""
    before = clause[max(first.start - len("between ") - 1, 0) : first.start]
    start = first.start - (len("between ") if _BETWEEN.search(before) else 0)
    wording = read_wording(clause[start : last.end], lang=lang)
    is_range = wording is not None and wording.comparator is Comparator.BETWEEN
    return start if is_range and not _FROM.search(before) else None


def _read(parts: tuple[str, str, str], lang: str) -> Stated | None:
    """Read a number between the words on both sides, and keep as few of them as say the same."""
    number = parts[1]
    before = _JOINT.split(parts[0])[-1].split(" ")[-BEFORE - 1 :]
    after = _JOINT.split(parts[2])[0].split(" ")[: AFTER + 1]
    whole = read_wording(" ".join(before) + number + " ".join(after), lang=lang)
    if whole is None:
        return None
    unit, told = unit_after(" ".join(after))
    if unit in {None, Unit.PEOPLE}:
        unit = unit_before(" ".join(before)) or unit

    def says_it(text: str) -> bool:
        wording = read_wording(text, lang=lang)
        return wording is not None and _sense(wording) == _sense(whole)

    tail = " ".join(after)
    heads = (" ".join(before[-words:]) for words in range(1, len(before) + 1))
    head = next(head for head in heads if says_it(head + number + tail))
    tails = (" ".join(after[:words]) for words in range(1, len(after) + 1))
    tail = next(shorter for shorter in tails if says_it(head + number + shorter))
    tail = max(tail, " ".join(after)[:told], key=len)
    return Stated(wording=whole, unit=unit, words=f"{head}{number}{tail}".strip())


def _sense(wording: Wording) -> tuple[Comparator, Interval]:
    return wording.comparator, wording.interval
