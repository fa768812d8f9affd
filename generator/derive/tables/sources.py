"""The table of sources, with the hashes of their documents."""

from dataclasses import dataclass

from generator.derive.data.sources import SourceData
from generator.derive.tables.names import Names
from generator.model.vocabulary import SourceType


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """A source, with the hash of its document."""

    source: str
    """Its page."""
    type: SourceType
    """What kind of work it is."""
    title: str
    """Its title, as published."""
    publisher: str
    """Who published it."""
    published: str
    """When, as EDTF, or `unknown`."""
    accessed: str
    """When it was received, as EDTF."""
    lang: str
    """The language of its text, BCP 47."""
    url: str
    """Where it was published."""
    archive_url: str
    """Where a copy is archived."""
    file: str
    """Its document; empty where its text is not held."""
    size: int | None
    """Bytes of the document."""
    sha256: str
    """Of these bytes."""
    used: int | None
    """Per cent of its sentences with a number, a name or a quotation on which a claim rests."""


def source_line(source: SourceData, names: Names) -> SourceLine:
    """Return the line of a source."""
    document = source.document
    return SourceLine(
        source=source.page,
        type=source.type,
        title=source.title or "",
        publisher=names.publisher(source.id),
        published=source.published,
        accessed=source.accessed or "",
        lang=source.lang,
        url=source.url or "",
        archive_url=source.archive_url or "",
        file=document.file if document else "",
        size=document.size if document else None,
        sha256=document.sha256 if document else "",
        used=document.used if document else None,
    )
