"""An event: something that happened, at a time and a place."""

from dataclasses import dataclass

from generator.model.kinds import (
    ActorRef,
    ClaimRef,
    DayOrUnknown,
    EventRef,
    Latitude,
    Longitude,
    Text,
)
from generator.model.vocabulary import PlacePrecision
from generator.spans import Placed


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where, and how closely that is known."""

    name: Text
    """As the sources call it."""
    precision: Placed[PlacePrecision] | None = None
    """How closely it is known."""
    near: Placed[bool] | None = None
    """`true` when the sources say near it, not in it."""
    lat: Latitude | None = None
    """Degrees north, -90 to 90, WGS 84."""
    lon: Longitude | None = None
    """Degrees east, -180 to 180, WGS 84."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened [UCDP]."""

    id: Text
    """Kebab-case, unique among the briefing's events, permanent."""
    title: Text
    """A short name."""
    when: DayOrUnknown
    """EDTF: `A/B` every day of it, `[A..B]` some day in it; or `unknown`."""
    where: Place | None = None
    """The place."""
    side_a: ActorRef | None = None
    """The acting side [UCDP]."""
    side_b: ActorRef | None = None
    """The other side [UCDP]."""
    part_of: EventRef | None = None
    """The larger event."""
    claims: tuple[ClaimRef, ...] = ()
    """The claims that speak of it."""
