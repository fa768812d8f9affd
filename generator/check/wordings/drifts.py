"""What changed from source to source, made into findings."""

from collections.abc import Iterator

from generator.check.figures.objections import Place, objected, objections, wording
from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Label
from generator.evidence import Evidence
from generator.evidence.quotations import by_position
from generator.figures.counted import ObjectionKind
from generator.variants.drift import Drift, DriftKind

ADVICE = "correct what you misread; else the page shows both, and the origin's words stand"


def of_figures(
    rule: Rule, evidence: Evidence, kind: ObjectionKind, *, at: Place = wording
) -> Iterator[Diagnostic]:
    """Yield the drifts of figures, which the arithmetic objects to."""
    return objected(rule, evidence, kind, advice=ADVICE, at=at)


def of_quotations(
    rule: Rule, evidence: Evidence, kind: DriftKind, *, but: ObjectionKind | None = None
) -> Iterator[Diagnostic]:
    """Yield the drifts of quotations, without those of which objections of kind `but` speak."""
    told = set(_told(evidence, but)) if but else set()
    for drift in evidence.wordings.drifts:
        if drift.kind is kind and frozenset({drift.first.id, drift.second.id}) not in told:
            yield _finding(rule, drift, evidence)


def _told(evidence: Evidence, kind: ObjectionKind) -> Iterator[frozenset[str]]:
    """Yield the pairs of appearances whose figures drift: one change is one finding."""
    figures = evidence.counting.figures
    for objection in objections(evidence, kind):
        yield frozenset(figures[name].carrier.position for name in objection.figures)


def _finding(rule: Rule, drift: Drift, evidence: Evidence) -> Diagnostic:
    seen = by_position(evidence.appearances)
    first, second = (seen[each.id].appearance.quote.span for each in (drift.first, drift.second))
    return rule.finding(
        drift.sentence,
        second,
        secondary=(Label(span=first, text=f"in `{drift.first.source}`"),),
        advice=ADVICE,
    )
