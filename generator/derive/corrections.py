"""What was changed after publication, and the day of the edition that comes of it."""

from dataclasses import dataclass
from datetime import date

from generator.derive import sitemap
from generator.derive.labels import label, when
from generator.derive.links import Link
from generator.evidence import Evidence
from generator.model.briefing import Briefing, Correction
from generator.model.prose import Prose
from generator.values.day import Day
from generator.values.markup import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionRow:
    """What was changed after publication."""

    date: str
    kind: str
    target: Link
    reason: Prose


def correction_row(evidence: Evidence, entry: Correction) -> CorrectionRow:
    """Return a correction, as the briefing's page shows it."""
    return CorrectionRow(
        date=when(entry.date.value),
        kind=label(entry.kind.value),
        target=Link(text=entry.target.value, to=_corrected(evidence, entry.target.value)),
        reason=entry.reason,
    )


def _corrected(evidence: Evidence, name: str) -> Target:
    """Return the corrected entry: `claims/wants-call`, `wants-call`, or `briefing`."""
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


def edition(briefing: Briefing) -> Day:
    """Return the day of the last correction, or `as_of` where none came later."""
    corrected = (correction.date.value for correction in briefing.corrections)
    return max(
        (briefing.as_of.value, *corrected), key=lambda day: day.latest or day.earliest or date.min
    )
