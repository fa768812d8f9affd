"""Appearances as data: the words, where they stand, and through whom they came."""

from dataclasses import dataclass

from generator.derive import sitemap
from generator.evidence import AppearanceEvidence, Evidence
from generator.model.claim import Hop, Translation
from generator.model.vocabulary import Basis, QuoteForm, Stance
from generator.quotes.match_result import Level, Verified
from generator.spans import Stretch


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
    start: int
    """Code points from 0, in the document's text."""
    end: int
    """Code points; the first one after the passage."""
    fragments: tuple[StretchData, ...]
    """What is quoted of it: all of it, or the stretches between the gaps."""
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
    """Words right before, where the quotation occurs twice."""
    suffix: str | None
    """Words right after, where the quotation occurs twice."""
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


def appearance_data(evidence: Evidence, seen: AppearanceEvidence) -> AppearanceData:
    """Return one appearance."""
    written = seen.appearance
    return AppearanceData(
        number=seen.number,
        source=written.source.value,
        quote=written.quote.value,
        prefix=written.prefix.value if written.prefix else None,
        suffix=written.suffix.value if written.suffix else None,
        gap_ok=written.gap_ok.value if written.gap_ok else None,
        passage=_passage(evidence, written.source.value, seen.found),
        form=written.form.value if written.form else QuoteForm.INDIRECT,
        stance=written.does,
        against_interest=written.against_interest is not None and written.against_interest.value,
        chain=tuple(_hop(evidence, hop) for hop in written.chain),
        translation=_translation(written.translation) if written.translation else None,
    )


def _passage(evidence: Evidence, source: str, found: Verified) -> PassageData:
    place = sitemap.passage(evidence.briefing.slug, source, found.at)
    return PassageData(
        anchor=sitemap.anchor(place).value,
        start=found.at.start,
        end=found.at.end,
        fragments=tuple(map(_stretch, found.fragments)),
        level=found.level,
    )


def _stretch(stretch: Stretch) -> StretchData:
    return StretchData(start=stretch.start, end=stretch.end)


def _hop(evidence: Evidence, hop: Hop) -> HopData:
    named = hop.source.value if hop.source else None
    return HopData(
        actor=hop.actor.value,
        basis=hop.basis.value if hop.basis else None,
        source=named,
        held=named is not None and evidence.briefing.sources[named].is_held,
    )


def _translation(translation: Translation) -> TranslationData:
    return TranslationData(
        lang=translation.lang.value, text=translation.text.value, by=translation.by.value
    )
