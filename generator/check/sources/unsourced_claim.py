"""A claim that no source says, or an assessment that rests on nothing.

Why it matters:
    A claim without a source is ours, and a reader cannot tell it from one that somebody made. What
    we conclude ourselves is an assessment, and shows the claims that it rests on.

What to do:
    Give the claim at least one appearance: a source and the words in it. Where it is our own
    conclusion, write `kind: assessment` and name the claims it rests on in `basis`.

Fails:
    claims:
      toll:
        text: The strikes killed many people.

Passes:
    # report.txt: At least 83 people were killed.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "At least 83 people were killed"}
"""

from collections.abc import Iterator

from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Severity
from generator.evidence import Evidence
from generator.model.kinds import Section
from generator.model.vocabulary import ClaimKind


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Ask a claim for its appearances, and an assessment for its basis."""
    for claim in evidence.briefing.claims.values():
        if claim.id.value in evidence.dropped.get(Section.CLAIMS, ()):
            continue
        if claim.does is not ClaimKind.ASSESSMENT and not claim.appearances:
            yield RULE.finding(
                f"no source says `{claim.id.value}`",
                claim.id.span,
                advice="add an appearance, or write `kind: assessment` with its `basis`",
            )
        if claim.does is ClaimKind.ASSESSMENT and not claim.basis:
            yield RULE.finding(
                f"the assessment `{claim.id.value}` rests on no claim",
                claim.id.span,
                advice="name the claims that it rests on in `basis`",
            )


RULE = Rule(code="S001", name="unsourced-claim", severity=Severity.ERROR, check=check, doc=__doc__)
