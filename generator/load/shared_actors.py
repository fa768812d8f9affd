"""What the file of shared actors holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.actor import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedActors:
    """Actors that several briefings name."""

    actors: Mapping[str, Actor] = field(default_factory=dict)
    """The shared actors, by id."""
