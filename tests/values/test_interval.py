"""Interval arithmetic, against brute force over every small world that the bounds permit."""

from collections.abc import Callable, Sequence
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.interval import (
    UNBOUNDED,
    Interval,
    add_all,
    at_least,
    exactly,
    hull,
    meet,
    residual,
    total,
)

CEILING = 9
"""Open intervals are counted out up to here."""


def between(low: int, high: int | None, best: int | None = None) -> Interval:
    return Interval(low=low, high=high, best=best)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low = draw(st.integers(0, 4))
    high = draw(st.none() | st.integers(low, 4))
    best = draw(st.none() | st.integers(low, 4 if high is None else high))
    return Interval(low=low, high=high, best=best, approximate=draw(st.booleans()))


def members(interval: Interval) -> range:
    return range(interval.low, (CEILING if interval.high is None else interval.high) + 1)


def results(worlds: Sequence[Interval], outcome: Callable[[tuple[int, ...]], int]) -> set[int]:
    return {outcome(world) for world in product(*map(members, worlds))}


@given(st.lists(intervals(), max_size=3))
def test_a_total_holds_every_sum_and_reaches_both_bounds(terms: list[Interval]) -> None:
    sums = results(terms, sum)
    added = total(terms)
    assert min(sums) == added.low
    assert added.high == (None if any(term.high is None for term in terms) else max(sums))
    assert added.approximate == any(term.approximate for term in terms)
    assert added.best == add_all(term.best for term in terms)
    assert added.is_ordered


@given(st.lists(intervals(), min_size=1, max_size=3))
def test_a_meet_holds_what_all_allow_and_nothing_else(terms: list[Interval]) -> None:
    allowed = set.intersection(*(set(members(term)) for term in terms))
    met = meet(terms)
    if met is None:
        assert not allowed
        return
    assert set(members(met)) == allowed
    assert (met.high is None) == all(term.high is None for term in terms)
    assert met.approximate == all(term.approximate for term in terms)
    assert met.is_ordered
    assert met.best is None or met.is_exact or {met.best} == {term.best for term in terms}


@given(st.lists(intervals(), min_size=1, max_size=3))
def test_a_hull_is_the_narrowest_that_holds_all(terms: list[Interval]) -> None:
    held = set.union(*(set(members(term)) for term in terms))
    hulled = hull(terms)
    assert (hulled.low, hulled.high is None) == (min(held), any(t.high is None for t in terms))
    assert hulled.high is None or hulled.high == max(held)
    assert hulled.approximate == any(term.approximate for term in terms)
    assert hulled.best is None or {hulled.best} == {term.best for term in terms}
    assert hulled.is_ordered


@given(intervals(), intervals())
def test_a_residual_holds_every_rest_and_reaches_both_bounds(
    whole: Interval, parts: Interval
) -> None:
    rests = {all_ - some for all_, some in product(members(whole), members(parts)) if all_ >= some}
    left = residual(whole, parts)
    if left is None:
        assert not rests
        return
    assert left.low == min(rests)
    assert left.high == (None if whole.high is None else max(rests))
    assert left.approximate == (whole.approximate or parts.approximate)
    assert left.is_ordered
    bests = whole.best, parts.best
    assert (left.best is not None) == (None not in bests and (bests[0] or 0) >= (bests[1] or 0))


def test_a_residual_keeps_the_difference_of_the_bests() -> None:
    left = residual(between(2, 9, best=7), between(1, 4, best=3))
    assert left == between(0, 8, best=4)
    assert residual(exactly(3), exactly(3)) == exactly(0)


@given(intervals(), intervals(), intervals())
def test_adding_is_associative_and_order_does_not_count(
    one: Interval, two: Interval, three: Interval
) -> None:
    assert total((one, total((two, three)))) == total((total((one, two)), three))
    assert total((one, two)) == total((two, one))


def test_nothing_added_is_nobody() -> None:
    assert total(()) == exactly(0)


@pytest.mark.parametrize(
    ("low", "best", "high", "ordered"),
    [
        (0, 0, 0, True),
        (0, None, None, True),
        (1, 2, 3, True),
        (-1, None, None, False),
        (2, 1, 3, False),
        (1, 4, 3, False),
        (3, None, 2, False),
        (3, None, 3, True),
        (3, 4, None, True),
    ],
)
def test_f2_bounds_are_in_order(
    low: int, best: int | None, high: int | None, *, ordered: bool
) -> None:
    assert between(low, high, best).is_ordered is ordered


def test_an_exact_interval_has_one_number_left() -> None:
    assert exactly(3).is_exact
    assert not between(3, 4).is_exact
    assert not at_least(3).is_exact


def test_only_an_interval_without_bounds_is_unbounded() -> None:
    assert UNBOUNDED.is_unbounded
    assert not at_least(1).is_unbounded
    assert not between(0, 1).is_unbounded


ABOUT = Interval(low=0, high=None, best=4327, approximate=True)


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (at_least(4327), "at least 4,327"),
        (at_least(1), "at least 1"),
        (UNBOUNDED, "unknown"),
        (ABOUT, "about 4,327"),
        (total((at_least(5), ABOUT)), "at least 5"),
        (total((exactly(5), ABOUT)), "about 4,332"),
        (exactly(4327), "4,327"),
        (exactly(0), "0"),
        (between(0, 1200), "up to 1,200"),
        (between(1100, 1300), "between 1,100 and 1,300"),
        (between(1, 3, best=2), "between 1 and 3"),
    ],
)
def test_f19_a_bare_number_is_printed_only_where_it_is_exact(
    interval: Interval, words: str
) -> None:
    assert interval.display == words


def test_a_best_that_all_share_survives_where_it_is_in_bounds() -> None:
    assert meet((between(0, 9, best=4), between(2, 6, best=4))) == between(2, 6, best=4)
    assert meet((between(0, 9, best=4), between(2, 6, best=5))) == between(2, 6)
    assert meet((between(0, 9, best=4), between(2, 6))) == between(2, 6)
    assert meet((between(2, 6, best=2), between(2, 9, best=2))) == between(2, 6, best=2)
    assert meet((between(2, 6, best=6), between(0, 9, best=6))) == between(2, 6, best=6)
    assert meet((between(0, 3), between(3, 9))) == exactly(3)
    assert hull((exactly(3), exactly(3))) == exactly(3)
    assert hull((exactly(3), exactly(4))) == between(3, 4)


def test_a_missing_number_makes_the_sum_missing() -> None:
    assert add_all((1, None, 2)) is None
    assert add_all((1, 2)) == 3
    assert add_all(()) == 0
