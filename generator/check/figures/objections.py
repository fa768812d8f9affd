"""What the arithmetic objects to, made into findings."""

from collections.abc import Callable, Iterator

from generator.diagnostics import Diagnostic, FindingKind, Label
from generator.evidence import Evidence
from generator.figures.counted import Objection, ObjectionKind
from generator.model.casualty import CasualtyFigure
from generator.model.kinds import Section
from generator.spans import Span

MOST = 5
"""Number of the other figures that are shown at most: a ledger adds up hundreds."""

Place = Callable[[CasualtyFigure], Span]
"""Where in a figure the trouble is."""


def wording(figure: CasualtyFigure) -> Span:
    """Point at the words that give the number."""
    return figure.wording.span


def units(figure: CasualtyFigure) -> Span:
    """Point at the unit; at the words where there is none."""
    return figure.unit_count.unit.span if figure.unit_count else figure.wording.span


def objections(evidence: Evidence, kind: ObjectionKind) -> Iterator[Objection]:
    """Yield the objections of one kind, in the order of the tally.

    While a figure could not be read, the series and sums that it belongs to say nothing.
    """
    if not evidence.dropped.get(Section.CASUALTIES):
        yield from (each for each in evidence.counting.tally.objections if each.kind is kind)


def objected(
    rule: FindingKind, evidence: Evidence, kind: ObjectionKind, *, advice: str, at: Place = wording
) -> Iterator[Diagnostic]:
    """Point at each figure to change, and then at those that it is held against."""
    figures = evidence.briefing.casualties
    for objection in objections(evidence, kind):
        changed, *others = objection.figures
        yield rule.finding(
            f"{objection.sentence} ({objection.rule})",
            at(figures[changed]),
            secondary=tuple(
                Label(span=at(figures[other]), text=f"`{other}`") for other in others[:MOST]
            ),
            advice=advice,
        )
