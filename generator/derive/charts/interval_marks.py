"""How a figure is drawn on a scale of numbers: bounds as a line, one number as a dot or a ring."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import count

from generator.derive.charts.drawing import (
    SAMPLE,
    Align,
    Box,
    Marks,
    Sample,
    Words,
    bar,
    box,
    column,
    point,
)
from generator.derive.charts.lettering import BOLD, NOTE, widest, width, wrap
from generator.figures.compared_count import ReportedRange
from generator.values.interval import Interval

_AROUND = 7
"""From the middle of a ring to where its line goes on, user units."""
_TIP = 2
"""How far a line ends before the tip of its arrow, user units."""
_APART = 14
_TELLING = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class IntervalRow:
    """One figure, as one origin gives it."""

    label: str
    interval: Interval
    """Persons."""
    unknown: bool
    """Whether it says that it does not know."""
    as_of: str
    """The day that the figure stands for, in words; empty where none is known."""

    @property
    def is_silent(self) -> bool:
        """Whether there is no number to draw."""
        return self.unknown or (self.interval.is_unbounded and self.interval.best is None)

    @property
    def display(self) -> str:
        """The figure in words."""
        return "unknown" if self.is_silent else self.interval.display

    @property
    def is_mark_alone(self) -> bool:
        """Whether one number stands for all: it is exact, or an `about` without bounds."""
        given = self.interval
        return given.is_exact or (given.is_unbounded and given.best is not None)

    @property
    def spot(self) -> int | None:
        """The number that is drawn as a dot or a ring; none where the bounds are all."""
        given = self.interval
        return given.low if given.best is None and given.is_exact else given.best

    @property
    def numbers(self) -> tuple[int, ...]:
        """Every number that is drawn."""
        if self.is_silent:
            return ()
        bounds = (self.interval.low, self.spot, self.interval.high)
        drawn = (self.spot,) if self.is_mark_alone else bounds
        return tuple(number for number in drawn if number is not None)

    @property
    def is_open(self) -> bool:
        """Whether the mark goes on to the right."""
        return self.interval.high is None and not self.is_mark_alone and not self.is_silent


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberAxis:
    """Where a number is between `left` and `right`, in user units."""

    low: int
    """The number at `left`: the first tick."""
    high: int
    """The number at `right`: the last tick, above `low`."""
    step: int
    """From one tick to the next: 1, 2 or 5 times a power of ten."""
    left: int
    right: int

    @property
    def ticks(self) -> range:
        """The round numbers from `low` to `high`, both included."""
        return range(self.low, self.high + 1, self.step)

    def place(self, number: int) -> int:
        """Return where `number` is, in user units, to the nearest one."""
        span = self.high - self.low
        return self.left + ((number - self.low) * (self.right - self.left) + span // 2) // span


_SAMPLE_AXIS = NumberAxis(low=1, high=3, step=1, left=2, right=SAMPLE - 2)


def number_axis(numbers: Iterable[int], *, left: int, right: int) -> NumberAxis:
    """Return a scale that holds all of `numbers`, of which there is one at least.

    It begins at nought, unless the numbers lie so close together that this would hide how they
    differ: where their spread is less than a fifth of the largest.
    """
    given = tuple(numbers)
    low, high = min(given), max(given)
    if low == high or (high - low) * _TELLING >= high:
        low = 0
    high = max(high, low + 1)
    step = next(step for step in _steps() if _has_room(low, high, step, right - left))
    first, last = low // step, -(-high // step)
    return NumberAxis(low=first * step, high=last * step, step=step, left=left, right=right)


def _steps() -> Iterator[int]:
    return (digit * 10**power for power in count() for digit in (1, 2, 5))


def _has_room(low: int, high: int, step: int, room: int) -> bool:
    first, last = low // step, -(-high // step)
    return last - first == 1 or (last - first) * (width(f"{last * step:,}", NOTE) + _APART) <= room


def row_marks(row: IntervalRow, axis: NumberAxis, *, y: int, right: int) -> Marks:
    """Draw `row` at the height `y`; an open end goes on to `right`."""
    if not row.numbers:
        return Marks()
    spot = None if row.spot is None else axis.place(row.spot)
    alone = _spot(row, spot, y)
    if row.is_mark_alone:
        return alone
    bounds = row.interval
    low, high = axis.place(bounds.low), right if bounds.high is None else axis.place(bounds.high)
    end = high - _TIP if row.is_open else high
    return replace(
        alone,
        bars=tuple(
            bar(start, stop, y, dashed=bounds.approximate)
            for start, stop in _around(low, end, spot if bounds.approximate else None)
        ),
        caps=(point(low, y),) if row.is_open else (point(low, y), point(high, y)),
        onward=(point(high, y),) if row.is_open else (),
    )


def _spot(row: IntervalRow, x: int | None, y: int) -> Marks:
    spots = () if x is None else (point(x, y),)
    return Marks(rings=spots) if row.interval.approximate else Marks(dots=spots)


def _around(low: int, high: int, ring: int | None) -> tuple[tuple[int, int], ...]:
    """Part a line where a ring is on it."""
    if ring is None:
        return ((low, high),)
    return ((low, ring - _AROUND), (ring + _AROUND, high))


def row_words(row: IntervalRow, axis: NumberAxis, *, y: int, right: int) -> tuple[Words, ...]:
    """Write the figure from the base line `y` down, over its mark and within the plot."""
    left = axis.left - _AROUND
    lines = wrap(row.display, right - left, BOLD)
    taken = widest(lines, BOLD)
    if not row.numbers:
        return column(lines, left, y)
    if row.is_open:
        return column(lines, max(left, min(axis.place(row.interval.low) - 1, right - taken)), y)
    drawn = tuple(map(axis.place, row.numbers))
    middle = (min(drawn) + max(drawn)) // 2
    half = taken // 2
    return column(lines, max(left + half, min(middle, right - half)), y, Align.MIDDLE)


def band_box(band: ReportedRange, axis: NumberAxis, *, top: int, bottom: int) -> Box:
    """Draw the reported range from `top` to `bottom`."""
    left, right = axis.place(band.low), axis.place(band.high)
    return box(left - 1, top, right - left + 2, bottom - top)


def samples(
    rows: tuple[IntervalRow, ...], band: ReportedRange | None
) -> Iterator[tuple[Sample, str]]:
    """Yield a sample of each mark that occurs, with its meaning."""
    drawn = tuple(row for row in rows if row.numbers)
    closed = tuple(row for row in drawn if not (row.is_mark_alone or row.is_open))
    if not all(row.interval.approximate for row in closed):
        yield _sample(Interval(low=1, high=3)), "from the lowest to the highest"
    if any(row.interval.approximate for row in closed):
        yield _sample(Interval(low=1, high=3, approximate=True)), "about these bounds"
    if any(row.is_open for row in drawn):
        yield _sample(Interval(low=1, high=None)), "no upper bound"
    if any(row.spot is not None and not row.interval.approximate for row in drawn):
        yield _sample(Interval(low=2, high=2, best=2)), "one number"
    if any(row.spot is not None and row.interval.approximate for row in drawn):
        about = Interval(low=0, high=None, best=2, approximate=True)
        yield _sample(about), "about that number"
    if band:
        yield _band_sample, f"reported range {band.display}"


def _sample(interval: Interval) -> Sample:
    row = IntervalRow(label="", interval=interval, unknown=False, as_of="")

    def drawn(x: int, y: int) -> Marks:
        axis = replace(_SAMPLE_AXIS, left=x + _SAMPLE_AXIS.left, right=x + _SAMPLE_AXIS.right)
        return row_marks(row, axis, y=y, right=x + SAMPLE)

    return drawn


def _band_sample(x: int, y: int) -> Marks:
    return Marks(bands=(box(x, y - 7, SAMPLE, 14),))
