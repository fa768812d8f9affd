"""Agreement of running totals, against every history of a count that only grows."""

from itertools import combinations_with_replacement

from hypothesis import given
from hypothesis import strategies as st

from generator.figures.compared_count import agreed, first_clash
from generator.figures.counted import Counted
from generator.values.interval import UNBOUNDED, Interval, at_least, exactly
from tests.figures.counting import figure

DAYS = (1, 2, 3)
MOST = 5
HISTORIES = tuple(combinations_with_replacement(range(MOST + 1), len(DAYS)))


@st.composite
def figures(draw: st.DrawFn) -> tuple[int, Counted]:
    day, low = draw(st.sampled_from(DAYS)), draw(st.integers(0, MOST))
    bounds = Interval(low=low, high=draw(st.none() | st.integers(low, MOST)))
    return day, figure("83", bounds=bounds, as_of=f"2025-11-0{day}")


def permits(bounds: Interval, number: int) -> bool:
    return bounds.low <= number and (bounds.high is None or number <= bounds.high)


@given(st.lists(figures(), min_size=1, max_size=4))
def test_f7_what_is_agreed_is_what_some_growing_count_can_be(
    given_: list[tuple[int, Counted]],
) -> None:
    latest = max(day for day, _ in given_)
    possible = {
        history[latest - 1]
        for history in HISTORIES
        if all(permits(each.interval, history[day - 1]) for day, each in given_)
    }
    counted = [each for _, each in given_]
    together = agreed(counted)
    assert (together is None) == (not possible) == (first_clash(counted) is not None)
    if together is not None:
        assert together.low == min(possible)
        assert together.high in {None, max(possible)}
        assert (together.high is None) == (max(possible) == MOST and permits(together, MOST + 1))


def test_a_clash_names_both_sides() -> None:
    clash = first_clash((figure("at least 10", origin="afp"), figure("6")))
    assert clash is not None
    assert clash.objection.sentence == "6 (Axios) and at least 10 (Afp) cannot both be so"


def test_of_figures_that_are_equally_high_the_first_is_named() -> None:
    first, second = figure("at least 10", origin="afp"), figure("at least 10", origin="dpa")
    clash = first_clash((first, second, figure("6")))
    assert clash is not None
    assert clash.higher == first


def test_a_later_total_may_be_higher_but_not_lower() -> None:
    monday, tuesday = "2025-11-24", "2025-11-25"
    assert agreed((figure("6", as_of=monday), figure("10", as_of=tuesday))) == exactly(10)
    assert agreed((figure("10", as_of=monday), figure("6", as_of=tuesday))) is None
    assert agreed((figure("6", as_of=monday), figure("10", as_of=monday))) is None
    assert agreed((figure("6", as_of=monday), figure("10"))) is None


def test_a_day_that_is_not_certain_orders_nothing() -> None:
    assert agreed((figure("6", as_of="2025-11-24"), figure("10", as_of="2025-11"))) is None
    assert agreed((figure("6", as_of="2025-11-24~"), figure("10", as_of="2025-11-25"))) is None


def test_additions_do_not_grow() -> None:
    six = figure("6", added=True, as_of="2025-11-24")
    assert agreed((six, figure("10", added=True, as_of="2025-11-25"))) is None


def test_what_says_nothing_does_not_hide_that_others_say_about() -> None:
    about = figure("about 80")
    assert agreed((about, figure("unknown"))) == about.interval
    assert agreed((figure("unknown"), figure("unknown"))) == UNBOUNDED
    later = figure("about 90", as_of="2025-11-25")
    assert agreed((figure("about 80", as_of="2025-11-24"), later)) == later.interval
    assert agreed((about, figure("at least 3"))) == at_least(3)
