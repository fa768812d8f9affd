"""What a wording says of a number: `at least 83 people` is 83 and above.

English only, and only what is plain: a wording with two numbers that are no range, with a phrase
that turns the number round (`not 83`, `half of 83`), or with a number in another form (`83.5`,
`83rd`, `½`, other scripts' digits) is not read at all. Nothing is guessed.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.values.comparator import Comparator, qualify
from generator.values.interval import UNBOUNDED, Interval, at_least, exactly
from generator.values.numeral import Numeral, numerals
from generator.values.plainness import is_english, is_plain, is_taken_as_it_stands, may_be_a_year
from generator.values.vague import nobody, unknown, vague


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A wording as it was read (`docs/rules.md`)."""

    interval: Interval
    """The bounds; `low` above `high` where the words say so (`13–11`)."""
    comparator: Comparator
    """What the words do with the number."""
    numerals: tuple[Numeral, ...] = ()
    """The numbers in it: one, two for a range, none for a vague or unknown one."""
    vague: bool = False
    """Whether the bound is a convention, such as 12 for `dozens`."""

    @property
    def is_unknown(self) -> bool:
        """Whether the words say that the number is not known (rule F-1)."""
        return self.comparator is Comparator.UNKNOWN


LONGEST = 500
"""Code points; what is longer is no wording of a figure."""

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–−", "-") | {"―": "—"})
_RANGE = re.compile(
    r"(?<!\w)(?:between # and #|(?:(?:between|from) )?(?:# (?:to|or) #|# ?[-—] ?#))",
    re.IGNORECASE,
)
_SCALED = re.compile(r"(?:dozen|hundred|thousand|million|billion)$", re.IGNORECASE)
_AND = re.compile(r"\band\b|&", re.IGNORECASE)


@lru_cache(maxsize=4096)
def read_wording(text: str, *, lang: str = "en") -> Wording | None:
    """Return what `text` says, or nothing where no number can be read without a guess.

    `lang` is the BCP 47 tag of the words; all but English is left to the author's own value.
    """
    if not is_english(lang) or len(text) > LONGEST:
        return None
    if "#" in text or not is_plain(text):
        return None
    line = " ".join(text.split())
    if vaguely := vague(line):
        return _read_vague(vaguely[0].rest, vaguely[0].low)
    for beside, wording in ((unknown(line), _UNKNOWN), (nobody(line), _NOBODY)):
        if beside is not None:
            return wording if numerals(beside) == () and _is_alone(beside) else None
    found = numerals(text)
    return _read_numerals(text, found) if found else None


_UNKNOWN = Wording(interval=UNBOUNDED, comparator=Comparator.UNKNOWN)
_NOBODY = Wording(interval=exactly(0), comparator=Comparator.EXACTLY)


def _is_alone(text: str) -> bool:
    return is_taken_as_it_stands(f"# {text}")


def _read_vague(text: str, low: int) -> Wording | None:
    """Read `at least several dozen`: `#` stands for the vague words, whose bound is `low`."""
    qualified = qualify(text)
    if qualified.comparator not in {Comparator.EXACTLY, Comparator.AT_LEAST}:
        return None
    rest = qualified.rest
    if vague(rest) or numerals(rest) != () or not is_taken_as_it_stands(rest):
        return None
    return Wording(interval=at_least(low), comparator=Comparator.AT_LEAST, vague=True)


def _read_numerals(text: str, found: tuple[Numeral, ...]) -> Wording | None:
    pieces = (text[end:start] for end, start in _between(text, found))
    line = " ".join("#".join(pieces).translate(_DASHES).split())
    if len(found) == 1:
        return _read_one(text, line, found[0])
    ranged = _RANGE.sub("#", line)
    # One number is left where there was one range and nothing else.
    if not is_taken_as_it_stands(ranged) or qualify(ranged).rest != ranged:
        return None
    first, last = found
    if _shares_its_scale(text, first, last):
        return None
    return Wording(
        interval=Interval(low=first.value, high=last.value),
        comparator=Comparator.BETWEEN,
        numerals=found,
    )


def _between(text: str, found: tuple[Numeral, ...]) -> Iterable[tuple[int, int]]:
    """Return the stretches before, between and after the numerals."""
    ends = (0, *(numeral.end for numeral in found))
    starts = (*(numeral.start for numeral in found), len(text))
    return zip(ends, starts, strict=True)


def _read_one(text: str, line: str, numeral: Numeral) -> Wording | None:
    qualified = qualify(line)
    comparator, rest = qualified.comparator, qualified.rest
    interval = _bounds(comparator, numeral.value)
    if interval is None or qualify(rest).rest != rest or not is_taken_as_it_stands(rest):
        return None
    if may_be_a_year(rest, text[numeral.start : numeral.end]):
        return None
    if numeral.value == 1 and _AND.search(rest):
        return None  # `a man and his wife` are two.
    return Wording(interval=interval, comparator=comparator, numerals=(numeral,))


def _bounds(comparator: Comparator, number: int) -> Interval | None:
    match comparator:
        case Comparator.AT_LEAST:
            return at_least(number)
        case Comparator.MORE_THAN:
            return at_least(number + 1)
        case Comparator.AT_MOST:
            return Interval(low=0, high=number)
        case Comparator.FEWER_THAN:
            return Interval(low=0, high=number - 1) if number else None
        case Comparator.ABOUT:
            return Interval(low=0, high=None, best=number, approximate=True)
        case _:
            return exactly(number)


def _shares_its_scale(text: str, first: Numeral, last: Numeral) -> bool:
    """Whether both numbers may be hundreds or thousands: `two to three hundred`, `2–3,000`."""
    words = tuple(_SCALED.search(text[end.start : end.end]) for end in (first, last))
    thousands = last.value % 1000 == 0 and first.value * 1000 < last.value
    return thousands or (words[1] is not None and words[0] is None)
