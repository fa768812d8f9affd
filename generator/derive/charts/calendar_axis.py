"""A straight scale of days, with ticks where days, weeks, months or years begin."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain, count

from generator.derive.charts.brief_date import MONTHS

_SHORTEST = 7
"""Days: fewer are not drawn, so that a day stays narrow."""
_MARGIN = 40
"""The margin at each side is this part of the time, and a day at least."""
_LAST = date.max.toordinal() + 1
_DAY_STEPS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 2, 3, 6)
_DAY_ROOM, _MONTH_ROOM, _YEAR_ROOM = 52, 44, 48
_MONTH = 28
"""Days of the shortest month."""
_YEAR = 12
"""Months."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarTick:
    """A day that is written on the axis."""

    day: int
    """Its number, with 1 January of year 1 as day 1."""
    words: str
    """The day, the month or the year that begins."""
    year: str
    """The year, where it is another than at the tick before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarAxis:
    """Where a day stands between `left` and `right`. A day is as wide as it lasts."""

    first: int
    """The day that begins at `left`."""
    end: int
    """The day that begins at `right`."""
    left: int
    """User units."""
    right: int
    """User units."""

    def place(self, day: int) -> int:
        """Return where `day` begins, in user units, to the nearest one."""
        span = self.end - self.first
        return self.left + ((day - self.first) * (self.right - self.left) + span // 2) // span

    @property
    def ticks(self) -> tuple[CalendarTick, ...]:
        """As many as can be written."""
        step = next(filter(self._has_room_for_days, _DAY_STEPS), None)
        if step:
            # Day 1 was a Monday: a step of weeks begins on Mondays.
            days = range(self.first + (1 - self.first) % step, self.end, step)
            return tuple(_named(map(date.fromordinal, days), "day"))
        step = next(filter(self._has_room_for_months, _month_steps()))
        return tuple(_named(self._months(step), "month" if step < _YEAR else "year"))

    def _has_room_for_days(self, step: int) -> bool:
        return -(-(self.end - self.first) // step) * _DAY_ROOM <= self.right - self.left

    def _has_room_for_months(self, step: int) -> bool:
        each = _MONTH_ROOM if step < _YEAR else _YEAR_ROOM
        months = -(-(self.end - self.first) // (_MONTH * step))
        return months * each <= self.right - self.left

    def _months(self, step: int) -> Iterator[date]:
        """Yield the first days of every `step`th month."""
        first, end = date.fromordinal(self.first), date.fromordinal(self.end - 1)
        start = -(-(first.year * _YEAR + first.month - 1) // step) * step
        for month in range(start, end.year * _YEAR + end.month, step):
            day = date(month // _YEAR, month % _YEAR + 1, 1)
            if day >= first:
                yield day


def calendar_axis(first: date, last: date, *, left: int, right: int) -> CalendarAxis:
    """Return a scale that holds every day from `first` to `last`, with a margin."""
    start, end = first.toordinal(), last.toordinal() + 1
    margin = max(1, (end - start) // _MARGIN, -(-(_SHORTEST - (end - start)) // 2))
    return CalendarAxis(
        first=max(1, start - margin), end=min(_LAST, end + margin), left=left, right=right
    )


def _month_steps() -> Iterator[int]:
    years = (_YEAR * digit * 10**power for power in count() for digit in (1, 2, 5))
    return chain(_MONTH_STEPS, years)


def _named(days: Iterator[date], unit: str) -> Iterator[CalendarTick]:
    year = 0
    for day in days:
        month = MONTHS[day.month - 1]
        names = {"day": f"{day.day} {month}", "month": month, "year": str(day.year)}
        yield CalendarTick(
            day=day.toordinal(),
            words=names[unit],
            year=str(day.year) if unit != "year" and day.year != year else "",
        )
        year = day.year
