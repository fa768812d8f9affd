"""What would be left: the claims that have no support without one source, or one speaker."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

from generator.origins.chains import Chains, Speaker, Trace
from generator.origins.citations import reached


class Leaning(StrEnum):
    """On what claims lean."""

    SOURCE = "source"
    SPEAKER = "speaker"
    """An actor, as origin or as relay, with all who speak for its party."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependence:
    """One source or speaker, and the claims that have no support without it."""

    on: Leaning
    id: str
    """The id of the source or of the actor."""
    lost: tuple[str, ...]
    """The ids of the claims that lose all support, in the order given; one or more."""
    supported: int
    """How many claims have any support to lose."""


def sensitivity(supports: Mapping[str, Chains]) -> tuple[Dependence, ...]:
    """Return all sources and speakers without whom a claim has no support, the weightiest first.

    `supports` holds the supporting chains of each claim. Chains that never end are no support to
    lose. A speaker takes with it what goes through it, and what stops short where only its words
    can be meant; an outlet takes its unnamed speakers with it.
    """
    supported = {claim: chains for claim, chains in supports.items() if _ended(chains)}
    lost: dict[tuple[Leaning, str], list[str]] = {}
    for claim, chains in supported.items():
        for leaning in _leanings(chains):
            lost.setdefault(leaning, []).append(claim)
    found = (
        Dependence(on=on, id=name, lost=tuple(claims), supported=len(supported))
        for (on, name), claims in lost.items()
    )
    return tuple(sorted(found, key=lambda each: (-len(each.lost), each.on, each.id)))


def _ended(chains: Chains) -> Sequence[Trace]:
    return [trace for trace in chains.traces if trace.origins]


def _leanings(chains: Chains) -> Iterator[tuple[Leaning, str]]:
    """Yield each source and speaker that all support of one claim needs."""
    traces = _ended(chains)
    sources = {trace.testimony.source for trace in traces}
    if len(sources) == 1:
        yield from ((Leaning.SOURCE, source) for source in sources)
    everybody = {speaker for trace in traces for speaker in trace.path if speaker.known}
    for name in {name for speaker in everybody for name in (speaker.id, speaker.party)}:
        gone = {speaker for speaker in everybody if name in (speaker.id, speaker.party)}
        if not _holds_without(gone, chains):
            yield Leaning.SPEAKER, name


def _holds_without(gone: AbstractSet[Speaker], chains: Chains) -> bool:
    """Return whether a chain is left that those are not in, and that still leads to an origin."""
    left = {
        citing: {cited for cited in all_cited if not cited <= gone}
        for citing, all_cited in chains.cites.items()
    }
    return any(
        gone.isdisjoint(trace.path)
        and not reached(left, trace.end).keys().isdisjoint(trace.origins)
        for trace in _ended(chains)
    )
