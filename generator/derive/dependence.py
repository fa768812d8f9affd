"""What hangs on what: the claims that would lose all support without one source or one speaker."""

from dataclasses import dataclass

from generator.derive import names, sitemap
from generator.derive.rows import Link
from generator.evidence import Evidence
from generator.origins.sensitivity import Dependence, Leaning

SHOWN = 8
"""The weightiest are shown; the others are folded away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DependenceRow:
    """One source or speaker, and what would be left without it."""

    without: Link
    """The source or the actor."""
    lost: str
    """How many claims would have no support."""


def dependence_rows(evidence: Evidence) -> tuple[DependenceRow, ...]:
    """Return every source and speaker that a claim hangs on, the weightiest first."""
    return tuple(_row(evidence, each) for each in evidence.dependences)


def _row(evidence: Evidence, each: Dependence) -> DependenceRow:
    return DependenceRow(
        without=_link(evidence, each),
        lost=f"{len(each.lost):,} of {each.supported:,} supported claims have no support left",
    )


def _link(evidence: Evidence, each: Dependence) -> Link:
    if each.on is Leaning.SPEAKER:
        return names.actor(evidence, each.id)
    source = evidence.briefing.sources[each.id]
    return Link(
        text=f"the document “{names.source_name(evidence, source)}”",
        to=sitemap.source(evidence.briefing.slug, each.id),
    )
