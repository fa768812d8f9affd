"""The chart of figures as a page places it: every number finished."""

from dataclasses import dataclass

from generator.derive.charts.drawing import Bar, Box, Frame, Grid, KeyEntry, Marks, Words
from generator.values.markup import Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnRow:
    """A row, drawn."""

    names: tuple[Words, ...]
    """Who counted, in lines."""
    dates: tuple[Words, ...]
    """As of when, in lines."""
    figure: tuple[Words, ...]
    """The figure in words, in lines over its mark."""
    marks: Marks
    """The mark; empty where the figure is unknown."""
    rule: Bar
    """The hairline above."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IntervalDrawing:
    """The chart for one width."""

    frame: Frame
    """The sheet."""
    words: tuple[Words, ...]
    """Headings, round numbers below the grid, and what a reader of the axis must know."""
    grid: tuple[Grid, ...]
    """Upright lines at the round numbers."""
    bands: tuple[Box, ...]
    """The reported range, in as many pieces as the grid; or none."""
    rows: tuple[DrawnRow, ...]
    """The figures, in the order given."""
    key: tuple[KeyEntry, ...]
    """What the marks mean, of those that occur."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IntervalChart:
    """The chart in both widths, one of which is shown."""

    anchor: Anchor
    """The id of the figure."""
    title: str
    """What is shown."""
    description: str
    """The whole content in words."""
    narrow: IntervalDrawing
    """For a phone; shown wherever no style sheet of ours chooses."""
    wide: IntervalDrawing
    """For a column of text, and for paper."""
