"""A source's page: its words, with every cited passage marked and linked back."""

from dataclasses import dataclass

from generator.derive import names, sitemap
from generator.derive.claims import claim_lines
from generator.derive.document import ParagraphRow, paragraph_rows
from generator.derive.labels import label, plural, when
from generator.derive.passages import Passage, Passages
from generator.derive.rows import Link, Outward, ProseLink
from generator.derive.sources import publisher_link
from generator.evidence import Evidence
from generator.model.prose import Prose
from generator.model.source import Source
from generator.model.vocabulary import Republish
from generator.values.markup import Address, Anchor


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
    """What rests on it."""
    anchor: Anchor
    """The id of this entry of the list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A line of what is known of a source."""

    name: str
    """What."""
    value: str
    """The words; empty where `links` say it."""
    links: tuple[Link | Outward, ...] = ()
    """Places that say it."""
    code: bool = False
    """Set in a monospaced face, such as a hash."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """All that the page shows, in the order of the page."""

    page: str
    """Its path."""
    title: str
    """What it is called."""
    briefing: Link
    """The briefing it belongs to."""
    descriptor: tuple[Prose, ...]
    """What bears on its quality; one or none."""
    facts: tuple[Fact, ...]
    """What is known of it."""
    held: bool
    """Whether its text is here."""
    shown: str
    """How much of the text is shown, and why."""
    lang: str
    """The language of the text, BCP 47."""
    paragraphs: tuple[ParagraphRow, ...]
    """The text, as far as it may be shown."""
    passages: tuple[PassageRow, ...]
    """What is cited of it."""
    before: tuple[Link, ...]
    """The source before it in the author's order; one or none."""
    after: tuple[Link, ...]
    """The source after it; one or none."""


_SHOWN = {
    Republish.FULL: "The whole text is shown",
    Republish.QUOTES: "The cited passages are shown with the sentences around them",
    Republish.NONE: "The text may not be shown; what is cited stands in the list below",
}


def source_view(evidence: Evidence, source: Source, passages: Passages) -> SourceView:
    """Put the page together."""
    cited = passages.get(source.id.value, ())
    document = source.document
    visible = document is not None and source.shown is not Republish.NONE
    sources = tuple(evidence.briefing.sources.values())
    at = sources.index(source)
    return SourceView(
        page=sitemap.source(evidence.briefing.slug, source.id.value).page,
        title=names.source_name(evidence, source),
        briefing=names.briefing(evidence),
        descriptor=(source.descriptor,) if source.descriptor else (),
        facts=source_facts(evidence, source),
        held=source.is_held,
        shown=_shown(source),
        lang=source.lang.value,
        paragraphs=paragraph_rows(evidence, source, cited) if visible else (),
        passages=tuple(_passage(evidence, source, passage) for passage in cited),
        before=tuple(_link(evidence, other) for other in sources[max(at - 1, 0) : at]),
        after=tuple(_link(evidence, other) for other in sources[at + 1 : at + 2]),
    )


def _shown(source: Source) -> str:
    why = f": {source.licence.value}" if source.licence else ""
    return f"{_SHOWN[source.shown]}{why}."


def _passage(evidence: Evidence, source: Source, passage: Passage) -> PassageRow:
    slug = evidence.briefing.slug
    place = sitemap.passage(slug, source.id.value, passage.at)
    ids = dict.fromkeys(seen.claim.id.value for seen in passage.appearances)
    claims = evidence.briefing.claims
    return PassageRow(
        number=passage.number,
        mark=Link(text=str(passage.number), to=place),
        quote=passage.appearances[0].appearance.quote.value,
        claims=claim_lines(evidence, tuple(claims[claim].id for claim in ids)),
        anchor=Anchor(f"n-{passage.at.start}-{passage.at.end}"),
    )


def source_facts(evidence: Evidence, source: Source) -> tuple[Fact, ...]:
    """Return what is known of a source, line by line."""
    document = source.document
    authors = ", ".join(author.value for author in source.author)
    known = (
        Fact(
            name="Publisher",
            value="" if publisher_link(evidence, source) else "unknown",
            links=publisher_link(evidence, source),
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
        Fact(name="Used", value=_used(evidence, source)),
        Fact(name="Length", value=f"{plural(document.words, 'word')}, {document.size:,} bytes"),
        Fact(name="SHA-256 of the file", value=document.sha256, code=True),
    )


def _link(evidence: Evidence, source: Source) -> Link:
    return Link(
        text=names.source_name(evidence, source),
        to=sitemap.source(evidence.briefing.slug, source.id.value),
    )


def _links(evidence: Evidence, source: Source) -> tuple[Fact, ...]:
    sources = evidence.briefing.sources
    reworked = tuple(_link(evidence, sources[other.value]) for other in source.derived_from)
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
