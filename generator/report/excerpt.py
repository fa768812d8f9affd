"""The line that a finding points at, cut to the width of the screen, and what is underlined."""

from dataclasses import dataclass

from rich.cells import cell_len

from generator.report.visible import shown, visible

_UNICODE = "latest"  # else the library reads the environment
_ELLIPSIS = "…"
_BEFORE = 3
"""The part of the room that the text before the spot may take: a third."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """One line of a text, ready to show."""

    text: str
    """The line, hidden characters made visible."""
    indent: int
    """Screen cells before the underline."""
    width: int
    """Screen cells underlined; one at least."""


def excerpt(line: str, start: int, end: int, *, room: int) -> Excerpt:
    """Show `line` with the code points from `start` to `end` underlined, in `room` cells."""
    begin, stop = _window(line, start, room=room)
    head = _ELLIPSIS if begin > 0 else ""
    tail = _ELLIPSIS if stop < len(line) else ""
    return Excerpt(
        text=head + visible(line[begin:stop]) + tail,
        indent=cells(head + visible(line[begin:start])),
        width=max(1, cells(visible(line[start : min(end, stop)]))),
    )


def cells(text: str) -> int:
    """Return how many screen cells `text` takes: two for a wide character, none for an accent."""
    return cell_len(text, _UNICODE)


def _window(line: str, start: int, *, room: int) -> tuple[int, int]:
    """Choose what part of the line is shown: the spot first, then what is around it."""
    if len(line) <= room and cells(visible(line)) <= room:
        return 0, len(line)
    room -= cells(_ELLIPSIS) * 2
    begin, before = _back(line, start, room // _BEFORE)
    stop, after = _on(line, start, room - before)
    if stop == len(line):
        begin, _ = _back(line, start, room - after)
    return begin, stop


def _back(line: str, start: int, room: int) -> tuple[int, int]:
    """Go back from `start` through at most `room` cells: where that is, and the cells taken."""
    begin, taken = start, 0
    while begin > 0 and start - begin < room:
        step = cells(shown(line[begin - 1]))
        if taken + step > room:
            break
        begin, taken = begin - 1, taken + step
    return begin, taken


def _on(line: str, start: int, room: int) -> tuple[int, int]:
    """Go on from `start` through at most `room` cells: where that is, and the cells taken."""
    stop, taken = start, 0
    while stop < len(line) and stop - start < room:
        step = cells(shown(line[stop]))
        if taken + step > room:
            break
        stop, taken = stop + 1, taken + step
    return stop, taken
