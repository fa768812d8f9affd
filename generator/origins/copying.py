"""Texts that documents have in common: copies of one text, and long runs of the same words.

Copies count as one (independence, rule 2); a run of which neither document says whose it is may be
an undeclared relay (rule 8).
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import combinations

from generator.origins.citations import reached
from generator.origins.words import Words, in_several, rows, words

SHINGLE = 5
"""Words in a row that are looked for together."""
ALIKE = 0.5
"""The least share of such rows, of all that either text has, that two near-copies have in common.

A word changed breaks the five rows that it is in, so that about one word in fifteen may differ, or
a stretch of a quarter. Two reports of the same news in words of their own share a few rows in a
hundred."""
RUN = 12
"""The least number of words in a row that two documents do not come to by chance."""
PLACES = 16
"""Number of places of one document that are tried for a row, so that a document that repeats itself
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
    """The id of the actor who published it; None if unknown."""
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
    """Number of words; `RUN` or more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UndeclaredRelay:
    """Two documents with words in common, and nothing declared that explains it."""

    first: str
    """The id of the source that comes first in the order given."""
    second: str
    runs: tuple[Run, ...]
    """In the order of the first document; one or more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A document made ready for comparison with others."""

    words: Words
    shared: Sequence[tuple[int, str]]
    """The rows of `RUN` words that others have too, each after the place of its first word."""
    places: Mapping[str, Sequence[int]]
    """The same the other way: the places of each row, in order."""


def copies(texts: Mapping[str, str]) -> Mapping[str, str]:
    """Return for every source the source that stands for its text, itself where it has no copy.

    `texts` holds the stored text of each source by its id. A copy of a copy is a copy; the first of
    them in the alphabet stands for all. The time grows with the rows that are shared, pair by pair.
    """
    stands_for = {source: source for source in texts}
    for pair in _near_copies({source: _rows(text) for source, text in texts.items()}):
        one, other = sorted(stands_for[source] for source in pair)
        stands_for.update((source, one) for source, first in stands_for.items() if first == other)
    return stands_for


def _rows(text: str) -> AbstractSet[str]:
    keys = words(text).keys
    # A text too short for a row is one row by itself.
    return set(rows(keys, SHINGLE)) or {" ".join(keys)}


def _near_copies(texts: Mapping[str, AbstractSet[str]]) -> Iterator[tuple[str, str]]:
    """Compare only texts that share a row at all, by counting the rows that they share."""
    met: dict[str, list[str]] = {row: [] for row in in_several(texts.values())}
    for source, all_rows in texts.items():
        shared: Counter[str] = Counter()
        for row in all_rows & met.keys():
            shared.update(met[row])
            met[row].append(source)
        for other, number in shared.items():
            if number >= ALIKE * (len(all_rows) + len(texts[other]) - number):
                yield source, other


def undeclared_relays(
    readings: Sequence[Reading], *, derived: Mapping[str, AbstractSet[str]]
) -> tuple[UndeclaredRelay, ...]:
    """Return all pairs of documents that share a run and declare nothing that explains it.

    That is what independence, rule 8, warns of. `derived` says of each source which sources it
    reworks. A pair explains itself where one of the two reworks the other, or both the same, at
    however many removes; where a chain in one passes through the publisher of the other; and where
    both have one known publisher. Pairs come in the order given.
    """
    compared = _texts([_own_words(reading) for reading in readings])
    pairs = (
        (readings[first], readings[second], tuple(_runs(compared[first], compared[second])))
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


def _sharing(compared: Sequence[_Text]) -> Sequence[tuple[int, int]]:
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


def _texts(documents: Sequence[Words]) -> Sequence[_Text]:
    """Make documents ready for comparison with each other."""
    all_rows = [rows(document.keys, RUN) for document in documents]
    shared = in_several(all_rows)
    return [
        _text(document, [(place, row) for place, row in enumerate(its_rows) if row in shared])
        for document, its_rows in zip(documents, all_rows, strict=True)
    ]


def _text(document: Words, shared: Sequence[tuple[int, str]]) -> _Text:
    places: dict[str, list[int]] = defaultdict(list)
    for place, row in shared:
        places[row].append(place)
    return _Text(words=document, shared=shared, places=dict(places))


def _runs(first: _Text, second: _Text) -> Iterator[Run]:
    """Yield runs so that every row of `RUN` words in both documents lies in one of them.

    Each goes on as far as the words are the same, at the place where that is longest; of equally
    long ones, at the first. The next may begin inside it, so that no row across its end is missed.
    """
    end = 0
    for start, row in first.shared:
        if row in second.places and start + RUN > end:
            tried = second.places[row][:PLACES]
            lengths = [_length(first.words.keys, second.words.keys, start, at) for at in tried]
            longest = max(lengths)
            end = start + longest
            place = tried[lengths.index(longest)]
            yield Run(
                first=_stretch(first.words, start, longest),
                second=_stretch(second.words, place, longest),
                words=longest,
            )


def _stretch(words: Words, place: int, length: int) -> tuple[int, int]:
    return words.begins[place], words.ends[place + length - 1]


def _length(first: Sequence[str], second: Sequence[str], start: int, place: int) -> int:
    """Return how many words are the same from there on; the first `RUN` are known to be."""
    length, most = RUN, min(len(first) - start, len(second) - place)
    while length < most and first[start + length] == second[place + length]:
        length += 1
    return length
