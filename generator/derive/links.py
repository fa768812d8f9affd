"""Words that lead somewhere: to a claim, an actor, a source, a briefing, or out of the site."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive import sitemap
from generator.derive.labels import UNKNOWN_PUBLISHER, label, when
from generator.derive.support import StatusTag, status_of
from generator.evidence import Evidence
from generator.model.prose import Prose
from generator.model.source import Source
from generator.values.markup import Address, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that lead to a place on the site."""

    text: str
    to: Target


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseLink:
    """A claim or a question, as a line that leads to it."""

    text: Prose
    to: Target
    note: str = ""
    """A few words after it."""
    status: StatusTag | None = None
    """None of a question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outward:
    """Words that lead out of the site."""

    text: str
    to: Address
    """An `https` or `http` address."""


def briefing(evidence: Evidence) -> Link:
    """Return the briefing's title, leading to it."""
    written = evidence.briefing
    return Link(text=written.title.value, to=sitemap.briefing(written.slug))


def claim_line(evidence: Evidence, claim_id: str) -> ProseLink:
    """Return a claim as a line that leads to it."""
    return ProseLink(
        text=evidence.briefing.claims[claim_id].text,
        to=sitemap.claim(evidence.briefing.slug, claim_id),
        status=status_of(evidence, claim_id),
    )


def claim_lines(evidence: Evidence, claim_ids: Iterable[str]) -> tuple[ProseLink, ...]:
    """Return claims as lines that lead to them."""
    return tuple(claim_line(evidence, claim_id) for claim_id in claim_ids)


def actor(evidence: Evidence, actor_id: str) -> Link:
    """Return an actor's name, leading to its page."""
    return Link(text=evidence.actors[actor_id].name.value, to=actor_target(evidence, actor_id))


def actor_target(evidence: Evidence, actor_id: str) -> Target:
    """Return the page of an actor."""
    return sitemap.actor(actor_key(evidence, actor_id))


def actor_key(evidence: Evidence, actor_id: str) -> str:
    """Return what names an actor on the whole site: `maduro`, or `talks/official` of one's own."""
    own = actor_id in evidence.briefing.actors
    return f"{evidence.briefing.slug}/{actor_id}" if own else actor_id


def source(evidence: Evidence, source: Source) -> Link:
    """Return a source's name, leading to its page."""
    return Link(text=source_name(evidence, source), to=_source_target(evidence, source))


def source_line(evidence: Evidence, source: Source) -> Link:
    """Return publisher and date of a source, leading to its page."""
    return Link(
        text=f"{publisher_name(evidence, source)}, {when(source.published.value)}",
        to=_source_target(evidence, source),
    )


def source_name(evidence: Evidence, source: Source) -> str:
    """Name a source by its title, else by its publisher and kind."""
    if source.title:
        return source.title.value
    return f"{publisher_name(evidence, source)}, {label(source.type.value)}"


def publisher(evidence: Evidence, source: Source) -> Link:
    """Return a source's publisher; one that is unknown is found on the page of the source."""
    unknown = Link(text=UNKNOWN_PUBLISHER, to=_source_target(evidence, source))
    return known_publisher(evidence, source) or unknown


def known_publisher(evidence: Evidence, source: Source) -> Link | None:
    """Return a source's publisher, leading to its page; None if it is unknown."""
    known = source.publisher.value in evidence.actors
    return actor(evidence, source.publisher.value) if known else None


def publisher_name(evidence: Evidence, source: Source) -> str:
    """Name a source's publisher."""
    known = evidence.actors.get(source.publisher.value)
    return known.name.value if known else UNKNOWN_PUBLISHER


def _source_target(evidence: Evidence, source: Source) -> Target:
    return sitemap.source(evidence.briefing.slug, source.id.value)
