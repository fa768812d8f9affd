"""Words that turn a meaning round: a gap may not leave them out (rule Q-1).

A word is in a list if what is left without it can say the opposite. There are three classes:

* what negates by grammar (*not*, *nobody*, *without*, *unless*), with the half negatives that take
  *any* and *ever* as *not* does (*hardly*, *seldom*);
* verbs by which something is said not to be so, or not to be done (*deny*, *refuse*, *fail*,
  *lack*, *prevent*, *doubt*), and their nouns;
* what calls untrue what it stands with (*false*, *unlikely*, *baseless*).

Hedges (*alleged*, *reported*) are not here: what is left without them says more, not the opposite.
Nor is what opposes (*against*, *despite*) or ends (*stop*, *cancel*): what is left was so, or is
still. A word of several meanings is in if one of them turns round: to vouch for a gap costs a line.
"""

import re
from functools import cache

from generator.quotes.negatives import JOINED, NEGATIVES, SAME

# Vowel signs are no word characters, and Arabic and Hebrew may be written with and without them.
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u09d7"
)
_OPTIONAL_MARKS = "[\u0640\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]*"
_ABJAD = re.compile("[\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3]")
_LETTER = rf"[\w{_MARKS}]"
_SPECIAL = {"ß": "(?:ß|ss)", "*": f"{_LETTER}*", "|": " "}
# `and`, `that`, `so` and their like, joined to the word that follows.
_JOINED_BEFORE = {"ar": "[وفأ]?", "he": "[ושהכלבמ]{0,2}"}


def negations(text: str, lang: str) -> tuple[str, ...]:
    """Return the negations in `text`, a normal form, as they stand there, in order."""
    return tuple(found.group() for found in _pattern(lang.partition("-")[0].lower()).finditer(text))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Return what to look for.

    English always counts, since it is quoted everywhere; without a list, every list counts.
    """
    name = SAME.get(language, language)
    names = sorted({name, "en"}) if name in NEGATIVES else sorted(NEGATIVES)
    words = "|".join(filter(None, (_words(name) for name in names)))
    joined = (JOINED[name] for name in names if name in JOINED)
    return re.compile("|".join((f"(?<!{_LETTER})(?:{words})(?!{_LETTER})", *joined)), re.IGNORECASE)


def _words(name: str) -> str:
    """Return the pattern of one list, without what must stand around it."""
    words = "|".join(_word(word) for word in NEGATIVES[name].split())
    return f"{_JOINED_BEFORE.get(name, '')}(?:{words})" if words else ""


def _word(word: str) -> str:
    """Return the pattern of one word of a list."""
    letters = (
        letter + _OPTIONAL_MARKS if _ABJAD.match(letter) else _SPECIAL.get(letter, letter)
        for letter in word
    )
    return "".join(letters)
