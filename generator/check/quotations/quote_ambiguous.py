"""A quotation whose words stand more than once in the document.

Why it matters:
    The page marks the passage that a claim rests on, and links to it. Where the same words stand
    twice, only the author knows which of the two is meant.

What to do:
    Add `prefix` or `suffix`: the words right before or right after the passage that you mean. Or
    quote a few words more.

Fails:
    # report.txt: The minister denied the report. Later the minister denied the report again.
    claims:
      denied:
        text: The minister denied it.
        appearances:
          - {source: report, quote: "the report"}

Passes:
    # report.txt: The minister denied the report. Later the minister denied the report again.
    claims:
      denied:
        text: The minister denied it.
        appearances:
          - {source: report, quote: "the report", suffix: " again"}
"""

from collections.abc import Iterator

from generator.check.quotations.lookups import lookups, passage
from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Severity
from generator.evidence import Evidence
from generator.quotes.match_result import Ambiguous


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """List every occurrence (rule Q-3)."""
    for lookup in lookups(evidence, Ambiguous):
        occurrences = lookup.outcome.occurrences
        yield RULE.finding(
            f"these words occur {len(occurrences)} times in `{lookup.source}`",
            lookup.place,
            secondary=tuple(
                passage(lookup.document, at, f"occurrence {number}")
                for number, at in enumerate(occurrences, start=1)
            ),
            advice="add `prefix` or `suffix`: the words right before or after the one you mean",
        )


RULE = Rule(code="Q002", name="quote-ambiguous", severity=Severity.ERROR, check=check, doc=__doc__)
