from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.dates.knowledge import is_after, latest, reach
from generator.spans import Placed, Span
from generator.values.day import UNKNOWN, Day, read_day

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


def day(text: str) -> Day:
    read = read_day(text)
    assert read is not None
    return read


def placed(text: str) -> Placed[Day]:
    value = UNKNOWN if text == "unknown" else day(text)
    return Placed(value=value, span=Span(file="briefing.yml", start=0, end=1))


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        ("2025-11-24", date(2025, 11, 24)),
        ("2025-11", date(2025, 11, 1)),
        ("2025", date(2025, 1, 1)),
        ("2025-11-01/2025-11-24", date(2025, 11, 24)),
        ("2025-11-01/2025-12", date(2025, 12, 1)),
        ("2025-11-01/..", date(2025, 11, 1)),
        ("../2025-11-24", date(2025, 11, 24)),
        ("/2025-11-24", date(2025, 11, 24)),
        ("[2025-11-01..2025-11-24]", date(2025, 11, 1)),
        ("[..2025-11-24]", None),
    ],
)
def test_a_day_reaches_as_far_as_is_certain(text: str, reached: date | None) -> None:
    assert reach(day(text)) == reached


def test_what_is_unknown_reaches_nowhere() -> None:
    assert reach(UNKNOWN) is None
    assert not is_after(UNKNOWN, day("2025-11-24"))
    assert not is_after(day("2025-11-24"), UNKNOWN)


@given(one=DAYS, limit=DAYS)
def test_whole_days_compare_as_days(one: date, limit: date) -> None:
    assert is_after(day(one.isoformat()), day(limit.isoformat())) is (one > limit)


@given(one=DAYS, limit=DAYS)
def test_a_month_is_after_only_when_all_of_it_is(one: date, limit: date) -> None:
    month = day(f"{one.year:04}-{one.month:02}")
    all_days = [one.replace(day=1) + timedelta(days=n) for n in range(31)]
    inside = [d for d in all_days if d.month == one.month]
    assert is_after(month, day(limit.isoformat())) is all(d > limit for d in inside)


@given(days=st.lists(DAYS, min_size=2, max_size=2, unique=True), limit=DAYS)
def test_a_stretch_is_after_when_any_day_of_it_is(days: list[date], limit: date) -> None:
    start, end = sorted(days)
    stretch = day(f"{start.isoformat()}/{end.isoformat()}")
    assert is_after(stretch, day(limit.isoformat())) is (end > limit)


def test_the_latest_is_the_one_that_ends_last() -> None:
    days = [placed(text) for text in ("2025-11-24", "2025-12", "2025-11-30", "unknown")]
    assert latest(days) == days[1]
    assert latest([placed("unknown")]) is None
    assert latest([]) is None
