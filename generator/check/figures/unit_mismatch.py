"""One count that goes by two units.

Why it matters:
    Twenty-one strikes are not 21 vessels: a strike can hit two, and a vessel can be hit twice.
    Figures that go by different units are different counts, and comparing them misleads.

What to do:
    Look up what the counter counts by, and correct `unit_count`. Where it is another count
    indeed, give it a `counter` or an `event` of its own.

Fails:
    # report.txt: The ministry counted 40 dead in 20 strikes, and a day later 43 dead in 21 vessels.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "counted 40 dead in 20 strikes"}
          - {source: report, quote: "43 dead in 21 vessels"}
    events:
      strikes: {title: The strikes, when: 2025-11-03/2025-11-25}
    casualties:
      monday:
        claim: toll
        event: strikes
        outcome: killed
        wording: 40 dead
        measure: cumulative
        as_of: 2025-11-24
        unit_count: {n: 20, unit: strikes}
      tuesday:
        claim: toll
        event: strikes
        outcome: killed
        wording: 43 dead
        measure: cumulative
        as_of: 2025-11-25
        unit_count: {n: 21, unit: vessels}

Passes:
    # report.txt: The ministry counted 40 dead in 20 strikes, and a day later 43 dead in 21 strikes.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "counted 40 dead in 20 strikes"}
          - {source: report, quote: "43 dead in 21 strikes"}
    events:
      strikes: {title: The strikes, when: 2025-11-03/2025-11-25}
    casualties:
      monday:
        claim: toll
        event: strikes
        outcome: killed
        wording: 40 dead
        measure: cumulative
        as_of: 2025-11-24
        unit_count: {n: 20, unit: strikes}
      tuesday:
        claim: toll
        event: strikes
        outcome: killed
        wording: 43 dead
        measure: cumulative
        as_of: 2025-11-25
        unit_count: {n: 21, unit: strikes}
"""

from collections.abc import Iterator

from generator.check.figures.objections import objected, units
from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Severity
from generator.evidence import Evidence
from generator.figures.counted import ObjectionKind


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Compare the units of one series, and of parts with their whole (rule F-16)."""
    return objected(
        RULE,
        evidence,
        ObjectionKind.UNIT_MISMATCH,
        advice="correct the unit, or keep the two counts apart",
        at=units,
    )


RULE = Rule(code="C005", name="unit-mismatch", severity=Severity.ERROR, check=check, doc=__doc__)
