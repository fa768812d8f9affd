"""The whole numbers in a text, and whether something beside a number makes another one of it.

Digits are ASCII, and what groups them is `,` or a thin or no-break space between groups of three
(rule F-4). A plain space groups nothing: `21 345` is two numbers. Number words are English, and so
is `a man` for one.
"""

import re
import unicodedata
from dataclasses import dataclass

from text_to_num import text2num


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """One number and where it is."""

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
_AND = re.compile(r"(?<!\s)\s+and\s+", re.IGNORECASE)
_GAP = re.compile(r"[\s-]+")
MOST_LETTERS = 400
"""Code points of number words that are read as one number; no number needs as many."""
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
    """Return the numbers of `text` in order, or None if one of them cannot be read.

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
    if len(text) > MOST_LETTERS:
        return None
    try:
        return int(text2num(_GAP.sub(" ", text).lower(), "en"))
    except ValueError:
        return None


def _two_numbers(words: str, start: int) -> tuple[Numeral, ...]:
    """Cut `one hundred and two hundred` at its `and`; nothing if the cut is not clear."""
    if len(words) > 2 * MOST_LETTERS:
        return ()
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


# One sign between groups of digits: which of them group thousands depends on the language.
_TYPED_DIGITS = re.compile(r"(?<!\w)\d+(?:[.,٬'’\s]\d+)*(?!\w)")
_TYPED_GROUPED = re.compile(r"\d{1,3}([.,٬'’\s])\d{3}(?:\1\d{3})*")
MOST_CHARACTERS = 50
"""No number up to the greatest one needs more."""
_NOT_A_DIGIT = re.compile(r"\D")


def typed_numbers(text: str, *, lang: str) -> frozenset[int]:
    """Return the whole numbers of `text`: digits of any script, and number words in English.

    Compatibility forms such as full-width digits are no digits here (rule F-4), and decimals are
    no whole numbers. `12 345` is one number, since only its author knows better.
    """
    typed = (_typed_number(found.group()) for found in _TYPED_DIGITS.finditer(text))
    found = numerals(text) or () if is_english(lang) else ()
    words = (each.value for each in found if not text[each.start].isdigit())
    return frozenset(
        number for number in (*typed, *words) if number is not None and number <= GREATEST
    )


def _typed_number(digits: str) -> int | None:
    if any(unicodedata.decomposition(character) for character in digits if character.isdigit()):
        return None
    if len(digits) > MOST_CHARACTERS or not (digits.isdigit() or _TYPED_GROUPED.fullmatch(digits)):
        return None
    return int(_NOT_A_DIGIT.sub("", digits))


# What may be right before and right after a numeral, besides white space.
_STANDING = re.compile(r"""(?<![^\s(\["'“‘«—])#(?![^\s,.;:!?)\]"'”’»…—])""")
_TURNED = re.compile(
    r"\b(?:about|above|all but|almost|approximately|around|at ?least|at ?most|average|below|best"
    r"|between|but|close to|couple|double|doz\w+|except\w*|exceed\w*|excess|excluding|fewer|few"
    r"|half|hundreds?|least|less|many|max|maximum|mean|median|min|minimum|minus|more|most|nearly"
    r"|neither|never|nobody|none|nor|not|over|per|percent|quarters?|roughly|several|short of|shy"
    r"|some|than|thirds?|times|treble|triple|twice|under|up ?to|upwards?|without|worst)\b|n['’]t\b",
    re.IGNORECASE,
)
_MONTH = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DATED = re.compile(rf"\b{_MONTH}\.? #|# (?:of )?{_MONTH}\b")
_RANKED = re.compile(
    r"# (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b", re.IGNORECASE
)
_YEARLY = re.compile(
    r"\b(?:after|before|by|during|in|since|until|year) (?:early |mid-|late )?#", re.IGNORECASE
)
_FURTHER = re.compile(r"(# )(?:more|other) (?!than\b)", re.IGNORECASE)


def is_plain(text: str) -> bool:
    """Return whether `text` holds Latin letters, ASCII digits and visible signs, and nothing else.

    Other scripts' digits, `½`, `②`, look-alike letters and hidden characters can each make another
    number of what is read (rule F-4).
    """
    return all(_is_harmless(character) for character in text)


def is_english(lang: str) -> bool:
    """Return whether words in `lang`, a BCP 47 tag, are read as English."""
    return lang.split("-", maxsplit=1)[0].lower() == "en"


def is_taken_as_it_stands(text: str) -> bool:
    """Return whether nothing in `text` turns the number `#` into another one."""
    text = _FURTHER.sub(r"\1", text)
    return (
        len(_STANDING.findall(text)) == text.count("#") == 1
        and not any(character.isdigit() for character in text)
        and not _TURNED.search(text)
        and not _DATED.search(text)
        and not _RANKED.search(text)
    )


def may_be_a_year(text: str, numeral: str) -> bool:
    """Return whether `numeral`, in whose place `text` has `#`, can be a year: `in 2025`."""
    return re.fullmatch("(?:19|20)[0-9]{2}", numeral) is not None and bool(_YEARLY.search(text))


def _is_harmless(character: str) -> bool:
    if character.isascii():
        return character.isprintable() or character in "\t\n\r"
    category = unicodedata.category(character)
    if category.startswith("L"):
        return unicodedata.name(character, "").startswith("LATIN ")
    return category[0] in "PSZ" and unicodedata.numeric(character, None) is None
