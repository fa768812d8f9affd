"""What the registers need of one briefing: small, frozen, and enough."""

from dataclasses import dataclass
from datetime import date

from generator.derive import names
from generator.derive.actors import ActorFacts, actor_facts
from generator.derive.briefing_page import BriefingView
from generator.derive.changes import ChangeRow, change_rows
from generator.derive.ledger import Count
from generator.derive.moments import MomentRow, extent
from generator.derive.rows import Link, QuestionRow
from generator.derive.sources import SourceRow
from generator.evidence import Evidence
from generator.model.prose import Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One briefing, as the registers see it."""

    slug: str
    """Its id."""
    title: Link
    """Its title, leading to it."""
    as_of: str
    """The day whose knowledge it states."""
    sort: date
    """The last day that `as_of` can mean."""
    summary: Prose
    """What it is about."""
    counts: str
    """How much there is of everything."""
    changed: str
    """The last correction; empty where there is none."""
    actors: tuple[ActorFacts, ...]
    """Whom it names, and what it says of them."""
    counted: tuple[Count, ...]
    """Casualty figures, by what they count."""
    questions: tuple[QuestionRow, ...]
    """What nobody knows."""
    moments: tuple[MomentRow, ...]
    """The timeline."""
    sources: tuple[SourceRow, ...]
    """What it rests on."""
    changes: tuple[ChangeRow, ...]
    """Its edition and its corrections."""


def facts(evidence: Evidence, view: BriefingView) -> Facts:
    """Take from a briefing what the registers show."""
    briefing = evidence.briefing
    last = view.corrections[-1] if view.corrections else None
    return Facts(
        slug=briefing.slug,
        title=names.briefing(evidence),
        as_of=view.as_of,
        sort=extent(briefing.as_of.value)[1],
        summary=briefing.summary,
        counts=view.counts,
        changed=f"{last.kind}, {last.date}" if last else "",
        actors=actor_facts(evidence),
        counted=view.counted,
        questions=view.questions,
        moments=view.moments,
        sources=view.sources,
        changes=change_rows(evidence),
    )
