"""What a claim is counted by: who speaks, and what each document says of it through whom."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.vocabulary import Stance


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
