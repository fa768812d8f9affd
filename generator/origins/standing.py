"""What the support status of a claim depends on."""

from dataclasses import dataclass

from generator.model.vocabulary import ClaimKind, SupportStatus
from generator.origins.independence import Independence, Sides

WITNESSES = 2
"""So many independent origins corroborate a claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """All that is known of a claim, of its origins and of its editor's decision."""

    sides: Sides
    """Who supports it and who denies it."""
    kind: ClaimKind = ClaimKind.FACT
    """What the claim does."""
    contradicted: bool = False
    """Whether a relation `contradicts`, from either end, ties it to a claim that another party
    supports."""
    figures_contested: bool = False
    """Whether figures that rest on it have intervals that do not meet."""
    override: SupportStatus | None = None
    """What an editor would have shown instead."""
    expected: SupportStatus | None = None
    """The computed status that the editor decided against."""

    def is_circular(self) -> bool:
        """Tell whether all its support runs in circles."""
        return bool(self.sides.supports.circular) and not self.sides.supports.groups

    def is_only_denied(self) -> bool:
        """Tell whether it is denied, and nobody supports it, not even in a circle."""
        return self.sides.denies.is_taken and not self.sides.supports.is_taken

    def is_contested(self) -> bool:
        """Tell whether origins, related claims or figures speak against each other."""
        denied = self.sides.supports.lo >= 1 and self.sides.denies.lo >= 1
        return denied or self.contradicted or self.figures_contested

    def is_conceded(self) -> bool:
        """Tell whether an origin that supports it admits it."""
        return any(
            trace.testimony.against_interest
            for group in self.sides.supports.groups
            for trace in group.traces
        )

    def is_corroborated(self) -> bool:
        """Tell whether there are enough origins, whoever the unnamed are."""
        return self.sides.supports.lo >= WITNESSES

    def may_be_corroborated(self) -> bool:
        """Tell whether there are enough origins, if the unnamed are different people."""
        return self.sides.supports.hi >= WITNESSES

    def has_a_named_origin(self) -> bool:
        """Tell whether somebody who is known by name supports it."""
        return any(group.is_named for group in self.sides.supports.groups)

    def has_an_origin(self) -> bool:
        """Tell whether anybody supports it other than in a circle."""
        return bool(self.sides.supports.groups)

    def is_assessment(self) -> bool:
        """Tell whether it is the briefing's own conclusion."""
        return self.kind is ClaimKind.ASSESSMENT


def is_contradicted(own: Independence, other: Independence) -> bool:
    """Tell whether a claim that contradicts this one is supported by another party.

    Both are the supporting origins of their claim. One origin of the other claim is enough, if none
    of its speakers is of a party that supports this claim.
    """
    parties = {speaker.party for group in own.groups for speaker in group.speakers}
    return any(
        all(speaker.party not in parties for speaker in group.speakers) for group in other.groups
    )
