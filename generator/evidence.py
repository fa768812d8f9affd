"""What the algorithms find in one briefing, once: `check` complains of it, `derive` shows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.actor import Actor
from generator.model.briefing import Briefing
from generator.model.claim import Appearance, Claim
from generator.model.kinds import Section
from generator.model.mentions import mentions
from generator.model.prose import Prose
from generator.model.source import Source
from generator.quotes.contract import FoldedDocument, Quotation, fold_document, match
from generator.quotes.outcome import Outcome, Stretch, Verified
from generator.quotes.prose import unverified_quotations


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
    def found(self) -> Verified:
        """Where the quotation stands; only a briefing without errors may be asked."""
        if not isinstance(self.outcome, Verified):
            raise AssertionError(f"{self.claim.id.value} is not verified")  # noqa: TRY004  # our bug
        return self.outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseQuotation:
    """Quotation marks in the author's prose around words of no verified quotation (rule Q-6)."""

    prose: Prose
    """The author's text."""
    at: Stretch
    """The words between the marks: code points into `prose.plain`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A briefing with all that could be found out about it."""

    briefing: Briefing
    """As loaded."""
    actors: Mapping[str, Actor]
    """Every actor that the briefing can name: the shared ones, then its own."""
    named: tuple[str, ...]
    """The ids of the actors that it does name, and of those whom these lead to, in its order."""
    appearances: tuple[AppearanceEvidence, ...]
    """In the author's order."""
    unverified_prose: tuple[ProseQuotation, ...]
    """In the author's order."""
    dropped: Mapping[Section, frozenset[str]] = field(default_factory=dict)
    """Ids that stand in the YAML but whose entries could not be read: known, and nothing more."""


def examine(briefing: Briefing, *, shared: Mapping[str, Actor]) -> Evidence:
    """Look up every quotation of `briefing`, and follow what rests on it."""
    folded = {
        source.id.value: fold_document(source.document)
        for source in briefing.sources.values()
        if source.is_held and source.document is not None
    }
    appearances = tuple(
        _look_up(claim, number, appearance, briefing.sources, folded)
        for claim in briefing.claims.values()
        for number, appearance in enumerate(claim.appearances, start=1)
    )
    actors = {**shared, **briefing.actors}
    return Evidence(
        briefing=briefing,
        actors=actors,
        named=_named(briefing, actors),
        appearances=appearances,
        unverified_prose=_unverified(briefing, appearances),
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


def _named(briefing: Briefing, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Follow every mention of an actor, and from each actor to its party, outlet and bodies."""
    entries = (
        *briefing.sources.values(),
        *briefing.claims.values(),
        *briefing.casualties.values(),
        *briefing.events.values(),
        *briefing.questions.values(),
    )
    named: dict[str, None] = {}
    waiting = [name for entry in entries for name in _actors_in(entry)]
    while waiting:
        name = waiting.pop(0)
        if name in actors and name not in named:
            named[name] = None
            waiting.extend(_actors_in(actors[name]))
    return tuple(named)


def _actors_in(entry: object) -> tuple[str, ...]:
    return tuple(
        mention.id.value for mention in mentions(entry) if mention.reference.to is Section.ACTORS
    )


def _unverified(
    briefing: Briefing, appearances: tuple[AppearanceEvidence, ...]
) -> tuple[ProseQuotation, ...]:
    verified = tuple(
        seen.appearance.quote.value for seen in appearances if isinstance(seen.outcome, Verified)
    )
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
