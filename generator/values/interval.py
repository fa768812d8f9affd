"""A number of persons, known within bounds: what can be said of sums, parts and overlaps of it.

An interval is every whole number that its bounds allow. Each operation answers with the
narrowest interval that holds every result those numbers permit, and None if they permit
none. `best` and `approximate` ride along and never narrow the bounds.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """From `low` to `high`, both included."""

    low: int
    """Persons, from 0."""
    high: int | None
    """Persons; None if there is no upper bound."""
    best: int | None = None
    """Persons: the number that a source or an author singles out."""
    approximate: bool = False
    """Whether an `about` went into it."""

    @property
    def is_ordered(self) -> bool:
        """Whether 0 ≤ low ≤ best ≤ high (rule F-2)."""
        best = self.low if self.best is None else self.best
        return 0 <= self.low <= best and (self.high is None or best <= self.high)

    @property
    def is_exact(self) -> bool:
        """Whether one number only is left."""
        return self.low == self.high

    @property
    def is_unbounded(self) -> bool:
        """Whether the bounds say nothing at all."""
        return self.low == 0 and self.high is None

    @property
    def display(self) -> str:
        """The words that a page prints: a bare number only where it is exact (rule F-19)."""
        if self.approximate and self.best is not None:
            return f"about {self.best:,}"
        if self.is_unbounded:
            return "unknown"
        if self.high is None:
            return f"at least {self.low:,}"
        if self.is_exact:
            return f"{self.low:,}"
        if self.low == 0:
            return f"up to {self.high:,}"
        return f"between {self.low:,} and {self.high:,}"


UNBOUNDED = Interval(low=0, high=None)
"""What is known of a number of which nothing is known: unknown is not zero (rule F-1)."""


def exactly(number: int) -> Interval:
    """Return the interval that holds `number` alone."""
    return Interval(low=number, high=number, best=number)


def at_least(number: int) -> Interval:
    """Return the interval from `number` upwards."""
    return Interval(low=number, high=None)


def total(terms: Iterable[Interval]) -> Interval:
    """Add bound by bound; an open bound and an `about` carry over (rule F-10).

    The terms count different people. Without terms the sum is exactly nought; the sum has a `best`
    when each term has one.
    """
    added = tuple(terms)
    return Interval(
        low=sum(term.low for term in added),
        high=add_all(term.high for term in added),
        best=add_all(term.best for term in added),
        approximate=any(term.approximate for term in added),
    )


def meet(intervals: Iterable[Interval]) -> Interval | None:
    """Return what all of `intervals` allow, or None if they exclude each other (rule F-7).

    An `about` sets no bounds, so it survives only where every interval is one. Needs one or more.
    """
    met = tuple(intervals)
    low = max(interval.low for interval in met)
    high = min((interval.high for interval in met if interval.high is not None), default=None)
    if high is not None and low > high:
        return None
    return Interval(
        low=low,
        high=high,
        best=low if low == high else _shared_best(met),
        approximate=all(interval.approximate for interval in met),
    )


def hull(intervals: Iterable[Interval]) -> Interval:
    """Return the narrowest interval that holds all of `intervals`. Needs one or more."""
    held = tuple(intervals)
    highs = tuple(interval.high for interval in held if interval.high is not None)
    return Interval(
        low=min(interval.low for interval in held),
        high=max(highs) if len(highs) == len(held) else None,
        best=_shared_best(held),
        approximate=any(interval.approximate for interval in held),
    )


def residual(whole: Interval, parts: Interval) -> Interval | None:
    """Return what is left of `whole` beside `parts`; None if they exceed it (rule F-12)."""
    high = None if whole.high is None else whole.high - parts.low
    if high is not None and high < 0:
        return None
    low = 0 if parts.high is None else max(0, whole.low - parts.high)
    best = None
    if whole.best is not None and parts.best is not None and whole.best >= parts.best:
        best = whole.best - parts.best
    return Interval(
        low=low, high=high, best=best, approximate=whole.approximate or parts.approximate
    )


def add_all(numbers: Iterable[int | None]) -> int | None:
    """Return the sum, or None if one of the numbers is missing."""
    known = 0
    for number in numbers:
        if number is None:
            return None
        known += number
    return known


def _shared_best(intervals: tuple[Interval, ...]) -> int | None:
    """Return the number that all single out; it lies in the bounds of each."""
    bests = {interval.best for interval in intervals}
    return bests.pop() if len(bests) == 1 else None
