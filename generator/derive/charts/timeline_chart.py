"""The chart of events: names over their marks, by date, in as few lanes as fit."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.derive.charts.drawing import (
    Align,
    Frame,
    Grid,
    KeyEntry,
    Layout,
    Marks,
    Words,
    column,
    frame,
    key,
    words,
)
from generator.derive.charts.lettering import LEADING, NAME, NOTE, widest, width, wrap
from generator.derive.charts.timeline_marks import (
    CalendarAxis,
    Moment,
    calendar_axis,
    extent,
    moment_marks,
    samples,
)
from generator.derive.labels import plural
from generator.values.markup import Anchor, Length

_HEADER = 38
"""Height of the ticks' two lines, user units."""
_BELOW = 10
"""From the last base line of a name to the middle of its mark."""
_LANE = 18
"""From there to the next lane."""
_ARROW = 24
"""Beside the axis, where a mark goes on."""
_APART = 14
"""Between two events of one lane."""
_TICK = 4
"""Between a tick's line and its words."""
_TALL = 600
"""A drawing that is higher has its ticks below, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnMoment:
    """An event, drawn."""

    date: Words
    names: tuple[Words, ...]
    marks: Marks


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineDrawing:
    """The chart for one width."""

    frame: Frame
    words: tuple[Words, ...]
    """Days, months or years at the ticks; the heading of events without a date."""
    grid: tuple[Grid, ...]
    moments: tuple[DrawnMoment, ...]
    undated: tuple[Words, ...]
    key: tuple[KeyEntry, ...]
    """What the marks mean; none where all are solid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineChart:
    """The chart in both widths, one of which is shown."""

    anchor: Anchor
    title: str
    description: str
    narrow: TimelineDrawing
    """For a phone; shown wherever no style sheet of ours chooses."""
    wide: TimelineDrawing
    """For a column of text, and for paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """How much room there is, in user units."""

    layout: Layout
    width: int
    names: int
    """For a line of a name."""


WIDE = Sheet(layout=Layout.WIDE, width=640, names=230)
"""The width of a column of text, and of a sheet of paper between its margins."""
NARROW = Sheet(layout=Layout.NARROW, width=288, names=210)
"""What is left of a screen of 320 pixels between its margins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    """An event before it has a lane."""

    moment: Moment
    lines: tuple[str, ...]
    x: int
    align: Align
    mark: tuple[int, int]
    span: tuple[int, int]


def timeline_chart(
    moments: tuple[Moment, ...], *, title: str, anchor: Anchor
) -> TimelineChart | None:
    """Return the chart of `moments`, the earliest first; None if none of them has a date."""
    if not any(moment.is_dated for moment in moments):
        return None
    ordered = tuple(sorted(moments, key=lambda moment: moment.order))
    listed = "; ".join(f"{moment.words}: {moment.label}" for moment in ordered)
    return TimelineChart(
        anchor=anchor,
        title=title,
        description=f"{plural(len(ordered), 'date')}. {listed}.",
        narrow=draw(ordered, anchor=anchor, sheet=NARROW),
        wide=draw(ordered, anchor=anchor, sheet=WIDE),
    )


def draw(moments: tuple[Moment, ...], *, anchor: Anchor, sheet: Sheet) -> TimelineDrawing:
    """Draw `moments`, which are in order, in one width. One of them at least has a date."""
    dated = tuple(moment for moment in moments if moment.is_dated)
    axis = _axis(dated, sheet)
    blocks = tuple(_block(moment, axis, sheet) for moment in dated)
    drawn, bottom = _drawn(blocks)
    ticks = axis.ticks
    axes = (0, bottom) if bottom > _TALL else (0,)
    heading, undated, below = _undated(moments, sheet, bottom + (_HEADER if len(axes) > 1 else 0))
    meanings = key(samples(moments), top=below + 4, room=sheet.width)
    return TimelineDrawing(
        frame=frame(anchor, sheet.layout, width=sheet.width, height=meanings.bottom + 2),
        words=(*(word for top in axes for word in _tick_words(axis, sheet, top)), *heading),
        grid=tuple(
            Grid(x=Length(axis.place(tick.day)), top=Length(2), bottom=Length(bottom))
            for tick in ticks
        ),
        moments=drawn,
        undated=undated,
        key=meanings.entries,
    )


def _axis(dated: tuple[Moment, ...], sheet: Sheet) -> CalendarAxis:
    days: tuple[date, ...] = tuple(
        day for moment in dated for day in (moment.day.earliest, moment.day.latest) if day
    )
    before = _ARROW if any(moment.day.earliest is None for moment in dated) else 1
    beyond = _ARROW if any(moment.day.latest is None for moment in dated) else 1
    return calendar_axis(min(days), max(days), left=before, right=sheet.width - beyond)


def _block(moment: Moment, axis: CalendarAxis, sheet: Sheet) -> _Block:
    """Stand the words over the mark's beginning; over its end where they would not fit."""
    lines = wrap(moment.label, sheet.names, NAME)
    taken = max(width(moment.words, NOTE), widest(lines, NAME))
    left, right = extent(moment, axis, width=sheet.width)
    if left + taken <= sheet.width:
        x, align, text = left, Align.START, (left, left + taken)
    elif right >= taken:
        x, align, text = right, Align.END, (right - taken, right)
    else:
        x, align, text = sheet.width - taken, Align.START, (sheet.width - taken, sheet.width)
    span = min(left, text[0]), max(right, text[1])
    return _Block(moment=moment, lines=lines, x=x, align=align, mark=(left, right), span=span)


def _drawn(blocks: tuple[_Block, ...]) -> tuple[tuple[DrawnMoment, ...], int]:
    """Place the blocks lane by lane, and say where the last lane ends."""
    chosen = lanes((block.span for block in blocks), apart=_APART)
    depth = [0] * (max(chosen) + 1)
    for block, lane in zip(blocks, chosen, strict=True):
        depth[lane] = max(depth[lane], 1 + len(block.lines))
    ends = [_HEADER]
    for number in depth:
        ends.append(ends[-1] + LEADING * number + _BELOW + _LANE)
    drawn: list[DrawnMoment] = []
    for block, lane in zip(blocks, chosen, strict=True):
        y = ends[lane + 1] - _LANE
        first = y - _BELOW - LEADING * len(block.lines)
        drawn.append(
            DrawnMoment(
                date=words(block.moment.words, block.x, first, block.align),
                names=column(block.lines, block.x, first + LEADING, block.align),
                marks=moment_marks(block.moment, *block.mark, y=y),
            )
        )
    return tuple(drawn), ends[-1]


def lanes(stretches: Iterable[tuple[int, int]], *, apart: int) -> tuple[int, ...]:
    """Give each stretch, half open, a lane from 0; in a lane they are `apart` or more."""
    taken: list[list[tuple[int, int]]] = []
    chosen: list[int] = []
    for left, right in stretches:
        free = (
            number
            for number, lane in enumerate(taken)
            if all(right + apart <= start or end + apart <= left for start, end in lane)
        )
        number = next(free, len(taken))
        if number == len(taken):
            taken.append([])
        taken[number].append((left, right))
        chosen.append(number)
    return tuple(chosen)


def _tick_words(axis: CalendarAxis, sheet: Sheet, top: int) -> tuple[Words, ...]:
    return tuple(
        words(text, axis.place(tick.day) + _TICK, y)
        for tick in axis.ticks
        for text, y in ((tick.words, top + 14), (tick.year, top + 30))
        if text and axis.place(tick.day) + _TICK + width(text, NOTE) <= sheet.width
    )


def _undated(
    moments: tuple[Moment, ...], sheet: Sheet, top: int
) -> tuple[tuple[Words, ...], tuple[Words, ...], int]:
    """List what has no date below `top`: the heading, the lines, and where they end."""
    undated = tuple(
        line
        for moment in moments
        if not moment.is_dated
        for line in wrap(f"– {moment.label}", sheet.width, NAME)
    )
    if not undated:
        return (), (), top
    heading = words("Date unknown", 0, top + LEADING)
    return (heading,), column(undated, 0, top + 2 * LEADING), top + LEADING * (2 + len(undated))
