"""Whether a sentence carries a number."""

import re
import unicodedata
from functools import lru_cache

from text_to_num import text2num

from generator.values.vague import vague

_LIST_NUMBER = re.compile(r"^[(\[]?[0-9]{1,3}[.)\]](?=\s|$)")
_WORD = re.compile(r"[^\W\d_]+")
# `One` is a pronoun and an article more often than a count: these are its fixed uses.
_NO_COUNT = re.compile(
    r"\b(?:any|each|every|no|some|that|the|this|which|wherever|whenever)[ -]one\b"
    r"|\bone (?:another|asks?|can|cannot|could|knows?|may|might|must|should|would)\b",
    re.IGNORECASE,
)
_VAGUE_SMALL = 2
"""What `several`, `many` and `a few` are read as: no numbers, unlike `dozens`."""


def carries_number(sentence: str, lang: str) -> bool:
    """Tell whether `sentence`, a normal form, holds digits or number words.

    The number of a list item is none. Digits count in every script, fractions and Roman numeral
    signs too; words in the languages that `text2num` reads, and those such as `dozens` in English.
    """
    text = _LIST_NUMBER.sub("", sentence)
    return any(map(_is_digit, text)) or _in_words(text, lang.partition("-")[0].lower())


def _is_digit(character: str) -> bool:
    return character.isnumeric() and unicodedata.category(character)[0] == "N"


def _in_words(text: str, language: str) -> bool:
    if language == "en":
        text = _NO_COUNT.sub("", text)
        if any(without.low > _VAGUE_SMALL for without in vague(text)):
            return True
    return any(_is_number(word.lower(), language) for word in _WORD.findall(text))


@lru_cache(maxsize=65536)
def _is_number(word: str, language: str) -> bool:
    """Tell whether one word is a number; an indefinite article is none."""
    try:
        number = text2num(word, language)
    except ValueError:
        return False
    return number > 1 or word in _COUNTED_ALONE


_COUNTED_ALONE = frozenset({"one", "zero", "cero", "zéro", "null"})
"""Numbers below two that are no article."""
