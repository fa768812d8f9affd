"""The table of claims."""

from dataclasses import dataclass

from generator.derive.data.claims import ClaimData, SideData
from generator.derive.tables.names import Names
from generator.model.vocabulary import ClaimKind, SupportStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLine:
    """A claim."""

    claim: str
    """Its anchor on the briefing's page."""
    text: str
    """The briefing's own wording."""
    kind: ClaimKind
    """What the claim does."""
    about: str
    """Whom it is about."""
    when: str
    """The day it speaks of, as EDTF."""
    status: SupportStatus | None
    """How well it is supported."""
    supporting_low: int
    """So many independent origins support it at the least."""
    supporting_high: int
    """So many at the most."""
    supporting: str
    """Who they are."""
    denying_low: int
    """So many independent origins deny it at the least."""
    denying_high: int
    """So many at the most."""
    denying: str
    """Who they are."""
    relays: int | None
    """The least number of hands between an origin and a document stored here."""
    appearances: int
    """In how many passages it is said."""


def claim_line(claim: ClaimData, names: Names) -> ClaimLine:
    """Return the line of a claim."""
    return ClaimLine(
        claim=claim.anchor,
        text=claim.text,
        kind=claim.kind,
        about=names.joined(claim.about),
        when=claim.when or "",
        status=claim.status,
        supporting_low=claim.supports.low,
        supporting_high=claim.supports.high,
        supporting=_origins(claim.supports, names),
        denying_low=claim.denies.low,
        denying_high=claim.denies.high,
        denying=_origins(claim.denies, names),
        relays=claim.relays,
        appearances=len(claim.appearances),
    )


def _origins(side: SideData, names: Names) -> str:
    return "; ".join(map(names.origin, side.origins))
