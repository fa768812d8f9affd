"""Testimonies that certainly go back to one origin, brought together."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.origins.chains import Chains, Trace, Voice
from generator.origins.identity import Ground
from generator.origins.testimony import Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginGroup:
    """One independent origin: everything in it certainly goes back to the same."""

    speakers: tuple[Speaker, ...]
    """Who they are, in the order of their ids."""
    traces: tuple[Trace, ...]
    """The testimonies that end there, and those that stop short of it; one that stops before a fork
    stands with the nearest of its origins only."""
    grounds: tuple[Ground, ...]
    """Why they are one, in the order of the rules; nothing where there is one testimony."""

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
