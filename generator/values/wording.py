"""What a wording says of a number: `at least 83 people` is 83 and above.

English only, and only what is plain: a wording with two numbers that are no range, with a phrase
that turns the number round (`not 83`, `half of 83`), or with a number in another form (`83.5`,
`83rd`, `½`, other scripts' digits) is not read at all. Nothing is guessed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from generator.values.interval import UNBOUNDED, Interval, at_least, exactly
from generator.values.numeral import (
    Numeral,
    is_english,
    is_plain,
    is_taken_as_it_stands,
    may_be_a_year,
    numerals,
)


class Comparator(StrEnum):
    """How a wording bounds its number; the value is the sign."""

    EXACTLY = "="
    AT_LEAST = "≥"
    MORE_THAN = ">"
    AT_MOST = "≤"
    FEWER_THAN = "<"
    BETWEEN = "–"
    ABOUT = "≈"
    UNKNOWN = "?"

    @property
    def is_open_above(self) -> bool:
        """Whether the count may be higher than the number."""
        return self in {Comparator.AT_LEAST, Comparator.MORE_THAN}

    @property
    def is_open_below(self) -> bool:
        """Whether the count may be lower than the number."""
        return self in {Comparator.AT_MOST, Comparator.FEWER_THAN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A wording as it was read (`docs/rules.md`)."""

    interval: Interval
    """The bounds; `low` above `high` where the words say so (`13–11`)."""
    comparator: Comparator
    numerals: tuple[Numeral, ...] = ()
    """The numbers in it: one, two for a range, none for a vague or unknown one."""
    vague: bool = False
    """Whether the bound is a convention, such as 12 for `dozens`."""


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
    """Return what `text` says, or None if no number can be read without a guess.

    `lang` is the BCP 47 tag of the words; all but English is left to the author's own value.
    """
    if not is_english(lang) or len(text) > LONGEST:
        return None
    if "#" in text or not is_plain(text):
        return None
    line = " ".join(text.split())
    if vaguely := vague(line):
        low, rest = vaguely[0]
        return _read_vague(rest, low)
    for beside, wording in ((_beside_unknown(line), _UNKNOWN), (_beside_nobody(line), _NOBODY)):
        if beside is not None:
            is_alone = numerals(beside) == () and is_taken_as_it_stands(f"# {beside}")
            return wording if is_alone else None
    found = numerals(text)
    return _read_numerals(text, found) if found else None


_UNKNOWN = Wording(interval=UNBOUNDED, comparator=Comparator.UNKNOWN)
_NOBODY = Wording(interval=exactly(0), comparator=Comparator.EXACTLY)


def _read_vague(text: str, low: int) -> Wording | None:
    """Read `at least several dozen`: `#` stands for the vague words, whose bound is `low`."""
    comparator, rest = qualify(text)
    if comparator not in {Comparator.EXACTLY, Comparator.AT_LEAST}:
        return None
    if vague(rest) or numerals(rest) != () or not is_taken_as_it_stands(rest):
        return None
    return Wording(interval=at_least(low), comparator=Comparator.AT_LEAST, vague=True)


def _read_numerals(text: str, found: tuple[Numeral, ...]) -> Wording | None:
    ends = (0, *(numeral.end for numeral in found))
    starts = (*(numeral.start for numeral in found), len(text))
    pieces = (text[end:start] for end, start in zip(ends, starts, strict=True))
    line = " ".join("#".join(pieces).translate(_DASHES).split())
    if len(found) == 1:
        return _read_one(text, line, found[0])
    ranged = _RANGE.sub("#", line)
    # One number is left where there was one range and nothing else.
    if not is_taken_as_it_stands(ranged) or qualify(ranged)[1] != ranged:
        return None
    first, last = found
    if _shares_its_scale(text, first, last):
        return None
    return Wording(
        interval=Interval(low=first.value, high=last.value),
        comparator=Comparator.BETWEEN,
        numerals=found,
    )


def _read_one(text: str, line: str, numeral: Numeral) -> Wording | None:
    comparator, rest = qualify(line)
    interval = _bounds(comparator, numeral.value)
    if interval is None or qualify(rest)[1] != rest or not is_taken_as_it_stands(rest):
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
    """Return whether both may be hundreds or thousands: `two to three hundred`, `2–3,000`."""
    words = tuple(_SCALED.search(text[end.start : end.end]) for end in (first, last))
    thousands = last.value % 1000 == 0 and first.value * 1000 < last.value
    return thousands or (words[1] is not None and words[0] is None)


_BEFORE: Mapping[Comparator, tuple[str, ...]] = {
    Comparator.AT_LEAST: (
        "at least", "at the least", "at the very least", "a minimum of", "minimum of",
        "no fewer than", "no less than", "not fewer than", "not less than",
        "upward of", "upwards of",
    ),
    Comparator.MORE_THAN: (
        "above", "beyond", "exceed", "exceeded", "exceeding", "exceeds", "in excess of",
        "more than", "north of", "over", "passed", "surpassed", "surpasses", "surpassing",
        "topped", "topping", "tops",
    ),
    Comparator.AT_MOST: (
        "a maximum of", "as many as", "at most", "at the most", "maximum of", "no greater than",
        "no more than", "not more than", "up to",
    ),
    Comparator.FEWER_THAN: ("below", "fewer than", "less than", "under"),
    Comparator.ABOUT: (
        "about", "almost", "an estimated", "approaching", "approximately", "around", "circa",
        "close to", "estimated", "in the neighborhood of", "in the neighbourhood of",
        "in the region of", "maybe", "near", "nearing", "nearly", "of the order of",
        "on the order of", "perhaps", "possibly", "probably", "roughly", "some",
    ),
}  # fmt: skip
_AFTER: Mapping[Comparator, tuple[str, ...]] = {
    Comparator.AT_LEAST: (
        "and above", "and counting", "and up", "and upward", "and upwards", "at a minimum",
        "at least", "at the least", "at the very least", "minimum", "or above", "or more",
        "or over", "plus",
    ),
    Comparator.AT_MOST: (
        "at a maximum", "at most", "at the most", "maximum", "or fewer", "or less", "or under",
    ),
    Comparator.ABOUT: ("or so", "or thereabouts"),
}  # fmt: skip
_SIGNS: Mapping[str, Comparator] = {
    ">=": Comparator.AT_LEAST, "≥": Comparator.AT_LEAST, ">": Comparator.MORE_THAN,
    "<=": Comparator.AT_MOST, "≤": Comparator.AT_MOST, "<": Comparator.FEWER_THAN,
    "~": Comparator.ABOUT, "≈": Comparator.ABOUT, "=": Comparator.EXACTLY,
}  # fmt: skip


def _by_phrase(table: Mapping[Comparator, tuple[str, ...]]) -> Mapping[str, Comparator]:
    return {phrase: comparator for comparator, phrases in table.items() for phrase in phrases}


def _any_of(phrases: Mapping[str, Comparator]) -> str:
    # Longest first, so that `at least` does not hide what begins with it.
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


_LEADING = _by_phrase(_BEFORE)
_TRAILING = _by_phrase(_AFTER)
_FILLING = "(?:(?:(?:an? |the )?(?:combined |grand )?total of|an additional|a further|another) )?"
_PREFIX = re.compile(
    rf"(?:(?<!\w)(?P<phrase>{_any_of(_LEADING)}) |(?P<sign>{_any_of(_SIGNS)}) ?)(?={_FILLING}#)",
    re.IGNORECASE,
)
_SUFFIX = re.compile(
    rf"#(?P<mark> ?\+|-odd(?!\w)|[ -]plus(?!\w)|(?P<noun>(?: [^\W\d]+){{0,3}}?)"
    rf" (?P<phrase>{_any_of(_TRAILING)})(?!\w))",
    re.IGNORECASE,
)


def qualify(text: str) -> tuple[Comparator, str]:
    """Return what the phrase next to `#` makes of the number, and `text` without that phrase.

    White space in `text` is single spaces. One phrase is taken out: a second one stays in the rest,
    where it can be seen that the wording says two things.
    """
    if prefix := _PREFIX.search(text):
        comparator = (
            _SIGNS[prefix["sign"]] if prefix["sign"] else _LEADING[prefix["phrase"].lower()]
        )
        return comparator, f"{text[: prefix.start()]} {text[prefix.end() :]}".strip()
    if suffix := _SUFFIX.search(text):
        noun = suffix["noun"] or ""
        return _after(suffix), f"{text[: suffix.start()]}#{noun}{text[suffix.end() :]}"
    return Comparator.EXACTLY, text


def _after(suffix: re.Match[str]) -> Comparator:
    if suffix["phrase"]:
        return _TRAILING[suffix["phrase"].lower()]
    return Comparator.ABOUT if suffix["mark"].lower() == "-odd" else Comparator.AT_LEAST


_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 10**6}
_MANY = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1_000}
_TIMES = {"thousands": 1_000, "millions": 10**6}
_VAGUE = re.compile(
    rf"""(?<![\w-])(?:
      (?P<few>several|numerous|(?<!how\ )many|a\ number\ of|a\ few|a\ handful(?:\ of)?)
        (?:\ (?P<scale>{"|".join(_SCALES)}))?
    | (?P<many>{"|".join(_MANY)})(?:\ of\ (?P<times>{"|".join(_TIMES)}))?
    | (?P<times_alone>millions)
    )(?![\w-]|\ as\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_UNKNOWN_PHRASE = re.compile(
    r"\b(?:not (?:yet |been |yet been )?(?:available|clear|determined|disclosed|established|given"
    r"|known|released|reported|specified|stated)|unclear|uncounted|undetermined|undisclosed|unknown"
    r"|unreported|unspecified|(?:no|without a) (?:count|estimate|figures?|numbers?|toll)"
    r"|(?:nobody|no[ -]one) knows)(?: how many)?\b",
    re.IGNORECASE,
)
_NOBODY_PHRASE = re.compile(
    r"\b(?:nobody|none|nil|no[ -]one|no (?:other |further |additional )?"
    r"(?:casualties|child(?:ren)?|civilians?|dead|deaths?|fatalit(?:y|ies)|injur(?:y|ies)"
    r"|m[ae]n|people|persons?|soldiers?|victims?|wom[ae]n|wounded))\b",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"\b(?:believe|claim|clear|confirm|immediate|know|report|said|say|verif)", re.IGNORECASE
)


def vague(text: str) -> tuple[tuple[int, str], ...]:
    """Return the lower bound of each vague number of `text`, and `text` with `#` in its place.

    White space in `text` is single spaces. The bounds are the lower of ACLED's and Airwars'
    conventions: 2 for `several`, 12 for `dozens`.
    """
    return tuple(
        (_low(found), f"{text[: found.start()]}#{text[found.end() :]}")
        for found in _VAGUE.finditer(text)
    )


def _beside_unknown(text: str) -> str | None:
    """Return what is left of `text` beside words such as `unknown`; None without such words."""
    found = _UNKNOWN_PHRASE.search(text)
    return None if found is None else f"{text[: found.start()]} {text[found.end() :]}"


def _beside_nobody(text: str) -> str | None:
    """Return what is left of `text` beside words such as `no one`; None if they are in doubt.

    `No deaths were reported` says what was reported, not that nobody died.
    """
    found = _NOBODY_PHRASE.search(text)
    if found is None or _DOUBT.search(text):
        return None
    return f"{text[: found.start()]} {text[found.end() :]}"


def _low(found: re.Match[str]) -> int:
    if found["few"]:
        return 2 * _SCALES.get((found["scale"] or "").lower(), 1)
    if found["many"]:
        return _MANY[found["many"].lower()] * _TIMES.get((found["times"] or "").lower(), 1)
    return 10**6
