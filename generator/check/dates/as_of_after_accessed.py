"""An `as_of` that the documents cannot vouch for, or that comes before the end of what it counts.

Why it matters:
    `as_of` says up to which day a figure, or the briefing, tells what was known. No document tells
    what was known after it was received, and no count of a week stands before the week is over.

What to do:
    Put `as_of` on or before the day on which the document was received, and on or after the end of
    the figure's `period`.

Fails:
    # report.txt: At least 83 people were killed.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "At least 83 people were killed"}
    casualties:
      killed:
        claim: toll
        outcome: killed
        wording: At least 83 people
        measure: cumulative
        as_of: 2025-12-24

Passes:
    # report.txt: At least 83 people were killed.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "At least 83 people were killed"}
    casualties:
      killed:
        claim: toll
        outcome: killed
        wording: At least 83 people
        measure: cumulative
        as_of: 2025-11-24
"""

from collections.abc import Iterator

from generator.check.dates.knowledge import is_after, last_access, latest
from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Label, Severity
from generator.evidence import Evidence
from generator.model.casualty import CasualtyFigure
from generator.spans import Placed
from generator.values.day import Day


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Hold `as_of` between the end of the period and the day of access (rule F-18)."""
    yield from _as_of(evidence.briefing.as_of, last_access(evidence.briefing))
    for figure in evidence.briefing.casualties.values():
        if figure.as_of is not None:
            yield from _as_of(figure.as_of, _accessed(figure, evidence))
            yield from _period(figure.period, figure.as_of)


def _as_of(as_of: Placed[Day], accessed: Placed[Day] | None) -> Iterator[Diagnostic]:
    if accessed is not None and is_after(as_of.value, accessed.value):
        yield RULE.finding(
            f"`as_of`, {as_of.value.text}, was still to come on {accessed.value.text}",
            as_of.span,
            secondary=(Label(span=accessed.span, text="received on this day"),),
            advice="give a day that the source can tell of, or correct `accessed`",
        )


def _period(period: Placed[Day] | None, as_of: Placed[Day]) -> Iterator[Diagnostic]:
    if period is not None and is_after(period.value, as_of.value):
        yield RULE.finding(
            f"the period {period.value.text} does not end by {as_of.value.text}, its `as_of`",
            period.span,
            secondary=(Label(span=as_of.span, text="as of"),),
            advice="end the period on the last day that is counted",
        )


def _accessed(figure: CasualtyFigure, evidence: Evidence) -> Placed[Day] | None:
    """Return when the last of the sources that carry the wording was received."""
    carriers = [seen for seen in evidence.appearances if seen.claim.id.value == figure.claim.value]
    exact = [seen for seen in carriers if figure.wording.value in seen.appearance.quote.value]
    days = (seen.source.accessed for seen in exact or carriers if seen.source)
    return latest(day for day in days if day is not None)


RULE = Rule(
    code="T002", name="as-of-after-accessed", severity=Severity.ERROR, check=check, doc=__doc__
)
