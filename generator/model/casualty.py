"""A casualty figure: a number that a verified quotation carries."""

from dataclasses import dataclass

from generator.model.kinds import ActorRef, ClaimRef, Count, EventRef, FigureRef, Quote, Text
from generator.model.vocabulary import (
    Age,
    Attribution,
    CivilianStatus,
    Measure,
    Outcome,
    OverlapExtent,
    RevisionReason,
    Sex,
)
from generator.spans import Placed
from generator.values.day import Day


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredValue:
    """Bounds typed by the author, where the wording cannot be read [UCDP]."""

    low: Count
    """Persons, from 0."""
    best: Count | None = None
    """Persons."""
    high: Count | None = None
    """Persons; open above when not given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitCount:
    """How many units the figure covers: 21 strikes."""

    n: Count
    """Units, from 0."""
    unit: Text
    """The unit, in the plural."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """How far two figures count the same people."""

    figure: FigureRef
    """The other figure."""
    extent: Placed[OverlapExtent]
    """How far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CasualtyFigure:
    """One figure as one origin gives it."""

    id: Text
    """Kebab-case, unique among the briefing's figures, permanent."""
    claim: ClaimRef
    """The claim whose verified quotation carries the number."""
    outcome: Placed[Outcome]
    """What happened to the people counted."""
    wording: Quote
    """Verbatim, inside a verified quotation of the claim: `at least 83 people`."""
    measure: Placed[Measure]
    """A running total, or an addition."""
    event: EventRef | None = None
    """What is counted."""
    value: AuthoredValue | None = None
    """Bounds; normally left out, since the wording gives them."""
    period: Placed[Day] | None = None
    """The days that are counted, EDTF."""
    as_of: Placed[Day] | None = None
    """The day that the figure stands for, EDTF; the origin's publication date when not given."""
    counter: ActorRef | None = None
    """Who did the counting; the last hop of the chain when not given."""
    status: Placed[CivilianStatus] | None = None
    """Of the people counted [SDG 16.1.2]."""
    sex: Placed[Sex] | None = None
    """Of the people counted [SDG 16.1.2]."""
    age: Placed[Age] | None = None
    """Of the people counted [SDG 16.1.2]."""
    unit_count: UnitCount | None = None
    """How many units it covers."""
    part_of: FigureRef | None = None
    """The figure of which this is a part."""
    partition: Text | None = None
    """Along what it is a part: `status`, `sex`, `age`, a place."""
    overlaps: tuple[Overlap, ...] = ()
    """Figures that may count the same people."""
    by: ActorRef | None = None
    """The responsible actor."""
    attribution: Placed[Attribution] | None = None
    """How firmly it is laid to that actor [Airwars]."""
    revision_reason: Placed[RevisionReason] | None = None
    """Why a cumulative figure fell, or moved between outcomes."""
