"""Who supports each claim and who denies it: testimonies, chains, origins."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.evidence.appearances import AppearanceEvidence
from generator.model.actor import Actor
from generator.model.briefing import Briefing
from generator.model.claim import Appearance
from generator.model.source import Source
from generator.model.vocabulary import Stance
from generator.origins.chains import Chains, follow
from generator.origins.duplicates import copies
from generator.origins.grouping import OriginGroup
from generator.origins.independence import Sides, sides
from generator.origins.testimony import Speaker, Testimony


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """The origins behind the claims of a briefing."""

    speakers: Mapping[str, Speaker]
    """Whoever a chain can name, by actor id."""
    sides: Mapping[str, Sides]
    """Who supports and who denies, by claim id."""
    chains: Mapping[str, Chains]
    """The supporting chains, by claim id."""

    def origin_of(self, seen: AppearanceEvidence) -> OriginGroup | None:
        """Return the independent origin that an appearance goes back to; nothing in a circle."""
        both = self.sides[seen.claim.id.value]
        for group in (*both.supports.groups, *both.denies.groups):
            if any(trace.testimony.position == seen.position for trace in group.traces):
                return group
        return None


def find_support(
    briefing: Briefing,
    actors: Mapping[str, Actor],
    appearances: tuple[AppearanceEvidence, ...],
) -> Support:
    """Follow every chain of every claim."""
    speakers = {name: _speaker(actor, actors) for name, actor in actors.items()}
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
        speakers=speakers,
        sides={claim: sides(said, speakers, derived=derived) for claim, said in told.items()},
        chains={
            claim: follow(tuple(_supporting(said)), speakers, derived=derived)
            for claim, said in told.items()
        },
    )


def party_of(name: str, actors: Mapping[str, Actor]) -> str:
    """Return the side that an actor speaks for in the end; itself where it speaks for nobody."""
    seen = [name]
    while (actor := actors.get(seen[-1])) is not None and actor.party is not None:
        if actor.party.value in seen:
            break
        seen.append(actor.party.value)
    return seen[-1]


def _speaker(actor: Actor, actors: Mapping[str, Actor]) -> Speaker:
    anonymous = actor.anonymous
    return Speaker(
        id=actor.id.value,
        party=party_of(actor.id.value, actors),
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


def _supporting(said: list[Testimony]) -> Iterator[Testimony]:
    return (testimony for testimony in said if testimony.stance is Stance.SUPPORTS)


def _testimony(
    briefing: Briefing, seen: AppearanceEvidence, source: Source, document: str
) -> Testimony:
    written, publisher = seen.appearance, source.publisher.value
    return Testimony(
        position=seen.position,
        source=source.id.value,
        publisher=None if publisher == "unknown" else publisher,
        chain=tuple(hop.actor.value for hop in written.chain),
        stance=written.does,
        against_interest=written.against_interest is not None and written.against_interest.value,
        document=document,
        origin_held=_is_origin_held(briefing, written),
    )


def _is_origin_held(briefing: Briefing, appearance: Appearance) -> bool:
    named = appearance.chain[-1].source if appearance.chain else None
    source = briefing.sources.get(named.value) if named else None
    return source is not None and source.is_held
