"""What an actor or a source is called, and where it is found."""

from generator.derive import sitemap
from generator.derive.labels import label, when
from generator.derive.rows import Link
from generator.evidence import Evidence
from generator.model.source import Source
from generator.values.markup import Target

UNKNOWN_PUBLISHER = "an unknown publisher"


def actor_target(evidence: Evidence, actor_id: str) -> Target:
    """Return the page of an actor."""
    if actor_id in evidence.briefing.actors:
        return sitemap.own_actor(evidence.briefing.slug, actor_id)
    return sitemap.actor(actor_id)


def actor(evidence: Evidence, actor_id: str) -> Link:
    """Return an actor's name, leading to its page."""
    return Link(text=evidence.actors[actor_id].name.value, to=actor_target(evidence, actor_id))


def publisher(evidence: Evidence, source: Source) -> str:
    """Name a source's publisher."""
    known = evidence.actors.get(source.publisher.value)
    return known.name.value if known else UNKNOWN_PUBLISHER


def source_name(evidence: Evidence, source: Source) -> str:
    """Name a source by its title, else by its publisher and kind."""
    if source.title:
        return source.title.value
    return f"{publisher(evidence, source)}, {label(source.type.value)}"


def source_line(evidence: Evidence, source: Source) -> Link:
    """Return publisher and date of a source, leading to its page."""
    published = when(source.published.value)
    return Link(
        text=f"{publisher(evidence, source)}, {published}",
        to=sitemap.source(evidence.briefing.slug, source.id.value),
    )


def briefing(evidence: Evidence) -> Link:
    """Return the briefing's title, leading to it."""
    written = evidence.briefing
    return Link(text=written.title.value, to=sitemap.briefing(written.slug))


def publisher_target(evidence: Evidence, source: Source) -> Target:
    """Return the publisher's page; the source's own where the publisher is unknown."""
    if source.publisher.value in evidence.actors:
        return actor_target(evidence, source.publisher.value)
    return sitemap.source(evidence.briefing.slug, source.id.value)
