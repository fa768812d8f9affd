"""Where the parts of a figure's row stand: side by side or one below another."""

from dataclasses import dataclass

from generator.derive.charts.drawing import Align, Layout, Words, column, words
from generator.derive.charts.interval_row import IntervalRow
from generator.derive.charts.lettering import LEADING, NAME, NOTE, widest, width, wrap

_APART = 12
"""Between a name and a date on one line, user units."""
HEADINGS = 20
"""Height of the line of headings, user units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns of one layout, in user units."""

    layout: Layout
    """Its name."""
    width: int
    """Of the whole drawing."""
    names: int
    """Room for who counted, from the left."""
    left: int
    """Left side of the plot."""
    right: int
    """Right side of the plot."""
    dates: int | None
    """Where dates begin; nothing where they and the plot stand below the names."""


WIDE = Columns(layout=Layout.WIDE, width=640, names=190, left=204, right=492, dates=510)
"""The width of a column of text, and of a sheet of paper between its margins."""
NARROW = Columns(layout=Layout.NARROW, width=288, names=288, left=0, right=288, dates=None)
"""What is left of a screen of 320 pixels between its margins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Who counted, and as of when."""

    names: tuple[Words, ...]
    """Line by line."""
    dates: tuple[Words, ...]
    """Line by line."""
    lines: int
    """How many lines both take; one at least."""


def headings(columns: Columns) -> tuple[Words, ...]:
    """Write what the columns hold; nothing where there are none."""
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
