"""Long runs of the same words in two documents of which neither says that it relays the other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import combinations

from generator.origins.citations import reached
from generator.origins.words import Word, shingles, words

RUN = 12
"""The least number of words in a row that two documents do not come to by chance."""
PLACES = 64
"""How many places of one document are tried for a run, so that a document that repeats itself
endlessly costs no more than others."""


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
class Run:
    """The same words in two documents."""

    first: tuple[int, int]
    """Start and end in the first document's text, code points."""
    second: tuple[int, int]
    """Start and end in the second document's text, code points."""
    words: int
    """How many words; `RUN` or more."""


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
    both have one known publisher.
    """
    texts = {reading.source: _words(reading) for reading in readings}
    found = []
    for first, second in _sharing(readings, texts):
        if not _is_explained(first, second, derived):
            runs = tuple(_runs(texts[first.source], texts[second.source]))
            found.append(UndeclaredRelay(first=first.source, second=second.source, runs=runs))
    return tuple(found)


def _is_explained(first: Reading, second: Reading, derived: Mapping[str, AbstractSet[str]]) -> bool:
    reworked = reached(derived, first.source).keys() & reached(derived, second.source).keys()
    published = first.publisher is not None and first.publisher == second.publisher
    return (
        bool(reworked)
        or published
        or first.publisher in second.cites
        or second.publisher in first.cites
    )


def _words(reading: Reading) -> tuple[Word, ...]:
    """Return the words of a document; those whose speaker is declared are like no others."""
    # No word has a mark in it, and no other document has this id.
    aside = f"|{reading.source}"
    found = []
    stretches = sorted(reading.attributed, reverse=True)
    reach = 0
    for word in words(reading.text):
        while stretches and stretches[-1][0] < word.end:
            reach = max(reach, stretches.pop()[1])
        found.append(replace(word, key=aside) if word.start < reach else word)
    return tuple(found)


def _sharing(
    readings: Sequence[Reading], texts: Mapping[str, Sequence[Word]]
) -> Sequence[tuple[Reading, Reading]]:
    """Return the pairs of documents that have a run in common, in the order given."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, reading in enumerate(readings):
        for row in set(_rows(texts[reading.source])):
            holders[row].append(number)
    pairs = {pair for numbers in holders.values() for pair in combinations(numbers, 2)}
    return [(readings[first], readings[second]) for first, second in sorted(pairs)]


def _rows(text: Sequence[Word]) -> Iterator[str]:
    return shingles([word.key for word in text], RUN)


def _runs(first: Sequence[Word], second: Sequence[Word]) -> Iterator[Run]:
    """Yield runs so that every row of `RUN` words in both documents lies in one of them.

    Each goes on as far as the words are the same, at the place where that is longest. The next may
    begin inside it, so that no row across its end is missed.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(_rows(second)):
        places[row].append(place)
    end = 0
    for start, row in enumerate(_rows(first)):
        if row in places and start + RUN > end:
            length, place = max(
                (_length(first, second, start, place), -place) for place in places[row][:PLACES]
            )
            end = start + length
            yield Run(
                first=(first[start].start, first[end - 1].end),
                second=(second[-place].start, second[length - place - 1].end),
                words=length,
            )


def _length(first: Sequence[Word], second: Sequence[Word], start: int, place: int) -> int:
    """Return how many words are the same from there on; the first `RUN` are known to be."""
    length = RUN
    while (
        start + length < len(first)
        and place + length < len(second)
        and first[start + length].key == second[place + length].key
    ):
        length += 1
    return length
