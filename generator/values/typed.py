"""The numbers that are typed in a text, in whatever script: to hold an author's value against."""

import re
import unicodedata

from generator.values.numeral import GREATEST, numerals
from generator.values.plainness import is_english

# One sign between groups of digits: which of them group thousands depends on the language.
_DIGITS = re.compile(r"(?<!\w)\d+(?:[.,٬'’\s]\d+)*(?!\w)")
_GROUPED = re.compile(r"\d{1,3}([.,٬'’\s])\d{3}(?:\1\d{3})*")
LONGEST = 50
"""Characters: no number up to the greatest one needs more."""
_NOT_A_DIGIT = re.compile(r"\D")


def typed_numbers(text: str, *, lang: str) -> frozenset[int]:
    """Return the whole numbers of `text`: digits of any script, and number words in English.

    Compatibility forms such as full-width digits are no digits here (rule F-4), and decimals are
    no whole numbers. `12 345` is one number, since only its author knows better.
    """
    typed = (_number(found.group()) for found in _DIGITS.finditer(text))
    found = numerals(text) or () if is_english(lang) else ()
    words = (each.value for each in found if not text[each.start].isdigit())
    return frozenset(
        number for number in (*typed, *words) if number is not None and number <= GREATEST
    )


def _number(digits: str) -> int | None:
    if any(unicodedata.decomposition(character) for character in digits if character.isdigit()):
        return None
    if len(digits) > LONGEST or not (digits.isdigit() or _GROUPED.fullmatch(digits)):
        return None
    return int(_NOT_A_DIGIT.sub("", digits))
