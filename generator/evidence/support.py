"""Who supports each claim and who denies it, and what the rules say of claims and events."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.evidence.quotations import AppearanceEvidence
from generator.model.actor import Actor
from generator.model.briefing import Briefing
from generator.model.claim import Appearance, Claim
from generator.model.event import Event
from generator.model.source import Source
from generator.model.vocabulary import Attribution, Occurrence, RelationType, Responsibility
from generator.origins.chains import Speaker, Testimony
from generator.origins.claim_status import Judgement, StatusInputs, is_contradicted, judge
from generator.origins.copying import copies
from generator.origins.event_axes import (
    EventClaim,
    EventInputs,
    Laid,
    occurrence,
    responsibility,
)
from generator.origins.independence import Directness, OriginGroup, Sides, directness, sides


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """The quotations of a briefing, and the origins behind its claims."""

    briefing: Briefing
    actors: Mapping[str, Actor]
    """Every actor that it can name, by id."""
    appearances: tuple[AppearanceEvidence, ...]
    """Every quotation, looked up."""
    derived: Mapping[str, frozenset[str]]
    """The sources that each source reworks, by id."""
    sides: Mapping[str, Sides]
    """Who supports and who denies, by claim id."""

    def origin_of(self, seen: AppearanceEvidence) -> OriginGroup | None:
        """Return the independent origin that an appearance goes back to; None in a circle."""
        both = self.sides[seen.claim.id.value]
        for group in (*both.supports.groups, *both.denies.groups):
            if any(trace.testimony.position == seen.position for trace in group.traces):
                return group
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimJudgement:
    """How well a claim is supported, by rule."""

    sides: Sides
    judgement: Judgement
    """Its status, and whether an editor's decision still counts."""
    directness: Directness | None
    """Through how many hands its support came; None if it has no origin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventJudgement:
    """Whether an event happened, and who is responsible: two axes, never one."""

    occurrence: Occurrence | None
    """None if no claim says that it happened."""
    responsibility: Responsibility


def find_support(
    briefing: Briefing,
    actors: Mapping[str, Actor],
    appearances: tuple[AppearanceEvidence, ...],
) -> Support:
    """Follow every chain of every claim."""
    parties = _parties(actors)
    speakers = {name: _speaker(actor, parties) for name, actor in actors.items()}
    derived = {
        source.id.value: frozenset(other.value for other in source.derived_from)
        for source in briefing.sources.values()
    }
    told: dict[str, list[Testimony]] = {claim: [] for claim in briefing.claims}
    stands_for = copies(_texts(briefing))
    for seen in appearances:
        if seen.source is not None:
            document = stands_for.get(seen.source.id.value, "")
            told[seen.claim.id.value].append(_testimony(briefing, seen, seen.source, document))
    return Support(
        briefing=briefing,
        actors=actors,
        appearances=appearances,
        derived=derived,
        sides={claim: sides(said, speakers, derived=derived) for claim, said in told.items()},
    )


def _parties(actors: Mapping[str, Actor]) -> Mapping[str, str]:
    """Return the side that each actor speaks for in the end; itself if it speaks for nobody.

    In a circle each speaks for the one whose party it is, and whoever leads into it for the same
    as the one that he leads to. Every actor is passed once, however long the way is.
    """
    ends: dict[str, str] = {}
    for name in actors:
        way: dict[str, int] = {}
        here = name
        while here not in way and here not in ends:
            way[here] = len(way)
            actor = actors.get(here)
            here = actor.party.value if actor and actor.party else here
        passed = tuple(way)
        if here in way:
            circle = passed[way[here] :]
            ends.update(zip(circle, (circle[-1], *circle), strict=False))
        ends.update(dict.fromkeys(passed[: way.get(here)], ends[here]))
    return ends


def _party_of(name: str, parties: Mapping[str, str]) -> str:
    """Return the side of an actor; itself if it is unknown."""
    return parties.get(name, name)


def _speaker(actor: Actor, parties: Mapping[str, str]) -> Speaker:
    anonymous = actor.anonymous
    return Speaker(
        id=actor.id.value,
        party=parties[actor.id.value],
        named=anonymous is None,
        via=anonymous.via.value if anonymous else None,
        descriptors=tuple(text.value for text in anonymous.descriptors) if anonymous else (),
    )


def _texts(briefing: Briefing) -> Mapping[str, str]:
    return {
        source.id.value: source.document.text
        for source in briefing.sources.values()
        if source.document is not None
    }


def _testimony(
    briefing: Briefing, seen: AppearanceEvidence, source: Source, document: str
) -> Testimony:
    written = seen.appearance
    return Testimony(
        position=seen.position,
        source=source.id.value,
        publisher=publisher_of(source),
        chain=tuple(hop.actor.value for hop in written.chain),
        stance=written.does,
        against_interest=written.against_interest is not None and written.against_interest.value,
        document=document,
        origin_held=_is_origin_held(briefing, written),
    )


def publisher_of(source: Source) -> str | None:
    """Return the id of the actor who published a source; None if unknown."""
    publisher = source.publisher.value
    return None if publisher == "unknown" else publisher


def _is_origin_held(briefing: Briefing, appearance: Appearance) -> bool:
    named = appearance.chain[-1].source if appearance.chain else None
    source = briefing.sources.get(named.value) if named else None
    return source is not None and source.is_held


def judge_claims(support: Support, *, contested: frozenset[str]) -> Mapping[str, ClaimJudgement]:
    """Judge every claim; `contested` are those that carry figures which cannot all be true."""
    against = _contradictions(support.briefing)
    return {
        name: _judge_claim(
            claim,
            support.sides[name],
            contradicted=any(
                is_contradicted(support.sides[name].supports, support.sides[other].supports)
                for other in against.get(name, ())
            ),
            figures_contested=name in contested,
        )
        for name, claim in support.briefing.claims.items()
    }


def _judge_claim(
    claim: Claim, both: Sides, *, contradicted: bool, figures_contested: bool
) -> ClaimJudgement:
    override = claim.override
    inputs = StatusInputs(
        sides=both,
        kind=claim.does,
        contradicted=contradicted,
        figures_contested=figures_contested,
        override=override.status.value if override else None,
        expected=override.expect.value if override else None,
    )
    return ClaimJudgement(sides=both, judgement=judge(inputs), directness=directness(both.supports))


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


def judge_events(
    support: Support, claims: Mapping[str, ClaimJudgement]
) -> Mapping[str, EventJudgement]:
    """Judge every event."""
    parties = _parties(support.actors)
    return {
        name: _judge_event(event, support, claims, parties)
        for name, event in support.briefing.events.items()
    }


def _judge_event(
    event: Event,
    support: Support,
    claims: Mapping[str, ClaimJudgement],
    parties: Mapping[str, str],
) -> EventJudgement:
    briefing = support.briefing
    inputs = EventInputs(
        acting=_party_of(event.side_a.value, parties) if event.side_a else None,
        claims=tuple(
            EventClaim(
                sides=claims[claim.value].sides,
                status=claims[claim.value].judgement.status,
                kind=briefing.claims[claim.value].does,
            )
            for claim in event.claims
            if claim.value in claims
        ),
        laid=tuple(
            Laid(
                party=_party_of(figure.by.value, parties),
                attribution=figure.attribution.value
                if figure.attribution
                else Attribution.SUSPECTED,
            )
            for figure in briefing.casualties.values()
            if figure.by and figure.event and figure.event.value == event.id.value
        ),
    )
    return EventJudgement(occurrence=occurrence(inputs), responsibility=responsibility(inputs))
