"""Sources as data."""

from dataclasses import dataclass

from generator.derive import sitemap
from generator.evidence import Evidence
from generator.model.source import Source
from generator.model.vocabulary import Republish, SourceType


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
    """What is stored of it; null where its text is not held."""


def source_data(evidence: Evidence) -> tuple[SourceData, ...]:
    """Return every source, in the author's order."""
    return tuple(_source(evidence, source) for source in evidence.briefing.sources.values())


def _source(evidence: Evidence, source: Source) -> SourceData:
    name, publisher = source.id.value, source.publisher.value
    return SourceData(
        id=name,
        page=sitemap.source(evidence.briefing.slug, name).page,
        type=source.type.value,
        title=source.title.value if source.title else None,
        author=tuple(author.value for author in source.author),
        publisher=publisher if publisher in evidence.actors else None,
        published=source.published.value.text,
        accessed=source.accessed.value.text if source.accessed else None,
        lang=source.lang.value,
        url=source.url.value if source.url else None,
        archive_url=source.archive_url.value if source.archive_url else None,
        derived_from=tuple(other.value for other in source.derived_from),
        descriptor=source.descriptor.plain if source.descriptor else None,
        republish=source.shown,
        licence=source.licence.value if source.licence else None,
        document=_document(evidence, source),
    )


def _document(evidence: Evidence, source: Source) -> StoredDocument | None:
    if source.document is None:
        return None
    used = evidence.wordings.coverage[source.id.value]
    return StoredDocument(
        file=source.document.path,
        sha256=source.document.sha256,
        size=source.document.size,
        words=source.document.words,
        counted_sentences=used.counted,
        used=used.percent,
    )
