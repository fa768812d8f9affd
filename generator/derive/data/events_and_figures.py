"""Events and casualty figures as data, and what the figures come to."""

from dataclasses import dataclass

from generator.derive import sitemap
from generator.derive.data.as_written import as_written
from generator.derive.figures import Count, counted_by
from generator.evidence import Evidence
from generator.evidence.counting import FigureEvidence
from generator.model.event import Event
from generator.model.vocabulary import (
    Age,
    Attribution,
    CivilianStatus,
    Measure,
    Occurrence,
    Outcome,
    OverlapExtent,
    PlacePrecision,
    Responsibility,
    RevisionReason,
    Sex,
)
from generator.values.day import UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceData:
    """Where, and how closely that is known."""

    name: str
    """As the sources call it."""
    precision: PlacePrecision | None
    """How closely it is known."""
    near: bool
    """Whether the sources say near it, not in it."""
    lat: float | None
    """Degrees north, WGS 84."""
    lon: float | None
    """Degrees east, WGS 84."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventData:
    """Something that happened."""

    id: str
    """Permanent."""
    anchor: str
    """Permanent, on the briefing's page."""
    title: str
    """A short name."""
    when: str
    """When, as EDTF, or `unknown`."""
    where: PlaceData | None
    """The place."""
    side_a: str | None
    """The id of the acting side."""
    side_b: str | None
    """The id of the other side."""
    part_of: str | None
    """The id of the larger event."""
    claims: tuple[str, ...]
    """The ids of the claims that speak of it."""
    occurrence: Occurrence | None
    """Whether it happened, by rule; null where no claim says so."""
    responsibility: Responsibility
    """Who is named for it, by rule."""


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


def event_data(evidence: Evidence, event: Event) -> EventData:
    """Return one event."""
    place, axes = event.where, evidence.events[event.id.value]
    return as_written(
        EventData,
        event,
        anchor=sitemap.anchor(sitemap.event(evidence.briefing.slug, event.id.value)).value,
        where=as_written(PlaceData, place, near=place.near is not None and place.near.value)
        if place
        else None,
        occurrence=axes.occurrence,
        responsibility=axes.responsibility,
    )


def figure_data(evidence: Evidence, found: FigureEvidence) -> FigureData:
    """Return one figure."""
    figure, bounds = found.figure, found.grounding.interval
    as_of, counter = found.as_of or UNKNOWN, counted_by(found)
    return as_written(
        FigureData,
        figure,
        anchor=sitemap.anchor(sitemap.figure(evidence.briefing.slug, figure.id.value)).value,
        appearance=found.carrier.number,
        value=as_written(IntervalData, bounds, words=bounds.display) if bounds else None,
        as_of=None if as_of == UNKNOWN else as_of.text,
        as_of_inferred=figure.as_of is None and as_of != UNKNOWN,
        counter=counter if counter in evidence.actors else None,
    )


def count_data(count: Count) -> CountData:
    """Return one count, as the page shows it."""
    return CountData(
        anchor=count.anchor.value,
        title=count.title,
        figures=tuple(CountedFigure(figure=row.figure.id, part=row.part) for row in count.rows),
        reported=count.reported or None,
        current=count.current or None,
        derivations=count.derivations,
        objections=tuple(map(str, count.objections)),
    )
