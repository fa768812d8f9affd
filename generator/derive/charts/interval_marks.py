"""How a figure is drawn: bounds as a line with ends, one number as a dot, an `about` as a ring."""

from collections.abc import Iterator
from dataclasses import replace

from generator.derive.charts.drawing import Align, Box, Marks, Words, bar, box, column, point
from generator.derive.charts.interval_row import Band, IntervalRow
from generator.derive.charts.key import SAMPLE, Sample
from generator.derive.charts.lettering import BOLD, widest, wrap
from generator.derive.charts.number_axis import NumberAxis

_AROUND = 7
"""From the middle of a ring to where its line goes on, user units."""
_TIP = 2
"""How far a line ends before the tip of its arrow, user units."""
_SAMPLE = IntervalRow(
    label="", low=1, high=3, best=None, approximate=False, unknown=False, as_of=""
)
_SAMPLE_AXIS = NumberAxis(low=1, high=3, step=1, left=2, right=SAMPLE - 2)


def row_marks(row: IntervalRow, axis: NumberAxis, *, y: int, right: int) -> Marks:
    """Draw `row` at the height `y`; an open end goes on to `right`."""
    if not row.numbers:
        return Marks()
    spot = None if row.spot is None else axis.place(row.spot)
    alone = _spot(row, spot, y)
    if row.is_mark_alone:
        return alone
    low, high = axis.place(row.low), right if row.high is None else axis.place(row.high)
    return replace(
        alone,
        bars=tuple(
            bar(start, end, y, dashed=row.approximate)
            for start, end in _around(
                low, high - _TIP if row.is_open else high, spot if row.approximate else None
            )
        ),
        caps=(point(low, y),) if row.is_open else (point(low, y), point(high, y)),
        onward=(point(high, y),) if row.is_open else (),
    )


def row_words(row: IntervalRow, axis: NumberAxis, *, y: int, right: int) -> tuple[Words, ...]:
    """Write the figure from the base line `y` down, over its mark and within the plot."""
    left = axis.left - _AROUND
    lines = wrap(row.display, right - left, BOLD)
    taken = widest(lines, BOLD)
    if not row.numbers:
        return column(lines, left, y)
    if row.is_open:
        return column(lines, max(left, min(axis.place(row.low) - 1, right - taken)), y)
    drawn = tuple(map(axis.place, row.numbers))
    middle = (min(drawn) + max(drawn)) // 2
    half = taken // 2
    return column(lines, max(left + half, min(middle, right - half)), y, Align.MIDDLE)


def band_box(band: Band, axis: NumberAxis, *, top: int, bottom: int) -> Box:
    """Draw the reported range from `top` to `bottom`."""
    left, right = axis.place(band.low), axis.place(band.high)
    return box(left - 1, top, right - left + 2, bottom - top)


def samples(rows: tuple[IntervalRow, ...], band: Band | None) -> Iterator[tuple[Sample, str]]:
    """Yield a sample of each mark that occurs, with its meaning."""
    drawn = tuple(row for row in rows if row.numbers)
    closed = tuple(row for row in drawn if not (row.is_mark_alone or row.is_open))
    if not all(row.approximate for row in closed):
        yield _sample(_SAMPLE), "from the lowest to the highest"
    if any(row.approximate for row in closed):
        yield _sample(replace(_SAMPLE, approximate=True)), "about these bounds"
    if any(row.is_open for row in drawn):
        yield _sample(replace(_SAMPLE, high=None)), "no upper bound"
    if any(row.spot is not None and not row.approximate for row in drawn):
        yield _sample(replace(_SAMPLE, low=2, high=2, best=2)), "one number"
    if any(row.spot is not None and row.approximate for row in drawn):
        yield (
            _sample(replace(_SAMPLE, low=0, high=None, best=2, approximate=True)),
            "about that number",
        )
    if band:
        yield _band_sample, f"reported range {band.words}"


def _spot(row: IntervalRow, x: int | None, y: int) -> Marks:
    spots = () if x is None else (point(x, y),)
    return Marks(rings=spots) if row.approximate else Marks(dots=spots)


def _around(low: int, high: int, ring: int | None) -> tuple[tuple[int, int], ...]:
    """Part a line where a ring stands on it."""
    if ring is None:
        return ((low, high),)
    return ((low, ring - _AROUND), (ring + _AROUND, high))


def _sample(row: IntervalRow) -> Sample:
    def drawn(x: int, y: int) -> Marks:
        axis = replace(_SAMPLE_AXIS, left=x + _SAMPLE_AXIS.left, right=x + _SAMPLE_AXIS.right)
        return row_marks(row, axis, y=y, right=x + SAMPLE)

    return drawn


def _band_sample(x: int, y: int) -> Marks:
    return Marks(bands=(box(x, y - 7, SAMPLE, 14),))
