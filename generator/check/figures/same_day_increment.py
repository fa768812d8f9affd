"""An addition that may be in the running total already, and is therefore not added.

Why it matters:
    A total that stands as of a day may or may not count that day's dead. Whoever adds them may
    count them twice; so they are shown beside the total, and left out of it.

What to do:
    Find out whether the total counts them. If it does not, declare `overlaps` with `extent:
    none`; if it does, with `full`. If nobody knows, ignore the warning with a comment that says
    so.

Fails:
    # report.txt: At least 83 people were killed up to 20 November, and four people on 20 November.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "At least 83 people were killed"}
          - {source: report, quote: "four people on 20 November"}
    events:
      strikes: {title: The strikes, when: 2025-11-03/2025-11-25}
    casualties:
      total:
        claim: toll
        event: strikes
        outcome: killed
        wording: At least 83 people
        measure: cumulative
        as_of: 2025-11-20
      added:
        claim: toll
        event: strikes
        outcome: killed
        wording: four people
        measure: incremental
        period: 2025-11-20

Passes:
    # report.txt: At least 83 people were killed up to 20 November, and four people on 21 November.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "At least 83 people were killed"}
          - {source: report, quote: "four people on 21 November"}
    events:
      strikes: {title: The strikes, when: 2025-11-03/2025-11-25}
    casualties:
      total:
        claim: toll
        event: strikes
        outcome: killed
        wording: At least 83 people
        measure: cumulative
        as_of: 2025-11-20
      added:
        claim: toll
        event: strikes
        outcome: killed
        wording: four people
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
    """Show what is not added to a running total of the same day (rule F-11)."""
    return objected(
        RULE,
        evidence,
        ObjectionKind.SAME_DAY_INCREMENT,
        advice="declare in `overlaps` whether the total counts them already",
    )


RULE = Rule(
    code="C101", name="same-day-increment", severity=Severity.WARNING, check=check, doc=__doc__
)
