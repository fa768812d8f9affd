"""Who speaks, through whom, and where each chain ends: at an origin, or in a circle.

Copies of one text speak with one voice (independence, rule 2).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from generator.model.vocabulary import Stance
from generator.origins.citations import Citations, circles, reached


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody whom a chain can name, or the unknown publisher of one source."""

    id: str
    """The actor's id; for an unknown publisher, the id of the source."""
    party: str
    """The id of the side that it speaks for in the end, parties of parties followed; itself when it
    speaks for nobody else."""
    named: bool = True
    """False for a speaker who was granted anonymity, and for an unknown publisher."""
    via: str | None = None
    """The id of the outlet that granted anonymity; None if it is not known."""
    descriptors: tuple[str, ...] = ()
    """What the outlet calls an unnamed speaker, verbatim."""
    known: bool = True
    """False for an unknown publisher, who may be anybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony:
    """One document's words on one claim, and the way that they came."""

    position: str
    """The appearance: unique and stable, such as `toll#1`."""
    source: str
    """The id of the document's source."""
    publisher: str | None = None
    """The id of the actor who published it; None if unknown."""
    chain: tuple[str, ...] = ()
    """Actor ids from the publisher outward, the origin last; empty where the publisher itself
    speaks."""
    stance: Stance = Stance.SUPPORTS
    against_interest: bool = False
    """Whether the origin admits something."""
    document: str = ""
    """The same for all copies and near-copies of one text; empty if the source has none."""
    origin_held: bool = False
    """Whether the source that the last hop names is stored; where the publisher itself speaks, the
    words are in a document of the origin's own anyway."""

    @property
    def text(self) -> tuple[str, str]:
        """What this testimony and others of the same text have in common."""
        return ("document", self.document) if self.document else ("source", self.source)


Voice = frozenset[Speaker]
"""Those who are one because their text is one; nearly always a single speaker."""
Traced = Sequence[tuple[Testimony, tuple[Speaker, ...]]]
"""Testimonies, each with its path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """One testimony, followed to where it ends."""

    testimony: Testimony
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
    voice = _voices(traced)
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
    yield from _told_by_copies(traced)
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


def path(testimony: Testimony, speakers: Mapping[str, Speaker]) -> tuple[Speaker, ...]:
    """Return who handed the words on, from the document's publisher to the last hop.

    An unnamed speaker is reached through the outlet that granted anonymity, even where the chain
    leaves that outlet out. Whoever follows upon himself counts once. An id that `speakers` does not
    know is taken for a named actor of no party: it is a finding elsewhere.
    """
    steps = [_publisher(testimony, speakers)]
    for hop in (speaker(name, speakers) for name in testimony.chain):
        outlet = speaker(hop.via, speakers) if hop.via else None
        if outlet is not None and outlet not in steps:
            steps.append(outlet)
        if hop != steps[-1]:
            steps.append(hop)
    return tuple(steps)


def speaker(name: str, speakers: Mapping[str, Speaker]) -> Speaker:
    """Return the speaker of that id, a named one of no party if it is not known."""
    return speakers.get(name) or Speaker(id=name, party=name)


def _publisher(testimony: Testimony, speakers: Mapping[str, Speaker]) -> Speaker:
    if testimony.publisher is None:
        # No actor's id begins with a mark: what nobody knows is of nobody's party.
        party = f"~{testimony.source}"
        return Speaker(id=testimony.source, named=False, party=party, known=False)
    return speaker(testimony.publisher, speakers)


def _voices(traced: Traced) -> Mapping[Speaker, frozenset[Speaker]]:
    """Return, for everybody on the paths, all who are one with him because the text is one.

    Copies of a text speak with one voice, where it is their own. Copies that each cite a single
    unnamed speaker cite the same one.
    """
    one = {step: frozenset({step}) for _, way in traced for step in way}
    for members in _in_one_voice(traced):
        together = frozenset[Speaker]().union(*(one[member] for member in members))
        one.update(dict.fromkeys(together, together))
    return one


def _in_one_voice(traced: Traced) -> Iterator[frozenset[Speaker]]:
    for copies in _by_text(traced):
        yield frozenset(way[0] for _, way in copies if len(way) == 1)
        ends = _ends(copies).values()
        yield frozenset(end for only in ends if len(only) == 1 for end in only if _unnamed(end))


def _told_by_copies(traced: Traced) -> Iterator[tuple[Speaker, Speaker]]:
    """Yield who says in his own voice what another copy cites, and whom that copy cites first.

    The text is one, so he has it from there too: his chain stops short (independence, rule 5). A
    copy that cites him says no such thing.
    """
    for copies in _by_text(traced):
        own = [way[0] for _, way in copies if len(way) == 1]
        for _, way in copies:
            if len(way) > 1:
                yield from ((voice, way[1]) for voice in own if voice not in way)


def _by_text(traced: Traced) -> tuple[Traced, ...]:
    found: dict[tuple[str, str], list[tuple[Testimony, tuple[Speaker, ...]]]] = defaultdict(list)
    for testimony, way in traced:
        found[testimony.text].append((testimony, way))
    return tuple(found.values())


def _ends(copies: Traced) -> Mapping[str, frozenset[Speaker]]:
    """Return for each source whom it cites at the end of its chains."""
    found: dict[str, frozenset[Speaker]] = defaultdict(frozenset)
    for testimony, way in copies:
        if len(way) > 1:
            found[testimony.source] |= {way[-1]}
    return found


def _unnamed(speaker: Speaker) -> bool:
    return speaker.known and not speaker.named


def voice_key(voice: Voice) -> str:
    """Sort key of a voice; no two that differ have it in common."""
    return " ".join(sorted(map(_speaker_key, voice)))


def _speaker_key(speaker: Speaker) -> str:
    # No actor's id begins with a mark, so that a source of the same id stays apart.
    return speaker.id if speaker.known else f"~{speaker.id}"
