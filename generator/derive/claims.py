"""Claims with their evidence: the quotation, where it is found, and the chain to its origin."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.derive import links, sitemap
from generator.derive.labels import iso, label, plural, when
from generator.derive.links import Link, ProseLink, claim_line, claim_lines
from generator.derive.passages import Passages, passage_links
from generator.derive.support import SupportRow, status_of, support_row
from generator.evidence import Evidence
from generator.evidence.quotations import AppearanceEvidence
from generator.model.claim import Appearance, Claim, Hop
from generator.model.prose import Prose
from generator.model.source import Source
from generator.model.vocabulary import ClaimKind, QuoteForm, Stance
from generator.quotes.match_result import Level
from generator.values.day import Day
from generator.values.markup import Anchor, Target

_LITERALLY = {
    Level.EXACT: "",
    Level.EXACT_WITH_GAPS: "with words left out",
    Level.EXACT_WITH_BRACKETS: "with words in square brackets put in for the source’s own",
}
_MANNER = {
    QuoteForm.DIRECT: "quoted directly",
    QuoteForm.INDIRECT: "reported indirectly",
    QuoteForm.MIXED: "reported in part in quoted words",
}
_STANCE = {
    Stance.SUPPORTS: "",
    Stance.DENIES: "denies it",
    Stance.QUERIES: "queries it",
    Stance.COMMENTS: "comments on it",
}
UNKNOWN = "unknown"
"""The key of an origin that nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of an attribution chain, from the document outward."""

    text: str
    to: Target
    """The source or the actor."""
    held: bool
    """Whether the words of this step are stored here."""
    basis: str = ""
    """What the knowledge rests on, where the author says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppearanceRow:
    """One place where a claim is said."""

    quote: str
    """Verbatim."""
    lang: str
    """BCP 47."""
    passage: Link
    source: Link
    """The source: its publisher and date."""
    manner: str
    """Direct or indirect, and what the appearance does to the claim."""
    literally: str
    """What stands in for words of the source; empty where the quotation is exact."""
    steps: tuple[Step, ...]
    """The document first, the origin last."""
    translation: str = ""
    translated: str = ""
    """From which language into which, and by whom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRow:
    """How a claim bears on another."""

    label: str
    claim: ProseLink


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """What is asked for in the address of a filtered page, so terms and keys last."""

    status: str
    """The term of the claim's status."""
    about: str
    """Keys of the actors that it is about, with spaces between: `maduro talks/official`."""
    origins: str
    """Keys of those who said it first, for or against."""
    first: str
    """The first day that it can speak of, `2025-11-24`; empty where that is open or unknown."""
    last: str
    """The last such day, in the same form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A claim with its evidence."""

    id: str
    to: Target
    anchor: Anchor
    """The same, as the id of its heading."""
    text: Prose
    """Our wording."""
    kind: str
    """What the claim does; empty for a fact."""
    when: str
    """The day it speaks of; empty where none is given."""
    support: SupportRow
    said: str
    """In how many sources it is said."""
    appearances: tuple[AppearanceRow, ...]
    basis: tuple[ProseLink, ...]
    relations: tuple[RelationRow, ...]
    about: tuple[Link, ...]
    cite: Target
    facets: Facets


def claim_rows(evidence: Evidence, passages: Passages) -> tuple[ClaimRow, ...]:
    """Return every claim, in the author's order."""
    rows: dict[str, list[AppearanceRow]] = {}
    cited = passage_links(evidence, passages)
    for seen in evidence.appearances:
        found = rows.setdefault(seen.claim.id.value, [])
        found.append(_appearance(evidence, seen, cited[seen.claim.id.value, seen.number]))
    return tuple(
        _claim(evidence, claim, tuple(rows.get(claim.id.value, ())))
        for claim in evidence.briefing.claims.values()
    )


def _claim(evidence: Evidence, claim: Claim, appearances: tuple[AppearanceRow, ...]) -> ClaimRow:
    to = sitemap.claim(evidence.briefing.slug, claim.id.value)
    return ClaimRow(
        id=claim.id.value,
        to=to,
        anchor=sitemap.anchor(to),
        text=claim.text,
        kind="" if claim.does is ClaimKind.FACT else label(claim.does),
        when=when(claim.when.value) if claim.when else "",
        support=support_row(evidence, claim.id.value),
        said=_said(claim),
        appearances=appearances,
        basis=claim_lines(evidence, (ref.value for ref in claim.basis)),
        relations=tuple(
            RelationRow(
                label=label(relation.type.value), claim=claim_line(evidence, relation.claim.value)
            )
            for relation in claim.relations
        ),
        about=tuple(links.actor(evidence, about.value) for about in claim.about),
        cite=sitemap.citation(evidence.briefing.slug, claim.id.value),
        facets=facets(
            evidence,
            claim,
            origins=_speakers(evidence, claim),
            day=claim.when.value if claim.when else None,
        ),
    )


def _speakers(evidence: Evidence, claim: Claim) -> Iterator[str]:
    """Yield who said a claim first, for or against."""
    sides = evidence.claims[claim.id.value].sides
    for group in (*sides.supports.groups, *sides.denies.groups):
        yield from (speaker.id for speaker in group.speakers)


def _said(claim: Claim) -> str:
    sources = {appearance.source.value for appearance in claim.appearances}
    if not sources:
        return "Our assessment"
    passages = plural(len(claim.appearances), "passage")
    return f"{passages} in {plural(len(sources), 'source')}"


def _appearance(evidence: Evidence, seen: AppearanceEvidence, passage: Link) -> AppearanceRow:
    written = seen.appearance
    source = evidence.briefing.sources[written.source.value]
    translation = written.translation
    return AppearanceRow(
        quote=written.quote.value,
        lang=source.lang.value,
        passage=passage,
        source=links.source_line(evidence, source),
        manner=_manner(written),
        literally=_LITERALLY[seen.found.level],
        steps=(
            Step(text="this document", to=links.source(evidence, source).to, held=True),
            *_hops(evidence, written, source),
        ),
        translation=translation.text.value if translation else "",
        translated=f"translated into {translation.lang.value} by {translation.by.value}"
        if translation
        else "",
    )


def _manner(appearance: Appearance) -> str:
    form = appearance.form.value if appearance.form else QuoteForm.INDIRECT
    parts = (
        _MANNER[form],
        _STANCE[appearance.does],
        "an admission" if appearance.against_interest and appearance.against_interest.value else "",
    )
    return ", ".join(filter(None, parts))


def _hops(evidence: Evidence, appearance: Appearance, source: Source) -> tuple[Step, ...]:
    if appearance.chain:
        return tuple(_hop(evidence, hop) for hop in appearance.chain)
    publisher = links.publisher(evidence, source)
    return (Step(text=publisher.text, to=publisher.to, held=True),)


def _hop(evidence: Evidence, hop: Hop) -> Step:
    slug, sources = evidence.briefing.slug, evidence.briefing.sources
    actor = links.actor(evidence, hop.actor.value)
    cited = sources[hop.source.value] if hop.source else None
    return Step(
        text=actor.text,
        to=sitemap.source(slug, cited.id.value) if cited else actor.to,
        held=cited is not None and cited.is_held,
        basis=label(hop.basis.value) if hop.basis else "",
    )


def facets(evidence: Evidence, claim: Claim, *, origins: Iterable[str], day: Day | None) -> Facets:
    """Return by what a reader picks out what `claim` carries; `origins` are actors' ids."""
    return Facets(
        status=status_of(evidence, claim.id.value).term,
        about=_keys(evidence, (actor.value for actor in claim.about)),
        origins=_keys(evidence, origins),
        first=iso(day.earliest) if day else "",
        last=iso(day.latest) if day else "",
    )


def _keys(evidence: Evidence, actors: Iterable[str]) -> str:
    keys = (
        links.actor_key(evidence, actor) if actor in evidence.actors else UNKNOWN
        for actor in actors
    )
    return " ".join(dict.fromkeys(keys))
