"""A running total that falls, and nobody says why.

Why it matters:
    The dead do not become fewer. A counter who lowers a total has corrected something, and the
    reason is part of the record; without one the lower number is most often a slip.

What to do:
    Look the numbers and their days up again. Where the counter did lower the total, say why in
    `revision_reason`: `duplicates_removed`, `found_alive`, `counting_error` …, or
    `unexplained`.

Fails:
    # report.txt: The ministry counted 4,327 dead on Monday and 4,324 dead on Tuesday.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "counted 4,327 dead"}
          - {source: report, quote: "4,324 dead on Tuesday"}
    events:
      strikes: {title: The strikes, when: 2025-11-03/2025-11-25}
    casualties:
      monday:
        claim: toll
        event: strikes
        outcome: killed
        wording: "4,327 dead"
        measure: cumulative
        as_of: 2025-11-24
      tuesday:
        claim: toll
        event: strikes
        outcome: killed
        wording: "4,324 dead"
        measure: cumulative
        as_of: 2025-11-25

Passes:
    # report.txt: The ministry counted 4,327 dead on Monday and 4,324 dead on Tuesday.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "counted 4,327 dead"}
          - {source: report, quote: "4,324 dead on Tuesday"}
    events:
      strikes: {title: The strikes, when: 2025-11-03/2025-11-25}
    casualties:
      monday:
        claim: toll
        event: strikes
        outcome: killed
        wording: "4,327 dead"
        measure: cumulative
        as_of: 2025-11-24
      tuesday:
        claim: toll
        event: strikes
        outcome: killed
        wording: "4,324 dead"
        measure: cumulative
        as_of: 2025-11-25
        revision_reason: duplicates_removed
"""

from collections.abc import Iterator

from generator.check.figures.objections import objected
from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Severity
from generator.evidence import Evidence
from generator.figures.counted import ObjectionKind


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Follow each counter's running totals through time (rule F-17)."""
    return objected(
        RULE,
        evidence,
        ObjectionKind.CUMULATIVE_FALLS,
        advice="correct a number or a day, or say in `revision_reason` why the total fell",
    )


RULE = Rule(code="C003", name="cumulative-falls", severity=Severity.ERROR, check=check, doc=__doc__)
