"""Unions of overlapping figures, against every world of people that the declarations permit."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.overlaps import WIDEST, Pair, sharing, union
from generator.model.vocabulary import OverlapExtent
from generator.values.interval import Interval, at_least, exactly, total

NONE, FULL, PARTIAL, UNKNOWN = OverlapExtent
MOST = 2


def between(low: int, high: int | None) -> Interval:
    return Interval(low=low, high=high, best=low if low == high else None)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low = draw(st.integers(0, MOST))
    return Interval(
        low=low,
        high=draw(st.none() | st.integers(low, MOST)),
        approximate=draw(st.booleans()),
    )


def allows(interval: Interval, number: int) -> bool:
    return interval.low <= number and (interval.high is None or number <= interval.high)


def fits(extent: OverlapExtent, one: int, other: int, both: int) -> bool:
    match extent:
        case OverlapExtent.NONE:
            return both == 0
        case OverlapExtent.FULL:
            return both == min(one, other)
        case OverlapExtent.PARTIAL:
            return both > 0
        case _:
            return True


def worlds(
    figures: Sequence[Interval], extents: Mapping[Pair, OverlapExtent], most: int = MOST
) -> Iterator[int]:
    """Yield how many people there are in each world: so many in each region of the Venn diagram."""
    count = len(figures)
    extents = {
        pair: extent
        for pair, extent in extents.items()
        if all(figures[place].high != 0 for place in pair)
    }
    regions = [set(r) for n in range(1, count + 1) for r in combinations(range(count), n)]
    for people in product(range(most + 1), repeat=len(regions)):
        sizes = [
            sum(n for n, region in zip(people, regions, strict=True) if place in region)
            for place in range(count)
        ]
        shared = {
            pair: sum(n for n, region in zip(people, regions, strict=True) if region >= set(pair))
            for pair in combinations(range(count), 2)
        }
        if all(allows(figure, size) for figure, size in zip(figures, sizes, strict=True)) and all(
            fits(extents.get(pair, NONE), sizes[pair[0]], sizes[pair[1]], both)
            for pair, both in shared.items()
        ):
            yield sum(people)


@given(st.tuples(intervals(), intervals()), st.sampled_from(OverlapExtent))
def test_two_figures_reach_both_bounds(
    figures: tuple[Interval, Interval], extent: OverlapExtent
) -> None:
    found = set(worlds(figures, {(0, 1): extent}, most=4))
    united = union(figures, {(0, 1): extent})
    assert min(found) == united.low
    if all(figure.high is not None for figure in figures):
        assert max(found) == united.high
    else:
        assert united.high is None
    assert united.approximate == any(figure.approximate for figure in figures)


SOME = st.fixed_dictionaries(
    {pair: st.sampled_from(OverlapExtent) for pair in ((0, 1), (0, 2), (1, 2))}
)
LOOSE = st.fixed_dictionaries(
    {pair: st.sampled_from((NONE, UNKNOWN)) for pair in ((0, 1), (0, 2), (1, 2))}
)


@given(st.tuples(intervals(), intervals(), intervals()), SOME)
def test_three_figures_hold_every_world(
    figures: tuple[Interval, ...], extents: dict[Pair, OverlapExtent]
) -> None:
    united = union(figures, extents)
    assert all(allows(united, people) for people in worlds(figures, extents))


@given(st.tuples(intervals(), intervals(), intervals()), LOOSE)
def test_three_figures_of_which_some_may_overlap_reach_both_bounds(
    figures: tuple[Interval, ...], extents: dict[Pair, OverlapExtent]
) -> None:
    found = set(worlds(figures, extents))
    united = union(figures, extents)
    assert united.low == min(found)
    assert united.high in {None, max(found)}


@given(st.tuples(intervals(), intervals()), intervals())
def test_f14_a_known_overlap_reaches_both_bounds(
    figures: tuple[Interval, Interval], shared: Interval
) -> None:
    one, other = figures
    people = {
        a + b - both
        for a, b in product(range(one.low, 6), range(other.low, 6))
        for both in range(shared.low, min(a, b) + 1)
        if allows(one, a) and allows(other, b) and allows(shared, both)
    }
    united = sharing(one, other, shared)
    if united is None:
        assert not people
        return
    assert united.low == min(people)
    if one.high is not None and other.high is not None:
        assert united.high == max(people)
    else:
        assert united.high is None
    assert united.approximate == (one.approximate or other.approximate)


@given(st.tuples(intervals(), intervals()))
def test_a_partial_overlap_is_one_of_at_least_one(figures: tuple[Interval, Interval]) -> None:
    known = sharing(*figures, at_least(1))
    if known is not None:
        assert union(figures, {(0, 1): PARTIAL}) == known


@given(st.lists(intervals(), max_size=5))
def test_f10_figures_that_share_nobody_add_up(figures: list[Interval]) -> None:
    assert union(figures, {}) == total(figures)
    assert union(figures, dict.fromkeys(combinations(range(len(figures)), 2), NONE)) == total(
        figures
    )


@given(st.lists(intervals(), min_size=1, max_size=4))
def test_f13_figures_of_which_nothing_is_known(figures: list[Interval]) -> None:
    united = union(figures, dict.fromkeys(combinations(range(len(figures)), 2), UNKNOWN))
    assert united.low == max(figure.low for figure in figures)
    assert united.high == total(figures).high


def test_a_chain_of_overlaps_keeps_its_ends_apart() -> None:
    figures = (exactly(5), exactly(2), exactly(4))
    chain = {(0, 1): UNKNOWN, (1, 2): UNKNOWN}
    assert union(figures, chain) == between(9, 11)
    assert union(figures, {(0, 1): PARTIAL, (1, 2): PARTIAL}) == between(9, 9)
    assert union(figures, {(0, 1): FULL}) == between(9, 9)
    assert union(figures, {(0, 1): FULL, (1, 2): FULL, (0, 2): FULL}) == between(5, 5)


def test_three_that_meet_pairwise_have_two_people_too_many() -> None:
    figures = (exactly(3), exactly(3), exactly(3))
    everywhere = dict.fromkeys(combinations(range(3), 2), PARTIAL)
    assert union(figures, everywhere) == between(3, 7)


def test_an_empty_figure_shares_nobody() -> None:
    assert union((exactly(0), exactly(3)), {(0, 1): PARTIAL}) == exactly(3)


def test_separate_groups_add_up() -> None:
    figures = (exactly(5), exactly(2), exactly(4), exactly(1))
    assert union(figures, {(0, 1): UNKNOWN, (2, 3): FULL}) == between(9, 11)


@pytest.mark.parametrize(
    ("count", "low", "high"), [(WIDEST, WIDEST - 1, WIDEST), (WIDEST + 1, 1, WIDEST + 1)]
)
def test_large_groups_have_the_plain_bounds(count: int, low: int, high: int) -> None:
    figures = (exactly(1),) * count
    assert union(figures, {(0, 1): UNKNOWN}) == between(count - 1, count)
    star = {(0, other): UNKNOWN for other in range(1, count)}
    assert union(figures, star) == between(low, high)
