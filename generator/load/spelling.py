"""The nearest right spelling of a word."""

import difflib
from collections.abc import Iterable

_LONGEST = 100


def meant(word: str, known: Iterable[str]) -> str:
    """Return advice that names what `word` was meant to be; empty where nothing is near."""
    choices = tuple(known)
    for choice in choices:
        if choice.casefold() == word.strip().casefold():
            return f"write `{choice}`"
    # Comparing very long words would take time that grows with the square of their length.
    nearest = difflib.get_close_matches(word[:_LONGEST], choices, n=1)
    return f"did you mean `{nearest[0]}`?" if nearest else ""


def listed(known: Iterable[str]) -> str:
    """Return the words as a list for a sentence: `a`, `b` or `c`."""
    words = [f"`{word}`" for word in known]
    return " or ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)
