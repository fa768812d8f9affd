"""A quotation that leaves out a *not*, a *never*, a *denied*.

Why it matters:
    An ellipsis may shorten what a source says; it must not turn it round. Where the words that are
    left out hold a negation, most readers would not have understood the passage in the same way.

What to do:
    Quote the negation too, or quote less. Where the negation has nothing to do with what you quote,
    say why in `gap_ok`; the page shows your reason.

Fails:
    # report.txt: The envoy said that the talks, which were not secret, had failed on Monday.
    claims:
      talks:
        text: The talks failed.
        appearances:
          - {source: report, quote: "said that the talks … had failed on Monday"}

Passes:
    # report.txt: The envoy said that the talks, which were not secret, had failed on Monday.
    claims:
      talks:
        text: The talks failed.
        appearances:
          - source: report
            quote: "said that the talks … had failed on Monday"
            gap_ok: What is left out says only that the talks were known of.
"""

from collections.abc import Iterator

from generator.check.quotations.lookups import lookups, passage
from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Severity
from generator.evidence import Evidence
from generator.quotes.match_result import GapHidesNegation


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Show what the gap leaves out (rule Q-1)."""
    for lookup in lookups(evidence, GapHidesNegation):
        words = ", ".join(f"“{word}”" for word in lookup.outcome.words)
        yield RULE.finding(
            f"what is left out here holds {words}",
            lookup.place,
            secondary=(passage(lookup.document, lookup.outcome.skipped, "left out"),),
            advice="quote the negation too, or say in `gap_ok` why it may be left out",
        )


RULE = Rule(
    code="Q003", name="gap-hides-negation", severity=Severity.ERROR, check=check, doc=__doc__
)
