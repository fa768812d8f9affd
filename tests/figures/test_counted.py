"""When the people of a figure came to harm, as far as that is known."""

from datetime import date

import pytest

from generator.figures.counted import Counted, Days
from generator.figures.tally import LEVELS, Nesting, nest
from tests.figures.counting import day, figure

STRIKE, CAMPAIGN, REPORTED = "2025-11-25", "2025-09-01/2025-11-30", "2025-11-26"


@pytest.mark.parametrize(
    ("added", "shown"),
    [
        (figure("4", added=True, period=STRIKE, happened=CAMPAIGN, as_of=REPORTED), STRIKE),
        (figure("4", added=True, happened=STRIKE, as_of=REPORTED), STRIKE),
        (figure("4", added=True, happened=CAMPAIGN, as_of=REPORTED), REPORTED),
        (figure("4", added=True, happened=CAMPAIGN, as_of=REPORTED, inferred=True), CAMPAIGN),
        (figure("4", added=True, happened=CAMPAIGN), CAMPAIGN),
        (figure("4", added=True, as_of=REPORTED), REPORTED),
        (figure("4", added=True, as_of=REPORTED, inferred=True), None),
        (figure("4", added=True), None),
        (figure("4", as_of=REPORTED, happened=STRIKE, inferred=True), REPORTED),
    ],
)
def test_the_day_that_is_shown(added: Counted, shown: str | None) -> None:
    assert added.counted_day == day(shown)


@pytest.mark.parametrize(
    ("figure_", "first", "last"),
    [
        (figure("4", added=True, period=STRIKE), date(2025, 11, 25), date(2025, 11, 25)),
        (figure("4", as_of=REPORTED), date.min, date(2025, 11, 26)),
        (figure("4", as_of=REPORTED, happened=STRIKE), date(2025, 11, 25), date(2025, 11, 25)),
        (figure("4", as_of=REPORTED, happened=CAMPAIGN), date(2025, 9, 1), date(2025, 11, 26)),
        (figure("4", as_of=REPORTED, period=STRIKE), date(2025, 11, 25), date(2025, 11, 25)),
        (figure("4", happened=STRIKE), date(2025, 11, 25), date(2025, 11, 25)),
        (figure("4", as_of=STRIKE, happened="2025-12-01"), date(2025, 11, 25), date(2025, 11, 25)),
        (figure("4", as_of=STRIKE, happened="/2025-12"), date.min, date(2025, 11, 25)),
    ],
)
def test_the_days_that_are_counted(figure_: Counted, first: date, last: date) -> None:
    assert figure_.days == Days(first=first, last=last)


def test_days_that_nobody_knows() -> None:
    assert figure("4").days is None
    assert figure("4", added=True).days is None
    assert figure("4", happened="2025-11-25/..").days is None
    assert figure("4", added=True, period="2025-11-25~", as_of=REPORTED).days is None


def test_the_numbers_of_a_figure() -> None:
    assert figure("11–13").numbers == (11, 13)
    assert figure("no one").numbers == (0,)
    assert figure("dozens").numbers == ()


def test_events_within_events() -> None:
    parents = {"a": "b", "b": "c", "x": "b", "other": "c"}
    nesting = nest(("a", "x", "c"), parents)
    assert nesting.ancestors == {"a": ("b", "c"), "b": ("c",), "c": (), "x": ("b", "c")}
    assert nesting.cut == ()
    assert nest((), parents) == Nesting(ancestors={}, cut=())


def test_events_in_a_circle_stand_apart() -> None:
    nesting = nest(("in", "a", "b"), {"in": "a", "a": "b", "b": "a"})
    assert nesting.ancestors == {"a": (), "b": (), "in": ("a",)}
    assert set(nesting.cut) == {"a", "b"}
    assert nest(("a",), {"a": "a"}) == Nesting(ancestors={"a": ()}, cut=("a",))


def test_events_have_so_many_levels() -> None:
    parents = {str(each): str(each - 1) for each in range(1, 3 * LEVELS)}
    nesting = nest((str(3 * LEVELS - 1), "5"), parents)
    assert set(nesting.cut) == {str(LEVELS), str(2 * LEVELS)}
    assert nesting.ancestors[str(LEVELS - 1)] == tuple(
        str(each) for each in range(LEVELS - 2, -1, -1)
    )
    assert nesting.ancestors[str(LEVELS + 1)] == (str(LEVELS),)
    assert len(nesting.ancestors) == 3 * LEVELS
