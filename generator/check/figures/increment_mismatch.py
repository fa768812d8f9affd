"""Additions that are not what made one running total into the next.

Why it matters:
    Both are one counter's own numbers for the same people. If they do not meet, one of them was
    misread, or belongs to another count, and a sum of them would be wrong.

What to do:
    Look the numbers and their days up again. Where the counter corrected something in between,
    say so in the `revision_reason` of the later total.

Fails:
    # report.txt: The register stood at 40 people on 20 November, and took in 12 people on the 21st.
    # report.txt: It stood at 50 people a day later.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "stood at 40 people"}
          - {source: report, quote: "took in 12 people"}
          - {source: report, quote: "stood at 50 people a day later"}
    events:
      strikes: {title: The strikes, when: 2025-11-03/2025-11-25}
    casualties:
      before:
        claim: toll
        event: strikes
        outcome: killed
        wording: 40 people
        measure: cumulative
        as_of: 2025-11-20
      added:
        claim: toll
        event: strikes
        outcome: killed
        wording: 12 people
        measure: incremental
        period: 2025-11-21
      after:
        claim: toll
        event: strikes
        outcome: killed
        wording: 50 people
        measure: cumulative
        as_of: 2025-11-22

Passes:
    # report.txt: The register stood at 40 people on 20 November, and took in 10 people on the 21st.
    # report.txt: It stood at 50 people a day later.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "stood at 40 people"}
          - {source: report, quote: "took in 10 people"}
          - {source: report, quote: "stood at 50 people a day later"}
    events:
      strikes: {title: The strikes, when: 2025-11-03/2025-11-25}
    casualties:
      before:
        claim: toll
        event: strikes
        outcome: killed
        wording: 40 people
        measure: cumulative
        as_of: 2025-11-20
      added:
        claim: toll
        event: strikes
        outcome: killed
        wording: 10 people
        measure: incremental
        period: 2025-11-21
      after:
        claim: toll
        event: strikes
        outcome: killed
        wording: 50 people
        measure: cumulative
        as_of: 2025-11-22
"""

from collections.abc import Iterator

from generator.check.figures.objections import objected
from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Severity
from generator.evidence import Evidence
from generator.figures.counted import ObjectionKind


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Hold each counter's additions against the differences of its totals (rule F-17)."""
    return objected(
        RULE,
        evidence,
        ObjectionKind.INCREMENT_MISMATCH,
        advice="correct a number or a day, or give the later total its `revision_reason`",
    )


RULE = Rule(
    code="C004", name="increment-mismatch", severity=Severity.ERROR, check=check, doc=__doc__
)
