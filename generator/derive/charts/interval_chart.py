"""The chart of figures: an interval for each origin, one below the other, on a common axis."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.charts.drawing import (
    Align,
    Bar,
    Box,
    Frame,
    Grid,
    KeyEntry,
    Layout,
    Marks,
    Words,
    bar,
    column,
    frame,
    key,
    words,
)
from generator.derive.charts.interval_marks import (
    IntervalRow,
    NumberAxis,
    band_box,
    number_axis,
    row_marks,
    row_words,
    samples,
)
from generator.derive.charts.lettering import LEADING, NAME, NOTE, widest, width, wrap
from generator.derive.labels import plural
from generator.figures.compared_count import ReportedRange
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
_APART = 12
"""Between a name and a date on one line, user units."""
HEADINGS = 20
"""Height of the line of headings, user units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnRow:
    """A row, drawn."""

    names: tuple[Words, ...]
    """Who counted."""
    dates: tuple[Words, ...]
    """As of when."""
    figure: tuple[Words, ...]
    """In words, over its mark."""
    marks: Marks
    """The mark; empty where the figure is unknown."""
    rule: Bar


@dataclass(frozen=True, slots=True, kw_only=True)
class IntervalDrawing:
    """The chart for one width."""

    frame: Frame
    words: tuple[Words, ...]
    """Headings, round numbers below the grid, and what a reader of the axis must know."""
    grid: tuple[Grid, ...]
    bands: tuple[Box, ...]
    """The reported range, in as many pieces as the grid; or none."""
    rows: tuple[DrawnRow, ...]
    key: tuple[KeyEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IntervalChart:
    """The chart in both widths, one of which is shown."""

    anchor: Anchor
    title: str
    description: str
    narrow: IntervalDrawing
    """For a phone; shown wherever no style sheet of ours chooses."""
    wide: IntervalDrawing
    """For a column of text, and for paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns of one layout, in user units; the plot is from `left` to `right`."""

    layout: Layout
    width: int
    names: int
    """Room for who counted, from the left."""
    left: int
    right: int
    dates: int | None
    """Where dates begin; None if they and the plot are below the names."""


WIDE = Columns(layout=Layout.WIDE, width=640, names=190, left=204, right=492, dates=510)
"""The width of a column of text, and of a sheet of paper between its margins."""
NARROW = Columns(layout=Layout.NARROW, width=288, names=288, left=0, right=288, dates=None)
"""What is left of a screen of 320 pixels between its margins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Who counted, and as of when."""

    names: tuple[Words, ...]
    dates: tuple[Words, ...]
    lines: int
    """Number of lines that both take; one at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Strip:
    """A row, drawn, and the room that it takes."""

    row: DrawnRow
    grid: int
    bottom: int


def interval_chart(
    rows: tuple[IntervalRow, ...], *, title: str, anchor: Anchor, band: ReportedRange | None = None
) -> IntervalChart | None:
    """Return the chart of `rows` in their order; None if none of them has a number."""
    if not any(row.numbers for row in rows):
        return None
    return IntervalChart(
        anchor=anchor,
        title=title,
        description=_description(rows, band),
        narrow=draw(rows, band, anchor=anchor, columns=NARROW),
        wide=draw(rows, band, anchor=anchor, columns=WIDE),
    )


def _description(rows: tuple[IntervalRow, ...], band: ReportedRange | None) -> str:
    figures = "; ".join(map(_sentence, rows))
    reported = f" Reported range: {band.display}." if band else ""
    return f"{plural(len(rows), 'figure')}. {figures}.{reported}"


def _sentence(row: IntervalRow) -> str:
    as_of = f", as of {row.as_of}" if row.as_of else ""
    return f"{row.label}: {row.display}{as_of}"


def draw(
    rows: tuple[IntervalRow, ...], band: ReportedRange | None, *, anchor: Anchor, columns: Columns
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
        grid=tuple(
            Grid(x=Length(axis.place(tick)), top=Length(top), bottom=Length(bottom))
            for top, bottom in zones
            for tick in axis.ticks
        ),
        bands=tuple(band_box(band, axis, top=top, bottom=bottom) for top, bottom in zones)
        if band
        else (),
        rows=tuple(strip.row for strip in strips),
        key=meanings.entries,
    )


def _axis(
    rows: tuple[IntervalRow, ...], band: ReportedRange | None, columns: Columns
) -> NumberAxis:
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


def headings(columns: Columns) -> tuple[Words, ...]:
    """Write what the columns hold, where there are columns."""
    if columns.dates is None:
        return ()
    return words("Counted by", 0, NOTE), words("As of", columns.dates, NOTE)


def labels(row: IntervalRow, columns: Columns, *, y: int) -> Labels:
    """Place who counted and as of when, from the base line `y` down."""
    names = wrap(row.label, columns.names, NAME)
    if columns.dates is not None:
        dates = wrap(row.as_of, columns.width - columns.dates, NOTE)
        return Labels(
            names=column(names, 0, y),
            dates=column(dates, columns.dates, y),
            lines=max(1, len(names), len(dates)),
        )
    if len(names) <= 1 and _side_by_side(names, row.as_of) <= columns.width:
        return Labels(
            names=column(names, 0, y),
            dates=column((row.as_of,), columns.width, y, Align.END),
            lines=1,
        )
    dates = wrap(row.as_of, columns.width, NOTE)
    return Labels(
        names=column(names, 0, y),
        dates=column(dates, 0, y + LEADING * len(names)),
        lines=len(names) + len(dates),
    )


def _side_by_side(names: tuple[str, ...], as_of: str) -> int:
    return widest(names, NAME) + _APART + width(as_of, NOTE)
