"""A straight scale of whole numbers, with ticks at round ones. Never a logarithm."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from generator.derive.charts.lettering import NOTE, width

_APART = 14
_TELLING = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberAxis:
    """Where a number stands between `left` and `right`."""

    low: int
    """The number at `left`: the first tick."""
    high: int
    """The number at `right`: the last tick, above `low`."""
    step: int
    """From one tick to the next: 1, 2 or 5 times a power of ten."""
    left: int
    """User units."""
    right: int
    """User units."""

    @property
    def ticks(self) -> range:
        """The round numbers from `low` to `high`, both included."""
        return range(self.low, self.high + 1, self.step)

    def place(self, number: int) -> int:
        """Return where `number` stands, in user units, to the nearest one."""
        span = self.high - self.low
        return self.left + ((number - self.low) * (self.right - self.left) + span // 2) // span


def number_axis(numbers: Iterable[int], *, left: int, right: int) -> NumberAxis:
    """Return a scale that holds all of `numbers`, of which there is one at least.

    It begins at nought, unless the numbers lie so close together that this would hide how they
    differ: where their spread is less than a fifth of the largest.
    """
    given = tuple(numbers)
    low, high = min(given), max(given)
    if low == high or (high - low) * _TELLING >= high:
        low = 0
    high = max(high, low + 1)
    step = next(step for step in _steps() if _has_room(low, high, step, right - left))
    first, last = low // step, -(-high // step)
    return NumberAxis(low=first * step, high=last * step, step=step, left=left, right=right)


def _steps() -> Iterator[int]:
    return (digit * 10**power for power in count() for digit in (1, 2, 5))


def _has_room(low: int, high: int, step: int, room: int) -> bool:
    first, last = low // step, -(-high // step)
    return last - first == 1 or (last - first) * (width(f"{last * step:,}", NOTE) + _APART) <= room
