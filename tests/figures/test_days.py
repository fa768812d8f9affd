"""Days are ordered only where the order is certain."""

from datetime import date

import pytest

from generator.figures.counted import Days, days_of
from generator.values.day import UNKNOWN
from tests.figures.counting import day


def days(text: str) -> Days:
    found = days_of(day(text))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-11-24", date(2025, 11, 24), date(2025, 11, 24)),
        ("2025-11", date(2025, 11, 1), date(2025, 11, 30)),
        ("[2025-11-20..2025-11-24]", date(2025, 11, 20), date(2025, 11, 24)),
        ("/2025-11-24", date.min, date(2025, 11, 24)),
        ("2025-11-24/..", date(2025, 11, 24), date.max),
    ],
)
def test_days_go_from_the_earliest_to_the_latest(text: str, first: date, last: date) -> None:
    assert days(text) == Days(first=first, last=last)


@pytest.mark.parametrize("text", ["2025-11-24?", "2025-11-24~", "2025-11-24%"])
def test_doubtful_days_order_nothing(text: str) -> None:
    assert days_of(day(text)) is None


def test_no_days_are_no_days() -> None:
    assert days_of(None) is None
    assert days_of(UNKNOWN) is None


def test_the_order_of_days() -> None:
    monday, tuesday, week = days("2025-11-24"), days("2025-11-25"), days("2025-11-24/2025-11-30")
    assert tuesday.are_after(monday)
    assert not monday.are_after(tuesday)
    assert not monday.are_after(monday)
    assert not tuesday.are_after(week)
    assert not week.are_after(tuesday)
    assert monday.are_within(week)
    assert tuesday.are_within(week)
    assert days("2025-11-30").are_within(week)
    assert not days("2025-12-01").are_within(week)
    assert not days("2025-11-23").are_within(week)
    assert not week.are_within(monday)
