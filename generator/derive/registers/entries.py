"""What one briefing gives to the registers: entries for the index, and the rows behind each.

The entries alone decide which page of a register their rows are on; so a register of ten thousand
briefings is planned from entries, and only the pages that change need rows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby

from generator.derive import links, sitemap
from generator.derive.figures import Count
from generator.derive.links import Link
from generator.derive.moments import MomentRow, extent
from generator.derive.pages.briefing_page import BriefingView
from generator.derive.pages.source_page import SourceRow
from generator.derive.questions import QuestionRow
from generator.derive.registers.actors import ActorFacts, actor_facts
from generator.derive.registers.change_log import ChangeRow, change_rows
from generator.evidence import Evidence
from generator.model.prose import Prose
from generator.values.markup import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """Where a register files rows."""

    register: str
    """The path of the register's first page."""
    section: tuple[str, ...]
    """From wide to narrow: `2025`, `2025-11`, `2025-11-24`."""
    slug: str
    subject: str
    """What the rows are about; entries of one register about one subject are merged."""
    weight: int
    """About how many lines the rows take."""
    tally: tuple[int, ...] = field(default=(), compare=False)
    """Counts that are added up where entries are merged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingHeading:
    """A briefing on the first page."""

    slug: str
    title: Link
    as_of: str
    """The day whose knowledge it states."""
    summary: Prose
    counts: str
    changed: str
    """The last correction; empty where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingCounts:
    """A briefing's casualty figures, by what they count; not drawn."""

    slug: str
    title: Link
    counted: tuple[Count, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorName:
    """An actor in the list of all."""

    name: str
    to: Target
    type: str
    existence: str
    """Whether it exists at all; empty where nobody disputes it."""


Row = (
    BriefingHeading
    | BriefingCounts
    | QuestionRow
    | MomentRow
    | SourceRow
    | ChangeRow
    | ActorName
    | ActorFacts
)
Rows = tuple[Row, ...]
"""What a briefing files together, in its own order: its questions, or the sources of a day."""


def register_entries(evidence: Evidence, view: BriefingView) -> Mapping[RegisterEntry, Rows]:
    """File everything that the registers show of a briefing."""
    return dict(_entries(evidence, view))


def _entries(evidence: Evidence, view: BriefingView) -> Iterator[tuple[RegisterEntry, Rows]]:
    slug, title = evidence.briefing.slug, links.briefing(evidence)
    days = _sections(extent(evidence.briefing.as_of.value)[1])
    yield _entry(sitemap.HOME.page, days, slug, 1), (_heading(slug, title, view),)
    if view.counted:
        counted = tuple(replace(count, chart=None) for count in view.counted)
        entry = _entry(sitemap.CASUALTIES.page, days, slug, sum(map(_weight, counted)))
        yield entry, (BriefingCounts(slug=slug, title=title, counted=counted),)
    if view.questions:
        weight = sum(2 + len(row.known) // 2 for row in view.questions)
        yield _entry(sitemap.QUESTIONS.page, days, slug, weight), view.questions
    for day, found in groupby(view.moments, key=lambda row: row.sort[0]):
        moments = tuple(found)
        weight = sum(2 + len(row.claims) // 2 for row in moments)
        yield _entry(sitemap.TIMELINE.page, _sections(day), slug, weight), moments
    published = sorted(view.sources, key=lambda row: row.sort)
    for day, listed in groupby(published, key=lambda row: row.sort[0]):
        sources = tuple(listed)
        yield _entry(sitemap.SOURCES.page, _sections(day), slug, len(sources)), sources
    changed = sorted(change_rows(evidence), key=lambda row: row.sort)
    for day, same in groupby(changed, key=lambda row: row.sort):
        changes = tuple(same)
        yield _entry(sitemap.CHANGES.page, _sections(day), slug, len(changes)), changes
    for actor in actor_facts(evidence):
        yield from _actor(actor, days)


def _entry(register: str, section: tuple[str, ...], slug: str, weight: int) -> RegisterEntry:
    return RegisterEntry(register=register, section=section, slug=slug, subject=slug, weight=weight)


def _heading(slug: str, title: Link, view: BriefingView) -> BriefingHeading:
    last = view.corrections[-1] if view.corrections else None
    return BriefingHeading(
        slug=slug,
        title=title,
        as_of=view.as_of,
        summary=view.summary,
        counts=view.counts,
        changed=f"{last.kind}, {last.date}" if last else "",
    )


def _actor(actor: ActorFacts, days: tuple[str, ...]) -> Iterator[tuple[RegisterEntry, Rows]]:
    """File an actor in the list of all, by its id, and on its own page, by the briefing's day."""
    name = ActorName(name=actor.name, to=actor.to, type=actor.type, existence=actor.existence)
    listed = RegisterEntry(
        register=sitemap.ACTORS.page,
        section=(actor.id[0], actor.id, *(f"{actor.id}--{day}" for day in days)),
        slug=actor.slug,
        subject=actor.to.page,
        weight=1,
        tally=(len(actor.said), len(actor.about)),
    )
    yield listed, (name,)
    lines = len(actor.said) + len(actor.passed_on) + len(actor.about)
    yield _entry(actor.to.page, days, actor.slug, 1 + lines // 3), (actor,)


def _weight(count: Count) -> int:
    return 2 + len(count.rows) + len(count.derivations) // 2 + len(count.objections)


def _sections(day: date) -> tuple[str, ...]:
    """Return the sections of a day; nobody knows the day of what is undated, or open behind."""
    if day in {date.min, date.max}:
        return ("undated",)
    year, month = f"{day.year:04}", f"{day.year:04}-{day.month:02}"
    return year, month, f"{month}-{day.day:02}"
