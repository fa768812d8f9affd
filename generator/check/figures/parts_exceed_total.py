"""Parts of a figure that come to more than the figure itself.

Why it matters:
    The parts are people of the total. If they are more, one of the numbers is wrong, or somebody is
    counted in two parts, and a reader who adds them up will find it before we do.

What to do:
    Look the numbers up again. Where a person can be in two parts, they are not of one `partition`;
    where a figure is no part of this total, take its `part_of` away.

Fails:
    # report.txt: 101 people were killed, among them 44 men, 37 women and 26 children.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "101 people were killed"}
          - {source: report, quote: "44 men, 37 women"}
          - {source: report, quote: "26 children"}
    casualties:
      all-killed:
        claim: toll
        outcome: killed
        wording: 101 people
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
    # report.txt: 101 people were killed, among them 44 men, 37 women and 20 children.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "101 people were killed"}
          - {source: report, quote: "44 men, 37 women"}
          - {source: report, quote: "20 children"}
    casualties:
      all-killed:
        claim: toll
        outcome: killed
        wording: 101 people
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
    """Add up the parts of each total, one partition at a time (rule F-12)."""
    return objected(
        RULE,
        evidence,
        ObjectionKind.PARTS_EXCEED_TOTAL,
        advice="correct a number, or take away the `part_of` of what is no part of this total",
    )


RULE = Rule(
    code="C002", name="parts-exceed-total", severity=Severity.ERROR, check=check, doc=__doc__
)
