"""The nearest right spelling of a word or a date, and lists of words in a sentence."""

import difflib
import heapq
import re
from collections.abc import Iterable
from itertools import takewhile

from generator.values.day import read_day

_LONGEST = 100
_MOST = 30
_NUMBERS = re.compile(r"([0-9]{4})[-./ ]([0-9]{1,2})[-./ ]([0-9]{1,2})(?:[T ].*)?", re.DOTALL)
_IN_GENERAL = "write the day as 2025-11-24, or only 2025-11 or 2025 if no more is known"


def meant(word: str, known: Iterable[str]) -> str:
    """Return advice that names what `word` was meant to be; empty if nothing is near."""
    choices = tuple(known)
    for choice in choices:
        if choice.casefold() == word.strip().casefold():
            return f"write `{choice}`"
    # The comparison is slow: long words and long lists are cut down to what is likely.
    likely = heapq.nlargest(_MOST, choices, key=lambda choice: _shared_start(word, choice))
    nearest = difflib.get_close_matches(word[:_LONGEST], likely, n=1)
    return f"did you mean `{nearest[0]}`?" if nearest else ""


def _shared_start(word: str, choice: str) -> int:
    pairs = zip(word, choice, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def listed(known: Iterable[str]) -> str:
    """Return the words as a list for a sentence: `a`, `b` or `c`."""
    words = [f"`{word}`" for word in known]
    return " or ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)


def date_advice(text: str) -> str:
    """Return the spelling that `text` was meant to have, where that is certain, or how dates go.

    Only a date that begins with the year is put right: in others day and month can be swapped.
    """
    numbers = _NUMBERS.fullmatch(text.strip())
    if numbers is None:
        return _IN_GENERAL
    year, month, day = numbers.groups()
    right = f"{year}-{month:0>2}-{day:0>2}"
    return f"write {right}" if read_day(right) else "there is no such day in the calendar"
