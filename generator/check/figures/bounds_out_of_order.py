"""A figure whose lowest number is above its best or its highest.

Why it matters:
    Bounds say between which numbers the truth lies. Turned round they enclose nothing, and
    every sum that takes them in is wrong.

What to do:
    Correct `value`: `low` is the least number, `high` the greatest, and `best`, where one is
    given, lies between them. Leave `high` out where there is no upper bound.

Fails:
    # report.txt: Murieron decenas de personas.
    sources:
      report:
        file: report.txt
        type: NewsArticle
        publisher: unknown
        published: 2025-11-24
        accessed: 2025-11-25
        lang: es
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "Murieron decenas de personas"}
    casualties:
      killed:
        claim: toll
        outcome: killed
        wording: decenas de personas
        value: {low: 20, high: 12}
        measure: cumulative

Passes:
    # report.txt: Murieron decenas de personas.
    sources:
      report:
        file: report.txt
        type: NewsArticle
        publisher: unknown
        published: 2025-11-24
        accessed: 2025-11-25
        lang: es
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "Murieron decenas de personas"}
    casualties:
      killed:
        claim: toll
        outcome: killed
        wording: decenas de personas
        value: {low: 20}
        measure: cumulative
"""

from collections.abc import Iterator

from generator.check.figures.objections import objected
from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Severity
from generator.evidence import Evidence
from generator.figures.counted import ObjectionKind


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Hold low, best and high against each other (rule F-2)."""
    return objected(
        RULE,
        evidence,
        ObjectionKind.BOUNDS_OUT_OF_ORDER,
        advice="write the least number as `low` and the greatest as `high`",
    )


RULE = Rule(
    code="C001", name="bounds-out-of-order", severity=Severity.ERROR, check=check, doc=__doc__
)
