"""A sum in which one of the figures is unknown.

Why it matters:
    Unknown is not nought. The sum has no upper bound then, and says how many figures in it are
    unknown; a reader who quotes its number alone is quoting the lower bound.

What to do:
    Look for a source that has the number. If there is none, ignore the warning with a comment that
    says who was asked; the page shows the unknown beside the sum in any case.

Fails:
    # report.txt: Two people died in the first lorry, and an unknown number of people in the second.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "Two people died in the first lorry"}
          - {source: report, quote: "an unknown number of people in the second"}
    events:
      strikes: {title: The strikes, when: 2025-11-03/2025-11-25}
    casualties:
      first-lorry:
        claim: toll
        event: strikes
        outcome: killed
        wording: Two people
        measure: incremental
        period: 2025-11-20
      second-lorry:
        claim: toll
        event: strikes
        outcome: killed
        wording: an unknown number of people
        measure: incremental
        period: 2025-11-21

Passes:
    # report.txt: Two people died in the first lorry, and three people in the second.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "Two people died in the first lorry"}
          - {source: report, quote: "three people in the second"}
    events:
      strikes: {title: The strikes, when: 2025-11-03/2025-11-25}
    casualties:
      first-lorry:
        claim: toll
        event: strikes
        outcome: killed
        wording: Two people
        measure: incremental
        period: 2025-11-20
      second-lorry:
        claim: toll
        event: strikes
        outcome: killed
        wording: three people
        measure: incremental
        period: 2025-11-21
"""

from collections.abc import Iterator

from generator.check.figures.objections import objected
from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Severity
from generator.evidence import Evidence
from generator.figures.counted import ObjectionKind


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Show the unknown figures of each sum (rule F-1)."""
    return objected(
        RULE,
        evidence,
        ObjectionKind.UNKNOWN_IN_SUM,
        advice="find the number, or say in a comment that nobody has it",
    )


RULE = Rule(code="C103", name="unknown-in-sum", severity=Severity.WARNING, check=check, doc=__doc__)
