"""The chart of events as a page places it: every number finished."""

from dataclasses import dataclass

from generator.derive.charts.drawing import Frame, Grid, KeyEntry, Marks, Words
from generator.values.markup import Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnMoment:
    """An event, drawn."""

    date: Words
    """When, in words."""
    names: tuple[Words, ...]
    """What, in lines."""
    marks: Marks
    """The days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineDrawing:
    """The chart for one width."""

    frame: Frame
    """The sheet."""
    words: tuple[Words, ...]
    """Days, months or years at the ticks; the heading of events without a date."""
    grid: tuple[Grid, ...]
    """Upright lines at the ticks."""
    moments: tuple[DrawnMoment, ...]
    """The events, the earliest first."""
    undated: tuple[Words, ...]
    """The events without a date, in lines."""
    key: tuple[KeyEntry, ...]
    """What the marks mean; none where all are solid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineChart:
    """The chart in both widths, one of which is shown."""

    anchor: Anchor
    """The id of the figure."""
    title: str
    """What is shown."""
    description: str
    """The whole content in words."""
    narrow: TimelineDrawing
    """For a phone; shown wherever no style sheet of ours chooses."""
    wide: TimelineDrawing
    """For a column of text, and for paper."""
