"""Sources in a list: what is known of them, and how much of each is used."""

from dataclasses import dataclass
from datetime import date

from generator.derive import names, sitemap
from generator.derive.labels import label, plural, when
from generator.derive.moments import extent
from generator.derive.passages import Passages
from generator.derive.rows import Link
from generator.evidence import Evidence
from generator.model.source import Source
from generator.values.day import Day
from generator.values.markup import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A source, in a list."""

    to: Target
    """Its page."""
    name: str
    """Its title, or what it is and whose."""
    publisher: tuple[Link, ...]
    """Who published it; none where that is unknown."""
    type: str
    """What kind of work it is; empty where the name says it."""
    published: str
    """When."""
    published_first: str
    """The first day that this can mean, `2025-11-24`; empty where it is open or unknown."""
    accessed: str
    """When it was received; empty where it is not held."""
    accessed_first: str
    """The first day that this can mean."""
    held: bool
    """Whether its text is here."""
    sha256: str
    """Of the file's bytes; empty where it is not held."""
    used: str
    """How many passages of it are cited, or through whom it is known."""
    sort: tuple[date, str]
    """The first day it can have been published on, then its name."""
    briefing: Link
    """The briefing it belongs to."""


def source_rows(evidence: Evidence, passages: Passages) -> tuple[SourceRow, ...]:
    """Return every source, in the author's order."""
    return tuple(
        _source(evidence, source, len(passages.get(source.id.value, ())))
        for source in evidence.briefing.sources.values()
    )


def publisher_link(evidence: Evidence, source: Source) -> tuple[Link, ...]:
    """Return the publisher, or nothing where it is unknown."""
    known = source.publisher.value in evidence.actors
    return (names.actor(evidence, source.publisher.value),) if known else ()


def _source(evidence: Evidence, source: Source, cited: int) -> SourceRow:
    published, name = source.published.value, names.source_name(evidence, source)
    return SourceRow(
        to=sitemap.source(evidence.briefing.slug, source.id.value),
        name=name,
        publisher=publisher_link(evidence, source),
        type=label(source.type.value) if source.title else "",
        published=when(published),
        published_first=_first(published),
        accessed=when(source.accessed.value) if source.accessed else "",
        accessed_first=_first(source.accessed.value) if source.accessed else "",
        held=source.is_held,
        sha256=source.document.sha256 if source.document else "",
        used=_used(evidence, source, cited),
        sort=(extent(published)[0], name),
        briefing=names.briefing(evidence),
    )


def _first(day: Day) -> str:
    return day.earliest.isoformat() if day.earliest else ""


def _used(evidence: Evidence, source: Source, cited: int) -> str:
    if not source.is_held:
        return "not held"
    percent = evidence.wordings.coverage[source.id.value].percent
    passages = f"{plural(cited, 'passage')} cited"
    return passages if percent is None else f"{passages}, {percent} % used"
