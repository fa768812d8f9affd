"""Rows: frozen, finished, ready to be placed. A `str` is foreign text and will be escaped."""

from dataclasses import dataclass

from generator.derive.standing import StandingRow, StatusTag
from generator.model.prose import Prose
from generator.values.markup import Address, Anchor, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """What is asked for in the address of a filtered page, so terms and keys last."""

    status: str
    """The term of the claim's status."""
    about: str
    """Keys of the actors that it is about, with spaces between: `maduro talks/official`."""
    origins: str
    """Keys of those who said it first, for or against."""
    first: str
    """The first day that it can speak of, `2025-11-24`; empty where that is open or unknown."""
    last: str
    """The last such day, in the same form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that lead to a place on the site."""

    text: str
    """The words."""
    to: Target
    """The place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseLink:
    """A claim or a question, as a line that leads to it."""

    text: Prose
    """The author's words."""
    to: Target
    """The place."""
    note: str = ""
    """A few words after it."""
    status: tuple[StatusTag, ...] = ()
    """The status of a claim; none of a question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of an attribution chain, from the document outward."""

    text: str
    """Who."""
    to: Target
    """The source or the actor."""
    held: bool
    """Whether the words of this step are stored here."""
    basis: str = ""
    """What the knowledge rests on, where the author says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppearanceRow:
    """One place where a claim is said."""

    quote: str
    """The words, verbatim."""
    lang: str
    """Their language, BCP 47."""
    passage: Link
    """The words in the stored document."""
    source: Link
    """The source: its publisher and date."""
    manner: str
    """Direct or indirect, and what the appearance does to the claim."""
    literally: str
    """What stands in for words of the source; empty where the quotation is exact."""
    steps: tuple[Step, ...]
    """The chain, the document first, the origin last."""
    translation: str = ""
    """The words in the author's language."""
    translated: str = ""
    """From which language into which, and by whom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRow:
    """How a claim bears on another."""

    label: str
    """The kind of relation, in words."""
    claim: ProseLink
    """The other claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A claim with its evidence."""

    to: Target
    """Where it stands; its anchor is permanent."""
    anchor: Anchor
    """The same, as the id of its heading."""
    text: Prose
    """Our wording."""
    kind: str
    """What the claim does; empty for a fact."""
    when: str
    """The day it speaks of; empty where none is given."""
    standing: StandingRow
    """How well it is supported."""
    said: str
    """In how many sources it is said."""
    appearances: tuple[AppearanceRow, ...]
    """The evidence."""
    basis: tuple[ProseLink, ...]
    """What an assessment rests on."""
    relations: tuple[RelationRow, ...]
    """How it bears on other claims."""
    about: tuple[Link, ...]
    """Whom it is about."""
    cite: Target
    """Where it stands how it is cited."""
    facets: Facets
    """By what readers may pick it out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One casualty figure, as one origin gives it."""

    to: Target
    """Where it stands."""
    anchor: Anchor
    """The same, as an id."""
    wording: str
    """Verbatim."""
    outcome: str
    """What happened to the people counted."""
    measure: str
    """A running total, or an addition."""
    units: str
    """What it covers: `21 strikes`; empty where nothing is said."""
    event: tuple[Link, ...]
    """What is counted; one or none."""
    origin: Link
    """Who counted."""
    as_of: str
    """The day that it stands for, with `inferred` where nobody typed it."""
    claim: ProseLink
    """The claim that carries it."""
    passage: Link
    """The words in the stored document."""
    briefing: Link
    """The briefing it belongs to."""
    facets: Facets
    """By what readers may pick it out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """An open question."""

    to: Target
    """Where it stands."""
    anchor: Anchor
    """The same, as an id."""
    text: Prose
    """The question."""
    status: str
    """How far it is answered."""
    opened: str
    """Since when it is asked."""
    would_settle: tuple[Prose, ...]
    """What would settle it; one or none."""
    known: tuple[ProseLink, ...]
    """What is known so far."""
    suggested: tuple[ProseLink, ...]
    """What is offered as an answer."""
    accepted: tuple[ProseLink, ...]
    """What answers it; one or none."""
    about: tuple[Link, ...]
    """Whom it is about."""
    rule: str
    """The rule that raised it; empty where an author asks."""
    briefing: Link
    """The briefing it belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionRow:
    """What was changed after publication."""

    date: str
    """When."""
    kind: str
    """What sort of change it is."""
    target: Link
    """What was changed."""
    reason: Prose
    """Why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outward:
    """Words that lead out of the site."""

    text: str
    """The words."""
    to: Address
    """An `https` or `http` address."""
