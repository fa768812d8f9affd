"""The chart of figures for one width: rows, axis, reported range and key."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.charts.columns import HEADINGS, Columns, headings, labels
from generator.derive.charts.drawing import (
    Align,
    Box,
    Grid,
    Marks,
    Words,
    bar,
    column,
    frame,
    words,
)
from generator.derive.charts.interval_marks import band_box, row_marks, row_words, samples
from generator.derive.charts.interval_row import Band, IntervalRow
from generator.derive.charts.interval_view import DrawnRow, IntervalDrawing
from generator.derive.charts.key import key
from generator.derive.charts.lettering import LEADING, NOTE, width, wrap
from generator.derive.charts.number_axis import NumberAxis, number_axis
from generator.values.markup import Anchor, Length

_INSET = 8
"""From the side of the plot to the axis, so that marks at its ends are whole."""
_ARROW = 24
"""The same, where an arrow goes on."""
_FIRST = 21
"""From the top of a row to its first base line."""
_MARK = 15
"""From the base line of a figure to the middle of its mark."""
_BELOW = 17
"""From there, or from a base line without a mark, to the end of the row."""
_STRIP = 4
"""From the base line of a figure to the grid, where the grid leaves the words out."""
_TICKS = 19
"""From the end of the rows to the base line of the ticks."""
_KEY = 10
"""From the last base line below the rows to the key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Strip:
    """A row, drawn, and the room that it takes."""

    row: DrawnRow
    grid: int
    bottom: int


def draw(
    rows: tuple[IntervalRow, ...], band: Band | None, *, anchor: Anchor, columns: Columns
) -> IntervalDrawing:
    """Draw `rows` in one layout. One of them at least has a number."""
    axis = _axis(rows, band, columns)
    strips = tuple(_strips(rows, axis, columns))
    bottom = strips[-1].bottom
    notes = _notes(axis, columns, bottom + _TICKS + LEADING)
    meanings = key(
        samples(rows, band),
        top=bottom + _TICKS + LEADING * len(notes) + _KEY,
        room=columns.width,
    )
    zones = _zones(strips, columns)
    return IntervalDrawing(
        frame=frame(anchor, columns.layout, width=columns.width, height=meanings.bottom),
        words=(*headings(columns), *_ticks(axis, columns, bottom + _TICKS), *notes),
        grid=tuple(_grid(axis, zones)),
        bands=tuple(_bands(band, axis, zones)) if band else (),
        rows=tuple(strip.row for strip in strips),
        key=meanings.entries,
    )


def _axis(rows: tuple[IntervalRow, ...], band: Band | None, columns: Columns) -> NumberAxis:
    numbers = [number for row in rows for number in row.numbers]
    numbers.extend((band.low, band.high) if band else ())
    inset = _ARROW if any(row.is_open for row in rows) else _INSET
    return number_axis(numbers, left=columns.left + _INSET, right=columns.right - inset)


def _strips(rows: tuple[IntervalRow, ...], axis: NumberAxis, columns: Columns) -> Iterator[_Strip]:
    top = 1 if columns.dates is None else HEADINGS
    for row in rows:
        strip = _strip(row, axis, columns=columns, top=top)
        yield strip
        top = strip.bottom


def _strip(row: IntervalRow, axis: NumberAxis, *, columns: Columns, top: int) -> _Strip:
    """Draw one row below `top`: the figure beside the names, or below them."""
    placed = labels(row, columns, y=top + _FIRST)
    below = LEADING * (placed.lines - 1)
    line = top + _FIRST + (below + LEADING + 3 if columns.dates is None else 0)
    figure = row_words(row, axis, y=line, right=columns.right)
    last = figure[-1].y.value
    mark = last + (_MARK if row.numbers else 0)
    return _Strip(
        row=DrawnRow(
            names=placed.names,
            dates=placed.dates,
            figure=figure,
            marks=row_marks(row, axis, y=mark, right=columns.right - 1),
            rule=bar(0, columns.width, top),
        ),
        grid=last + _STRIP,
        bottom=max(mark + _BELOW, top + _FIRST + below + _BELOW),
    )


def _zones(strips: tuple[_Strip, ...], columns: Columns) -> tuple[tuple[int, int], ...]:
    """Return from where to where the grid is drawn: through all rows, or below their words."""
    if columns.dates is None:
        return tuple((strip.grid, strip.bottom) for strip in strips if strip.row.marks != Marks())
    return ((HEADINGS, strips[-1].bottom),)


def _grid(axis: NumberAxis, zones: tuple[tuple[int, int], ...]) -> Iterator[Grid]:
    for top, bottom in zones:
        for tick in axis.ticks:
            yield Grid(x=Length(axis.place(tick)), top=Length(top), bottom=Length(bottom))


def _bands(band: Band, axis: NumberAxis, zones: tuple[tuple[int, int], ...]) -> Iterator[Box]:
    for top, bottom in zones:
        yield band_box(band, axis, top=top, bottom=bottom)


def _ticks(axis: NumberAxis, columns: Columns, y: int) -> tuple[Words, ...]:
    """Write the ticks that have room, in the middle below their lines and within the drawing."""
    placed: list[Words] = []
    end = 0
    for tick in axis.ticks:
        half = width(f"{tick:,}", NOTE) // 2 + 1
        middle = max(half, min(axis.place(tick), columns.width - half))
        if middle - half >= end:
            placed.append(words(f"{tick:,}", middle, y, Align.MIDDLE))
            end = middle + half
    return tuple(placed)


def _notes(axis: NumberAxis, columns: Columns, y: int) -> tuple[Words, ...]:
    """Say below the ticks where the axis begins, unless it begins at nought."""
    if axis.low == 0:
        return ()
    note = f"The axis begins at {axis.low:,}, not at 0."
    return column(wrap(note, columns.width, NOTE), 0, y)
