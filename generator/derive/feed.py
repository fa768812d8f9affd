"""The feed of what changed, as Atom (RFC 4287) has it."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from generator.derive import sitemap
from generator.derive.changes import ChangeRow
from generator.values.markup import Publication, Target

_NEVER = date(1970, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """One change."""

    id: str
    """An IRI that never changes, wherever the site moves."""
    title: str
    """What changed."""
    updated: str
    """RFC 3339; the day comes from the data, never from a clock."""
    address: str
    """Where it is read; relative to the feed where the site's address is not known."""
    kind: str
    """What sort of change it is."""
    words: str
    """Why, or what the briefing is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedView:
    """The feed."""

    id: str
    """An IRI that never changes."""
    title: str
    """The site's name."""
    updated: str
    """The day of the latest change."""
    itself: str
    """Its own address; empty where the site's is not known."""
    address: str
    """Where the same is read as a page."""
    entries: tuple[EntryView, ...]
    """The latest first."""


def feed_view(changes: tuple[ChangeRow, ...], publication: Publication) -> FeedView:
    """Return the feed of `changes`, the latest first; one without a date is left to the page."""
    dated = tuple(change for change in changes if change.sort not in {date.min, date.max})
    latest = max((change.sort for change in dated), default=_NEVER)
    return FeedView(
        id=_name(f"feed of {publication.name}"),
        title=publication.name,
        updated=_moment(latest),
        itself=publication.address(sitemap.FEED),
        address=_address(sitemap.CHANGES, publication),
        entries=tuple(_entry(change, publication) for change in dated),
    )


def _entry(change: ChangeRow, publication: Publication) -> EntryView:
    told = change.kind if change.kind == "edition" else f"{change.kind} of {change.what.text}"
    return EntryView(
        id=_name(change.name),
        title=f"{change.briefing.text}: {told}, {change.date}",
        updated=_moment(change.sort),
        address=_address(change.what.to, publication),
        kind=change.kind,
        words=change.words,
    )


def _address(target: Target, publication: Publication) -> str:
    if publication.web is not None:
        return publication.address(target)
    anchor = f"#{target.anchor.value}" if target.anchor else ""
    return f"../{target.page.removesuffix('.md')}.html{anchor}"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _name(text: str) -> str:
    """Name `text` by a UUID of its own hash (RFC 9562, version 8)."""
    digits = sha256(f"briefings:{text}".encode()).hexdigest()
    parts = (digits[:8], digits[8:12], f"8{digits[13:16]}", f"8{digits[17:20]}", digits[20:32])
    return f"urn:uuid:{'-'.join(parts)}"
