"""How many independent origins there are: an interval, since two unnamed speakers may be one."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations

from generator.model.vocabulary import Stance
from generator.origins.chains import Chains, follow
from generator.origins.grouping import OriginGroup, group_origins
from generator.origins.identity import Doubt, doubt
from generator.origins.parting import fewest_groups
from generator.origins.testimony import Speaker, Testimony


@dataclass(frozen=True, slots=True, kw_only=True)
class MayBeOne:
    """Two origins that are counted apart in `hi`, and may yet be one."""

    first: OriginGroup
    """The one."""
    second: OriginGroup
    """The other, later in the order of the groups."""
    doubt: Doubt
    """Why that cannot be excluded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Independence:
    """The origins on one side of a claim."""

    lo: int
    """So many there are at the least, whoever the unnamed may be."""
    hi: int
    """So many there can be at the most: the number of `groups`."""
    groups: tuple[OriginGroup, ...]
    """The origins, in the order in which they are first met."""
    may_be_one: tuple[MayBeOne, ...]
    """All pairs of groups that may be one origin."""
    circular: tuple[Testimony, ...]
    """The testimonies whose chains never end: they have no origin."""
    circles: tuple[tuple[Speaker, ...], ...]
    """The rounds in which those chains run: in (A, B), A cites B and B cites A."""

    @property
    def is_taken(self) -> bool:
        """Whether anybody takes this side at all, if only in a circle."""
        return bool(self.groups or self.circular)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """Who supports a claim and who denies it, counted apart."""

    supports: Independence
    """The origins that support it."""
    denies: Independence
    """The origins that deny it."""


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
        hi=len(groups),
        groups=groups,
        may_be_one=may_be_one,
        circular=tuple(trace.testimony for trace in chains.traces if not trace.origins),
        circles=chains.circles,
    )


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
