"""A claim, and the places where it is said."""

from dataclasses import dataclass
from typing import ClassVar

from generator.model.kinds import ActorRef, ClaimRef, Language, Quote, SourceRef, Text
from generator.model.prose import Prose
from generator.model.vocabulary import (
    Basis,
    ClaimKind,
    QuoteForm,
    RelationType,
    Stance,
    SupportStatus,
)
from generator.spans import Placed, Span
from generator.values.day import Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One step of an attribution chain."""

    SHORTHAND: ClassVar[str] = "actor"

    actor: ActorRef
    """Who passed it on, or said it first."""
    basis: Placed[Basis] | None = None
    """What the knowledge rests on."""
    source: SourceRef | None = None
    """The source in which this hop is on record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """The quotation in the author's language."""

    lang: Language
    """The language translated into, BCP 47."""
    text: Text
    """The translated words."""
    by: Text
    """Who translated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """One place where a claim is said."""

    source: SourceRef
    """Where it is said."""
    quote: Quote
    """The words, verbatim."""
    prefix: Quote | None = None
    """Words right before, when the quotation occurs twice [W3C TextQuoteSelector]."""
    suffix: Quote | None = None
    """Words right after, when the quotation occurs twice [W3C TextQuoteSelector]."""
    gap_ok: Text | None = None
    """Why a gap may skip a negation."""
    form: Placed[QuoteForm] | None = None
    """How the source reports the words [PARC]; `indirect` when not given."""
    chain: tuple[Hop, ...] = ()
    """From this document's publisher outward to the origin, which is last; empty when the publisher
    itself is the origin."""
    stance: Placed[Stance] | None = None
    """What it does to the claim; `supports` when not given."""
    against_interest: Placed[bool] | None = None
    """`true` for an admission."""
    translation: Translation | None = None
    """The words in the author's language."""
    span: Span
    """The whole entry in the YAML."""

    @property
    def does(self) -> Stance:
        """What it does to the claim."""
        return self.stance.value if self.stance else Stance.SUPPORTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How this claim bears on another [Argdown]."""

    type: Placed[RelationType]
    """The kind of relation."""
    claim: ClaimRef
    """The other claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """An editor's decision against the computed status; outdated when that status changes."""

    status: Placed[SupportStatus]
    """The status that is shown."""
    reason: Prose
    """Why."""
    by: Text
    """Who decided."""
    date: Placed[Day]
    """When, EDTF."""
    expect: Placed[SupportStatus]
    """The computed status that the decision was taken against."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Something that somebody says is so [schema.org Claim]."""

    id: Text
    """Kebab-case, unique among the briefing's claims, permanent."""
    text: Prose
    """Our wording."""
    kind: Placed[ClaimKind] | None = None
    """What the claim does; `fact` when not given."""
    about: tuple[ActorRef, ...] = ()
    """Whom it is about."""
    when: Placed[Day] | None = None
    """EDTF, for the timeline."""
    appearances: tuple[Appearance, ...] = ()
    """Where it is said; at least one, unless it is an assessment."""
    basis: tuple[ClaimRef, ...] = ()
    """What an assessment rests on."""
    relations: tuple[Relation, ...] = ()
    """How it bears on other claims."""
    override: Override | None = None
    """An editor's decision against the computed status."""

    @property
    def does(self) -> ClaimKind:
        """What the claim does."""
        return self.kind.value if self.kind else ClaimKind.FACT
