"""A claim of ours that says outright what its quotation leaves open.

Why it matters:
    *Alleged*, *so-called*, *suspected* are the smallest words of a report and the ones that keep it
    true. Whoever drops them turns somebody's suspicion into our statement.

What to do:
    Keep a hedge in the text of the claim, this one or another; name who says it; or give the claim
    the kind `allegation`. Where another source says it outright, ignore the warning with a comment.

Fails:
    # report.txt: The strikes killed 30 suspected fighters.
    claims:
      fighters:
        text: The strikes killed 30 fighters.
        appearances:
          - {source: report, quote: "The strikes killed 30 suspected fighters"}

Passes:
    # report.txt: The strikes killed 30 suspected fighters.
    claims:
      fighters:
        text: The strikes killed 30 suspected fighters.
        appearances:
          - {source: report, quote: "The strikes killed 30 suspected fighters"}
"""

from collections.abc import Iterator

from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Label, Severity
from generator.evidence import Evidence
from generator.evidence.quotations import AppearanceEvidence
from generator.model.vocabulary import ClaimKind, Stance
from generator.quotes.match_result import Verified
from generator.variants.hedges import dropped


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Compare every claim with the quotations that support it."""
    for seen in evidence.appearances:
        supports = seen.appearance.does is Stance.SUPPORTS and isinstance(seen.outcome, Verified)
        if supports and seen.claim.does is not ClaimKind.ALLEGATION:
            yield from _findings(seen)


def _findings(seen: AppearanceEvidence) -> Iterator[Diagnostic]:
    quote = seen.appearance.quote
    lang = seen.source.lang.value if seen.source else ""
    hedges = dropped(quote.value, seen.claim.text.plain, lang=lang)
    if hedges:
        said = ", ".join(f"“{hedge}”" for hedge in dict.fromkeys(hedges))
        yield RULE.finding(
            f"the quotation says {said}, and our text of `{seen.claim.id.value}` does not",
            seen.claim.text.span,
            secondary=(Label(span=quote.span, text="the quotation"),),
            advice="keep a hedge in the text, or name who says it",
        )


RULE = Rule(code="D003", name="hedge-dropped", severity=Severity.WARNING, check=check, doc=__doc__)
