"""What drawings are made of: marks and words with their places, in user units, and a key."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.derive.charts.lettering import LEADING, NOTE, widest, wrap
from generator.values.markup import Anchor, Length

SAMPLE = 28
"""Width of a sample, user units."""
_GAP = 8
_APART = 20
_LINE = 22
"""Of a key: from a sample to its words, from there to the next sample, and from line to line."""


class Layout(StrEnum):
    """For how much room a drawing is made; its text keeps its size in both."""

    NARROW = "narrow"
    """A phone's column."""
    WIDE = "wide"
    """A column of text, and paper."""


class Align(StrEnum):
    """On which side of its place a text stands: SVG's own words, always from left to right."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A line of text."""

    text: str
    """One line; a name in another script has its own direction."""
    x: Length
    y: Length
    align: Align = Align.START
    """Which end of the line is at `x`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A place for a mark."""

    x: Length
    y: Length


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A level line."""

    left: Length
    right: Length
    """Not left of `left`."""
    y: Length
    dashed: bool = False
    """Whether it says `about`, or goes on where nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A level rectangle."""

    x: Length
    """Its left side."""
    y: Length
    """Its upper side."""
    width: Length
    height: Length
    hollow: bool = False
    dashed: bool = False
    """Whether its outline is broken: about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What is drawn for one figure or one event."""

    bars: tuple[Bar, ...] = ()
    """Stretches of numbers or of days."""
    bands: tuple[Box, ...] = ()
    """The reported range, in a key."""
    boxes: tuple[Box, ...] = ()
    """Days that are known, or within which a day lies."""
    caps: tuple[Point, ...] = ()
    dots: tuple[Point, ...] = ()
    rings: tuple[Point, ...] = ()
    """Numbers that are `about`."""
    onward: tuple[Point, ...] = ()
    """Tips of arrows to the right: open ends."""
    back: tuple[Point, ...] = ()
    """Tips of arrows to the left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """An upright line at a tick."""

    x: Length
    top: Length
    bottom: Length


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyEntry:
    """A mark, and what it says."""

    marks: Marks
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """The entries, placed."""

    entries: tuple[KeyEntry, ...]
    bottom: int
    """Where the key ends, user units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The sheet that a drawing is made on."""

    width: Length
    height: Length
    title: Anchor
    description: Anchor


Sample = Callable[[int, int], Marks]
"""The marks of a sample whose left end and middle are given."""


def frame(anchor: Anchor, layout: Layout, *, width: int, height: int) -> Frame:
    """Return the sheet for one layout of the chart at `anchor`; its ids are the page's own."""
    return Frame(
        width=Length(width),
        height=Length(height),
        title=Anchor(f"{anchor.value}-{layout.value}-title"),
        description=Anchor(f"{anchor.value}-{layout.value}-desc"),
    )


def words(text: str, x: int, y: int, align: Align = Align.START) -> Words:
    """Return a line of text at a place."""
    return Words(text=text, x=Length(x), y=Length(y), align=align)


def point(x: int, y: int) -> Point:
    """Return a place."""
    return Point(x=Length(x), y=Length(y))


def bar(left: int, right: int, y: int, *, dashed: bool = False) -> Bar:
    """Return a level line; one that would end before it begins has no length."""
    return Bar(left=Length(left), right=Length(max(left, right)), y=Length(y), dashed=dashed)


def box(x: int, y: int, width: int, height: int) -> Box:
    """Return a filled rectangle."""
    return Box(x=Length(x), y=Length(y), width=Length(width), height=Length(height))


def column(lines: Iterable[str], x: int, y: int, align: Align = Align.START) -> tuple[Words, ...]:
    """Return `lines`, one below the other, the first on the base line `y`."""
    return tuple(
        words(line, x, y + LEADING * number, align) for number, line in enumerate(lines) if line
    )


def key(samples: Iterable[tuple[Sample, str]], *, top: int, room: int) -> Key:
    """Place `samples` with their meanings below `top`, on lines of `room` user units."""
    entries: list[KeyEntry] = []
    x, y, depth = 0, top, 0
    for sample, meaning in samples:
        lines = wrap(meaning, room - SAMPLE - _GAP, NOTE)
        taken = SAMPLE + _GAP + widest(lines, NOTE)
        if x and x + taken > room:
            x, y, depth = 0, y + depth, 0
        entries.append(
            KeyEntry(
                marks=sample(x, y + _LINE // 2),
                words=column(lines, x + SAMPLE + _GAP, y + 15),
            )
        )
        x += taken + _APART
        depth = max(depth, _LINE + (len(lines) - 1) * LEADING)
    return Key(entries=tuple(entries), bottom=y + depth)
