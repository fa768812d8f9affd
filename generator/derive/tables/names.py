"""What the ids of one briefing stand for, in its tables."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.data.briefing import BriefingData
from generator.derive.data.claims import ClaimData, OriginData
from generator.derive.data.sources import SourceData
from generator.derive.names import UNKNOWN_PUBLISHER


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What the ids of one briefing stand for."""

    actors: Mapping[str, str]
    """The actors' names."""
    events: Mapping[str, str]
    """The events' titles."""
    claims: Mapping[str, ClaimData]
    """The claims."""
    sources: Mapping[str, SourceData]
    """The sources."""

    def actor(self, name: str | None) -> str:
        """Return the name of an actor; of nobody, nothing."""
        return self.actors[name] if name else ""

    def joined(self, actors: Iterable[str]) -> str:
        """Return the names of several actors."""
        return "; ".join(self.actors[actor] for actor in actors)

    def publisher(self, source: str) -> str:
        """Return who published a source."""
        return self.actor(self.sources[source].publisher) or UNKNOWN_PUBLISHER

    def origin(self, origin: OriginData) -> str:
        """Return who an origin is."""
        unknown = (UNKNOWN_PUBLISHER for _ in origin.unknown_publishers)
        return ", ".join((*(self.actors[speaker] for speaker in origin.speakers), *unknown))


def names_of(data: BriefingData) -> Names:
    """Look up what the ids of `data` stand for."""
    return Names(
        actors={actor.id: actor.name for actor in data.actors},
        events={event.id: event.title for event in data.events},
        claims={claim.id: claim for claim in data.claims},
        sources={source.id: source for source in data.sources},
    )


def verbatim(words: str) -> str:
    """Return words of a document in quotation marks."""
    return f"“{words}”"
