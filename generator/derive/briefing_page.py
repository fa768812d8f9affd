"""The briefing's own page."""

from dataclasses import dataclass

from generator.derive import names, sitemap
from generator.derive.claims import claim_rows
from generator.derive.figures import figure_rows
from generator.derive.labels import label, plural, when
from generator.derive.moments import moment_rows
from generator.derive.passages import Passages
from generator.derive.questions import question_rows
from generator.derive.rows import (
    ClaimRow,
    CorrectionRow,
    FigureRow,
    Link,
    MomentRow,
    QuestionRow,
    SourceRow,
)
from generator.derive.sources import source_rows
from generator.evidence import Evidence
from generator.model.correction import Correction
from generator.model.prose import Prose
from generator.model.vocabulary import QuestionStatus
from generator.values.markup import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingView:
    """All that the page shows, in the order of the page."""

    page: str
    """Its path."""
    title: str
    """The title."""
    as_of: str
    """The day whose knowledge it states."""
    summary: Prose
    """What it is about."""
    counts: str
    """How much there is of everything."""
    actors: tuple[Link, ...]
    """Whom it names."""
    claims: tuple[ClaimRow, ...]
    """What is said."""
    figures: tuple[FigureRow, ...]
    """Casualty figures."""
    moments: tuple[MomentRow, ...]
    """The timeline."""
    questions: tuple[QuestionRow, ...]
    """What nobody knows."""
    sources: tuple[SourceRow, ...]
    """What it rests on."""
    corrections: tuple[CorrectionRow, ...]
    """What was changed after publication."""


def briefing_view(evidence: Evidence, passages: Passages) -> BriefingView:
    """Put the page together."""
    briefing = evidence.briefing
    return BriefingView(
        page=sitemap.briefing(briefing.slug).page,
        title=briefing.title.value,
        as_of=when(briefing.as_of.value),
        summary=briefing.summary,
        counts=_counts(evidence),
        actors=tuple(names.actor(evidence, actor) for actor in evidence.named),
        claims=claim_rows(evidence, passages),
        figures=figure_rows(evidence, passages),
        moments=moment_rows(evidence),
        questions=question_rows(evidence),
        sources=source_rows(evidence, passages),
        corrections=tuple(_correction(evidence, entry) for entry in briefing.corrections),
    )


def _counts(evidence: Evidence) -> str:
    briefing = evidence.briefing
    open_questions = sum(
        question.stands is QuestionStatus.OPEN for question in briefing.questions.values()
    )
    held = sum(source.is_held for source in briefing.sources.values())
    parts = (
        plural(len(briefing.claims), "claim"),
        plural(held, "stored source"),
        plural(len(briefing.casualties), "casualty figure"),
        plural(open_questions, "open question"),
    )
    return ", ".join(parts)


def _correction(evidence: Evidence, entry: Correction) -> CorrectionRow:
    return CorrectionRow(
        date=when(entry.date.value),
        kind=label(entry.kind.value),
        target=Link(text=entry.target.value, to=_corrected(evidence, entry.target.value)),
        reason=entry.reason,
    )


def _corrected(evidence: Evidence, name: str) -> Target:
    """Return where the corrected entry stands: `claims/wants-call`, `wants-call`, or `briefing`."""
    slug, written = evidence.briefing.slug, evidence.briefing
    section, _, entry = name.rpartition("/")
    places = (
        ("claims", written.claims, sitemap.claim),
        ("casualties", written.casualties, sitemap.figure),
        ("questions", written.questions, sitemap.question),
        ("events", written.events, sitemap.event),
        ("sources", written.sources, sitemap.source),
    )
    for title, entries, place in places:
        if entry in entries and section in ("", title):
            return place(slug, entry)
    return sitemap.briefing(slug)
