"""Chains that run in a circle: everybody has it from somebody else, and nobody said it first.

Why it matters:
    A reports it according to B, and B according to A. Two outlets then look like two sources, while
    nobody here has seen or heard anything. More citations make such a claim no better.

What to do:
    Find out who said it first, and let the chain end there. An outlet that adds reporting of its
    own gets an appearance with the words that it says in its own voice. Where nobody can be found,
    the claim is that the two outlets say so, each by itself.

Fails:
    # report.txt: At least 83 people were killed, said Axios, which has it from this newspaper.
    actors:
      axios: {type: Organization, name: Axios}
      herald: {type: Organization, name: The Herald}
    sources:
      report:
        file: report.txt
        type: NewsArticle
        publisher: herald
        published: 2025-11-24
        accessed: 2025-11-25
        lang: en
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "At least 83 people were killed", chain: [axios, herald]}

Passes:
    # report.txt: At least 83 people were killed, said Axios, which has it from the ministry.
    actors:
      axios: {type: Organization, name: Axios}
      herald: {type: Organization, name: The Herald}
      ministry: {type: PublicBody, name: The ministry}
    sources:
      report:
        file: report.txt
        type: NewsArticle
        publisher: herald
        published: 2025-11-24
        accessed: 2025-11-25
        lang: en
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "At least 83 people were killed", chain: [axios, ministry]}
"""

from collections.abc import Iterator
from itertools import pairwise

from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Label, Severity
from generator.evidence import Evidence
from generator.evidence.quotations import AppearanceEvidence, by_position
from generator.origins.chains import Speaker
from generator.origins.independence import Independence
from generator.spans import Span


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Follow the chains on both sides of every claim (independence, rule 6)."""
    if evidence.is_whole:  # else the chain that leads out may be the one that was not read
        for judged in evidence.claims.values():
            for side in (judged.sides.supports, judged.sides.denies):
                if side.circular:
                    yield _finding(side, evidence)


def _finding(side: Independence, evidence: Evidence) -> Diagnostic:
    seen = by_position(evidence.appearances)
    primary, *others = (_end(seen[testimony.position]) for testimony in side.circular)
    rounds = "; ".join(_round(circle, evidence) for circle in side.chains.circles)
    return RULE.finding(
        f"nobody said it first: {rounds}",
        primary,
        secondary=tuple(Label(span=other, text="cited in the same circle") for other in others),
        advice="find out who said it first, and let the chain end there",
    )


def _end(seen: AppearanceEvidence) -> Span:
    """Return where the chain ends: the last hop, or the source where the publisher speaks."""
    chain = seen.appearance.chain
    return chain[-1].actor.span if chain else seen.appearance.source.span


def _round(circle: tuple[Speaker, ...], evidence: Evidence) -> str:
    names = [_name(speaker, evidence) for speaker in (*circle, circle[0])]
    return " and ".join(f"{citing} cites {cited}" for citing, cited in pairwise(names))


def _name(speaker: Speaker, evidence: Evidence) -> str:
    actor = evidence.actors.get(speaker.id) if speaker.known else None
    return actor.name.value if actor else f"`{speaker.id}`"


RULE = Rule(
    code="S002", name="circular-sourcing", severity=Severity.ERROR, check=check, doc=__doc__
)
