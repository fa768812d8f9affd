"""The page of a briefing's data: what can be downloaded, and the hashes to check it by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.derive import links, sitemap
from generator.derive.data.citations import BIBTEX, CSL, Work
from generator.derive.links import Link
from generator.evidence import Evidence
from generator.values.markup import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFile:
    """A file that a page owns."""

    name: str
    size: int
    """Bytes."""
    sha256: str
    """Of these bytes, lower-case hexadecimal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file, as the page offers it."""

    link: Link
    holds: str
    """What is in it."""
    size: int
    """Bytes."""
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HashRow:
    """A stored document and its hash."""

    source: Link
    file: str
    """The document's path in the project."""
    size: int
    """Bytes."""
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """All that the page shows, in the order of the page."""

    page: str
    briefing: Link
    files: tuple[StoredFile, ...]
    """What the page owns."""
    downloads: tuple[Download, ...]
    schema: Target
    hashes: tuple[HashRow, ...]
    bibtex: Target
    csl: Target
    citation: Work
    """That of the briefing."""
    citations: tuple[Work, ...]
    """How each claim is cited, in the author's order."""


_HOLDS: Mapping[str, str] = {
    "briefing.json": "everything that the briefing says",
    "claims.csv": "the claims, with status and origins",
    "figures.csv": "the casualty figures, with their bounds",
    "appearances.csv": "the quotations, with their places and chains",
    "sources.csv": "the sources, with the hashes of their documents",
    BIBTEX: "the citations below, as BibTeX",
    CSL: "the citations below, as CSL-JSON",
}


def data_view(
    evidence: Evidence, files: tuple[StoredFile, ...], citations: tuple[Work, ...]
) -> DataView:
    """Put the page together; the first of `citations` is that of the briefing."""
    slug = evidence.briefing.slug
    return DataView(
        page=sitemap.data(slug).page,
        briefing=links.briefing(evidence),
        files=files,
        downloads=tuple(
            Download(
                link=Link(text=file.name, to=sitemap.data_file(slug, file.name)),
                holds=_HOLDS[file.name],
                size=file.size,
                sha256=file.sha256,
            )
            for file in files
        ),
        schema=sitemap.DATA_SCHEMA,
        hashes=tuple(_hashes(evidence)),
        bibtex=sitemap.data_file(slug, BIBTEX),
        csl=sitemap.data_file(slug, CSL),
        citation=citations[0],
        citations=citations[1:],
    )


def _hashes(evidence: Evidence) -> Iterator[HashRow]:
    for source in evidence.briefing.sources.values():
        if document := source.published_document:
            yield HashRow(
                source=links.source(evidence, source),
                file=document.path,
                size=document.size,
                sha256=document.sha256,
            )
