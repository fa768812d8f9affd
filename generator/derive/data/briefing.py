"""A briefing as data: all that it says, in one record."""

from dataclasses import dataclass

from generator.derive import sitemap
from generator.derive.corrections import edition
from generator.derive.data.actors_and_sources import ActorData, SourceData, actor_data, source_data
from generator.derive.data.as_written import as_written
from generator.derive.data.claims import ClaimData, claim_data
from generator.derive.data.events_and_figures import (
    CountData,
    EventData,
    FigureData,
    count_data,
    event_data,
    figure_data,
)
from generator.derive.figures import Count
from generator.derive.questions import open_raised
from generator.evidence import Evidence
from generator.evidence.comparison import Variant
from generator.evidence.questions import RaisedQuestion
from generator.model.question import Question
from generator.model.vocabulary import CorrectionKind, QuestionStatus
from generator.origins.sensitivity import Leaning
from generator.variants.drift import Drift


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionData:
    """What was changed after publication."""

    target: str
    """What was changed: its id, alone or with its section, or `briefing`."""
    kind: CorrectionKind
    """What sort of change it is."""
    date: str
    """When, as EDTF."""
    reason: str
    """Why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionData:
    """Something that nobody knows yet."""

    id: str
    """Permanent; with two hyphens in a row where a rule raised it."""
    anchor: str
    """Permanent, on the briefing's page."""
    text: str
    """The question."""
    status: QuestionStatus
    """How far it is answered."""
    opened: str
    """Since when it is asked, as EDTF."""
    about: tuple[str, ...]
    """The ids of the actors it is about."""
    known: tuple[str, ...]
    """The ids of the claims that say what is known so far."""
    would_settle: str | None = None
    """What would settle it."""
    suggested_answers: tuple[str, ...] = ()
    """The ids of the claims that somebody offers as an answer."""
    accepted_answer: str | None = None
    """The id of the claim that answers it."""
    about_finding: str | None = None
    """The id of a raised question whose place it takes."""
    rule: str | None = None
    """The rule that raised it; null where an author asks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantData:
    """One utterance that several sources have in different words."""

    claim: str
    """The id of the claim that rests on it."""
    speaker: str | None
    """The id of who said it; null where that is an unknown publisher."""
    appearances: tuple[str, ...]
    """The wordings: the claim's id, a number sign, and the number of the appearance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftData:
    """What changed between two sources of one origin."""

    claim: str
    """The id of the claim."""
    first: str
    """The id of the source nearer to the origin."""
    second: str
    """The id of the other."""
    change: str
    """What changed, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DependenceData:
    """The claims that would lose all support without one source or one speaker."""

    on: Leaning
    """Whether it is a source or a speaker."""
    id: str
    """The id of the source, or of the actor."""
    lost: tuple[str, ...]
    """The ids of the claims that would have no support left."""
    supported: int
    """How many claims have support now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingData:
    """All that one briefing says. Ids are permanent, dates are EDTF, offsets are code points."""

    slug: str
    """The briefing's id."""
    page: str
    """Its page, below the folder of pages."""
    title: str
    """The title."""
    as_of: str
    """The day whose knowledge it states, as EDTF."""
    edition: str
    """The day of its last correction, or the former where none came later, as EDTF."""
    summary: str
    """What it is about."""
    sources: tuple[SourceData, ...]
    """The cited works."""
    actors: tuple[ActorData, ...]
    """Whom it names."""
    claims: tuple[ClaimData, ...]
    """What is said."""
    figures: tuple[FigureData, ...]
    """Casualty figures, as their origins give them."""
    counts: tuple[CountData, ...]
    """What they come to."""
    events: tuple[EventData, ...]
    """What happened."""
    questions: tuple[QuestionData, ...]
    """What nobody knows."""
    variants: tuple[VariantData, ...]
    """Utterances in several wordings."""
    drifts: tuple[DriftData, ...]
    """What changed from relay to relay."""
    dependences: tuple[DependenceData, ...]
    """What hangs on what."""
    corrections: tuple[CorrectionData, ...]
    """What was changed after publication."""


def briefing_data(evidence: Evidence, counted: tuple[Count, ...]) -> BriefingData:
    """Put together what the briefing says; its figures are `counted` as on its page."""
    briefing = evidence.briefing
    return BriefingData(
        slug=briefing.slug,
        page=sitemap.briefing(briefing.slug).page,
        title=briefing.title.value,
        as_of=briefing.as_of.value.text,
        edition=edition(briefing).text,
        summary=briefing.summary.plain,
        sources=tuple(source_data(evidence, each) for each in briefing.sources.values()),
        actors=tuple(actor_data(evidence, evidence.actors[name]) for name in evidence.listed),
        claims=claim_data(evidence),
        figures=tuple(figure_data(evidence, each) for each in evidence.counting.figures.values()),
        counts=tuple(map(count_data, counted)),
        events=tuple(event_data(evidence, each) for each in briefing.events.values()),
        questions=(
            *(_question(evidence, each) for each in briefing.questions.values()),
            *(_raised(evidence, each) for each in open_raised(evidence)),
        ),
        variants=tuple(_variant(evidence, each) for each in evidence.wordings.variants),
        drifts=tuple(map(_drift, evidence.wordings.drifts)),
        dependences=tuple(
            DependenceData(on=each.on, id=each.id, lost=tuple(each.lost), supported=each.supported)
            for each in evidence.dependences
        ),
        corrections=tuple(as_written(CorrectionData, each) for each in briefing.corrections),
    )


def _question(evidence: Evidence, question: Question) -> QuestionData:
    opened = question.opened or evidence.briefing.as_of
    return as_written(
        QuestionData,
        question,
        anchor=_anchor(evidence, question.id.value),
        status=question.stands,
        opened=opened.value.text,
        rule=None,
    )


def _raised(evidence: Evidence, question: RaisedQuestion) -> QuestionData:
    return QuestionData(
        id=question.id,
        anchor=_anchor(evidence, question.id),
        text=question.text,
        status=QuestionStatus.OPEN,
        opened=evidence.briefing.as_of.value.text,
        about=question.about,
        known=question.known,
        rule=question.rule,
    )


def _anchor(evidence: Evidence, name: str) -> str:
    return sitemap.anchor(sitemap.question(evidence.briefing.slug, name)).value


def _variant(evidence: Evidence, variant: Variant) -> VariantData:
    origin = variant.utterance.origin
    return VariantData(
        claim=variant.utterance.claim,
        speaker=origin if origin in evidence.actors else None,
        appearances=tuple(variant.apparatus.witnesses),
    )


def _drift(drift: Drift) -> DriftData:
    return DriftData(
        claim=drift.first.claim,
        first=drift.first.source,
        second=drift.second.source,
        change=drift.sentence,
    )
