"""Every quotation of a briefing, looked up in its document."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.briefing import Briefing
from generator.model.claim import Appearance, Claim
from generator.model.source import Source
from generator.quotes.contract import FoldedDocument, Quotation, fold_document, match
from generator.quotes.outcome import Outcome, Verified


@dataclass(frozen=True, slots=True, kw_only=True)
class AppearanceEvidence:
    """One appearance of a claim, looked up in its document."""

    claim: Claim
    """The claim."""
    number: int
    """The place of the appearance in the claim, counted from 1."""
    appearance: Appearance
    """As the author wrote it."""
    source: Source | None
    """The source; nothing where its id is unknown."""
    outcome: Outcome | None
    """What became of the quotation; nothing where there is no text to look it up in."""

    @property
    def position(self) -> str:
        """Its name: the claim's id and the number."""
        return f"{self.claim.id.value}#{self.number}"

    @property
    def words(self) -> str:
        """The document's own words that are quoted, without what the author put into brackets."""
        document = self.source.document if self.source else None
        if document is None:
            raise AssertionError(f"{self.position} has no document")
        return " … ".join(document.text[at.start : at.end] for at in self.found.fragments)

    @property
    def found(self) -> Verified:
        """Where the quotation stands; only a briefing without errors may be asked."""
        if not isinstance(self.outcome, Verified):
            raise AssertionError(f"{self.claim.id.value} is not verified")  # noqa: TRY004  # our bug
        return self.outcome


def look_up(briefing: Briefing) -> tuple[AppearanceEvidence, ...]:
    """Look up every quotation, in the author's order."""
    folded = {
        source.id.value: fold_document(source.document)
        for source in briefing.sources.values()
        if source.is_held and source.document is not None
    }
    return tuple(
        _look_up(claim, number, appearance, briefing.sources, folded)
        for claim in briefing.claims.values()
        for number, appearance in enumerate(claim.appearances, start=1)
    )


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
