"""Whether a number can be taken as it stands, or something beside it makes another thing of it."""

import re
import unicodedata

# What may stand right before and right after a numeral, besides white space.
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
    """Whether `text` holds Latin letters, ASCII digits and visible signs, and nothing else.

    Other scripts' digits, `½`, `②`, look-alike letters and hidden characters can each make another
    number of what is read (rule F-4).
    """
    return all(_is_harmless(character) for character in text)


def is_english(lang: str) -> bool:
    """Whether words in `lang`, a BCP 47 tag, are read as English."""
    return lang.split("-", maxsplit=1)[0].lower() == "en"


def is_taken_as_it_stands(text: str) -> bool:
    """Whether nothing in `text` turns the number `#` into another one."""
    text = _FURTHER.sub(r"\1", text)
    return (
        len(_STANDING.findall(text)) == text.count("#") == 1
        and not any(character.isdigit() for character in text)
        and not _TURNED.search(text)
        and not _DATED.search(text)
        and not _RANKED.search(text)
    )


def may_be_a_year(text: str, numeral: str) -> bool:
    """Whether `numeral`, for which `#` stands in `text`, can be a year: `in 2025`."""
    return re.fullmatch("(?:19|20)[0-9]{2}", numeral) is not None and bool(_YEARLY.search(text))


def _is_harmless(character: str) -> bool:
    if character.isascii():
        return character.isprintable() or character in "\t\n\r"
    category = unicodedata.category(character)
    if category.startswith("L"):
        return unicodedata.name(character, "").startswith("LATIN ")
    return category[0] in "PSZ" and unicodedata.numeric(character, None) is None
