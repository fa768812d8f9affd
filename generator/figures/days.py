"""Stretches of days, compared only where the order is certain."""

from dataclasses import dataclass
from datetime import date

from generator.values.day import Day


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Days:
    """From the first to the last day, both included."""

    first: date
    """The earliest possible day where it is open."""
    last: date
    """The latest possible day where it is open."""

    def are_after(self, other: "Days") -> bool:
        """Whether every one of these days comes strictly after all of `other`."""
        return self.first > other.last

    def are_within(self, other: "Days") -> bool:
        """Whether all of these days are among the `other` ones."""
        return other.first <= self.first and self.last <= other.last


ALWAYS = Days(first=date.min, last=date.max)
"""When something was of which no day is known: it may be any."""


def days_of(day: Day | None) -> Days | None:
    """Return the days of `day`; nothing where it is not known, or its source is in doubt.

    No order, and so no sum, may rest on a date marked `?` or `~`.
    """
    if day is None or day.uncertain or day.approximate:
        return None
    if day.earliest is None and day.latest is None:
        return None
    return Days(first=day.earliest or date.min, last=day.latest or date.max)
