"""Number of people that several figures count between them (rules F-10, F-13, F-14).

Figures share nobody unless a pair of them is named. The result holds every number that the bounds
and the overlaps permit; for pairs its bounds are reached.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from generator.model.vocabulary import OverlapExtent
from generator.values.interval import Interval, add_all, total

Pair = tuple[int, int]
"""Positions of two figures, the lower one first."""
WIDEST = 8
"""Figures that hang together; among more of them, only the plain bounds of rule F-13 are given."""


def sharing(one: Interval, other: Interval, shared: Interval) -> Interval | None:
    """Return the union of two figures of which so many people are in both (rule F-14).

    None if one of them has too few people for that overlap.
    """
    if any(figure.high is not None and figure.high < shared.low for figure in (one, other)):
        return None
    # Each figure holds at least the people that both hold.
    lows = max(one.low, shared.low), max(other.low, shared.low)
    low = max(lows) if shared.high is None else max(*lows, sum(lows) - shared.high)
    high = add_all((one.high, other.high))
    return _bounded(low, None if high is None else high - shared.low, (one, other))


def union(figures: Sequence[Interval], extents: Mapping[Pair, OverlapExtent]) -> Interval:
    """Return the number of people that `figures` count together.

    A pair that `extents` does not name shares nobody; `full` means that the larger figure holds all
    of the smaller one, `partial` that somebody is in both. A figure of nobody shares nobody,
    whatever is declared.
    """
    meeting = {
        pair: extent
        for pair, extent in extents.items()
        if extent is not OverlapExtent.NONE and all(figures[place].high != 0 for place in pair)
    }
    sharing_somebody = {place for pair in _of(meeting, OverlapExtent.PARTIAL) for place in pair}
    raised = tuple(
        replace(figure, low=max(1, figure.low)) if place in sharing_somebody else figure
        for place, figure in enumerate(figures)
    )
    return total(_group(group, raised, meeting) for group in _groups(len(raised), meeting))


def _of(extents: Mapping[Pair, OverlapExtent], wanted: OverlapExtent) -> Iterator[Pair]:
    return (pair for pair, extent in extents.items() if extent is wanted)


def _groups(count: int, pairs: Mapping[Pair, OverlapExtent]) -> tuple[tuple[int, ...], ...]:
    """Return the figures that hang together through `pairs`, each group in order."""
    leader = list(range(count))

    def led_by(place: int) -> int:
        while leader[place] != place:
            leader[place] = leader[leader[place]]
            place = leader[place]
        return place

    for one, other in pairs:
        leader[max(led_by(one), led_by(other))] = min(led_by(one), led_by(other))
    groups: dict[int, list[int]] = {}
    for place in range(count):
        groups.setdefault(led_by(place), []).append(place)
    return tuple(map(tuple, groups.values()))


def _group(
    group: tuple[int, ...], figures: Sequence[Interval], pairs: Mapping[Pair, OverlapExtent]
) -> Interval:
    held = [figures[place] for place in group]
    if len(group) == 1:
        return held[0]
    low = max(figure.low for figure in held)
    high = add_all(figure.high for figure in held)
    if len(group) <= WIDEST:
        low = max(_separate(group, figures, pairs))
        high = None if high is None else max(_largest(group, figures, pairs))
    return _bounded(low, high, held)


def _bounded(low: int, high: int | None, figures: Sequence[Interval]) -> Interval:
    return Interval(
        low=low,
        high=high,
        best=low if low == high else None,
        approximate=any(figure.approximate for figure in figures),
    )


def _separate(
    group: tuple[int, ...], figures: Sequence[Interval], pairs: Mapping[Pair, OverlapExtent]
) -> Iterator[int]:
    """Yield the least number of people in figures that share nobody, for each choice of them."""
    for chosen in _choices(group, lambda pair: pair not in pairs):
        yield sum(figures[place].low for place in chosen)


def _largest(
    group: tuple[int, ...], figures: Sequence[Interval], pairs: Mapping[Pair, OverlapExtent]
) -> Iterator[int]:
    """Yield the greatest number of people in figures of which none holds another one."""
    full = set(_of(pairs, OverlapExtent.FULL))
    partial = set(_of(pairs, OverlapExtent.PARTIAL))
    for chosen in _choices(group, lambda pair: pair not in full):
        places = {place: number for number, place in enumerate(chosen)}
        touching = {
            (places[one], places[other]): OverlapExtent.PARTIAL
            for one, other in partial
            if one in places and other in places
        }
        # Whoever hangs on by an overlap brings at least one person whom the others have.
        twice = len(chosen) - len(_groups(len(chosen), touching))
        yield sum(figures[place].high or 0 for place in chosen) - twice


def _choices(group: tuple[int, ...], allowed: Callable[[Pair], bool]) -> Iterator[tuple[int, ...]]:
    """Yield each choice from `group` of which every pair is allowed."""
    for size in range(1, len(group) + 1):
        for chosen in combinations(group, size):
            if all(allowed(pair) for pair in combinations(chosen, 2)):
                yield chosen
