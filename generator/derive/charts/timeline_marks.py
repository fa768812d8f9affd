"""How an event is drawn on a scale of days: a bar over its days, an outline, an arrow beyond."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain, count

from generator.derive.charts.drawing import SAMPLE, Box, Marks, Sample, bar, point
from generator.derive.labels import BRIEF_MONTHS, brief_day, brief_days
from generator.values.day import Day
from generator.values.markup import Length

_HEIGHT = 10
_LEAST = 4
"""Width of a day that would be narrower, user units."""
_LEAST_HOLLOW = 8
"""Width that an outline needs, user units."""
_TIP = 8
"""Length of an arrow's head, user units."""
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
class Moment:
    """An event or a figure, in time."""

    label: str
    day: Day

    @property
    def is_dated(self) -> bool:
        """Whether anything is known of its time."""
        return self.day.earliest is not None or self.day.latest is not None

    @property
    def is_open(self) -> bool:
        """Whether one end of it is not known."""
        return self.is_dated and (self.day.earliest is None or self.day.latest is None)

    @property
    def is_plain(self) -> bool:
        """Whether its mark is a solid one."""
        return self.is_dated and not (self.is_open or self.day.some_day or self.day.approximate)

    @property
    def words(self) -> str:
        """When it is, in words."""
        hedges = ("some day ", self._is_hidden_day), ("about ", self.day.approximate)
        return "".join(hedge for hedge, holds in hedges if holds) + self._days

    @property
    def _is_hidden_day(self) -> bool:
        return self.day.some_day and self.day.earliest != self.day.latest

    @property
    def _days(self) -> str:
        if self.day.earliest is None:
            return f"until {brief_day(self.day.latest)}" if self.day.latest else "date unknown"
        if self.day.latest is None:
            return f"since {brief_day(self.day.earliest)}"
        return brief_days(self.day.earliest, self.day.latest)

    @property
    def order(self) -> tuple[date, date]:
        """Sort key: the earliest first; one without a beginning by its end."""
        first = self.day.earliest or self.day.latest or date.max
        return first, self.day.latest or date.max


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarTick:
    """A day that is written on the axis."""

    day: int
    """Its number, with 1 January of year 1 as day 1."""
    words: str
    year: str
    """The year, where it is another than at the tick before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarAxis:
    """Where a day is between `left` and `right`, in user units. A day is as wide as it lasts."""

    first: int
    """The day that begins at `left`."""
    end: int
    """The day that begins at `right`."""
    left: int
    right: int

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
        month = BRIEF_MONTHS[day.month - 1]
        names = {"day": f"{day.day} {month}", "month": month, "year": str(day.year)}
        yield CalendarTick(
            day=day.toordinal(),
            words=names[unit],
            year=str(day.year) if unit != "year" and day.year != year else "",
        )
        year = day.year


def extent(moment: Moment, axis: CalendarAxis, *, width: int) -> tuple[int, int]:
    """Return where the mark of a dated `moment` begins and ends, on a sheet of `width`."""
    left = 0 if moment.day.earliest is None else axis.place(moment.day.earliest.toordinal())
    right = width if moment.day.latest is None else axis.place(moment.day.latest.toordinal() + 1)
    least = _LEAST if moment.is_plain else _LEAST_HOLLOW
    left = max(0, min(left, width - least))
    return left, max(right, left + least)


def moment_marks(moment: Moment, left: int, right: int, *, y: int) -> Marks:
    """Draw a dated `moment` from `left` to `right`, around the height `y`."""
    if moment.day.earliest is None:
        return Marks(
            bars=(bar(left + _TIP, right, y, dashed=True),),
            caps=(point(right, y),),
            back=(point(left + 1, y),),
        )
    if moment.day.latest is None:
        return Marks(
            bars=(bar(left, right - _TIP, y, dashed=True),),
            caps=(point(left, y),),
            onward=(point(right - 1, y),),
        )
    inset = 0 if moment.is_plain else 1  # half an outline's stroke
    drawn = Box(
        x=Length(left + inset),
        y=Length(y - _HEIGHT // 2 + inset),
        width=Length(right - left - 2 * inset),
        height=Length(_HEIGHT - 2 * inset),
        hollow=not moment.is_plain,
        dashed=moment.day.approximate,
    )
    return Marks(boxes=(drawn,))


def samples(moments: tuple[Moment, ...]) -> Iterator[tuple[Sample, str]]:
    """Yield a sample of each mark that occurs, with its meaning; none where all are solid."""
    dated = tuple(moment for moment in moments if moment.is_dated)
    if all(moment.is_plain for moment in dated):
        return
    closed = tuple(moment for moment in dated if not moment.is_open)
    if any(moment.is_plain for moment in dated):
        yield _sample(some_day=False), "the days named"
    if any(moment.day.some_day and not moment.day.approximate for moment in closed):
        yield _sample(some_day=True), "some day within"
    if any(moment.day.approximate for moment in closed):
        yield _sample(approximate=True), "about then"
    if any(moment.is_open for moment in dated):
        yield _sample(latest=None), "open end"


def _sample(
    *, some_day: bool = False, approximate: bool = False, latest: date | None = date.min
) -> Sample:
    day = Day(text="", earliest=date.min, latest=latest, some_day=some_day, approximate=approximate)

    def drawn(x: int, y: int) -> Marks:
        return moment_marks(Moment(label="", day=day), x, x + SAMPLE, y=y)

    return drawn
