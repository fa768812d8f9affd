"""Chains followed to where they end: the origin of each testimony, or the circle that it is in."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from generator.origins.citations import Citations, circles, reached
from generator.origins.copies import Traced, told_by_copies, voices
from generator.origins.testimony import Speaker, Testimony, path

Voice = frozenset[Speaker]
"""Those who are one because their text is one; nearly always a single speaker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """One testimony, followed to where it ends."""

    testimony: Testimony
    """As given."""
    path: tuple[Speaker, ...]
    """From the document's publisher to the last hop of its own chain."""
    end: Voice
    """The last hop, and whoever is one with it."""
    origins: tuple[Voice, ...]
    """Where the words come from, the nearest first. Several when the chain stops short before a
    fork; none when it never ends."""
    relays: int
    """How often the words were handed on between the origin and the document, its publisher
    included; 0 where the origin itself published it, or where there is no origin."""

    @property
    def stops_short(self) -> bool:
        """Whether other chains of the claim go on where this one ends."""
        return bool(self.origins) and self.end not in self.origins


@dataclass(frozen=True, slots=True, kw_only=True)
class Chains:
    """All testimonies of one stance on one claim, followed together."""

    traces: tuple[Trace, ...]
    """In the order given."""
    cites: Citations[Voice]
    """Who cites whom, over all of them."""

    @property
    def circles(self) -> tuple[tuple[Speaker, ...], ...]:
        """The rounds that have no way out, each once: in (A, B), A cites B and B cites A."""
        lost = {trace.end for trace in self.traces if not trace.origins}
        return tuple(
            tuple(min(voice, key=_speaker_key) for voice in way)
            for way in circles(self.cites, key=voice_key)
            if any(way[0] in reached(self.cites, end) for end in lost)
        )


def follow(
    testimonies: Sequence[Testimony],
    speakers: Mapping[str, Speaker],
    *,
    derived: Mapping[str, AbstractSet[str]],
) -> Chains:
    """Follow the chains of one stance on one claim; `derived` says which source reworks which.

    Whoever has a chain going on from him is no origin: a chain that ends at him stops short
    (independence, rule 5). A chain from which no end can be reached never ends (rule 6). A document
    that speaks in its own voice, and reworks another which testifies too, cites that one.
    """
    traced = tuple((testimony, path(testimony, speakers)) for testimony in testimonies)
    voice = voices(traced)
    cites: dict[Voice, set[Voice]] = defaultdict(set)
    for citing, cited in _citations(traced, derived):
        if voice[citing] != voice[cited]:
            cites[voice[citing]].add(voice[cited])
    return Chains(
        traces=tuple(_trace(testimony, way, voice[way[-1]], cites) for testimony, way in traced),
        cites=cites,
    )


def _citations(
    traced: Traced, derived: Mapping[str, AbstractSet[str]]
) -> Iterator[tuple[Speaker, Speaker]]:
    for _, way in traced:
        yield from pairwise(way)
    yield from told_by_copies(traced)
    publishers = {testimony.source: way[0] for testimony, way in traced}
    for testimony, way in traced:
        if len(way) == 1:
            for source in reached(derived, testimony.source):
                if source in publishers:
                    yield way[0], publishers[source]


def _trace(
    testimony: Testimony, way: tuple[Speaker, ...], end: Voice, cites: Citations[Voice]
) -> Trace:
    steps = reached(cites, end)
    origins = sorted(
        (voice for voice in steps if voice not in cites),
        key=lambda voice: (steps[voice], voice_key(voice)),
    )
    return Trace(
        testimony=testimony,
        path=way,
        end=end,
        origins=tuple(origins),
        relays=len(way) - 1 + steps[origins[0]] if origins else 0,
    )


def voice_key(voice: Voice) -> str:
    """Return what voices are sorted by; no two that differ have it in common."""
    return " ".join(sorted(map(_speaker_key, voice)))


def _speaker_key(speaker: Speaker) -> str:
    # No actor's id begins with a mark, so that a source of the same id stays apart.
    return speaker.id if speaker.known else f"~{speaker.id}"
