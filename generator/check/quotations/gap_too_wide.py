"""A quotation that leaves out too much, or keeps too little beside what it leaves out.

Why it matters:
    With enough left out, any words can be put together from any text. A gap may leave out 400
    characters at most, and each part of the quotation keeps at least three words.

What to do:
    Quote more between the gaps, or make two appearances of the claim, one for each passage.

Fails:
    # report.txt: The minister said on Monday that nothing had been decided about the talks.
    claims:
      talks:
        text: The talks are undecided.
        appearances:
          - {source: report, quote: "The minister … nothing had been decided"}

Passes:
    # report.txt: The minister said on Monday that nothing had been decided about the talks.
    claims:
      talks:
        text: The talks are undecided.
        appearances:
          - {source: report, quote: "The minister said … nothing had been decided"}
"""

from collections.abc import Iterator

from generator.check.quotations.lookups import lookups, passage
from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Severity
from generator.evidence import Evidence
from generator.quotes.match_result import GapTooWide


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Show what the gap leaves out, and which limit it breaks (rule Q-1)."""
    for lookup in lookups(evidence, GapTooWide):
        yield RULE.finding(
            f"the gap in this quotation {lookup.outcome.reason}",
            lookup.place,
            secondary=(passage(lookup.document, lookup.outcome.skipped, "left out"),),
            advice="quote more words between the gaps, or make two appearances of it",
        )


RULE = Rule(code="Q005", name="gap-too-wide", severity=Severity.ERROR, check=check, doc=__doc__)
