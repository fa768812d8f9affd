"""The timeline: events by date, with what is said of them."""

from dataclasses import dataclass
from datetime import date

from generator.derive import links, sitemap
from generator.derive.charts.timeline_chart import TimelineChart, timeline_chart
from generator.derive.charts.timeline_marks import Moment
from generator.derive.labels import label, when
from generator.derive.links import Link, ProseLink, claim_lines
from generator.evidence import Evidence
from generator.model.event import Event, Place
from generator.model.vocabulary import PlacePrecision
from generator.values.day import Day
from generator.values.markup import Anchor, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentRow:
    """An event on the timeline."""

    to: Target
    anchor: Anchor
    """The same, as an id."""
    slug: str
    """Of its briefing."""
    day: str
    sort: tuple[date, date]
    """First and last day that it can mean."""
    title: str
    place: str
    """Where, and how closely; empty where nothing is said."""
    sides: tuple[Link, ...]
    """The acting side, then the other."""
    part_of: Link | None
    claims: tuple[ProseLink, ...]
    occurrence: str
    """Whether it happened, by rule; empty where no claim says so."""
    responsibility: str
    """Who is named for it, by rule."""
    moment: Moment
    briefing: Link


def moment_rows(evidence: Evidence) -> tuple[MomentRow, ...]:
    """Return every event, the earliest first, undated ones last."""
    rows = (_moment(evidence, event) for event in evidence.briefing.events.values())
    return tuple(sorted(rows, key=lambda row: row.sort))


def timeline(moments: tuple[MomentRow, ...]) -> TimelineChart | None:
    """Draw the events; None if none has a date."""
    return timeline_chart(
        tuple(row.moment for row in moments), title="Timeline", anchor=Anchor("chart-timeline")
    )


def extent(day: Day) -> tuple[date, date]:
    """Return the first and last day that `day` can mean; an open end reaches as far as it can."""
    if day.earliest is None and day.latest is None:
        return date.max, date.max
    return day.earliest or date.min, day.latest or date.max


def _moment(evidence: Evidence, event: Event) -> MomentRow:
    slug, events = evidence.briefing.slug, evidence.briefing.events
    to = sitemap.event(slug, event.id.value)
    sides = (event.side_a, event.side_b)
    standing = evidence.events[event.id.value]
    whole = events[event.part_of.value] if event.part_of else None
    return MomentRow(
        to=to,
        anchor=sitemap.anchor(to),
        slug=evidence.briefing.slug,
        day=when(event.when.value),
        sort=extent(event.when.value),
        title=event.title.value,
        place=_place(event.where) if event.where else "",
        sides=tuple(links.actor(evidence, side.value) for side in sides if side),
        part_of=Link(text=whole.title.value, to=sitemap.event(slug, whole.id.value))
        if whole
        else None,
        claims=claim_lines(evidence, (ref.value for ref in event.claims)),
        occurrence=label(standing.occurrence) if standing.occurrence else "",
        responsibility=label(standing.responsibility),
        moment=Moment(label=event.title.value, day=event.when.value),
        briefing=links.briefing(evidence),
    )


def _place(place: Place) -> str:
    name = f"near {place.name.value}" if place.near and place.near.value else place.name.value
    if place.precision is None or place.precision.value is PlacePrecision.EXACT:
        return name
    return f"{name} (known to the {label(place.precision.value)})"
