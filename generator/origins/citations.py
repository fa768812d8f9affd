"""Who cites whom: a network that is followed from citing to cited."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from typing import TypeVar

T = TypeVar("T")

Citations = Mapping[T, AbstractSet[T]]
"""For everybody who cites, all whom he cites."""


def reached(cites: Citations[T], start: T) -> Mapping[T, int]:
    """Return all that `start` leads to, itself included, with the least number of steps there."""
    steps = {start: 0}
    waiting = [start]
    for here in waiting:
        for there in cites.get(here, frozenset()):
            if there not in steps:
                steps[there] = steps[here] + 1
                waiting.append(there)
    return steps


def circles(cites: Citations[T], *, key: Callable[[T], str]) -> tuple[tuple[T, ...], ...]:
    """Return one shortest round of citations for every knot of them, each knot once.

    A knot is a set of which every member leads to every other, or one who cites himself. A round
    begins at the member whose `key` comes first, and does not repeat it at the end.
    """
    cited_by = _turned_round(cites)
    found: list[tuple[T, ...]] = []
    done: set[T] = set()
    for start in sorted(_never_ending(cites) & _never_ending(cited_by), key=key):
        if start not in done:
            done |= reached(cites, start).keys() & reached(cited_by, start).keys()
            found.append(_shortest_round(cites, start, key))
    return tuple(round_ for round_ in found if round_)


def _turned_round(cites: Citations[T]) -> Citations[T]:
    cited_by = defaultdict(set)
    for citing, all_cited in cites.items():
        for cited in all_cited:
            cited_by[cited].add(citing)
    return cited_by


def _never_ending(cites: Citations[T]) -> AbstractSet[T]:
    """Leave out whoever cites nobody, then whoever cites only such, and so on: linear in time."""
    cited_by = _turned_round(cites)
    left = {citing: len(all_cited) for citing, all_cited in cites.items()}
    ends = [cited for cited in cited_by if not left.get(cited)]
    for end in ends:
        for citing in cited_by.get(end, frozenset()):
            left[citing] -= 1
            if not left[citing]:
                ends.append(citing)
    return {citing for citing, number in left.items() if number}


def _shortest_round(cites: Citations[T], start: T, key: Callable[[T], str]) -> tuple[T, ...]:
    """Return the way from `start` back to it; empty if it is in no circle."""
    before: dict[T, T] = {}
    waiting = [start]
    for here in waiting:
        for there in sorted(cites.get(here, frozenset()), key=key):
            if there not in before:
                before[there] = here
                waiting.append(there)
    way = [start]
    while (last := before.get(way[-1])) is not None and last != start:
        way.append(last)
    return (start, *reversed(way[1:])) if start in before else ()
