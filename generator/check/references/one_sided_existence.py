"""An actor whose existence is in dispute, with claims of one side only.

Why it matters:
    To name a group is to say that it exists. Where that is disputed, the page must show who says
    that it does and who says that it does not, or it takes a side without saying so.

What to do:
    Name claims of both sides in `existence_claims`. A claim is on the denying side when its kind is
    `denial`, or when all that it appears in denies it; every other claim is on the affirming side.
    A claim that some appearances support and others deny stands for both, and so do two claims of
    which one `contradicts`, or is `contrary_to`, the other.

Fails:
    # report.txt: The cartel smuggles drugs, officials say. The cartel does not exist, experts say.
    actors:
      cartel:
        type: Organization
        name: The cartel
        existence: disputed
        existence_claims: [smuggles]
    claims:
      smuggles:
        text: The cartel smuggles drugs.
        about: [cartel]
        appearances:
          - {source: report, quote: "The cartel smuggles drugs"}

Passes:
    # report.txt: The cartel smuggles drugs, officials say. The cartel does not exist, experts say.
    actors:
      cartel:
        type: Organization
        name: The cartel
        existence: disputed
        existence_claims: [smuggles, is-no-body]
    claims:
      smuggles:
        text: The cartel smuggles drugs.
        about: [cartel]
        appearances:
          - {source: report, quote: "The cartel smuggles drugs"}
      is-no-body:
        text: The cartel does not exist.
        kind: denial
        about: [cartel]
        appearances:
          - {source: report, quote: "The cartel does not exist"}
"""

from collections.abc import Iterator
from enum import StrEnum

from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Label, Severity
from generator.evidence import Evidence
from generator.model.actor import Actor
from generator.model.claim import Claim
from generator.model.kinds import Section
from generator.model.vocabulary import ClaimKind, Existence, RelationType, Stance

_OPPOSED = frozenset({RelationType.CONTRADICTS, RelationType.CONTRARY_TO})


class Side(StrEnum):
    """What a claim says of an actor's existence."""

    AFFIRMS = "affirms"
    DENIES = "denies"


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Ask for both sides of every doubted existence."""
    claims = evidence.briefing.claims
    for actor in evidence.briefing.actors.values():
        named = [claims[ref.value] for ref in actor.existence_claims if ref.value in claims]
        # Where an id is unknown or an entry could not be read whole, that is the fault to mend.
        if len(named) == len(actor.existence_claims) and _are_whole(evidence, actor):
            yield from _judge(actor, named)


def _are_whole(evidence: Evidence, actor: Actor) -> bool:
    claims = (ref.value for ref in actor.existence_claims)
    dropped = evidence.dropped.get(Section.CLAIMS, frozenset())
    is_whole = actor.id.value not in evidence.dropped.get(Section.ACTORS, ())
    return is_whole and dropped.isdisjoint(claims)


def _judge(actor: Actor, named: list[Claim]) -> Iterator[Diagnostic]:
    if actor.existence is None or actor.existence.value is Existence.UNDISPUTED:
        return
    sides = {side for claim in named for side in _sides(claim)}
    if sides == set(Side) or _opposed(named):
        return
    lack = "no claim says why" if not sides else f"every claim named for it {sides.pop()} it"
    yield RULE.finding(
        f"the existence of `{actor.id.value}` is {actor.existence.value}, and {lack}",
        actor.existence.span,
        secondary=tuple(Label(span=ref.span) for ref in actor.existence_claims),
        advice="name at least one claim of each side in `existence_claims`",
    )


def _sides(claim: Claim) -> set[Side]:
    stances = {appearance.does for appearance in claim.appearances}
    if claim.does is ClaimKind.DENIAL or stances == {Stance.DENIES}:
        return {Side.DENIES}
    return set(Side) if Stance.DENIES in stances else {Side.AFFIRMS}


def _opposed(named: list[Claim]) -> bool:
    ids = {claim.id.value for claim in named}
    return any(
        relation.type.value in _OPPOSED and relation.claim.value in ids - {claim.id.value}
        for claim in named
        for relation in claim.relations
    )


RULE = Rule(
    code="A002", name="one-sided-existence", severity=Severity.ERROR, check=check, doc=__doc__
)
