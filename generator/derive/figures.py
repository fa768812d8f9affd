"""Casualty figures, as their origins give them."""

from generator.derive import names, sitemap
from generator.derive.claims import claim_lines, passage_links
from generator.derive.facets import facets
from generator.derive.labels import label, when
from generator.derive.passages import Passages
from generator.derive.rows import FigureRow, Link
from generator.evidence import Evidence
from generator.evidence.counting import FigureEvidence
from generator.model.casualty import CasualtyFigure
from generator.values.day import UNKNOWN


def figure_rows(evidence: Evidence, passages: Passages) -> tuple[FigureRow, ...]:
    """Return every figure, in the author's order."""
    cited = passage_links(evidence, passages)
    return tuple(
        _figure(evidence, found, cited[found.figure.claim.value, found.carrier.number])
        for found in evidence.counting.figures.values()
    )


def counted_by(found: FigureEvidence) -> str:
    """Return the id of who counted: the counter, else the last hop, else the publisher."""
    return found.figure.counter.value if found.figure.counter else found.carrier.speaker


def _figure(evidence: Evidence, found: FigureEvidence, passage: Link) -> FigureRow:
    slug, figure = evidence.briefing.slug, found.figure
    to = sitemap.figure(slug, figure.id.value)
    units = figure.unit_count
    counter, day = counted_by(found), found.as_of or UNKNOWN
    return FigureRow(
        to=to,
        anchor=sitemap.anchor(to),
        wording=figure.wording.value,
        outcome=label(figure.outcome.value),
        measure=label(figure.measure.value),
        units=f"{units.n.value:,} {units.unit.value}" if units else "",
        event=_event(evidence, figure),
        origin=_origin(evidence, counter, found),
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


def _origin(evidence: Evidence, counter: str, found: FigureEvidence) -> Link:
    """Return who counted; an unknown publisher is found on the page of the source."""
    if counter in evidence.actors:
        return names.actor(evidence, counter)
    source = evidence.briefing.sources[found.carrier.appearance.source.value]
    return Link(text=names.publisher(evidence, source), to=names.publisher_target(evidence, source))
