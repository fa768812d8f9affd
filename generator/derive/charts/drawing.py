"""What drawings are made of: marks and words with their places, in user units."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.derive.charts.lettering import LEADING
from generator.values.markup import Anchor, Length


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
    """Where it stands, by `align`."""
    y: Length
    """The base line."""
    align: Align = Align.START
    """Which end of the line is at `x`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A place for a mark."""

    x: Length
    """From the left."""
    y: Length
    """From the top."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A level line."""

    left: Length
    """Where it begins."""
    right: Length
    """Where it ends; not left of `left`."""
    y: Length
    """Its middle."""
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
    """To the right."""
    height: Length
    """Downward."""
    hollow: bool = False
    """Whether only its outline is drawn."""
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
    """Ends that are known."""
    dots: tuple[Point, ...] = ()
    """Numbers."""
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
    """Where."""
    top: Length
    """Where it begins."""
    bottom: Length
    """Where it ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyEntry:
    """A mark, and what it says."""

    marks: Marks
    """The mark as it is drawn above."""
    words: tuple[Words, ...]
    """Its meaning, in lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The sheet that a drawing is made on."""

    width: Length
    """Its natural width."""
    height: Length
    """Its natural height."""
    title: Anchor
    """The id of its title."""
    description: Anchor
    """The id of its description."""


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
