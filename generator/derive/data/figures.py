"""Casualty figures as data, and what they come to."""

from dataclasses import dataclass

from generator.derive import sitemap
from generator.derive.figures import counted_by
from generator.derive.ledger import Count
from generator.evidence import Evidence
from generator.evidence.counting import FigureEvidence
from generator.model.casualty import CasualtyFigure
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
from generator.values.day import UNKNOWN
from generator.values.interval import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class IntervalData:
    """A number of persons, known within bounds."""

    low: int
    """Persons, from 0; allowed itself."""
    best: int | None
    """The number that is singled out."""
    high: int | None
    """Persons; null where there is no upper bound."""
    approximate: bool
    """Whether an `about` went into it."""
    words: str
    """As the site prints it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitsData:
    """How many units a figure covers."""

    n: int
    """Units, from 0."""
    unit: str
    """The unit, in the plural."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlapData:
    """How far another figure counts the same people."""

    figure: str
    """The id of the other figure."""
    extent: OverlapExtent
    """How far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureData:
    """One casualty figure, as one origin gives it."""

    id: str
    """Permanent."""
    anchor: str
    """Permanent, on the briefing's page."""
    claim: str
    """The id of the claim that carries it."""
    appearance: int
    """The number of the claim's appearance whose words it stands on."""
    wording: str
    """Verbatim."""
    value: IntervalData | None
    """What the wording says, read by rule; null where it gives no bounds."""
    outcome: Outcome
    """What happened to the people counted."""
    measure: Measure
    """Whether it is a running total or an addition."""
    event: str | None
    """The id of the event that is counted."""
    as_of: str | None
    """The day that it stands for, as EDTF."""
    as_of_inferred: bool
    """Whether that is only the day on which the origin published."""
    period: str | None
    """The days that are counted, as EDTF."""
    counter: str | None
    """The id of the actor who counted; null where that is nobody known."""
    status: CivilianStatus | None
    """Of the people counted."""
    sex: Sex | None
    """Of the people counted."""
    age: Age | None
    """Of the people counted."""
    unit_count: UnitsData | None
    """How many units it covers."""
    part_of: str | None
    """The id of the figure of which it is a part."""
    partition: str | None
    """Along what it is a part."""
    overlaps: tuple[OverlapData, ...]
    """Figures that may count the same people."""
    by: str | None
    """The id of the responsible actor."""
    attribution: Attribution | None
    """How firmly it is laid to that actor."""
    revision_reason: RevisionReason | None
    """Why a total fell, or people moved between outcomes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedFigure:
    """One figure in its count."""

    figure: str
    """The id of the figure."""
    part: str
    """What it is to the count: whether it stands, and if not, why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountData:
    """What the figures of one event, outcome and population come to."""

    anchor: str
    """Permanent, on the briefing's page."""
    title: str
    """What is counted."""
    figures: tuple[CountedFigure, ...]
    """The figures, those that stand first."""
    reported: str | None
    """The reported range, and over how many origins; null where no figure has a numeral."""
    current: str | None
    """What it comes to now; null where the figures exclude each other."""
    derivations: tuple[str, ...]
    """How that came about, line by line."""
    objections: tuple[str, ...]
    """What needs saying: contradictions, drift, what was not added."""


def figure_data(evidence: Evidence) -> tuple[FigureData, ...]:
    """Return every figure, in the author's order."""
    return tuple(_figure(evidence, each) for each in evidence.counting.figures.values())


def count_data(counts: tuple[Count, ...]) -> tuple[CountData, ...]:
    """Return every count, as the page shows it."""
    return tuple(map(_count, counts))


def _figure(evidence: Evidence, found: FigureEvidence) -> FigureData:
    figure = found.figure
    as_of, counter = found.as_of or UNKNOWN, counted_by(found)
    bounds = found.grounding.interval
    return FigureData(
        id=figure.id.value,
        anchor=sitemap.anchor(sitemap.figure(evidence.briefing.slug, figure.id.value)).value,
        claim=figure.claim.value,
        appearance=found.carrier.number,
        wording=figure.wording.value,
        value=_interval(bounds) if bounds else None,
        outcome=figure.outcome.value,
        measure=figure.measure.value,
        event=figure.event.value if figure.event else None,
        as_of=None if as_of == UNKNOWN else as_of.text,
        as_of_inferred=figure.as_of is None and as_of != UNKNOWN,
        period=figure.period.value.text if figure.period else None,
        counter=counter if counter in evidence.actors else None,
        status=figure.status.value if figure.status else None,
        sex=figure.sex.value if figure.sex else None,
        age=figure.age.value if figure.age else None,
        unit_count=_units(figure),
        part_of=figure.part_of.value if figure.part_of else None,
        partition=figure.partition.value if figure.partition else None,
        overlaps=_overlaps(figure),
        by=figure.by.value if figure.by else None,
        attribution=figure.attribution.value if figure.attribution else None,
        revision_reason=figure.revision_reason.value if figure.revision_reason else None,
    )


def _interval(bounds: Interval) -> IntervalData:
    return IntervalData(
        low=bounds.low,
        best=bounds.best,
        high=bounds.high,
        approximate=bounds.approximate,
        words=bounds.display,
    )


def _units(figure: CasualtyFigure) -> UnitsData | None:
    units = figure.unit_count
    return UnitsData(n=units.n.value, unit=units.unit.value) if units else None


def _overlaps(figure: CasualtyFigure) -> tuple[OverlapData, ...]:
    return tuple(
        OverlapData(figure=each.figure.value, extent=each.extent.value) for each in figure.overlaps
    )


def _count(count: Count) -> CountData:
    return CountData(
        anchor=count.anchor.value,
        title=count.title,
        figures=tuple(
            CountedFigure(figure=row.figure.anchor.value.removeprefix("f-"), part=row.part)
            for row in count.rows
        ),
        reported=count.reported or None,
        current=count.current or None,
        derivations=count.derivations,
        objections=tuple(map(str, count.objections)),
    )
