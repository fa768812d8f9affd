"""What the chart of figures is made from: one figure of each origin, and the reported range."""

from dataclasses import dataclass

from generator.values.interval import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class IntervalRow:
    """One figure, as one origin gives it."""

    label: str
    """Who counted."""
    low: int
    """Persons."""
    high: int | None
    """Persons; nothing where there is no upper bound."""
    best: int | None
    """Persons: the number singled out; none or one."""
    approximate: bool
    """Whether the origin says `about`."""
    unknown: bool
    """Whether it says that it does not know."""
    as_of: str
    """The day that the figure stands for, in words; empty where none is known."""

    @property
    def is_silent(self) -> bool:
        """Whether there is no number to draw."""
        return self.unknown or (self._is_unbounded and self.best is None)

    @property
    def display(self) -> str:
        """The figure in words."""
        if self.is_silent:
            return "unknown"
        return Interval(
            low=self.low, high=self.high, best=self.best, approximate=self.approximate
        ).display

    @property
    def is_mark_alone(self) -> bool:
        """Whether one number stands for all: it is exact, or an `about` without bounds."""
        return self.low == self.high or (self._is_unbounded and self.best is not None)

    @property
    def spot(self) -> int | None:
        """The number that is drawn as a dot or a ring; none where the bounds are all."""
        return self.low if self.best is None and self.low == self.high else self.best

    @property
    def numbers(self) -> tuple[int, ...]:
        """Every number that is drawn."""
        if self.is_silent:
            return ()
        drawn = (self.spot,) if self.is_mark_alone else (self.low, self.spot, self.high)
        return tuple(number for number in drawn if number is not None)

    @property
    def is_open(self) -> bool:
        """Whether the mark goes on to the right."""
        return self.high is None and not self.is_mark_alone and not self.is_silent

    @property
    def _is_unbounded(self) -> bool:
        return self.low == 0 and self.high is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """The reported range: from the lowest numeral to the highest (rule F-6)."""

    low: int
    """Persons."""
    high: int
    """Persons."""
    open_above: bool
    """Whether the count may be higher."""
    words: str
    """The range as a page prints it: `80–83, open above`."""
