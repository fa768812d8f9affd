"""How a wording bounds its number, and the English phrases that say so."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Comparator(StrEnum):
    """What stands between a number and the count that it speaks of; the value is its sign."""

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
class Qualified:
    """A number and the phrase that bounds it, found in a text where `#` stands for the number."""

    comparator: Comparator
    """What the phrase does."""
    rest: str
    """The text with the phrase taken out; `#` stays."""


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
    Comparator.ABOUT: (
        "or so",
        "or thereabouts",
    ),
}  # fmt: skip
_SIGNS: Mapping[str, Comparator] = {
    ">=": Comparator.AT_LEAST,
    "≥": Comparator.AT_LEAST,
    ">": Comparator.MORE_THAN,
    "<=": Comparator.AT_MOST,
    "≤": Comparator.AT_MOST,
    "<": Comparator.FEWER_THAN,
    "~": Comparator.ABOUT,
    "≈": Comparator.ABOUT,
    "=": Comparator.EXACTLY,
}


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


def qualify(text: str) -> Qualified:
    """Return what the phrase right before or right after `#` makes of the number.

    White space in `text` is single spaces. One phrase is taken out: a second one stays in `rest`,
    where it can be seen that the wording says two things.
    """
    if prefix := _PREFIX.search(text):
        comparator = (
            _SIGNS[prefix["sign"]] if prefix["sign"] else _LEADING[prefix["phrase"].lower()]
        )
        return Qualified(
            comparator=comparator, rest=f"{text[: prefix.start()]} {text[prefix.end() :]}".strip()
        )
    if suffix := _SUFFIX.search(text):
        noun = suffix["noun"] or ""
        return Qualified(
            comparator=_after(suffix),
            rest=f"{text[: suffix.start()]}#{noun}{text[suffix.end() :]}",
        )
    return Qualified(comparator=Comparator.EXACTLY, rest=text)


def _after(suffix: re.Match[str]) -> Comparator:
    if suffix["phrase"]:
        return _TRAILING[suffix["phrase"].lower()]
    return Comparator.ABOUT if suffix["mark"].lower() == "-odd" else Comparator.AT_LEAST
