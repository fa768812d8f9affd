"""Casualty figures, as their origins give them."""

from generator.derive import names, sitemap
from generator.derive.claims import claim_lines, passage_links
from generator.derive.facets import facets
from generator.derive.labels import label, when
from generator.derive.passages import Passages
from generator.derive.rows import FigureRow, Link
from generator.evidence import AppearanceEvidence, Evidence
from generator.model.casualty import CasualtyFigure
from generator.values.day import UNKNOWN, Day


def figure_rows(evidence: Evidence, passages: Passages) -> tuple[FigureRow, ...]:
    """Return every figure, in the author's order."""
    cited = passage_links(evidence, passages)
    return tuple(
        _figure(evidence, figure, carrier, cited[figure.claim.value, carrier.number])
        for figure in evidence.briefing.casualties.values()
        for carrier in carriers(evidence, figure)[:1]
    )


def carriers(evidence: Evidence, figure: CasualtyFigure) -> tuple[AppearanceEvidence, ...]:
    """Return the appearances of the figure's claim whose quotation carries its wording, or all."""
    appearances = tuple(
        seen for seen in evidence.appearances if seen.claim.id.value == figure.claim.value
    )
    carrying = tuple(
        seen for seen in appearances if figure.wording.value in seen.appearance.quote.value
    )
    return carrying or appearances


def _figure(
    evidence: Evidence, figure: CasualtyFigure, carrier: AppearanceEvidence, passage: Link
) -> FigureRow:
    slug = evidence.briefing.slug
    to = sitemap.figure(slug, figure.id.value)
    units = figure.unit_count
    counter, day = _counter(evidence, figure, carrier), _day(evidence, figure, carrier)
    return FigureRow(
        to=to,
        anchor=sitemap.anchor(to),
        wording=figure.wording.value,
        outcome=label(figure.outcome.value),
        measure=label(figure.measure.value),
        units=f"{units.n.value:,} {units.unit.value}" if units else "",
        event=_event(evidence, figure),
        origin=_origin(evidence, counter, carrier),
        as_of=when(day) if figure.as_of or day == UNKNOWN else f"{when(day)} (inferred)",
        claim=claim_lines(evidence, (figure.claim,))[0],
        passage=passage,
        briefing=names.briefing(evidence),
        facets=facets(
            evidence, evidence.briefing.claims[figure.claim.value], origins=(counter,), day=day
        ),
    )


def _event(evidence: Evidence, figure: CasualtyFigure) -> tuple[Link, ...]:
    if figure.event is None:
        return ()
    event = evidence.briefing.events[figure.event.value]
    return (Link(text=event.title.value, to=sitemap.event(evidence.briefing.slug, event.id.value)),)


def _counter(evidence: Evidence, figure: CasualtyFigure, carrier: AppearanceEvidence) -> str:
    """Return the id of who counted: the counter, else the last hop, else the publisher."""
    chain = carrier.appearance.chain
    counter = figure.counter or (chain[-1].actor if chain else None)
    if counter is not None:
        return counter.value
    return evidence.briefing.sources[carrier.appearance.source.value].publisher.value


def _origin(evidence: Evidence, counter: str, carrier: AppearanceEvidence) -> Link:
    """Return who counted; an unknown publisher is found on the page of the source."""
    if counter in evidence.actors:
        return names.actor(evidence, counter)
    source = evidence.briefing.sources[carrier.appearance.source.value]
    return Link(text=names.publisher(evidence, source), to=names.publisher_target(evidence, source))


def _day(evidence: Evidence, figure: CasualtyFigure, carrier: AppearanceEvidence) -> Day:
    """Return the day that the figure stands for; inferred from its origin's publication."""
    if figure.as_of is not None:
        return figure.as_of.value
    chain, sources = carrier.appearance.chain, evidence.briefing.sources
    named = chain[-1].source if chain else carrier.appearance.source
    return UNKNOWN if named is None else sources[named.value].published.value
