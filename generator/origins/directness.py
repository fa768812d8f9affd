"""How directly a claim is known: through how many hands, and whether an origin's words are here."""

from dataclasses import dataclass

from generator.origins.grouping import OriginGroup
from generator.origins.independence import Independence


@dataclass(frozen=True, slots=True, kw_only=True)
class Directness:
    """Stands beside the status of a claim, and is never folded into it."""

    relays: int
    """The least number of hands between an origin and a document stored here, the document's
    publisher included; 0 where the document is the origin's own."""
    not_held: tuple[OriginGroup, ...]
    """The origins of which no document of their own is stored."""

    @property
    def words(self) -> str:
        """What is printed."""
        return f"relayed ×{self.relays}" if self.relays else "firsthand"


def directness(counted: Independence) -> Directness | None:
    """Return how directly one side of a claim is known, or nothing where it has no origin."""
    if not counted.groups:
        return None
    return Directness(
        relays=min(group.relays for group in counted.groups),
        not_held=tuple(group for group in counted.groups if not group.is_held),
    )
