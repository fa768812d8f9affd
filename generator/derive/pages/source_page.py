"""Sources: in a list, and each on its page, with every cited passage marked and linked back."""

from dataclasses import dataclass
from datetime import date

from generator.derive import links, sitemap
from generator.derive.labels import iso, label, plural, when
from generator.derive.links import Link, Outward, ProseLink, claim_lines
from generator.derive.moments import extent
from generator.derive.passages import (
    ParagraphRow,
    Passage,
    Passages,
    paragraph_rows,
    passage_target,
)
from generator.evidence import Evidence
from generator.model.prose import Prose
from generator.model.source import Document, Source
from generator.model.vocabulary import Republish
from generator.values.markup import Address, Anchor, Target

_SHOWN = {
    Republish.FULL: "The whole text is shown",
    Republish.QUOTES: "The cited passages are shown with the sentences around them",
    Republish.NONE: "The text may not be shown; what is cited stands in the list below",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A source, in a list."""

    to: Target
    name: str
    """Its title, or what it is and whose."""
    publisher: Link | None
    """None if it is unknown."""
    type: str
    """What kind of work it is; empty where the name says it."""
    published: str
    published_first: str
    """The first day that this can mean, `2025-11-24`; empty where it is open or unknown."""
    accessed: str
    """When it was received; empty where it is not held."""
    accessed_first: str
    """The first day that this can mean."""
    held: bool
    sha256: str
    """Of the file's bytes; empty where it is not held."""
    used: str
    """How many passages of it are cited, or through whom it is known."""
    sort: tuple[date, str]
    """The first day it can have been published on, then its name."""
    briefing: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageRow:
    """A cited passage, in the list below the text."""

    number: int
    """Counted from 1, in the order of the text."""
    mark: Link
    """Where it stands in the text; the page itself where the text is not shown."""
    quote: str
    """As the first claim that rests on it quotes it."""
    claims: tuple[ProseLink, ...]
    anchor: Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A line of what is known of a source."""

    name: str
    value: str
    """The words; empty where `links` say it."""
    links: tuple[Link | Outward, ...] = ()
    code: bool = False
    """Set in a monospaced face, such as a hash."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """All that the page shows, in the order of the page."""

    page: str
    title: str
    briefing: Link
    descriptor: Prose | None
    """What bears on its quality."""
    facts: tuple[Fact, ...]
    held: bool
    shown: str
    """How much of the text is shown, and why."""
    lang: str
    """The language of the text, BCP 47."""
    paragraphs: tuple[ParagraphRow, ...]
    passages: tuple[PassageRow, ...]
    before: Link | None
    """The source before it in the author's order."""
    after: Link | None


def source_rows(evidence: Evidence, passages: Passages) -> tuple[SourceRow, ...]:
    """Return every source, in the author's order."""
    return tuple(
        _source(evidence, source, len(passages.get(source.id.value, ())))
        for source in evidence.briefing.sources.values()
    )


def _source(evidence: Evidence, source: Source, cited: int) -> SourceRow:
    published, name = source.published.value, links.source_name(evidence, source)
    return SourceRow(
        to=sitemap.source(evidence.briefing.slug, source.id.value),
        name=name,
        publisher=links.known_publisher(evidence, source),
        type=label(source.type.value) if source.title else "",
        published=when(published),
        published_first=iso(published.earliest),
        accessed=when(source.accessed.value) if source.accessed else "",
        accessed_first=iso(source.accessed.value.earliest) if source.accessed else "",
        held=source.is_held,
        sha256=source.published_document.sha256 if source.published_document else "",
        used=_cited(evidence, source, cited),
        sort=(extent(published)[0], name),
        briefing=links.briefing(evidence),
    )


def _cited(evidence: Evidence, source: Source, cited: int) -> str:
    if not source.is_held:
        return "not held"
    percent = evidence.wordings.coverage[source.id.value].percent
    passages = f"{plural(cited, 'passage')} cited"
    return passages if percent is None or source.is_withheld else f"{passages}, {percent} % used"


def source_view(evidence: Evidence, source: Source, passages: Passages) -> SourceView:
    """Put the page together."""
    cited = passages.get(source.id.value, ())
    sources = tuple(evidence.briefing.sources.values())
    at = sources.index(source)
    return SourceView(
        page=sitemap.source(evidence.briefing.slug, source.id.value).page,
        title=links.source_name(evidence, source),
        briefing=links.briefing(evidence),
        descriptor=source.descriptor,
        facts=source_facts(evidence, source),
        held=source.is_held,
        shown=_shown(source),
        lang=source.lang.value,
        paragraphs=paragraph_rows(evidence, source, cited) if source.published_document else (),
        passages=tuple(_passage(evidence, source, passage) for passage in cited),
        before=links.source(evidence, sources[at - 1]) if at else None,
        after=links.source(evidence, sources[at + 1]) if sources[at + 1 :] else None,
    )


def _shown(source: Source) -> str:
    why = f": {source.licence.value}" if source.licence else ""
    return f"{_SHOWN[source.shown]}{why}."


def _passage(evidence: Evidence, source: Source, passage: Passage) -> PassageRow:
    mark = passage_target(evidence, passage.appearances[0])
    note = sitemap.passage_note(evidence.briefing.slug, source.id.value, passage.at)
    ids = dict.fromkeys(seen.claim.id.value for seen in passage.appearances)
    return PassageRow(
        number=passage.number,
        mark=Link(text=str(passage.number), to=mark),
        quote=passage.appearances[0].appearance.quote.value,
        claims=claim_lines(evidence, ids),
        anchor=sitemap.anchor(mark if source.is_withheld else note),
    )


def source_facts(evidence: Evidence, source: Source) -> tuple[Fact, ...]:
    """Return what is known of a source, line by line."""
    document, publisher = source.document, links.known_publisher(evidence, source)
    authors = ", ".join(author.value for author in source.author)
    known = (
        Fact(
            name="Publisher",
            value="" if publisher else "unknown",
            links=(publisher,) if publisher else (),
        ),
        Fact(name="Author", value=authors or "unknown"),
        Fact(name="Kind", value=label(source.type.value)),
        Fact(name="Published", value=when(source.published.value)),
        *_links(evidence, source),
        Fact(name="Language", value=source.lang.value),
    )
    if document is None or source.accessed is None:
        return (*known, Fact(name="Text", value="not held"))
    return (
        *known,
        Fact(name="Received", value=when(source.accessed.value)),
        *_document_facts(evidence, source, document),
    )


def _document_facts(evidence: Evidence, source: Source, document: Document) -> tuple[Fact, ...]:
    """Return what is known of the text; of one that is withheld, nothing that confirms a guess."""
    if source.is_withheld:
        keyed = source.hmac.value if source.hmac else ""
        return (Fact(name="HMAC-SHA-256 of the file", value=keyed, code=True),) if keyed else ()
    return (
        Fact(name="Used", value=_used(evidence, source)),
        Fact(name="Length", value=f"{plural(document.words, 'word')}, {document.size:,} bytes"),
        Fact(name="SHA-256 of the file", value=document.sha256, code=True),
    )


def _links(evidence: Evidence, source: Source) -> tuple[Fact, ...]:
    sources = evidence.briefing.sources
    reworked = tuple(links.source(evidence, sources[other.value]) for other in source.derived_from)
    outward = (("Address", source.url), ("Archived copy", source.archive_url))
    addresses = tuple(
        Fact(name=name, value="", links=(Outward(text=link.value, to=Address(link.value)),))
        for name, link in outward
        if link
    )
    return (*addresses, Fact(name="Reworks", value="", links=reworked)) if reworked else addresses


def _used(evidence: Evidence, source: Source) -> str:
    """Say how much of the text claims rest on, as a code-coverage report does of a program."""
    found = evidence.wordings.coverage[source.id.value]
    if found.percent is None:
        return "no sentence carries a number, a name or a quotation"
    counted = plural(found.counted, "sentence")
    return f"{found.percent} % of {counted} with a number, a known name or a quotation"
