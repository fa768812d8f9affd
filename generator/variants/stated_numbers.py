"""The numbers that a whole quotation states, each with its comparator and what it counts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from generator.values.interval import Interval
from generator.values.numeral import Numeral, numerals
from generator.values.text import plain
from generator.values.wording import Comparator, Wording, qualify, read_wording
from generator.variants.named_dates import dates


class Unit(StrEnum):
    """A thing that is counted; the value names it in the plural."""

    PEOPLE = "people"
    KILLED = "people killed"
    INJURED = "people injured"
    MISSING = "people missing"
    CAPTURED = "people captured"
    DISPLACED = "people displaced"
    CASUALTIES = "casualties"
    STRIKES = "strikes"
    INCIDENTS = "incidents"
    VESSELS = "vessels"
    AIRCRAFT = "aircraft"
    VEHICLES = "vehicles"
    BUILDINGS = "buildings"
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One number, or a range, as a quotation states it."""

    wording: Wording
    unit: Unit | None
    """What it counts; None if the words do not tell."""
    words: str
    """From the comparator to the noun, in normal form: `at least 83 people`."""

    @property
    def values(self) -> tuple[int, ...]:
        """The number, or both ends of the range."""
        return tuple(numeral.value for numeral in self.wording.numerals)


BEFORE = 6
"""Number of words before a number that can belong to its comparator."""
AFTER = 5
"""Number of words after a number that can say what it counts, or be its comparator."""
_BREAK = re.compile(r"""[;!?()\[\]"]|[,:](?!\d)|(?<!\w\.\w)\.(?=\s|$)|\s-\s(?!\d)""")
_ARTICLE = re.compile(r"(?:an?|another)\b(?! (?:dozen|hundred|thousand|million))", re.IGNORECASE)
_JOINT = re.compile(
    r"\b(?:and(?! (?:above|counting|over|up|upwards?)\b)|between|but|while)\b", re.IGNORECASE
)
_BETWEEN = re.compile(r"\bbetween $", re.IGNORECASE)
_FROM = re.compile(r"\bfrom $", re.IGNORECASE)


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
    """Return what is between two numbers without the phrase that bounds the second.

    In `21 strikes killed at least 83` the phrase is not a late one of the 21.
    """
    comparator, rest = qualify(f"{text}#")
    return text if comparator is Comparator.EXACTLY else f" {rest.removesuffix('#').rstrip()}"


def _range_start(clause: str, first: Numeral, last: Numeral, lang: str) -> int | None:
    """Return where a range begins, None if there are two numbers: `rose from 80 to 83`."""
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


_WORDS: Mapping[Unit, str] = {
    Unit.PEOPLE: (
        "people person man men woman women child children boy girl adult civilian fighter militant "
        "soldier combatant crew member sailor fisherman fishermen migrant passenger trafficker "
        "smuggler narcoterrorist terrorist resident worker journalist"
    ),
    Unit.KILLED: "dead death fatality fatalities killed kill killing died body bodies slain",
    Unit.INJURED: "injured injury injuries injuring wounded wounding hurt",
    Unit.MISSING: "missing unaccounted",
    Unit.CAPTURED: "captured capturing detained detaining detainee prisoner hostage seized",
    Unit.DISPLACED: "displaced displacing evacuee refugee",
    Unit.CASUALTIES: "casualty casualties",
    Unit.STRIKES: "strike airstrike attack raid bombing bombardment",
    Unit.INCIDENTS: "incident event episode",
    Unit.VESSELS: "vessel boat ship ferry ferries barge launch trawler submarine",
    Unit.AIRCRAFT: "aircraft plane helicopter drone",
    Unit.VEHICLES: "vehicle car truck lorry lorries van",
    Unit.BUILDINGS: "building house home school hospital",
    Unit.HOURS: "hour",
    Unit.DAYS: "day",
    Unit.WEEKS: "week",
    Unit.MONTHS: "month",
    Unit.YEARS: "year",
}
_UNITS = {word: unit for unit, words in _WORDS.items() for word in words.split()}
_PERSONAL = frozenset(
    {Unit.PEOPLE, Unit.KILLED, Unit.INJURED, Unit.MISSING, Unit.CAPTURED, Unit.DISPLACED}
)
_WORD = re.compile(r"[^\W\d_]+(?:[.'-][^\W\d_]+)*")
_PASSED_OVER = re.compile(
    r"\s*(?:(?:and|or) (?:above|counting|fewer|less|more|over|so|up|upwards?)\b\s*)?"
    r"(?:of (?:(?:all|its|our|the|their|these|those) )*)?",
    re.IGNORECASE,
)
_STOP = frozenset(
    {
        *("and", "because", "but", "or", "since", "that", "when", "where", "while"),
        *("which", "who", "whose", "with"),
        *("at", "before", "by", "during", "for", "from", "in", "into", "of", "off", "on", "to"),
    }
)


def compatible(one: Unit | None, other: Unit | None) -> bool:
    """Return whether two numbers may count the same things; what is not known may be anything.

    `83 people` and `83 deaths` may. `31 casualties` and `31 dead` may not (rule F-15), nor may
    `21 strikes` and `21 vessels` (rule F-16).
    """
    if one is None or other is None or one is other:
        return True
    return Unit.PEOPLE in {one, other} and {one, other} <= _PERSONAL


def unit_after(text: str) -> tuple[Unit | None, int]:
    """Return what the words after a number say that it counts, and where the telling word ends.

    `people killed` tells more than `people`. The words go on to the next preposition or `and`.
    """
    told: tuple[Unit | None, int] = (None, 0)
    begin = len(text) - len(_PASSED_OVER.sub("", text, count=1))
    for word in _WORD.finditer(text, begin):
        if word.group().lower() in _STOP:
            break
        unit = unit_of(word.group())
        if unit is not None and told[0] in {None, Unit.PEOPLE}:
            told = (unit, word.end())
    return told


def unit_before(text: str) -> Unit | None:
    """Return what the verb right before a number says that became of people: `killed at least`."""
    units = [unit for word in _WORD.findall(text) if (unit := unit_of(word)) in _PERSONAL]
    return units[-1] if units and units[-1] is not Unit.PEOPLE else None


def unit_of(word: str) -> Unit | None:
    """Return what one noun or participle counts."""
    lowered = word.lower()
    return _UNITS.get(lowered) or _UNITS.get(lowered.removesuffix("s"))
