"""Copies and near-copies of one text among the documents of a briefing (independence, rule 2)."""

from collections import Counter
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from generator.origins.words import in_several, rows, words

SHINGLE = 5
"""Words in a row that are looked for together."""
ALIKE = 0.5
"""The least share of such rows, of all that either text has, that two near-copies have in common.

A word changed breaks the five rows that it is in, so that about one word in fifteen may differ, or
a stretch of a quarter. Two reports of the same news in words of their own share a few rows in a
hundred."""


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
