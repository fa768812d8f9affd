"""Relays that are older than what they relay (independence, rule 7)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The days between which something was published, both included."""

    earliest: date | None = None
    """The first day that it can have been; nothing where that is open."""
    latest: date | None = None
    """The last day that it can have been; nothing where that is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlyRelay:
    """A document that was certainly published before another that it is said to relay."""

    relay: str
    """The id of its source."""
    origin: str
    """The id of the source that it is said to have, at however many removes."""


def is_certainly_before(relay: Published, origin: Published) -> bool:
    """Tell whether the last day that the one can mean lies before the first day of the other."""
    return (
        relay.latest is not None and origin.earliest is not None and relay.latest < origin.earliest
    )


def early_relays(way: Sequence[str], published: Mapping[str, Published]) -> tuple[EarlyRelay, ...]:
    """Return who, on one way of sources from the document outward, is older than what he relays.

    Everything on the way is at least as old as all before it. So each source is compared with the
    oldest of those before it, of equally old ones with the nearest; sources of which `published`
    says nothing are passed over. Each origin is named at most once.
    """
    found = []
    oldest: tuple[date, str] | None = None
    for source in way:
        days = published.get(source, Published())
        if oldest is not None and is_certainly_before(Published(latest=oldest[0]), days):
            found.append(EarlyRelay(relay=oldest[1], origin=source))
        if days.latest is not None and (oldest is None or days.latest <= oldest[0]):
            oldest = (days.latest, source)
    return tuple(found)
