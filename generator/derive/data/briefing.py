"""A briefing as data: all that it says, in one record."""

from dataclasses import dataclass

from generator.derive.briefing_page import BriefingView
from generator.derive.data.actors import ActorData, actor_data
from generator.derive.data.claims import ClaimData, claim_data
from generator.derive.data.events import EventData, event_data
from generator.derive.data.figures import CountData, FigureData, count_data, figure_data
from generator.derive.data.questions import QuestionData, question_data
from generator.derive.data.sources import SourceData, source_data
from generator.derive.data.wordings import (
    DependenceData,
    DriftData,
    VariantData,
    dependence_data,
    drift_data,
    variant_data,
)
from generator.derive.edition import edition
from generator.evidence import Evidence
from generator.model.briefing import Correction
from generator.model.vocabulary import CorrectionKind


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


def briefing_data(evidence: Evidence, view: BriefingView) -> BriefingData:
    """Put together what the page says."""
    briefing = evidence.briefing
    return BriefingData(
        slug=briefing.slug,
        page=view.page,
        title=briefing.title.value,
        as_of=briefing.as_of.value.text,
        edition=edition(briefing).text,
        summary=briefing.summary.plain,
        sources=source_data(evidence),
        actors=actor_data(evidence),
        claims=claim_data(evidence),
        figures=figure_data(evidence),
        counts=count_data(view.counted),
        events=event_data(evidence),
        questions=question_data(evidence),
        variants=variant_data(evidence),
        drifts=drift_data(evidence),
        dependences=dependence_data(evidence),
        corrections=tuple(map(_correction, briefing.corrections)),
    )


def _correction(correction: Correction) -> CorrectionData:
    return CorrectionData(
        target=correction.target.value,
        kind=correction.kind.value,
        date=correction.date.value.text,
        reason=correction.reason.plain,
    )
