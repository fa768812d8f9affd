"""The nearest right spelling of a word."""

import difflib
import heapq
from collections.abc import Iterable
from itertools import takewhile

_LONGEST = 100
_MOST = 30


def meant(word: str, known: Iterable[str]) -> str:
    """Return advice that names what `word` was meant to be; empty where nothing is near."""
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
