"""What changed on the site: the editions and corrections of each briefing, and their feed."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from generator.derive import links, sitemap
from generator.derive.corrections import correction_row
from generator.derive.labels import when
from generator.derive.links import Link
from generator.derive.moments import extent
from generator.evidence import Evidence
from generator.values.markup import Publication, Target

_NEVER = date(1970, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """One change."""

    name: str
    """Unique on the site, and the same for ever: the briefing, what was changed, the kind, the day.
    """
    sort: date
    """The last day that its date can mean."""
    date: str
    kind: str
    """What sort of change it is; `edition` where the briefing states the knowledge of a day."""
    what: Link
    words: str
    """Why it was changed; of an edition, what the briefing is about."""
    briefing: Link

    @property
    def within(self) -> bool:
        """Whether the briefing needs to be named beside it."""
        return self.what.text != self.briefing.text


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One change."""

    id: str
    """An IRI that never changes, wherever the site moves."""
    title: str
    updated: str
    """RFC 3339; the day comes from the data, never from a clock."""
    address: str
    """Where it is read; relative to the feed where the site's address is not known."""
    kind: str
    words: str
    """Why, or what the briefing is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedView:
    """The feed."""

    id: str
    title: str
    updated: str
    itself: str
    """Its own address; empty where the site's is not known."""
    address: str
    entries: tuple[FeedEntry, ...]


def change_rows(evidence: Evidence) -> tuple[ChangeRow, ...]:
    """Return the edition, then the corrections in the author's order."""
    return (_edition(evidence), *_corrections(evidence))


def _edition(evidence: Evidence) -> ChangeRow:
    briefing = evidence.briefing
    as_of = briefing.as_of.value
    return ChangeRow(
        name=f"{briefing.slug}/edition/{as_of.text}",
        sort=extent(as_of)[1],
        date=when(as_of),
        kind="edition",
        what=links.briefing(evidence),
        words=briefing.summary.plain,
        briefing=links.briefing(evidence),
    )


def _corrections(evidence: Evidence) -> Iterator[ChangeRow]:
    seen = Counter[str]()
    for entry in evidence.briefing.corrections:
        row, day = correction_row(evidence, entry), entry.date.value
        name = f"{evidence.briefing.slug}/{entry.target.value}/{row.kind}/{day.text}"
        seen[name] += 1
        yield ChangeRow(
            name=name if seen[name] == 1 else f"{name}/{seen[name]}",
            sort=extent(day)[1],
            date=row.date,
            kind=row.kind,
            what=row.target,
            words=entry.reason.plain,
            briefing=links.briefing(evidence),
        )


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


def _entry(change: ChangeRow, publication: Publication) -> FeedEntry:
    told = change.kind if change.kind == "edition" else f"{change.kind} of {change.what.text}"
    return FeedEntry(
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
