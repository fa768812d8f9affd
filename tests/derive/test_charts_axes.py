"""Axes of charts: straight, round, and with room for what is written on them."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.derive.charts.interval_marks import NumberAxis, number_axis
from generator.derive.charts.lettering import NOTE, width
from generator.derive.charts.timeline_chart import lanes
from generator.derive.charts.timeline_marks import CalendarAxis, calendar_axis
from generator.derive.labels import BRIEF_MONTHS, brief_days

NUMBERS = st.lists(st.one_of(st.integers(0, 200), st.integers(0, 10**18)), min_size=1, max_size=6)
ROOMS = st.sampled_from([256, 288, 600])


def numbers_on(*numbers: int, room: int = 256) -> NumberAxis:
    return number_axis(numbers, left=8, right=8 + room)


@given(NUMBERS, ROOMS)
@example([0], 256)
@example([10**18 - 1, 10**18], 256)
def test_every_number_has_its_place(numbers: list[int], room: int) -> None:
    axis = numbers_on(*numbers, room=room)
    places = [axis.place(number) for number in sorted(numbers)]
    assert places == sorted(places)
    assert axis.left <= places[0] <= places[-1] <= axis.right
    assert axis.place(axis.low) == axis.left
    assert axis.place(axis.high) == axis.right


@given(NUMBERS, ROOMS)
def test_ticks_are_round_and_have_room(numbers: list[int], room: int) -> None:
    axis = numbers_on(*numbers, room=room)
    ticks = list(axis.ticks)
    assert (ticks[0], ticks[-1]) == (axis.low, axis.high)
    assert str(axis.step).rstrip("0") in {"1", "2", "5"}
    assert all(tick % axis.step == 0 for tick in ticks)
    widest = width(f"{axis.high:,}", NOTE)
    assert len(ticks) == 2 or all(
        axis.place(second) - axis.place(first) > widest for first, second in pairwise(ticks)
    )


@given(NUMBERS)
def test_a_place_is_the_nearest_one(numbers: list[int]) -> None:
    axis = numbers_on(*numbers)
    for number in numbers:
        off = (axis.place(number) - axis.left) * (axis.high - axis.low) - (number - axis.low) * 256
        assert abs(off) * 2 <= axis.high - axis.low


@pytest.mark.parametrize(
    ("numbers", "ticks"),
    [
        ((83,), (0, 20, 40, 60, 80, 100)),
        ((0,), (0, 1)),
        ((1,), (0, 1)),
        ((11, 13, 4), (0, 2, 4, 6, 8, 10, 12, 14)),
        ((4324, 4327), (4324, 4325, 4326, 4327)),
        ((80, 100), (0, 20, 40, 60, 80, 100)),
        ((81, 100), (80, 85, 90, 95, 100)),
        ((10**9, 3 * 10**9), (0, 2 * 10**9, 4 * 10**9)),
    ],
)
def test_the_axis_begins_at_nought_unless_that_hides_the_difference(
    numbers: tuple[int, ...], ticks: tuple[int, ...]
) -> None:
    assert tuple(numbers_on(*numbers).ticks) == ticks


DATES = st.dates()


def days_between(first: date, last: date, room: int = 600) -> CalendarAxis:
    return calendar_axis(first, last, left=0, right=room)


@given(DATES, DATES, ROOMS)
@example(date.min, date.max, 288)
@example(date.min, date.min, 288)
@example(date.max, date.max, 288)
def test_every_day_has_its_place(one: date, other: date, room: int) -> None:
    first, last = sorted((one, other))
    axis = days_between(first, last, room)
    assert 0 <= axis.place(first.toordinal()) <= axis.place(last.toordinal() + 1) <= room
    assert axis.end - axis.first >= 4  # seven, but for the ends of the calendar


@given(DATES, DATES, ROOMS)
@example(date.min, date.max, 288)
@example(date(2025, 1, 31), date(2025, 3, 1), 288)
def test_ticks_lie_within_and_their_words_do_not_touch(one: date, other: date, room: int) -> None:
    first, last = sorted((one, other))
    axis = days_between(first, last, room)
    assert axis.ticks
    for tick in axis.ticks:
        assert axis.first <= tick.day < axis.end
    for tick, after in pairwise(axis.ticks):
        written = max(width(tick.words, NOTE), width(tick.year, NOTE))
        assert axis.place(after.day) - axis.place(tick.day) >= written + 4


@given(DATES)
def test_ticks_name_the_day_that_begins(first: date) -> None:
    axis = days_between(first, first)
    for tick in axis.ticks:
        named = date.fromordinal(tick.day)
        assert tick.words == f"{named.day} {BRIEF_MONTHS[named.month - 1]}"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2025-11-24", "2025-11-24", ["21 Nov 2025", "22 Nov", "23 Nov", "24 Nov"]),
        ("2025-09-02", "2025-11-24", ["1 Sep 2025", "15 Sep", "29 Sep", "13 Oct"]),
        ("2024-09-15", "2025-06-15", ["Oct 2024", "Nov", "Dec", "Jan 2025"]),
        ("2000-01-01", "2025-01-01", ["2000", "2005", "2010", "2015"]),
        ("0001-01-01", "9999-12-31", ["1000", "2000", "3000", "4000"]),
    ],
)
def test_ticks_are_days_weeks_months_or_years(first: str, last: str, words: list[str]) -> None:
    axis = days_between(date.fromisoformat(first), date.fromisoformat(last))
    assert [f"{tick.words} {tick.year}".strip() for tick in axis.ticks[:4]] == words


def test_weeks_begin_on_mondays() -> None:
    axis = days_between(date(2025, 9, 2), date(2025, 11, 24))
    assert {date.fromordinal(tick.day).weekday() for tick in axis.ticks} == {0}


STRETCHES = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda pair: (pair[0], sum(pair))),
    max_size=12,
)


@given(STRETCHES, st.integers(0, 3))
def test_stretches_of_one_lane_are_apart(stretches: list[tuple[int, int]], apart: int) -> None:
    chosen = lanes(stretches, apart=apart)
    assert len(chosen) == len(stretches)
    for number, lane in enumerate(chosen):
        for other in range(number):
            if chosen[other] == lane:
                (left, right), (start, end) = stretches[number], stretches[other]
                assert right + apart <= start or end + apart <= left


@given(STRETCHES)
def test_stretches_in_order_take_as_few_lanes_as_can_be(stretches: list[tuple[int, int]]) -> None:
    ordered = sorted(stretches)
    deepest = max(
        (sum(left <= at < right for left, right in ordered) for at in range(40)), default=0
    )
    assert max(lanes(ordered, apart=0), default=-1) + 1 == deepest


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2025-11-24", "2025-11-24", "24 Nov 2025"),
        ("2025-11-08", "2025-11-16", "8–16 Nov 2025"),
        ("2025-11-01", "2025-11-30", "Nov 2025"),
        ("2024-02-01", "2024-02-28", "1–28 Feb 2024"),
        ("2025-01-01", "2025-12-31", "2025"),
        ("2020-01-01", "2029-12-31", "2020–2029"),
        ("2025-11-01", "2025-12-31", "1 Nov – 31 Dec 2025"),
        ("2025-11-24", "2026-01-03", "24 Nov 2025 – 3 Jan 2026"),
        ("2025-01-02", "2025-12-31", "2 Jan – 31 Dec 2025"),
    ],
)
def test_days_in_few_words(first: str, last: str, words: str) -> None:
    assert brief_days(date.fromisoformat(first), date.fromisoformat(last)) == words
