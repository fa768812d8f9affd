"""One figure, ready to be counted: what the arithmetic needs to know of it, and no more."""

from dataclasses import dataclass
from datetime import date

from generator.figures.days import Days, days_of
from generator.model.vocabulary import (
    Age,
    CivilianStatus,
    Measure,
    Outcome,
    OverlapExtent,
    RevisionReason,
    Sex,
)
from generator.values.comparator import Comparator
from generator.values.day import Day
from generator.values.interval import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """How many units a figure covers: 21 strikes. Strikes are not vessels (rule F-16)."""

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
    """How far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Population:
    """Whom a figure counts; nothing where it does not say [SDG 16.1.2]."""

    status: CivilianStatus | None = None
    """Civilian or combatant."""
    sex: Sex | None = None
    """Men or women."""
    age: Age | None = None
    """Adults or children."""


EVERYBODY = Population()
"""Whom a figure without a breakdown counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One figure as one origin gives it."""

    id: str
    """The figure's id."""
    interval: Interval
    """Persons."""
    comparator: Comparator
    """What the wording does with its number."""
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
    """Steps between the document and the origin, from 0: the nearest wording stands."""
    outcome: Outcome
    """What happened to the people."""
    measure: Measure
    """A running total, or an addition."""
    event: str | None = None
    """The id of the event that is counted."""
    event_name: str = ""
    """What a page calls the event; empty where it has no name."""
    happened: Day | None = None
    """When the event was."""
    population: Population = EVERYBODY
    """Whom it counts."""
    as_of: Day | None = None
    """The day that the figure stands for."""
    as_of_inferred: bool = False
    """Whether that is only the day on which the origin published."""
    period: Day | None = None
    """The days that are counted, where the author gives them."""
    units: Units | None = None
    """How many units it covers."""
    part_of: str | None = None
    """The id of the figure of which this is a part."""
    partition: str = ""
    """Along what it is a part: `status`, `sex`, `age`, a place."""
    overlaps: tuple[Sharing, ...] = ()
    """Figures that may count the same people."""
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
    def standing_days(self) -> Days | None:
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
        event, standing = days_of(self.period or self.happened), self.standing_days
        last = min((days.last for days in (event, standing) if days), default=date.max)
        if last == date.max:
            return None
        return Days(first=min(event.first, last) if event else date.min, last=last)
