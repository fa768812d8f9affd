"""Additions against the difference of running totals (rule F-17)."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from generator.figures.counted import Counted
from generator.figures.series import mismatches
from generator.model.vocabulary import RevisionReason
from generator.values.interval import Interval
from tests.figures.counting import code, figure

MOST = 4


def monday(words: str) -> Counted:
    return figure(words, id="monday", as_of="2025-11-24")


def friday(words: str) -> Counted:
    return figure(words, id="friday", as_of="2025-11-28")


def added(words: str, period: str) -> Counted:
    return figure(words, id=f"{words}-{period}", added=True, period=period)


WEEK = "2025-11-25/2025-11-28"


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low = draw(st.integers(0, MOST))
    return Interval(low=low, high=draw(st.none() | st.integers(low, MOST)))


def members(interval: Interval) -> range:
    return range(interval.low, (3 * MOST if interval.high is None else interval.high) + 1)


@given(before=intervals(), after=intervals(), addition=intervals(), whole=st.booleans())
def test_f17_what_no_history_permits_is_a_mismatch(
    before: Interval, after: Interval, addition: Interval, *, whole: bool
) -> None:
    totals = (
        figure("83", bounds=before, as_of="2025-11-24"),
        figure("83", bounds=after, as_of="2025-11-28"),
    )
    period = WEEK if whole else "2025-11-25/2025-11-27"
    found = list(mismatches(totals, (figure("8", bounds=addition, added=True, period=period),)))
    possible = any(
        x + a == y if whole else x + a <= y
        for x, y, a in product(members(before), members(after), members(addition))
    )
    falls = after.high is not None and after.high < before.low
    assert bool(found) == (not possible and not falls)


def test_the_finding_names_the_additions_and_both_totals() -> None:
    (found,) = mismatches((monday("1,000"), friday("1,004")), (added("5", WEEK),))
    assert found.figures == (f"5-{WEEK}", "friday", "monday")
    assert (code(found), found.rule) == ("C004", "F-17")
    assert found.sentence == (
        "the additions come to 5, but the running total went from 1,000 to 1,004"
    )


def test_several_additions_count_together() -> None:
    totals = (monday("10"), friday("14"))
    days = [f"2025-11-{day}" for day in (25, 26, 27, 28)]
    assert not list(mismatches(totals, [added("1", day) for day in days]))
    assert list(mismatches(totals, [added("2", day) for day in days]))
    assert list(mismatches(totals, [added("0", day) for day in reversed(days)]))


def test_days_left_out_excuse_what_is_missing_but_not_what_is_too_much() -> None:
    totals = (monday("10"), friday("14"))
    assert not list(mismatches(totals, (added("3", "2025-11-25/2025-11-27"),)))
    assert not list(mismatches(totals, (added("3", "2025-11-26/2025-11-28"),)))
    gap = (added("1", "2025-11-25/2025-11-26"), added("2", "2025-11-28"))
    assert not list(mismatches(totals, gap))
    assert list(mismatches(totals, (added("5", "2025-11-26"),)))
    lapping = (added("1", "2025-11-25/2025-11-27"), added("1", "2025-11-26"))
    assert not list(mismatches(totals, lapping))
    assert list(mismatches(totals, (*lapping, added("1", "2025-11-28"))))


def test_additions_of_other_days_do_not_count() -> None:
    totals = (monday("10"), friday("14"))
    for period in ("2025-11-24", "2025-11-29", "2025-11-24/2025-11-28", "2025-11-25/2025-11-29"):
        assert not list(mismatches(totals, (added("9", period),)))
    assert not list(mismatches(totals, (figure("9", added=True),)))


def test_a_total_that_fell_is_another_finding() -> None:
    assert not list(mismatches((monday("14"), friday("10")), (added("9", WEEK),)))


def test_a_reason_on_either_side_excuses_a_mismatch() -> None:
    reason = RevisionReason.COUNTING_ERROR
    later = figure("14", as_of="2025-11-28", reason=reason)
    assert not list(mismatches((monday("10"), later), (added("9", WEEK),)))
    excused = figure("9", added=True, period=WEEK, reason=reason)
    assert not list(mismatches((monday("10"), friday("14")), (excused,)))


def test_an_excused_stretch_excuses_no_other() -> None:
    excused = figure("9", added=True, period=WEEK, reason=RevisionReason.COUNTING_ERROR)
    totals = (monday("10"), friday("14"), figure("20", as_of="2025-12-05"))
    (found,) = mismatches(totals, (excused, added("9", "2025-12-01")))
    assert found.figures[1:] == ("20", "friday")


def test_each_stretch_between_totals_is_held_for_itself() -> None:
    totals = (figure("3", id="undated"), monday("10"), friday("14"), figure("20", as_of="2025-12"))
    assert len(list(mismatches(totals, (added("9", WEEK), added("9", "2025-12-05"))))) == 2
    assert not list(mismatches((monday("10"), monday("14")), (added("9", "2025-11-24"),)))
    assert not list(mismatches((monday("10"), figure("14")), (added("9", WEEK),)))
