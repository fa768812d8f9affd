"""What changed on a site: the corrections of each briefing, and its edition."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.derive import names, sitemap
from generator.derive.labels import label, when
from generator.derive.moments import extent
from generator.derive.rows import CorrectionRow, Link
from generator.evidence import Evidence
from generator.model.briefing import Correction
from generator.values.markup import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """One change."""

    name: str
    """Unique on the site, and the same for ever: the briefing, what was changed, the kind, the day.
    """
    sort: date
    """The last day that its date can mean."""
    date: str
    """When."""
    kind: str
    """What sort of change it is; `edition` where the briefing states the knowledge of a day."""
    what: Link
    """What was changed."""
    words: str
    """Why it was changed; of an edition, what the briefing is about."""
    briefing: Link
    """The briefing it belongs to."""

    @property
    def within(self) -> bool:
        """Whether the briefing needs to be named beside it."""
        return self.what.text != self.briefing.text


def change_rows(evidence: Evidence) -> tuple[ChangeRow, ...]:
    """Return the edition, then the corrections in the author's order."""
    return (_edition(evidence), *_corrections(evidence))


def correction_row(evidence: Evidence, entry: Correction) -> CorrectionRow:
    """Return a correction, as the briefing's page shows it."""
    return CorrectionRow(
        date=when(entry.date.value),
        kind=label(entry.kind.value),
        target=Link(text=entry.target.value, to=_corrected(evidence, entry.target.value)),
        reason=entry.reason,
    )


def _edition(evidence: Evidence) -> ChangeRow:
    briefing = evidence.briefing
    as_of = briefing.as_of.value
    return ChangeRow(
        name=f"{briefing.slug}/edition/{as_of.text}",
        sort=extent(as_of)[1],
        date=when(as_of),
        kind="edition",
        what=names.briefing(evidence),
        words=briefing.summary.plain,
        briefing=names.briefing(evidence),
    )


def _corrections(evidence: Evidence) -> Iterator[ChangeRow]:
    seen = Counter[str]()
    for entry in evidence.briefing.corrections:
        row, day = correction_row(evidence, entry), entry.date.value
        name = f"{evidence.briefing.slug}/{entry.target.value}/{row.kind}/{day.text}"
        seen[name] += 1
        yield ChangeRow(
            name=name if seen[name] == 1 else f"{name}/{seen[name]}",
            sort=extent(day)[1],
            date=row.date,
            kind=row.kind,
            what=row.target,
            words=entry.reason.plain,
            briefing=names.briefing(evidence),
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
