"""Actors and sources as data."""

from dataclasses import dataclass

from generator.derive import links, sitemap
from generator.derive.data.as_written import as_written
from generator.evidence import Evidence
from generator.model.actor import Actor
from generator.model.source import Source
from generator.model.vocabulary import ActorType, Existence, Republish, SourceType


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasData:
    """Another name."""

    value: str
    """The name, in its own script."""
    lang: str | None
    """Its language, BCP 47."""
    weak: bool
    """Whether it never identifies by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleData:
    """An office or a post."""

    title: str
    """As it is called."""
    of: str | None
    """The id of the body that it belongs to."""
    from_: str | None
    """Since when, as EDTF."""
    until: str | None
    """Until when, as EDTF."""
    according_to: str | None
    """The id of the claim that says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnonymityData:
    """How an unnamed speaker is known."""

    via: str
    """The id of the outlet that granted anonymity."""
    descriptors: tuple[str, ...]
    """What the outlet calls the speaker, verbatim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorData:
    """Whoever speaks, acts, publishes or is spoken of."""

    id: str
    """Permanent; of this briefing alone, or shared, as the page says."""
    page: str
    """Its page, below the folder of pages."""
    type: ActorType
    """What it is, in the terms of FollowTheMoney."""
    name: str
    """The name that the site prints."""
    alias: tuple[AliasData, ...]
    """Other names."""
    roles: tuple[RoleData, ...]
    """Offices and posts."""
    party: str | None
    """The id of the actor whose side it speaks for."""
    existence: Existence
    """Whether it exists at all."""
    existence_claims: tuple[str, ...]
    """The ids of the claims on both sides of that."""
    anonymous: AnonymityData | None
    """Of an unnamed speaker."""
    wikidata: str | None
    """Its Wikidata item."""
    url: str | None
    """Its own site."""
    note: str | None
    """Context."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDocument:
    """The document of a source, as it is stored and never changed."""

    file: str
    """Its path in the project, such as `seeds/talks/antiwar.txt`."""
    sha256: str
    """Of the file's bytes, lower-case hexadecimal."""
    size: int
    """Bytes."""
    words: int
    """Words of its text."""
    counted_sentences: int
    """Sentences of its text that carry a number, a known name or a quotation."""
    used: int | None
    """Per cent of these on which a claim rests; null where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceData:
    """A cited work."""

    id: str
    """Permanent."""
    page: str
    """Its page, below the folder of pages."""
    type: SourceType
    """What kind of work it is, in the terms of schema.org."""
    title: str | None
    """Its title, as published."""
    author: tuple[str, ...]
    """Its authors, as published."""
    publisher: str | None
    """The id of the actor that published it; null where that is unknown."""
    published: str
    """When, as EDTF, or `unknown`."""
    accessed: str | None
    """When it was received, as EDTF; null where it is not held."""
    lang: str
    """The language of its text, BCP 47."""
    url: str | None
    """Where it was published."""
    archive_url: str | None
    """Where a copy is archived."""
    derived_from: tuple[str, ...]
    """The ids of the sources that it reworks."""
    descriptor: str | None
    """What bears on its quality."""
    republish: Republish
    """How much of its text the site may show."""
    licence: str | None
    """Why all of it may be shown."""
    document: StoredDocument | None
    """What is stored of it; null where its text is not held, or is withheld."""
    hmac: str | None
    """Of a document that is withheld: the HMAC-SHA-256 of its bytes, by a key that is not
    published; null where none was recorded."""


def actor_data(evidence: Evidence, actor: Actor) -> ActorData:
    """Return one actor."""
    return as_written(
        ActorData,
        actor,
        page=links.actor_target(evidence, actor.id.value).page,
        alias=tuple(
            as_written(AliasData, alias, weak=alias.weak is not None and alias.weak.value)
            for alias in actor.alias
        ),
        existence=actor.existence.value if actor.existence else Existence.UNDISPUTED,
    )


def source_data(evidence: Evidence, source: Source) -> SourceData:
    """Return one source."""
    publisher = source.publisher.value
    return as_written(
        SourceData,
        source,
        page=sitemap.source(evidence.briefing.slug, source.id.value).page,
        publisher=publisher if publisher in evidence.actors else None,
        republish=source.shown,
        document=_document(evidence, source),
        hmac=source.hmac.value if source.hmac and source.is_withheld else None,
    )


def _document(evidence: Evidence, source: Source) -> StoredDocument | None:
    if source.published_document is None:
        return None
    used = evidence.wordings.coverage[source.id.value]
    return as_written(
        StoredDocument,
        source.published_document,
        file=source.published_document.path,
        counted_sentences=used.counted,
        used=used.percent,
    )
