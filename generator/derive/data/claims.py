"""Claims as data: what is said, how well it is supported, and by what."""

from dataclasses import dataclass

from generator.derive import sitemap
from generator.derive.data.appearances import AppearanceData, appearance_data
from generator.evidence import AppearanceEvidence, Evidence
from generator.model.claim import Claim, Override, Relation
from generator.model.vocabulary import ClaimKind, RelationType, SupportStatus
from generator.origins.independence import Independence, OriginGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginData:
    """One independent origin."""

    speakers: tuple[str, ...]
    """The ids of the actors who are this origin."""
    unknown_publishers: tuple[str, ...]
    """The ids of sources whose publisher is unknown, where one of those is the origin."""
    relays: int
    """How often, at the least, its words were handed on until a document here has them."""
    held: bool
    """Whether a document of its own is stored here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SideData:
    """The independent origins on one side of a claim: an interval, as the unnamed may be one."""

    low: int
    """So many there are at the least."""
    high: int
    """So many there are at the most."""
    origins: tuple[OriginData, ...]
    """The origins, counted apart as in `high`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationData:
    """How a claim bears on another."""

    type: RelationType
    """The kind of relation."""
    claim: str
    """The id of the other claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrideData:
    """An editor's decision against the computed status."""

    status: SupportStatus
    """The status that is shown."""
    reason: str
    """Why."""
    by: str
    """Who decided."""
    date: str
    """When, as EDTF."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimData:
    """Something that somebody says is so."""

    id: str
    """Permanent."""
    anchor: str
    """Permanent, on the briefing's page."""
    text: str
    """The briefing's own wording."""
    kind: ClaimKind
    """What the claim does."""
    about: tuple[str, ...]
    """The ids of the actors it is about."""
    when: str | None
    """The day it speaks of, as EDTF."""
    status: SupportStatus | None
    """How well it is supported, as shown; null where nobody supports or denies it."""
    computed_status: SupportStatus | None
    """What the rules give without an editor's decision."""
    override: OverrideData | None
    """The editor's decision."""
    supports: SideData
    """Who supports it."""
    denies: SideData
    """Who denies it."""
    relays: int | None
    """The least number of hands between an origin and a document stored here; null where nobody
    supports it."""
    appearances: tuple[AppearanceData, ...]
    """Where it is said."""
    basis: tuple[str, ...]
    """The ids of the claims that an assessment rests on."""
    relations: tuple[RelationData, ...]
    """How it bears on other claims."""


def claim_data(evidence: Evidence) -> tuple[ClaimData, ...]:
    """Return every claim, in the author's order."""
    seen: dict[str, list[AppearanceEvidence]] = {}
    for each in evidence.appearances:
        seen.setdefault(each.claim.id.value, []).append(each)
    return tuple(
        _claim(evidence, claim, tuple(seen.get(name, ())))
        for name, claim in evidence.briefing.claims.items()
    )


def _claim(evidence: Evidence, claim: Claim, seen: tuple[AppearanceEvidence, ...]) -> ClaimData:
    name = claim.id.value
    standing = evidence.claims[name]
    return ClaimData(
        id=name,
        anchor=sitemap.anchor(sitemap.claim(evidence.briefing.slug, name)).value,
        text=claim.text.plain,
        kind=claim.does,
        about=tuple(actor.value for actor in claim.about),
        when=claim.when.value.text if claim.when else None,
        status=standing.judgement.status,
        computed_status=standing.judgement.computed,
        override=_override(claim.override) if claim.override else None,
        supports=_side(standing.sides.supports),
        denies=_side(standing.sides.denies),
        relays=standing.directness.relays if standing.directness else None,
        appearances=tuple(appearance_data(evidence, each) for each in seen),
        basis=tuple(other.value for other in claim.basis),
        relations=tuple(map(_relation, claim.relations)),
    )


def _side(counted: Independence) -> SideData:
    return SideData(low=counted.lo, high=counted.hi, origins=tuple(map(_origin, counted.groups)))


def _origin(group: OriginGroup) -> OriginData:
    return OriginData(
        speakers=tuple(speaker.id for speaker in group.speakers if speaker.known),
        unknown_publishers=tuple(speaker.id for speaker in group.speakers if not speaker.known),
        relays=group.relays,
        held=group.is_held,
    )


def _override(override: Override) -> OverrideData:
    return OverrideData(
        status=override.status.value,
        reason=override.reason.plain,
        by=override.by.value,
        date=override.date.value.text,
    )


def _relation(relation: Relation) -> RelationData:
    return RelationData(type=relation.type.value, claim=relation.claim.value)
