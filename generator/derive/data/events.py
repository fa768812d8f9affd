"""Events as data."""

from dataclasses import dataclass

from generator.derive import sitemap
from generator.evidence import Evidence
from generator.model.event import Event, Place
from generator.model.vocabulary import Occurrence, PlacePrecision, Responsibility


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


def event_data(evidence: Evidence) -> tuple[EventData, ...]:
    """Return every event, in the author's order."""
    return tuple(_event(evidence, event) for event in evidence.briefing.events.values())


def _event(evidence: Evidence, event: Event) -> EventData:
    name = event.id.value
    standing = evidence.events[name]
    return EventData(
        id=name,
        anchor=sitemap.anchor(sitemap.event(evidence.briefing.slug, name)).value,
        title=event.title.value,
        when=event.when.value.text,
        where=_place(event.where) if event.where else None,
        side_a=event.side_a.value if event.side_a else None,
        side_b=event.side_b.value if event.side_b else None,
        part_of=event.part_of.value if event.part_of else None,
        claims=tuple(claim.value for claim in event.claims),
        occurrence=standing.occurrence,
        responsibility=standing.responsibility,
    )


def _place(place: Place) -> PlaceData:
    return PlaceData(
        name=place.name.value,
        precision=place.precision.value if place.precision else None,
        near=place.near is not None and place.near.value,
        lat=place.lat.value if place.lat else None,
        lon=place.lon.value if place.lon else None,
    )
