"""Claims with their evidence: the quotation, where it stands, and the chain to its origin."""

from collections.abc import Iterable, Mapping

from generator.derive import names, sitemap
from generator.derive.facets import claim_facets
from generator.derive.labels import label, plural, when
from generator.derive.passages import Passages
from generator.derive.rows import AppearanceRow, ClaimRow, Link, ProseLink, RelationRow, Step
from generator.derive.standing import standing_row, status_of
from generator.evidence import AppearanceEvidence, Evidence
from generator.model.claim import Appearance, Claim, Hop
from generator.model.kinds import ClaimRef
from generator.model.source import Source
from generator.model.vocabulary import ClaimKind, QuoteForm, Stance
from generator.quotes.match_result import Level

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


def claim_lines(evidence: Evidence, ids: Iterable[ClaimRef]) -> tuple[ProseLink, ...]:
    """Return claims as lines that lead to them."""
    slug, claims = evidence.briefing.slug, evidence.briefing.claims
    return tuple(
        ProseLink(
            text=claims[claim.value].text,
            to=sitemap.claim(slug, claim.value),
            status=(status_of(evidence, claim.value),),
        )
        for claim in ids
    )


def passage_links(evidence: Evidence, passages: Passages) -> Mapping[tuple[str, int], Link]:
    """Return the passage that each appearance rests on, by claim and number of the appearance."""
    slug = evidence.briefing.slug
    return {
        (seen.claim.id.value, seen.number): Link(
            text=f"passage {passage.number}", to=sitemap.passage(slug, source, passage.at)
        )
        for source, cited in passages.items()
        for passage in cited
        for seen in passage.appearances
    }


def _claim(evidence: Evidence, claim: Claim, appearances: tuple[AppearanceRow, ...]) -> ClaimRow:
    to = sitemap.claim(evidence.briefing.slug, claim.id.value)
    return ClaimRow(
        to=to,
        anchor=sitemap.anchor(to),
        text=claim.text,
        kind="" if claim.does is ClaimKind.FACT else label(claim.does),
        when=when(claim.when.value) if claim.when else "",
        standing=standing_row(evidence, claim.id.value),
        said=_said(claim),
        appearances=appearances,
        basis=claim_lines(evidence, claim.basis),
        relations=tuple(
            RelationRow(
                label=label(relation.type.value),
                claim=claim_lines(evidence, (relation.claim,))[0],
            )
            for relation in claim.relations
        ),
        about=tuple(names.actor(evidence, about.value) for about in claim.about),
        cite=sitemap.citation(evidence.briefing.slug, claim.id.value),
        facets=claim_facets(evidence, claim),
    )


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
        source=names.source_line(evidence, source),
        manner=_manner(written),
        literally=_LITERALLY[seen.found.level],
        steps=(_document(evidence, source), *_hops(evidence, written, source)),
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


def _document(evidence: Evidence, source: Source) -> Step:
    return Step(
        text="this document",
        to=sitemap.source(evidence.briefing.slug, source.id.value),
        held=True,
    )


def _hops(evidence: Evidence, appearance: Appearance, source: Source) -> tuple[Step, ...]:
    if appearance.chain:
        return tuple(_hop(evidence, hop) for hop in appearance.chain)
    return (
        Step(
            text=names.publisher(evidence, source),
            to=names.publisher_target(evidence, source),
            held=True,
        ),
    )


def _hop(evidence: Evidence, hop: Hop) -> Step:
    slug, sources = evidence.briefing.slug, evidence.briefing.sources
    actor = names.actor(evidence, hop.actor.value)
    cited = sources[hop.source.value] if hop.source else None
    return Step(
        text=actor.text,
        to=sitemap.source(slug, cited.id.value) if cited else actor.to,
        held=cited is not None and cited.is_held,
        basis=label(hop.basis.value) if hop.basis else "",
    )
