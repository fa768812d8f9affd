"""Words in quotation marks, in the author's own text, that no verified quotation holds.

Why it matters:
    A reader cannot tell a quotation in our text from one in the evidence. Four words or more in
    quotation marks are therefore held to the same contract: they must be part of a quotation that
    the same briefing has looked up.

What to do:
    Copy the words from a quotation of the briefing, make an appearance for them, or take the
    quotation marks away and say it in your own words.

Fails:
    # report.txt: “We are not planning to go in,” one official said on Monday.
    claims:
      plans:
        text: An official said “we are planning to go in”.
        appearances:
          - {source: report, quote: "“We are not planning to go in,” one official said"}

Passes:
    # report.txt: “We are not planning to go in,” one official said on Monday.
    claims:
      plans:
        text: An official said “We are not planning to go in”.
        appearances:
          - {source: report, quote: "“We are not planning to go in,” one official said"}
"""

from collections.abc import Iterator

from generator.check.rule import Rule
from generator.check.text.authored_texts import stretch_of_prose
from generator.diagnostics import Diagnostic, Severity
from generator.evidence import Evidence


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Hold the author's prose to the contract (rule Q-6)."""
    for found in evidence.unverified_prose:
        words = found.prose.plain[found.at.start : found.at.end]
        yield RULE.finding(
            f"no verified quotation of this briefing holds “{words}”",
            stretch_of_prose(found.prose, found.at.start, found.at.end),
            advice="quote the words as a source has them, or take the quotation marks away",
        )


RULE = Rule(
    code="P001",
    name="unverified-quotation-in-prose",
    severity=Severity.ERROR,
    check=check,
    doc=__doc__,
)
