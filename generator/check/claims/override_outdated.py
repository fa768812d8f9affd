"""An editor's decision against a status that the rules no longer give.

Why it matters:
    An override says: the rules give this status, and for this reason we show that one. When new
    evidence changes what the rules give, the reason may have gone, and nobody has looked again.

What to do:
    Look at the claim anew. If the decision still holds, put the computed status into `expect`, with
    the new date and reason; if not, take the override away.

Fails:
    # report.txt: Nineteen people were killed, the ministry said.
    claims:
      toll:
        text: Nineteen people were killed.
        appearances:
          - {source: report, quote: "Nineteen people were killed"}
        override:
          status: discounted
          reason: The ministry withdrew the figure.
          by: the editors
          date: 2025-11-25
          expect: corroborated

Passes:
    # report.txt: Nineteen people were killed, the ministry said.
    claims:
      toll:
        text: Nineteen people were killed.
        appearances:
          - {source: report, quote: "Nineteen people were killed"}
        override:
          status: discounted
          reason: The ministry withdrew the figure.
          by: the editors
          date: 2025-11-25
          expect: single_origin_anonymous
"""

from collections.abc import Iterator

from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Label, Severity
from generator.evidence import Evidence


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Hold every override against the status that the rules give now."""
    if not evidence.is_whole:  # else the status may come from what could not be read
        return
    for claim in evidence.briefing.claims.values():
        judgement = evidence.claims[claim.id.value].judgement
        if claim.override is not None and judgement.outdated:
            now = f"the status {judgement.computed.value}" if judgement.computed else "no status"
            yield RULE.finding(
                f"the rules give `{claim.id.value}` {now},"
                f" and the decision was taken against {claim.override.expect.value.value}",
                claim.override.expect.span,
                secondary=(Label(span=claim.override.status.span, text="what would be shown"),),
                advice="look at the claim anew, and confirm the decision or take it away",
            )


RULE = Rule(
    code="O001", name="override-outdated", severity=Severity.ERROR, check=check, doc=__doc__
)
