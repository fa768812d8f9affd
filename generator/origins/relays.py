"""Long runs of the same words in two documents of which neither says that it relays the other."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import combinations

from generator.origins.citations import reached
from generator.origins.runs import Run, Text, runs, texts
from generator.origins.words import Words, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One document, as it is compared with others."""

    source: str
    """The id of its source."""
    text: str
    """The stored text."""
    attributed: tuple[tuple[int, int], ...] = ()
    """Start and end, in code points, of the quotations for which a chain is declared: no word in
    them belongs to a run, for it is known whose words they are."""
    publisher: str | None = None
    """The id of the actor who published it; nothing where that is unknown."""
    cites: frozenset[str] = frozenset()
    """The ids of all actors in the chains of its quotations."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UndeclaredRelay:
    """Two documents with words in common, and nothing declared that explains it."""

    first: str
    """The id of the source that comes first in the order given."""
    second: str
    """The id of the other."""
    runs: tuple[Run, ...]
    """In the order of the first document; one or more."""


def undeclared_relays(
    readings: Sequence[Reading], *, derived: Mapping[str, AbstractSet[str]]
) -> tuple[UndeclaredRelay, ...]:
    """Return all pairs of documents that share a run and declare nothing that explains it.

    That is what independence, rule 8, warns of. `derived` says of each source which sources it
    reworks. A pair explains itself where one of the two reworks the other, or both the same, at
    however many removes; where a chain in one passes through the publisher of the other; and where
    both have one known publisher. Pairs come in the order given.
    """
    compared = texts([_own_words(reading) for reading in readings])
    pairs = (
        (readings[first], readings[second], tuple(runs(compared[first], compared[second])))
        for first, second in _sharing(compared)
        if not _is_explained(readings[first], readings[second], derived)
    )
    return tuple(
        UndeclaredRelay(first=first.source, second=second.source, runs=found)
        for first, second, found in pairs
    )


def _own_words(reading: Reading) -> Words:
    """Return the words of a document; those whose speaker is declared are like no others."""
    found = words(reading.text)
    keys = list(found.keys)
    for start, end in reading.attributed:
        first, last = bisect_right(found.ends, start), bisect_left(found.begins, end)
        # No word has a mark in it, and no other document has this id.
        keys[first:last] = [f"|{reading.source}"] * (last - first)
    return replace(found, keys=keys)


def _sharing(compared: Sequence[Text]) -> Sequence[tuple[int, int]]:
    """Return the places of the documents that have a row in common, pair by pair, in order."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(compared):
        for row in text.places:
            holders[row].append(number)
    return sorted({pair for numbers in holders.values() for pair in combinations(numbers, 2)})


def _is_explained(first: Reading, second: Reading, derived: Mapping[str, AbstractSet[str]]) -> bool:
    reworked = reached(derived, first.source).keys() & reached(derived, second.source).keys()
    published = first.publisher is not None and first.publisher == second.publisher
    return (
        bool(reworked)
        or published
        or first.publisher in second.cites
        or second.publisher in first.cites
    )
