"""What the author wrote in his own words, and the quotations in it."""

from dataclasses import dataclass

from generator.evidence.appearances import AppearanceEvidence
from generator.model.briefing import Briefing
from generator.model.prose import Prose
from generator.quotes.outcome import Stretch, Verified
from generator.quotes.prose import unverified_quotations


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseQuotation:
    """Quotation marks in the author's prose around words of no verified quotation (rule Q-6)."""

    prose: Prose
    """The author's text."""
    at: Stretch
    """The words between the marks: code points into `prose.plain`."""


def unverified(
    briefing: Briefing, appearances: tuple[AppearanceEvidence, ...]
) -> tuple[ProseQuotation, ...]:
    """Return the quotations in prose that no verified quotation holds, in the author's order."""
    # The document's words, not the author's: what stands in brackets verifies nothing.
    verified = tuple(seen.words for seen in appearances if isinstance(seen.outcome, Verified))
    return tuple(
        ProseQuotation(prose=prose, at=at)
        for prose in authored_prose(briefing)
        for at in unverified_quotations(prose.plain, verified)
    )


def authored_prose(briefing: Briefing) -> tuple[Prose, ...]:
    """Every text that the author wrote in his own words, in the order of the sections."""
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
