"""The names of known actors in a text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.values.scripts import UNSPACED
from generator.values.text import plain

LONGEST = 20
"""Words; what has more is no name and is not looked for."""

_WORD = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Names made ready to be looked for."""

    by_words: Mapping[tuple[str, ...], Sequence[str]]
    """Names in normal form, from the first word to the last, by their words without case."""
    lengths: Sequence[int]
    """How many words there can be in a name; rising."""


def index(names: Iterable[str]) -> Names:
    """Make names ready; those without a letter or a digit are left out."""
    by_words: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for name in map(plain, names):
        found = tuple(_WORD.finditer(name))
        if 0 < len(found) <= LONGEST:
            words = tuple(word.group().casefold() for word in found)
            by_words[words].add(name[found[0].start() : found[-1].end()])
    return Names(
        by_words={words: sorted(known) for words, known in by_words.items()},
        lengths=sorted({len(words) for words in by_words}),
    )


def holds_name(text: str, names: Names) -> bool:
    """Tell whether one of `names` stands in `text`, a normal form, in whole words.

    Case does not count, for headlines stand in capitals; but a name that has capitals is not found
    in words without any: `guardian` is not the Guardian. `Axios's` names Axios.
    """
    found = tuple(_WORD.finditer(text))
    words = tuple(word.group().casefold() for word in found)
    return any(
        _is_name(text[found[first].start() : found[first + length - 1].end()], name)
        for first in range(len(found))
        for length in names.lengths
        if first + length <= len(found)
        for name in names.by_words.get(words[first : first + length], ())
    )


def _is_name(stretch: str, name: str) -> bool:
    is_lower = stretch.islower() and not name.islower()
    return stretch.casefold() == name.casefold() and not is_lower
