"""The briefing's own page."""

from collections import Counter
from dataclasses import dataclass

from generator.derive import names, sitemap
from generator.derive.changes import correction_row
from generator.derive.charts.timeline_view import TimelineChart
from generator.derive.claims import claim_rows
from generator.derive.dependence import DependenceRow, dependence_rows
from generator.derive.figures import figure_rows
from generator.derive.labels import plural, when
from generator.derive.ledger import Count, counts
from generator.derive.moments import MomentRow, moment_rows, timeline
from generator.derive.opening import ORDER, ClaimGroup, OpeningPart, claim_groups, opening
from generator.derive.passages import Passages
from generator.derive.questions import question_rows
from generator.derive.rows import (
    CorrectionRow,
    Link,
    QuestionRow,
)
from generator.derive.sources import SourceRow, source_rows
from generator.derive.standing import status_words
from generator.derive.wordings import DriftRow, VariantRow, drift_rows, variant_rows
from generator.evidence import Evidence
from generator.model.briefing import Briefing
from generator.model.prose import Prose
from generator.model.vocabulary import QuestionStatus
from generator.values.markup import Json, Target


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
    opening: tuple[OpeningPart, ...]
    """What is established, claimed, disputed, and not known."""
    groups: tuple[ClaimGroup, ...]
    """What is said, by status."""
    counted: tuple[Count, ...]
    """Casualty figures, by what they count."""
    moments: tuple[MomentRow, ...]
    """The timeline."""
    chart: tuple[TimelineChart, ...]
    """The timeline, drawn; one or none."""
    questions: tuple[QuestionRow, ...]
    """What nobody knows."""
    sources: tuple[SourceRow, ...]
    """What it rests on."""
    variants: tuple[VariantRow, ...]
    """Utterances in several wordings."""
    drifts: tuple[DriftRow, ...]
    """What changed from relay to relay."""
    dependences: tuple[DependenceRow, ...]
    """What hangs on what."""
    corrections: tuple[CorrectionRow, ...]
    """What was changed after publication."""
    data: Target
    """Where it can be downloaded."""
    description: str
    """What it is about, for whoever only previews the page."""
    linked_data: tuple[Json, ...] = ()
    """The same for machines; one, on the site."""


def briefing_view(evidence: Evidence, passages: Passages) -> BriefingView:
    """Put the page together."""
    briefing = evidence.briefing
    questions, moments = question_rows(evidence), moment_rows(evidence)
    return BriefingView(
        page=sitemap.briefing(briefing.slug).page,
        title=briefing.title.value,
        as_of=when(briefing.as_of.value),
        summary=briefing.summary,
        counts=_counts(evidence),
        actors=tuple(names.actor(evidence, actor) for actor in evidence.listed),
        opening=opening(evidence, questions),
        groups=claim_groups(evidence, claim_rows(evidence, passages)),
        counted=counts(evidence, figure_rows(evidence, passages)),
        moments=moments,
        chart=timeline(moments),
        questions=questions,
        sources=source_rows(evidence, passages),
        variants=variant_rows(evidence),
        drifts=drift_rows(evidence),
        dependences=dependence_rows(evidence),
        corrections=tuple(correction_row(evidence, entry) for entry in briefing.corrections),
        data=sitemap.data(briefing.slug),
        description=briefing.summary.plain,
    )


def _counts(evidence: Evidence) -> str:
    """Count the claims by status, then everything else."""
    briefing = evidence.briefing
    statuses = Counter(standing.judgement.status for standing in evidence.claims.values())
    open_questions = sum(
        question.stands is QuestionStatus.OPEN for question in briefing.questions.values()
    )
    by_status = "; ".join(
        f"{statuses[status]:,} {status_words(status)}"
        for status in ORDER
        if status and statuses[status]
    )
    claims = plural(len(briefing.claims), "claim")
    parts = (
        f"{claims} ({by_status})" if by_status else claims,
        plural(_held(briefing), "stored source"),
        plural(len(briefing.casualties), "casualty figure"),
        plural(open_questions, "open question"),
    )
    return ", ".join(parts)


def _held(briefing: Briefing) -> int:
    return sum(source.is_held for source in briefing.sources.values())
