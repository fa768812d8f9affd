"""One figure as the arithmetic takes it, and what the arithmetic objects to."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.vocabulary import (
    Age,
    CivilianStatus,
    Measure,
    Outcome,
    OverlapExtent,
    RevisionReason,
    Sex,
)
from generator.values.day import Day
from generator.values.interval import Interval
from generator.values.wording import Comparator


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
    """Return the days of `day`; None if it is not known, or its source is in doubt.

    No order, and so no sum, may rest on a date marked `?` or `~`.
    """
    if day is None or day.uncertain or day.approximate:
        return None
    if day.earliest is None and day.latest is None:
        return None
    return Days(first=day.earliest or date.min, last=day.latest or date.max)


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """Number of units that a figure covers: 21 strikes. Strikes are not vessels (rule F-16)."""

    n: int
    """Units, from 0."""
    unit: str
    """The unit, in the plural."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """How far another figure counts the same people."""

    figure: str
    """The id of the other figure."""
    extent: OverlapExtent


@dataclass(frozen=True, slots=True, kw_only=True)
class Population:
    """Whom a figure counts; None if it does not say [SDG 16.1.2]."""

    status: CivilianStatus | None = None
    sex: Sex | None = None
    age: Age | None = None


EVERYBODY = Population()
"""Whom a figure without a breakdown counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One figure as one origin gives it."""

    id: str
    interval: Interval
    """Persons."""
    comparator: Comparator
    numerals: tuple[int, ...] = ()
    """The numbers of the wording, in its order; none for a vague or unknown one."""
    vague: bool = False
    """Whether the bound is a convention, such as 12 for `dozens`."""
    origin: str
    """The id of the independent origin: figures that share it are one row (rule F-5)."""
    origin_name: str
    """What a page calls the origin."""
    counter: str
    """The id of who counted; the origin's where the author names nobody else."""
    relays: int = 0
    """Steps between the document and the origin, from 0: the nearest wording counts."""
    outcome: Outcome
    measure: Measure
    event: str | None = None
    event_name: str = ""
    """What a page calls the event; empty where it has no name."""
    happened: Day | None = None
    population: Population = EVERYBODY
    as_of: Day | None = None
    """The day that the figure is for."""
    as_of_inferred: bool = False
    """Whether that is only the day on which the origin published."""
    period: Day | None = None
    """The days that are counted, where the author gives them."""
    units: Units | None = None
    part_of: str | None = None
    """The id of the figure of which this is a part."""
    partition: str = ""
    """Along what it is a part: `status`, `sex`, `age`, a place."""
    overlaps: tuple[Sharing, ...] = ()
    revision_reason: RevisionReason | None = None
    """Why a total fell, or people moved between outcomes."""

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numerals that a reported range takes in; `no one` gives its nought."""
        return self.numerals or ((self.interval.low,) if self.interval.is_exact else ())

    @property
    def is_unknown(self) -> bool:
        """Whether the origin says that the number is not known."""
        return self.comparator is Comparator.UNKNOWN

    @property
    def is_cumulative(self) -> bool:
        """Whether it is a running total."""
        return self.measure is Measure.CUMULATIVE

    @property
    def as_of_days(self) -> Days | None:
        """The days of `as_of`."""
        return days_of(self.as_of)

    @property
    def counted_day(self) -> Day | None:
        """When the people came to harm; of a running total, the day up to which it goes.

        An addition has the days that its author gives it, or its event's. The day on which somebody
        reported it says nothing about when it was.
        """
        if self.is_cumulative:
            return self.as_of
        if self.period is not None:
            return self.period
        event, stated = days_of(self.happened), None if self.as_of_inferred else self.as_of
        if event is not None and (event.first == event.last or stated is None):
            return self.happened
        return stated

    @property
    def days(self) -> Days | None:
        """The days on which the people came to harm, as far as they are known."""
        return self._total_days() if self.is_cumulative else days_of(self.counted_day)

    def _total_days(self) -> Days | None:
        event, count = days_of(self.period or self.happened), self.as_of_days
        last = min((days.last for days in (event, count) if days), default=date.max)
        if last == date.max:
            return None
        return Days(first=min(event.first, last) if event else date.min, last=last)


class ObjectionKind(StrEnum):
    """What is wrong; the value is the finding's name."""

    BOUNDS_OUT_OF_ORDER = "bounds-out-of-order"
    PARTS_EXCEED_TOTAL = "parts-exceed-total"
    CUMULATIVE_FALLS = "cumulative-falls"
    INCREMENT_MISMATCH = "increment-mismatch"
    UNIT_MISMATCH = "unit-mismatch"
    SAME_DAY_INCREMENT = "same-day-increment"
    PARTS_RAISE_TOTAL = "parts-raise-total"
    UNKNOWN_IN_SUM = "unknown-in-sum"
    COMPARATOR_DRIFT = "comparator-drift"
    UNIT_DRIFT = "unit-drift"
    NUMBER_DRIFT = "number-drift"
    CONTESTED = "contested"


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """One thing that is wrong or needs saying; `check/` gives it a place and a severity."""

    kind: ObjectionKind
    rule: str
    """The rule that fired, such as `F-17`."""
    figures: tuple[str, ...]
    """Ids of the figures: first the one to change, then those that it is held against."""
    sentence: str
    """Without a full stop."""


def unknown_in_sum(unknown: tuple[str, ...], figures: tuple[str, ...]) -> Objection:
    """Return the objection that a sum of `figures` takes in unknown ones (rule F-1)."""
    verb = "is" if len(unknown) == 1 else "are"
    return Objection(
        kind=ObjectionKind.UNKNOWN_IN_SUM,
        rule="F-1",
        figures=(*unknown, *(figure for figure in figures if figure not in unknown)),
        sentence=f"{len(unknown):,} of the figures added {verb} unknown, which is not nought",
    )
