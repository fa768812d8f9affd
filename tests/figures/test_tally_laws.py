"""Truthful figures of a made-up world: nobody is counted twice, and nobody truthful is accused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from generator.figures.counted import Counted, ObjectionKind
from generator.figures.sums import Total
from generator.figures.tally import Tally, tally
from generator.values.interval import Interval
from tests.figures.counting import figure

PARENTS = {"boat": "strike", "strike": "war", "raid": "war"}
EVENTS = ("war", "strike", "raid", "boat")
DAYS = range(1, 6)
ORIGINS = ("axios", "afp", "dpa")
WRONG = {
    ObjectionKind.BOUNDS_OUT_OF_ORDER,
    ObjectionKind.PARTS_EXCEED_TOTAL,
    ObjectionKind.CUMULATIVE_FALLS,
    ObjectionKind.INCREMENT_MISMATCH,
    ObjectionKind.CONTESTED,
}
"""What cannot be said of figures that are all true."""


def holders(event: str) -> tuple[str, ...]:
    return (event, *(holders(PARENTS[event]) if event in PARENTS else ()))


@dataclass(frozen=True)
class World:
    """Who died where and when, and what is reported of it."""

    dead: tuple[tuple[str, int], ...]
    figures: tuple[Counted, ...]
    people: Mapping[str, frozenset[int]]

    def within(self, event: str, days: Sequence[int] = DAYS) -> frozenset[int]:
        return who(self.dead, event, days)


def who(dead: Sequence[tuple[str, int]], event: str, days: Sequence[int] = DAYS) -> frozenset[int]:
    return frozenset(
        person
        for person, (place, day) in enumerate(dead)
        if event in holders(place) and day in days
    )


@st.composite
def worlds(draw: st.DrawFn) -> World:
    dead = tuple(draw(st.lists(st.tuples(st.sampled_from(EVENTS), st.sampled_from(DAYS)))))
    figures, people = [], {}
    for number in range(draw(st.integers(1, 7))):
        event, id_ = draw(st.sampled_from(EVENTS)), f"figure-{number}"
        added, dated = draw(st.booleans()), draw(st.booleans())
        last = draw(st.sampled_from(DAYS))
        first = draw(st.integers(1, last)) if added else 1
        days = range(first, last + 1) if dated or not added else DAYS
        people[id_] = who(dead, event, days)
        low = draw(st.integers(0, len(people[id_])))
        high = draw(st.none() | st.integers(len(people[id_]), len(people[id_]) + 2))
        until, period = f"2025-11-0{last}", f"2025-11-0{first}/2025-11-0{last}"
        details = {"period": period} if added and dated else {"as_of": until} if not added else {}
        figures.append(
            figure(
                "83",
                id=id_,
                event=event,
                added=added,
                origin=draw(st.sampled_from(ORIGINS)),
                bounds=Interval(low=low, high=high),
                **details,  # type: ignore[arg-type]  # the keys are those of a figure
            )
        )
    return World(dead=dead, figures=tuple(figures), people=people)


def totals(counted: Tally) -> list[tuple[str, Total]]:
    return [(line.event or "", total) for line in counted.lines for total in line.totals]


@given(worlds())
def test_nobody_is_counted_twice(world: World) -> None:
    counted = tally(world.figures, PARENTS)
    for line in counted.lines:
        assert line.event is not None
        assert line.current.low <= len(world.within(line.event))
        assert all(total.interval.low <= len(world.within(line.event)) for total in line.totals)


@given(worlds())
def test_a_total_holds_everybody_whom_its_terms_count(world: World) -> None:
    counted = tally(world.figures, PARENTS)
    inside = {
        id_
        for _, total in totals(counted)
        for term in (*total.within, *total.left_out)
        for id_ in term.figures
    }
    for _, total in totals(counted):
        ids = {id_ for term in total.terms for id_ in term.figures}
        if not ids & inside:
            people = frozenset[int]().union(*(world.people[id_] for id_ in ids))
            assert total.interval.low <= len(people)
            assert total.interval.high is None or len(people) <= total.interval.high


@given(worlds())
def test_the_truth_is_never_objected_to(world: World) -> None:
    found = tally(world.figures, PARENTS).objections
    assert not [each.sentence for each in found if each.kind in WRONG]


@given(worlds(), st.randoms(use_true_random=False))
def test_the_order_of_figures_changes_no_number(world: World, shuffler: object) -> None:
    shuffled = list(world.figures)
    shuffler.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    results = [
        {line.event: line.current for line in tally(figures, PARENTS).lines}
        for figures in (world.figures, shuffled)
    ]
    assert results[0] == results[1]


@given(worlds())
def test_every_figure_is_in_a_line(world: World) -> None:
    counted = tally(world.figures, PARENTS)
    shown = {
        step.id
        for line in counted.lines
        for standing in line.counts
        for row in standing.rows
        for step in (*row.steps, *row.echoes)
    }
    assert shown == {each.id for each in world.figures}


@st.composite
def small(draw: st.DrawFn) -> Interval:
    low = draw(st.integers(0, 3))
    return Interval(low=low, high=draw(st.none() | st.integers(low, 4)))


@given(small(), st.lists(st.tuples(st.integers(22, 26), small()), min_size=1, max_size=3))
def test_both_bounds_of_a_total_are_reached(
    base: Interval, strikes: list[tuple[int, Interval]]
) -> None:
    figures = [figure("83", id="base", bounds=base, as_of="2025-11-24", event="war")] + [
        figure("83", id=f"s{n}", bounds=each, added=True, event=f"s{n}", happened=f"2025-11-{day}")
        for n, (day, each) in enumerate(strikes)
    ]
    counted = tally(figures, {f"s{n}": "war" for n in range(len(strikes))})
    (total,) = (found for event, found in totals(counted) if event == "war")
    later = (base, *(each for day, each in strikes if day > 24))
    choices = [range(each.low, (9 if each.high is None else each.high) + 1) for each in later]
    sums = {sum(world) for world in product(*choices)}
    assert total.interval.low == min(sums)
    is_open = any(each.high is None for each in later)
    assert total.interval.high == (None if is_open else max(sums))
    assert len(total.left_out) == sum(day == 24 for day, _ in strikes)
    assert len(total.within) == sum(day < 24 for day, _ in strikes)
