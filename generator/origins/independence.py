"""How many independent origins a claim has: an interval, since two unnamed speakers may be one.

Testimonies that certainly go back to one origin are grouped; of each two groups it is decided
whether they must be two or may be one (independence, rules 1 to 6).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, product

from generator.model.vocabulary import Stance
from generator.origins.chains import Chains, Speaker, Testimony, Trace, Voice, follow
from generator.origins.coloring import fewest_groups


class Ground(StrEnum):
    """Why testimonies certainly have one origin: the sentence that the site prints."""

    SAME_ACTOR = "the same actor speaks"
    SAME_DOCUMENT = "the documents are copies of one text"
    SAME_PARTY = "the actors speak for one party"
    STOPS_SHORT = "a chain stops at somebody from whom another goes on, and counts with it"


class Doubt(StrEnum):
    """Why two origins may be one after all: the sentence that the site prints."""

    UNKNOWN_PUBLISHER = "nobody knows who publishes one of them, so it may be anybody"
    UNNAMED_AND_NAMED = "one is unnamed, and speaks for the party of the other, who is named"
    OTHER_OUTLETS = "both are unnamed, and gave their words to different outlets"


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginGroup:
    """One independent origin: everything in it certainly goes back to the same."""

    speakers: tuple[Speaker, ...]
    """Who they are, in the order of their ids."""
    traces: tuple[Trace, ...]
    """The testimonies that end there, and those that stop short of it; one that stops before a fork
    is with the nearest of its origins only."""
    grounds: tuple[Ground, ...]
    """Why they are one, in the order of the rules; empty if there is one testimony."""

    @property
    def is_named(self) -> bool:
        """Whether it is known by name who speaks."""
        known = [speaker for speaker in self.speakers if speaker.known]
        return bool(known) and all(speaker.named for speaker in known)

    @property
    def relays(self) -> int:
        """How often, at the least, its words were handed on until a document here has them."""
        return min(trace.relays for trace in self.traces)

    @property
    def is_held(self) -> bool:
        """Whether a document of the origin's own is stored here."""
        return self.relays == 0 or any(
            trace.testimony.origin_held for trace in self.traces if not trace.stops_short
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MayBeOne:
    """Two origins that are counted apart in `hi`, and may yet be one."""

    first: OriginGroup
    second: OriginGroup
    """The other, later in the order of the groups."""
    doubt: Doubt
    """Why that cannot be excluded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Independence:
    """The origins on one side of a claim."""

    lo: int
    """The least number that there are, whoever the unnamed may be."""
    groups: tuple[OriginGroup, ...]
    """The origins, in the order in which they are first met."""
    may_be_one: tuple[MayBeOne, ...]
    """All pairs of groups that may be one origin."""
    chains: Chains
    """The chains that lead to them, and those that never end."""

    @property
    def hi(self) -> int:
        """The greatest number that there can be."""
        return len(self.groups)

    @property
    def circular(self) -> tuple[Testimony, ...]:
        """The testimonies whose chains never end: they have no origin."""
        return tuple(trace.testimony for trace in self.chains.traces if not trace.origins)

    @property
    def is_taken(self) -> bool:
        """Whether anybody takes this side at all, if only in a circle."""
        return bool(self.groups or self.circular)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """Who supports a claim and who denies it, counted apart."""

    supports: Independence
    denies: Independence


@dataclass(frozen=True, slots=True, kw_only=True)
class Directness:
    """How directly a claim is known: beside its status, never folded into it."""

    relays: int
    """The least number of hands between an origin and a document stored here, the document's
    publisher included; 0 where the document is the origin's own."""
    not_held: tuple[OriginGroup, ...]
    """The origins of which no document of their own is stored."""

    @property
    def words(self) -> str:
        """What is printed."""
        return f"relayed ×{self.relays}" if self.relays else "firsthand"


def sides(
    testimonies: Sequence[Testimony],
    speakers: Mapping[str, Speaker],
    *,
    derived: Mapping[str, AbstractSet[str]],
) -> Sides:
    """Count the origins of one claim.

    `derived` says of each source which sources it reworks. Testimonies that neither support nor
    deny count on no side, and one side's chains tell nothing about the other's.
    """
    supporting, denying = (
        independence(
            follow(
                tuple(testimony for testimony in testimonies if testimony.stance is stance),
                speakers,
                derived=derived,
            )
        )
        for stance in (Stance.SUPPORTS, Stance.DENIES)
    )
    return Sides(supports=supporting, denies=denying)


def independence(chains: Chains) -> Independence:
    """Count the origins of chains that were followed together (independence, rules 1 to 6).

    `hi` is the number of origins of which none is certainly another. `lo` is the least number that
    is left when origins that may be one are taken for one, as far as that is possible at once: an
    official of one outlet may be either of two officials of another, but not both.
    """
    groups = group_origins(chains)
    may_be_one = tuple(
        MayBeOne(first=first, second=second, doubt=why)
        for first, second in combinations(groups, 2)
        if (why := doubt(first.speakers, second.speakers)) is not None
    )
    return Independence(
        lo=fewest_groups(_apart(sorted(groups, key=_speaker_ids))),
        groups=groups,
        may_be_one=may_be_one,
        chains=chains,
    )


def directness(counted: Independence) -> Directness | None:
    """Return how directly one side of a claim is known; None if it has no origin."""
    if not counted.groups:
        return None
    return Directness(
        relays=min(group.relays for group in counted.groups),
        not_held=tuple(group for group in counted.groups if not group.is_held),
    )


def group_origins(chains: Chains) -> tuple[OriginGroup, ...]:
    """Return the origins in the order in which they are first met.

    Actors of one party who speak under their names are one origin (independence, rule 3); unnamed
    speakers are not, whatever their party.
    """
    ends = tuple(dict.fromkeys(origin for trace in chains.traces for origin in trace.origins))
    return tuple(_group(voices, chains) for voices in _united(ends))


def _united(ends: Sequence[Voice]) -> tuple[tuple[Voice, ...], ...]:
    united: list[tuple[Voice, ...]] = []
    for end in ends:
        same = [voices for voices in united if _parties(end) & _parties(*voices)]
        first = united.index(same[0]) if same else len(united)
        together = (*(voice for voices in same for voice in voices), end)
        united[first:] = [
            together,
            *(voices for voices in united[first:] if voices not in same),
        ]
    return tuple(united)


def _parties(*voices: Voice) -> set[str]:
    return {speaker.party for voice in voices for speaker in voice if speaker.named}


def _group(voices: Sequence[Voice], chains: Chains) -> OriginGroup:
    traces = tuple(trace for trace in chains.traces if trace.origins and trace.origins[0] in voices)
    speakers = {speaker for voice in voices for speaker in voice}
    return OriginGroup(
        speakers=tuple(sorted(speakers, key=lambda speaker: (speaker.id, speaker.known))),
        traces=traces,
        grounds=tuple(_grounds(voices, traces)),
    )


def _grounds(voices: Sequence[Voice], traces: Sequence[Trace]) -> Sequence[Ground]:
    ends = Counter(trace.path[-1] for trace in traces if not trace.stops_short)
    holds = {
        Ground.SAME_ACTOR: max(ends.values()) > 1,
        Ground.SAME_DOCUMENT: any(len(voice) > 1 for voice in voices),
        Ground.SAME_PARTY: len(voices) > 1,
        Ground.STOPS_SHORT: any(trace.stops_short for trace in traces),
    }
    return tuple(ground for ground, is_so in holds.items() if is_so)


def doubt(first: Sequence[Speaker], second: Sequence[Speaker]) -> Doubt | None:
    """Return why two origins may be one; None if they must be two.

    Both are given by all who speak as that origin. An unknown publisher among them says nothing
    where somebody known is the same origin.
    """
    one = tuple(speaker for speaker in first if speaker.known)
    other = tuple(speaker for speaker in second if speaker.known)
    if not one or not other:
        return Doubt.UNKNOWN_PUBLISHER
    doubts = [_doubt(*pair) for pair in product(one, other)]
    if None in doubts:
        return None
    return Doubt.UNNAMED_AND_NAMED if Doubt.UNNAMED_AND_NAMED in doubts else Doubt.OTHER_OUTLETS


def _doubt(first: Speaker, second: Speaker) -> Doubt | None:
    """Compare two known speakers of different origins (independence, rule 4).

    Two who are named are two: had they one party, they would be one origin already. Two unnamed
    speakers of one outlet are two, since the outlet tells them apart.
    """
    if first.named and second.named:
        return None
    if first.named or second.named:
        return Doubt.UNNAMED_AND_NAMED if first.party == second.party else None
    if first.via is not None and first.via == second.via:
        return None
    return Doubt.OTHER_OUTLETS


def _apart(groups: Sequence[OriginGroup]) -> Sequence[AbstractSet[int]]:
    """Return for each group the places of those from which it must stay apart."""
    return [
        {
            place
            for place, other in enumerate(groups)
            if other is not group and doubt(group.speakers, other.speakers) is None
        }
        for group in groups
    ]


def _speaker_ids(group: OriginGroup) -> tuple[str, ...]:
    return tuple(speaker.id for speaker in group.speakers)
