"""The key of a chart: a sample of each mark that occurs, with its meaning."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.derive.charts.drawing import KeyEntry, Marks, column
from generator.derive.charts.lettering import LEADING, NOTE, widest, wrap

SAMPLE = 28
"""Width of a sample, user units."""
_GAP = 8
_APART = 20
_LINE = 22

Sample = Callable[[int, int], Marks]
"""The marks of a sample whose left end and middle are given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """The entries, placed."""

    entries: tuple[KeyEntry, ...]
    """From left to right, line by line."""
    bottom: int
    """Where the key ends, user units."""


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
