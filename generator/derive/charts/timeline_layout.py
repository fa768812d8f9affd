"""The chart of events in two widths: names over their marks, in as few lanes as fit."""

from dataclasses import dataclass
from datetime import date

from generator.derive.charts.calendar_axis import CalendarAxis, calendar_axis
from generator.derive.charts.drawing import Align, Grid, Layout, Words, column, frame, words
from generator.derive.charts.key import key
from generator.derive.charts.lanes import lanes
from generator.derive.charts.lettering import LEADING, NAME, NOTE, widest, width, wrap
from generator.derive.charts.moment import Moment
from generator.derive.charts.timeline_marks import extent, moment_marks, samples
from generator.derive.charts.timeline_view import DrawnMoment, TimelineDrawing
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
class Sheet:
    """How much room there is, in user units."""

    layout: Layout
    """Its name."""
    width: int
    """Of the whole drawing."""
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
        day for moment in dated for day in (moment.earliest, moment.latest) if day
    )
    before = _ARROW if any(moment.earliest is None for moment in dated) else 1
    beyond = _ARROW if any(moment.latest is None for moment in dated) else 1
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
    drawn = (
        _moment(block, ends[lane + 1] - _LANE) for block, lane in zip(blocks, chosen, strict=True)
    )
    return tuple(drawn), ends[-1]


def _moment(block: _Block, y: int) -> DrawnMoment:
    """Place an event whose mark lies around the height `y`."""
    first = y - _BELOW - LEADING * len(block.lines)
    return DrawnMoment(
        date=words(block.moment.words, block.x, first, block.align),
        names=column(block.lines, block.x, first + LEADING, block.align),
        marks=moment_marks(block.moment, *block.mark, y=y),
    )


def _tick_words(axis: CalendarAxis, sheet: Sheet, top: int) -> tuple[Words, ...]:
    placed = (
        words(text, axis.place(tick.day) + _TICK, y)
        for tick in axis.ticks
        for text, y in ((tick.words, top + 14), (tick.year, top + 30))
        if text and axis.place(tick.day) + _TICK + width(text, NOTE) <= sheet.width
    )
    return tuple(placed)


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
