"""The standing of each claim and each event: what the rules say of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.evidence.counting import Counting
from generator.evidence.support import Support, party_of
from generator.figures.objection import ObjectionKind
from generator.model.actor import Actor
from generator.model.briefing import Briefing
from generator.model.claim import Claim
from generator.model.event import Event
from generator.model.vocabulary import Attribution, Occurrence, RelationType, Responsibility
from generator.origins.directness import Directness, directness
from generator.origins.independence import Sides
from generator.origins.occurrence import EventClaim, Report, occurrence
from generator.origins.responsibility import Account, Laid, responsibility
from generator.origins.standing import Standing, is_contradicted
from generator.origins.status import Judgement, judge


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimStanding:
    """How well a claim is supported, by rule."""

    sides: Sides
    """Who supports it and who denies it."""
    judgement: Judgement
    """Its status, and whether an editor's decision still counts."""
    directness: Directness | None
    """Through how many hands its support came; nothing where it has no origin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventStanding:
    """Whether an event happened, and who is responsible: two axes, never one."""

    occurrence: Occurrence | None
    """Nothing where no claim says that it happened."""
    responsibility: Responsibility
    """Who is named for it."""


def claim_standings(
    briefing: Briefing, support: Support, counting: Counting
) -> Mapping[str, ClaimStanding]:
    """Judge every claim."""
    contested = _contested_claims(briefing, counting)
    against = _contradictions(briefing)
    return {
        name: _claim(
            claim,
            support.sides[name],
            contradicted=any(
                is_contradicted(support.sides[name].supports, support.sides[other].supports)
                for other in against.get(name, ())
            ),
            figures_contested=name in contested,
        )
        for name, claim in briefing.claims.items()
    }


def _claim(
    claim: Claim, both: Sides, *, contradicted: bool, figures_contested: bool
) -> ClaimStanding:
    override = claim.override
    standing = Standing(
        sides=both,
        kind=claim.does,
        contradicted=contradicted,
        figures_contested=figures_contested,
        override=override.status.value if override else None,
        expected=override.expect.value if override else None,
    )
    return ClaimStanding(
        sides=both, judgement=judge(standing), directness=directness(both.supports)
    )


def _contested_claims(briefing: Briefing, counting: Counting) -> frozenset[str]:
    """Return the claims that carry figures which cannot all be true."""
    return frozenset(
        briefing.casualties[figure].claim.value
        for objection in counting.tally.objections
        if objection.kind is ObjectionKind.CONTESTED
        for figure in objection.figures
    )


def _contradictions(briefing: Briefing) -> Mapping[str, tuple[str, ...]]:
    """Return the claims that contradict each claim, from either end."""
    against: dict[str, tuple[str, ...]] = {}
    for name, claim in briefing.claims.items():
        for relation in claim.relations:
            other = relation.claim.value
            if relation.type.value is RelationType.CONTRADICTS and other in briefing.claims:
                against[name] = (*against.get(name, ()), other)
                against[other] = (*against.get(other, ()), name)
    return against


def event_standings(
    briefing: Briefing, actors: Mapping[str, Actor], claims: Mapping[str, ClaimStanding]
) -> Mapping[str, EventStanding]:
    """Judge every event."""
    return {
        name: _event(event, briefing, actors, claims) for name, event in briefing.events.items()
    }


def _event(
    event: Event,
    briefing: Briefing,
    actors: Mapping[str, Actor],
    claims: Mapping[str, ClaimStanding],
) -> EventStanding:
    report = Report(
        acting=party_of(event.side_a.value, actors) if event.side_a else None,
        claims=tuple(
            EventClaim(
                sides=claims[claim.value].sides,
                status=claims[claim.value].judgement.status,
                kind=briefing.claims[claim.value].does,
            )
            for claim in event.claims
            if claim.value in claims
        ),
    )
    laid = tuple(
        Laid(
            party=party_of(figure.by.value, actors),
            attribution=figure.attribution.value if figure.attribution else Attribution.SUSPECTED,
        )
        for figure in briefing.casualties.values()
        if figure.by and figure.event and figure.event.value == event.id.value
    )
    return EventStanding(
        occurrence=occurrence(report),
        responsibility=responsibility(Account(report=report, laid=laid)),
    )
