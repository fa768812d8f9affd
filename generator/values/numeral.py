"""The whole numbers that stand in a text: digits, English number words, and `a man` for one.

Digits are ASCII, and what groups them is `,` or a thin or no-break space between groups of three
(rule F-4). A plain space groups nothing: `21 345` is two numbers.
"""

import re
from dataclasses import dataclass

from text_to_num import text2num


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """One number and where it stands."""

    value: int
    """The number, 0 to `GREATEST`."""
    start: int
    """Code points from 0, in the text that was read."""
    end: int
    """Code points; the first one after the numeral."""


GREATEST = 10**18
"""No figure of persons is larger; what is larger is not read."""

_SMALL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9}
_TIMES = {"one": 1, "dozen": 12, **_SCALES}
_SCALE = "|".join(_SCALES)
_WORD = f"(?:{_SMALL}|{_SCALE})"
_WORDS = rf"{_WORD}(?:(?:\s+(?:and\s+)?|-(?:and-)?){_WORD})*"
_DIGITS = r"[0-9]+(?:[,\u00a0\u2009\u202f][0-9]+)*"
_GROUPED = re.compile(r"[1-9][0-9]{0,2}([,\u00a0\u2009\u202f])[0-9]{3}(?:\1[0-9]{3}){0,5}")
_UNGROUPED = re.compile(r"0|[1-9][0-9]{0,18}")
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_GAP = re.compile(r"[\s-]+")

_LITTLE = "and|by|for|from|in|of|on|or|than|that|to|who|with"
_PERSON = (
    "adult|baby|boy|captive|child|civilian|combatant|crewman|crew\\s+member|detainee|doctor|driver"
    "|fighter|fisherman|girl|hostage|individual|infant|journalist|man|medic|member|migrant"
    "|militant|nurse|officer|official|paramedic|passenger|patient|person|policeman|prisoner"
    "|protester|refugee|resident|sailor|soldier|student|survivor|teacher|teenager|toddler|victim"
    "|villager|woman|worker"
)
_NUMERAL = re.compile(
    rf"""(?<!\w)(?:
      (?P<two>an?\s+(?:couple|pair)(?:\s+of)?)
    | (?P<half>(?:an?\s+)?half(?:\s+|-)(?:an?(?:\s+|-))?dozen)
    | (?:(?:an?|(?P<dozens>{_DIGITS}|{_WORDS}))\s+)(?P<dozen>dozen)
    | (?P<digits>{_DIGITS})(?:\s+(?P<scale>{_SCALE}))?
    | (?:an?\s+(?={_SCALE}))?(?P<words>{_WORDS}|zero)
    | (?P<one>an?|another)(?=\s+(?:(?!(?:{_LITTLE})\s)[a-z-]+\s+){{0,2}}(?:{_PERSON})(?![\w'’-]))
    )(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)


def numerals(text: str) -> tuple[Numeral, ...] | None:
    """Return the numbers of `text` in order, or nothing where one of them cannot be read.

    Ordinals, decimals and the like are no numerals: their digits are passed over.
    """
    found: list[Numeral] = []
    for match in _NUMERAL.finditer(text):
        read = _read(match)
        if not read or any(numeral.value > GREATEST for numeral in read):
            return None
        found.extend(read)
    return tuple(found)


def _read(match: re.Match[str]) -> tuple[Numeral, ...]:
    """Return the numeral of `match`; two where number words on both sides of `and` are two."""
    value = _value(match)
    if value is not None:
        return (Numeral(value=value, start=match.start(), end=match.end()),)
    return _two_numbers(match["words"], match.start("words")) if match["words"] else ()


def _value(match: re.Match[str]) -> int | None:
    if match["two"]:
        return 2
    if match["half"]:
        return 6
    if match["one"]:
        return 1
    number = _count(match["digits"] or match["words"] or match["dozens"] or "one")
    times = _TIMES[(match["dozen"] or match["scale"] or "one").lower()]
    return None if number is None else number * times


def _count(text: str) -> int | None:
    """Read digits or number words."""
    if not text[0].isdigit():
        return _in_words(text)
    if _GROUPED.fullmatch(text) or _UNGROUPED.fullmatch(text):
        return int(re.sub("[^0-9]", "", text))
    return None


def _in_words(text: str) -> int | None:
    try:
        return int(text2num(_GAP.sub(" ", text).lower(), "en"))
    except ValueError:
        return None


def _two_numbers(words: str, start: int) -> tuple[Numeral, ...]:
    """Cut `one hundred and two hundred` at its `and`; nothing where the cut is not clear."""
    cuts = tuple(
        (first, last, joint)
        for joint in _AND.finditer(words)
        if (first := _in_words(words[: joint.start()])) is not None
        and (last := _in_words(words[joint.end() :])) is not None
    )
    if len(cuts) != 1:
        return ()
    first, last, joint = cuts[0]
    return (
        Numeral(value=first, start=start, end=start + joint.start()),
        Numeral(value=last, start=start + joint.end(), end=start + len(words)),
    )
