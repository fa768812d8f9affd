"""How an event is drawn: a bar over its days, an outline over what is possible, an arrow beyond."""

from collections.abc import Iterator
from datetime import date

from generator.derive.charts.calendar_axis import CalendarAxis
from generator.derive.charts.drawing import Box, Marks, bar, point
from generator.derive.charts.key import SAMPLE, Sample
from generator.derive.charts.moment import Moment
from generator.values.markup import Length

_HEIGHT = 10
_LEAST = 4
"""Width of a day that would be narrower, user units."""
_LEAST_HOLLOW = 8
"""Width that an outline needs, user units."""
_TIP = 8
"""Length of an arrow's head, user units."""


def extent(moment: Moment, axis: CalendarAxis, *, width: int) -> tuple[int, int]:
    """Return where the mark of a dated `moment` begins and ends, on a sheet of `width`."""
    left = 0 if moment.earliest is None else axis.place(moment.earliest.toordinal())
    right = width if moment.latest is None else axis.place(moment.latest.toordinal() + 1)
    least = _LEAST if moment.is_plain else _LEAST_HOLLOW
    left = max(0, min(left, width - least))
    return left, max(right, left + least)


def moment_marks(moment: Moment, left: int, right: int, *, y: int) -> Marks:
    """Draw a dated `moment` from `left` to `right`, around the height `y`."""
    if moment.earliest is None:
        return Marks(
            bars=(bar(left + _TIP, right, y, dashed=True),),
            caps=(point(right, y),),
            back=(point(left + 1, y),),
        )
    if moment.latest is None:
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
        dashed=moment.approximate,
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
    if any(moment.some_day and not moment.approximate for moment in closed):
        yield _sample(some_day=True), "some day within"
    if any(moment.approximate for moment in closed):
        yield _sample(approximate=True), "about then"
    if any(moment.is_open for moment in dated):
        yield _sample(latest=None), "open end"


def _sample(
    *, some_day: bool = False, approximate: bool = False, latest: date | None = date.min
) -> Sample:
    moment = Moment(
        label="", earliest=date.min, latest=latest, some_day=some_day, approximate=approximate
    )

    def drawn(x: int, y: int) -> Marks:
        return moment_marks(moment, x, x + SAMPLE, y=y)

    return drawn
