"""The briefing's own page, which opens with what is established, claimed, disputed, not known."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.derive import links, sitemap
from generator.derive.charts.timeline_chart import TimelineChart
from generator.derive.claims import ClaimRow, claim_rows
from generator.derive.corrections import CorrectionRow, correction_row
from generator.derive.figures import Count, counts, figure_rows
from generator.derive.labels import UNKNOWN_PUBLISHER, plural, when
from generator.derive.links import Link, ProseLink, claim_line, claim_lines
from generator.derive.moments import MomentRow, moment_rows, timeline
from generator.derive.pages.source_page import SourceRow, source_rows
from generator.derive.passages import Passages
from generator.derive.questions import QuestionRow, question_rows
from generator.derive.support import StatusTag, status_words
from generator.evidence import Evidence
from generator.evidence.comparison import Variant
from generator.evidence.quotations import AppearanceEvidence
from generator.model.prose import Prose
from generator.model.vocabulary import QuestionStatus, SupportStatus
from generator.origins.claim_status import STATUS_RULES
from generator.origins.sensitivity import Dependence, Leaning
from generator.values.markup import Anchor, Json, Target
from generator.variants.collation import Segment
from generator.variants.drift import Drift

ESTABLISHED = (SupportStatus.CORROBORATED, SupportStatus.CONCEDED)
"""Nothing else is ever called established."""
CLAIMED = (
    SupportStatus.POSSIBLY_CORROBORATED,
    SupportStatus.SINGLE_ORIGIN,
    SupportStatus.SINGLE_ORIGIN_ANONYMOUS,
)
DISPUTED = (
    SupportStatus.CONTESTED,
    SupportStatus.DENIED_ONLY,
    SupportStatus.CIRCULAR,
    SupportStatus.DISCOUNTED,
)
ORDER = (*ESTABLISHED, *DISPUTED, *CLAIMED, SupportStatus.ASSESSMENT, None)
"""The order of the groups of claims; the last are those that nobody supports or denies."""
FEW = 8
"""A longer list is folded away behind its first lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningPart:
    """One of the four parts."""

    title: str
    term: str
    """The same as a single word."""
    meaning: str
    lines: tuple[ProseLink, ...]
    more: tuple[ProseLink, ...]
    """The others, folded away."""
    rest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimGroup:
    """The claims of one status."""

    anchor: Anchor
    tag: StatusTag
    count: str
    rule: str
    claims: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingPiece:
    """A stretch of a witness."""

    text: str
    """Its own words; empty where it has nothing."""
    differs: bool
    """Whether another witness has other words here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessRow:
    """The wording of one source."""

    source: Link
    pieces: tuple[ReadingPiece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantRow:
    """One utterance in several wordings."""

    claim: ProseLink
    speaker: str
    witnesses: tuple[WitnessRow, ...]
    """Two or more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftRow:
    """What changed between two sources of one origin."""

    sentence: str
    first: Link
    """The source nearer to the origin."""
    second: Link
    claim: ProseLink


@dataclass(frozen=True, slots=True, kw_only=True)
class DependenceRow:
    """One source or speaker, and what would be left without it."""

    without: Link
    """The source or the actor."""
    lost: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingView:
    """All that the page shows, in the order of the page."""

    page: str
    title: str
    as_of: str
    """The day whose knowledge it states."""
    summary: Prose
    counts: str
    """How much there is of everything."""
    actors: tuple[Link, ...]
    opening: tuple[OpeningPart, ...]
    """What is established, claimed, disputed, and not known."""
    groups: tuple[ClaimGroup, ...]
    counted: tuple[Count, ...]
    moments: tuple[MomentRow, ...]
    chart: TimelineChart | None
    questions: tuple[QuestionRow, ...]
    sources: tuple[SourceRow, ...]
    variants: tuple[VariantRow, ...]
    drifts: tuple[DriftRow, ...]
    """What changed from relay to relay."""
    dependences: tuple[DependenceRow, ...]
    """The weightiest first."""
    corrections: tuple[CorrectionRow, ...]
    data: Target
    description: str
    """What it is about, for whoever only previews the page."""
    linked_data: Json | None = None
    """The same for machines, on the site."""


def briefing_view(evidence: Evidence, passages: Passages) -> BriefingView:
    """Put the page together."""
    briefing = evidence.briefing
    questions, moments = question_rows(evidence), moment_rows(evidence)
    seen = {each.position: each for each in evidence.appearances}
    return BriefingView(
        page=sitemap.briefing(briefing.slug).page,
        title=briefing.title.value,
        as_of=when(briefing.as_of.value),
        summary=briefing.summary,
        counts=_counts(evidence),
        actors=tuple(links.actor(evidence, actor) for actor in evidence.listed),
        opening=opening(evidence, questions),
        groups=tuple(claim_groups(evidence, claim_rows(evidence, passages))),
        counted=counts(evidence, figure_rows(evidence, passages)),
        moments=moments,
        chart=timeline(moments),
        questions=questions,
        sources=source_rows(evidence, passages),
        variants=tuple(_variant(evidence, each, seen) for each in evidence.wordings.variants),
        drifts=tuple(_drift(evidence, each) for each in evidence.wordings.drifts),
        dependences=tuple(_dependence(evidence, each) for each in evidence.dependences),
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
        plural(sum(source.is_held for source in briefing.sources.values()), "stored source"),
        plural(len(briefing.casualties), "casualty figure"),
        plural(open_questions, "open question"),
    )
    return ", ".join(parts)


def opening(evidence: Evidence, questions: tuple[QuestionRow, ...]) -> tuple[OpeningPart, ...]:
    """Return the four parts, also where one is empty."""
    asked = tuple(ProseLink(text=row.text, to=row.to, note=row.status) for row in questions)
    return (
        _part(
            "What is established",
            "established",
            "Two independent origins support it, or one admits it against its own interest.",
            lines=_claims(evidence, ESTABLISHED),
        ),
        _part(
            "What is claimed",
            "claimed",
            "It goes back to one origin, as far as anybody can tell.",
            lines=_claims(evidence, CLAIMED),
        ),
        _part(
            "What is disputed",
            "disputed",
            "Somebody denies it, or it goes in a circle, or an editor discounts it.",
            lines=_claims(evidence, DISPUTED),
        ),
        _part("What is not known", "unknown", "Questions that are open.", lines=asked),
    )


def _claims(evidence: Evidence, statuses: tuple[SupportStatus, ...]) -> tuple[ProseLink, ...]:
    """Return the claims that have one of `statuses`, in the author's order."""
    found = evidence.claims.items()
    return claim_lines(evidence, (key for key, each in found if each.judgement.status in statuses))


def _part(title: str, term: str, meaning: str, *, lines: tuple[ProseLink, ...]) -> OpeningPart:
    shown = lines if len(lines) <= FEW + 2 else lines[:FEW]
    more = lines[len(shown) :]
    return OpeningPart(
        title=title,
        term=term,
        meaning=meaning,
        lines=shown,
        more=more,
        rest=f"{len(more):,} more" if more else "",
    )


def claim_groups(evidence: Evidence, rows: tuple[ClaimRow, ...]) -> Iterator[ClaimGroup]:
    """Yield the claims by status, the firmest first."""
    rules = {rule.status: rule.text for rule in STATUS_RULES}
    for status in ORDER:
        claims = tuple(row for row in rows if evidence.claims[row.id].judgement.status is status)
        if claims:
            mark = claims[0].support.tag
            yield ClaimGroup(
                anchor=Anchor(f"claims-{mark.term}"),
                tag=mark,
                count=plural(len(claims), "claim"),
                rule=rules[status] if status else "Nobody here supports it or denies it.",
                claims=claims,
            )


def _variant(
    evidence: Evidence, variant: Variant, seen: Mapping[str, AppearanceEvidence]
) -> VariantRow:
    actor = evidence.actors.get(variant.utterance.origin)
    return VariantRow(
        claim=claim_line(evidence, variant.utterance.claim),
        speaker=actor.name.value if actor else UNKNOWN_PUBLISHER,
        witnesses=tuple(
            WitnessRow(
                source=_source(evidence, seen[witness].appearance.source.value),
                pieces=tuple(_piece(segment, place) for segment in variant.apparatus.segments),
            )
            for place, witness in enumerate(variant.apparatus.witnesses)
        ),
    )


def _piece(segment: Segment, place: int) -> ReadingPiece:
    return ReadingPiece(text=segment.readings[place].text.strip(), differs=segment.differs)


def _drift(evidence: Evidence, drift: Drift) -> DriftRow:
    return DriftRow(
        sentence=drift.sentence[:1].upper() + drift.sentence[1:],
        first=_source(evidence, drift.first.source),
        second=_source(evidence, drift.second.source),
        claim=claim_line(evidence, drift.first.claim),
    )


def _source(evidence: Evidence, source: str) -> Link:
    return links.source_line(evidence, evidence.briefing.sources[source])


def _dependence(evidence: Evidence, each: Dependence) -> DependenceRow:
    if each.on is Leaning.SPEAKER:
        without = links.actor(evidence, each.id)
    else:
        source = links.source(evidence, evidence.briefing.sources[each.id])
        without = Link(text=f"the document “{source.text}”", to=source.to)
    lost = f"{len(each.lost):,} of {each.supported:,} supported claims have no support left"
    return DependenceRow(without=without, lost=lost)
