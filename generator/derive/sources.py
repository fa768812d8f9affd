"""Sources in a list: what is known of them, and how much of each is used."""

from generator.derive import names, sitemap
from generator.derive.labels import label, plural, when
from generator.derive.moments import extent
from generator.derive.passages import Passages
from generator.derive.rows import Link, SourceRow
from generator.evidence import Evidence
from generator.model.source import Source


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
        accessed=when(source.accessed.value) if source.accessed else "",
        held=source.is_held,
        sha256=source.document.sha256 if source.document else "",
        used=_used(evidence, source, cited),
        sort=(extent(published)[0], name),
        briefing=names.briefing(evidence),
    )


def _used(evidence: Evidence, source: Source, cited: int) -> str:
    if not source.is_held:
        return "not held"
    percent = evidence.wordings.coverage[source.id.value].percent
    passages = f"{plural(cited, 'passage')} cited"
    return passages if percent is None else f"{passages}, {percent} % used"
