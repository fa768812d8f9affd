"""A contested claim that our own words state as a fact.

Why it matters:
    The status beside the claim says that some say so and others deny it. If the text says “is” or
    “was”, without anybody who says it, then the page contradicts itself, and a reader who quotes
    the sentence alone quotes us as having decided.

What to do:
    Name who says it (“according to the ministry”), hedge it (“allegedly”), or give the claim its
    kind: `allegation` or `denial`. Then the page says what the sentence does.

Fails:
    # report.txt: The ferry carried rockets, the navy said. It carried none, its owner said.
    actors:
      navy: {type: PublicBody, name: The navy}
      owner: {type: Company, name: The owner}
    claims:
      rockets:
        text: The ferry was loaded with rockets.
        appearances:
          - {source: report, quote: "The ferry carried rockets", chain: [navy]}
          - {source: report, quote: "It carried none", chain: [owner], stance: denies}

Passes:
    # report.txt: The ferry carried rockets, the navy said. It carried none, its owner said.
    actors:
      navy: {type: PublicBody, name: The navy}
      owner: {type: Company, name: The owner}
    claims:
      rockets:
        text: The ferry was loaded with rockets, according to the navy.
        appearances:
          - {source: report, quote: "The ferry carried rockets", chain: [navy]}
          - {source: report, quote: "It carried none", chain: [owner], stance: denies}
"""

import re
from collections.abc import Iterator

from generator.check.rule import Rule
from generator.check.text.authored_texts import is_flat, own_words
from generator.diagnostics import Diagnostic, Severity
from generator.evidence import Evidence
from generator.model.claim import Claim
from generator.model.vocabulary import ClaimKind, SupportStatus

_SAY_SO = frozenset({ClaimKind.ALLEGATION, ClaimKind.DENIAL})
"""Kinds that are shown beside the text, and say that it is somebody's."""
_FLAT_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had)(?:n['’]t)?\b",
    re.IGNORECASE,
)


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Read the texts, taken for English, of all claims that are shown as contested."""
    if not evidence.is_whole:  # else the status may come from what could not be read
        return
    for name, claim in evidence.briefing.claims.items():
        status = evidence.claims[name].judgement.status
        if status is SupportStatus.CONTESTED and claim.does not in _SAY_SO:
            yield from _findings(claim)


def _findings(claim: Claim) -> Iterator[Diagnostic]:
    words = own_words(claim.text)
    verb = _FLAT_VERB.search(words.text)
    if verb and is_flat(words.text):
        yield RULE.finding(
            f"`{claim.id.value}` is contested, and our own text says “{verb.group()}”",
            words.place(*verb.span()),
            advice="name who says it, hedge it, or give the claim its kind",
        )


RULE = Rule(
    code="L002",
    name="verb-stronger-than-status",
    severity=Severity.WARNING,
    check=check,
    doc=__doc__,
)
