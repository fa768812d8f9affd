"""Claims as data: what is said, how well it is supported, by which words and through whom."""

from dataclasses import dataclass

from generator.derive import sitemap
from generator.derive.data.as_written import as_written
from generator.derive.passages import passage_target
from generator.evidence import Evidence
from generator.evidence.quotations import AppearanceEvidence
from generator.model.claim import Claim, Hop
from generator.model.vocabulary import (
    Basis,
    ClaimKind,
    QuoteForm,
    RelationType,
    Stance,
    SupportStatus,
)
from generator.origins.independence import Independence, OriginGroup
from generator.quotes.match_result import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class StretchData:
    """A half-open stretch of a document's text."""

    start: int
    """Code points from 0."""
    end: int
    """Code points; the first one after the stretch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageData:
    """Where the words stand in the stored document."""

    anchor: str
    """Permanent, on the page of the source."""
    start: int | None
    """Code points from 0, in the document's text; null where that is withheld."""
    end: int | None
    """Code points; the first one after the passage."""
    fragments: tuple[StretchData, ...]
    """What is quoted of it: all of it, or the stretches between the gaps; empty where the document
    is withheld."""
    level: Level
    """How literally the words are there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HopData:
    """One step of an attribution chain."""

    actor: str
    """The id of who passed it on, or said it first."""
    basis: Basis | None
    """What the knowledge rests on, where the author says."""
    source: str | None
    """The id of the source in which this hop is on record."""
    held: bool
    """Whether the words of this hop are stored here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationData:
    """The words in the author's language."""

    lang: str
    """The language translated into, BCP 47."""
    text: str
    """The translated words."""
    by: str
    """Who translated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppearanceData:
    """One place where a claim is said."""

    number: int
    """Its place among the appearances of the claim, from 1."""
    source: str
    """The id of the source."""
    quote: str
    """The words, verbatim."""
    prefix: str | None
    """Words right before, where the quotation occurs twice; null where they are withheld."""
    suffix: str | None
    """Words right after, where the quotation occurs twice; null where they are withheld."""
    gap_ok: str | None
    """Why a gap may skip a negation."""
    passage: PassageData
    """Where the words were found."""
    form: QuoteForm
    """How the source reports them."""
    stance: Stance
    """What they do to the claim."""
    against_interest: bool
    """Whether they are an admission."""
    chain: tuple[HopData, ...]
    """From the document's publisher outward to the origin, which is last; empty where the publisher
    itself is the origin."""
    translation: TranslationData | None
    """The words in the author's language."""


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
    """The least number that there are."""
    high: int
    """The greatest number that there are."""
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
    standing = evidence.claims[claim.id.value]
    return as_written(
        ClaimData,
        claim,
        anchor=sitemap.anchor(sitemap.claim(evidence.briefing.slug, claim.id.value)).value,
        kind=claim.does,
        status=standing.judgement.status,
        computed_status=standing.judgement.computed,
        supports=_side(standing.sides.supports),
        denies=_side(standing.sides.denies),
        relays=standing.directness.relays if standing.directness else None,
        appearances=tuple(_appearance(evidence, each) for each in seen),
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


def _appearance(evidence: Evidence, seen: AppearanceEvidence) -> AppearanceData:
    written = seen.appearance
    withheld = evidence.briefing.sources[written.source.value].is_withheld
    beside = {"prefix": None, "suffix": None} if withheld else {}
    return as_written(
        AppearanceData,
        written,
        **beside,
        number=seen.number,
        passage=_passage(evidence, seen, withheld=withheld),
        form=written.form.value if written.form else QuoteForm.INDIRECT,
        stance=written.does,
        against_interest=written.against_interest is not None and written.against_interest.value,
        chain=tuple(_hop(evidence, hop) for hop in written.chain),
    )


def _passage(evidence: Evidence, seen: AppearanceEvidence, *, withheld: bool) -> PassageData:
    found, fragments = seen.found, () if withheld else seen.found.fragments
    return PassageData(
        anchor=sitemap.anchor(passage_target(evidence, seen)).value,
        start=None if withheld else found.at.start,
        end=None if withheld else found.at.end,
        fragments=tuple(StretchData(start=each.start, end=each.end) for each in fragments),
        level=found.level,
    )


def _hop(evidence: Evidence, hop: Hop) -> HopData:
    sources = evidence.briefing.sources
    return as_written(
        HopData, hop, held=hop.source is not None and sources[hop.source.value].is_held
    )
