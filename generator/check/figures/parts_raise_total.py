"""Parts that come to more than the least of their total.

Why it matters:
    A total of “at least 101” does not contradict 107 people in its parts, but the parts then
    know more than the total does, and a page that prints both will be asked why.

What to do:
    Look the numbers up again. If they are right, the derived total is the higher one; ignore
    the warning with a comment that says where both numbers come from.

Fails:
    # report.txt: At least 101 people were killed, among them 44 men, 37 women and 26 children.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "At least 101 people were killed"}
          - {source: report, quote: "44 men, 37 women"}
          - {source: report, quote: "26 children"}
    casualties:
      all-killed:
        claim: toll
        outcome: killed
        wording: At least 101 people
        measure: cumulative
      men:
        claim: toll
        outcome: killed
        wording: 44 men
        measure: cumulative
        part_of: all-killed
        partition: sex and age
      women:
        claim: toll
        outcome: killed
        wording: 37 women
        measure: cumulative
        part_of: all-killed
        partition: sex and age
      children:
        claim: toll
        outcome: killed
        wording: 26 children
        measure: cumulative
        part_of: all-killed
        partition: sex and age

Passes:
    # report.txt: At least 101 people were killed, among them 44 men, 37 women and 20 children.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "At least 101 people were killed"}
          - {source: report, quote: "44 men, 37 women"}
          - {source: report, quote: "20 children"}
    casualties:
      all-killed:
        claim: toll
        outcome: killed
        wording: At least 101 people
        measure: cumulative
      men:
        claim: toll
        outcome: killed
        wording: 44 men
        measure: cumulative
        part_of: all-killed
        partition: sex and age
      women:
        claim: toll
        outcome: killed
        wording: 37 women
        measure: cumulative
        part_of: all-killed
        partition: sex and age
      children:
        claim: toll
        outcome: killed
        wording: 20 children
        measure: cumulative
        part_of: all-killed
        partition: sex and age
"""

from collections.abc import Iterator

from generator.check.figures.objections import objected
from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Severity
from generator.evidence import Evidence
from generator.figures.counted import ObjectionKind


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Show where the parts raise an open total (rule F-12)."""
    return objected(
        RULE,
        evidence,
        ObjectionKind.PARTS_RAISE_TOTAL,
        advice="check that all parts are of this total, and that nobody is in two of them",
    )


RULE = Rule(
    code="C102", name="parts-raise-total", severity=Severity.WARNING, check=check, doc=__doc__
)
