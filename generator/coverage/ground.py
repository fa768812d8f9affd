"""Stretches of a text, taken together."""

from bisect import bisect_left
from collections.abc import Iterable

Stretch = tuple[int, int]
"""Start and end in a text, code points from 0, half open."""


class Ground:
    """What any of some stretches covers; they may overlap and stand in any order."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, stretches: Iterable[Stretch]) -> None:
        """Join the stretches that overlap or touch."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(stretches):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def overlaps(self, start: int, end: int) -> bool:
        """Tell whether a character from `start` to `end` is covered."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start
