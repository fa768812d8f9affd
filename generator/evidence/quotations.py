"""Every quotation of a briefing, looked up: in claims in its document, in prose in the claims."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.briefing import Briefing
from generator.model.claim import Appearance, Claim
from generator.model.prose import Prose
from generator.model.source import Source
from generator.quotes.contract import (
    Quotation,
    fold_quotations,
    match,
    unverified_quotations,
)
from generator.quotes.folded_document import FoldedDocument, fold_document
from generator.quotes.match_result import MatchResult, Verified
from generator.spans import Stretch


@dataclass(frozen=True, slots=True, kw_only=True)
class AppearanceEvidence:
    """One appearance of a claim, looked up in its document."""

    claim: Claim
    number: int
    """The place of the appearance in the claim, counted from 1."""
    appearance: Appearance
    """As the author wrote it."""
    source: Source | None
    """None if its id is unknown."""
    outcome: MatchResult | None
    """What became of the quotation; None if there is no text to look it up in."""

    @property
    def position(self) -> str:
        """Its name: the claim's id and the number, such as `toll#1`."""
        return f"{self.claim.id.value}#{self.number}"

    @property
    def speaker(self) -> str:
        """The id of who says the words by their own chain: its last hop, else the publisher."""
        if self.appearance.chain:
            return self.appearance.chain[-1].actor.value
        if self.source is None:
            raise AssertionError(f"{self.position} has no source")
        return self.source.publisher.value

    @property
    def said_in(self) -> str | None:
        """The id of the source of the speaker's own; None if the last hop names none."""
        chain = self.appearance.chain
        named = chain[-1].source if chain else self.appearance.source
        return named.value if named else None

    @property
    def words(self) -> str:
        """The document's own words that are quoted, without what the author put into brackets."""
        document = self.source.document if self.source else None
        if document is None:
            raise AssertionError(f"{self.position} has no document")
        return " … ".join(document.text[at.start : at.end] for at in self.found.fragments)

    @property
    def found(self) -> Verified:
        """Where the quotation is; only a briefing without errors may be asked."""
        if not isinstance(self.outcome, Verified):
            raise AssertionError(f"{self.claim.id.value} is not verified")  # noqa: TRY004  # our bug
        return self.outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseQuotation:
    """Quotation marks in the author's prose around words of no verified quotation (rule Q-6)."""

    prose: Prose
    at: Stretch
    """The words between the marks: code points into `prose.plain`."""


def fold_documents(briefing: Briefing) -> Mapping[str, FoldedDocument]:
    """Return every held document, by the id of its source, ready to be searched: dear, so once."""
    return {
        source.id.value: fold_document(source.document)
        for source in briefing.sources.values()
        if source.is_held and source.document is not None
    }


def look_up(
    briefing: Briefing, folded: Mapping[str, FoldedDocument]
) -> tuple[AppearanceEvidence, ...]:
    """Look up every quotation, in the author's order."""
    return tuple(
        _look_up(claim, number, appearance, briefing.sources, folded)
        for claim in briefing.claims.values()
        for number, appearance in enumerate(claim.appearances, start=1)
    )


def by_position(
    appearances: tuple[AppearanceEvidence, ...],
) -> Mapping[str, AppearanceEvidence]:
    """Return every appearance by its position."""
    return {seen.position: seen for seen in appearances}


def _look_up(
    claim: Claim,
    number: int,
    appearance: Appearance,
    sources: Mapping[str, Source],
    folded: Mapping[str, FoldedDocument],
) -> AppearanceEvidence:
    source = sources.get(appearance.source.value)
    document = folded.get(appearance.source.value)
    outcome = None
    if source is not None and document is not None:
        quotation = Quotation(
            words=appearance.quote.value,
            prefix=appearance.prefix.value if appearance.prefix else "",
            suffix=appearance.suffix.value if appearance.suffix else "",
            gap_ok=appearance.gap_ok is not None,
            lang=source.lang.value,
        )
        outcome = match(quotation, document)
    return AppearanceEvidence(
        claim=claim, number=number, appearance=appearance, source=source, outcome=outcome
    )


def unverified(
    briefing: Briefing, appearances: tuple[AppearanceEvidence, ...]
) -> tuple[ProseQuotation, ...]:
    """Return the quotations in prose that no verified quotation holds, in the author's order."""
    # The document's words, not the author's: what stands in brackets verifies nothing.
    verified = fold_quotations(
        tuple({seen.words: None for seen in appearances if isinstance(seen.outcome, Verified)})
    )
    return tuple(
        ProseQuotation(prose=prose, at=at)
        for prose in authored_prose(briefing)
        for at in unverified_quotations(prose.plain, verified)
    )


def authored_prose(briefing: Briefing) -> tuple[Prose, ...]:
    """Return every text that the author wrote in his own words, in the order of the sections."""
    descriptors = (source.descriptor for source in briefing.sources.values())
    notes = (actor.note for actor in briefing.actors.values())
    overrides = (claim.override for claim in briefing.claims.values())
    settled = (question.would_settle for question in briefing.questions.values())
    texts = (
        briefing.summary,
        *descriptors,
        *notes,
        *(claim.text for claim in briefing.claims.values()),
        *(override.reason for override in overrides if override),
        *(question.text for question in briefing.questions.values()),
        *settled,
        *(correction.reason for correction in briefing.corrections),
    )
    return tuple(text for text in texts if text is not None)
