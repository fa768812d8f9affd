"""What one briefing gives to the registers: a card for the index, and the row that it stands for.

The cards alone decide which page of a register a row stands on; so a register of ten thousand
briefings is planned from cards, and only the pages that change need rows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby

from generator.derive import sitemap
from generator.derive.actors import ActorFacts
from generator.derive.changes import ChangeRow
from generator.derive.facts import Facts
from generator.derive.ledger import Count
from generator.derive.moments import MomentRow
from generator.derive.rows import Link, QuestionRow
from generator.derive.sources import SourceRow
from generator.model.prose import Prose
from generator.values.markup import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Where a register files a row."""

    register: str
    """The path of the register's first page."""
    shelf: tuple[str, ...]
    """From wide to narrow: `2025`, `2025-11`, `2025-11-24`."""
    slug: str
    """The briefing that the row is from."""
    subject: str
    """What the row is about; cards of one register about one subject are merged."""
    weight: int
    """About how many lines the row takes."""
    tally: tuple[int, ...] = field(default=(), compare=False)
    """Counts that are added up where cards are merged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A briefing on the first page."""

    slug: str
    """Its id."""
    title: Link
    """Its title, leading to it."""
    as_of: str
    """The day whose knowledge it states."""
    summary: Prose
    """What it is about."""
    counts: str
    """How much there is of everything."""
    changed: str
    """The last correction; empty where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """A briefing's casualty figures."""

    slug: str
    """The briefing's id."""
    title: Link
    """Its title, leading to it."""
    counted: tuple[Count, ...]
    """The figures, by what they count; not drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A briefing's questions."""

    questions: tuple[QuestionRow, ...]
    """In its order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """A briefing's events that begin on one day."""

    moments: tuple[MomentRow, ...]
    """In its order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A briefing's sources of one day."""

    sources: tuple[SourceRow, ...]
    """In its order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A briefing's changes of one day."""

    changes: tuple[ChangeRow, ...]
    """In its order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorName:
    """An actor in the list of all."""

    name: str
    """The name that the site prints."""
    to: Target
    """Its page."""
    type: str
    """What it is."""
    existence: str
    """Whether it exists at all; empty where nobody disputes it."""


Row = Heading | Ledger | Asked | Happened | Published | Changed | ActorName | ActorFacts


def cards(facts: Facts) -> Mapping[Card, Row]:
    """File everything that the registers show of a briefing."""
    return dict(_cards(facts))


def _cards(facts: Facts) -> Iterator[tuple[Card, Row]]:
    days, slug = _days(facts.sort), facts.slug
    yield _card(sitemap.HOME.page, days, slug, 1), _heading(facts)
    if facts.counted:
        counted = tuple(replace(count, chart=()) for count in facts.counted)
        row = Ledger(slug=slug, title=facts.title, counted=counted)
        yield _card(sitemap.CASUALTIES.page, days, slug, sum(map(_weight, counted))), row
    if facts.questions:
        weight = sum(2 + len(row.known) // 2 for row in facts.questions)
        yield _card(sitemap.QUESTIONS.page, days, slug, weight), Asked(questions=facts.questions)
    for day, moments in groupby(facts.moments, key=lambda row: row.sort[0]):
        found = tuple(moments)
        weight = sum(2 + len(row.claims) // 2 for row in found)
        yield _card(sitemap.TIMELINE.page, _days(day), slug, weight), Happened(moments=found)
    published = sorted(facts.sources, key=lambda row: row.sort)
    for day, sources in groupby(published, key=lambda row: row.sort[0]):
        listed = tuple(sources)
        row_of_day = Published(sources=listed)
        yield _card(sitemap.SOURCES.page, _days(day), slug, len(listed)), row_of_day
    changed = sorted(facts.changes, key=lambda row: row.sort)
    for day, changes in groupby(changed, key=lambda row: row.sort):
        rows = tuple(changes)
        yield _card(sitemap.CHANGES.page, _days(day), slug, len(rows)), Changed(changes=rows)
    for actor in facts.actors:
        yield from _actor(actor, days)


def _card(register: str, shelf: tuple[str, ...], slug: str, weight: int) -> Card:
    return Card(register=register, shelf=shelf, slug=slug, subject=slug, weight=weight)


def _heading(facts: Facts) -> Heading:
    return Heading(
        slug=facts.slug,
        title=facts.title,
        as_of=facts.as_of,
        summary=facts.summary,
        counts=facts.counts,
        changed=facts.changed,
    )


def _actor(actor: ActorFacts, days: tuple[str, ...]) -> Iterator[tuple[Card, Row]]:
    """File an actor in the list of all, by its id, and on its own page, by the briefing's day."""
    name = actor.to.page.rpartition("/")[2].removesuffix(".md")
    lines = len(actor.said) + len(actor.passed_on) + len(actor.about)
    listed = Card(
        register=sitemap.ACTORS.page,
        shelf=(name[0], name, *(f"{name}--{day}" for day in days)),
        slug=actor.slug,
        subject=actor.to.page,
        weight=1,
        tally=(len(actor.said), len(actor.about)),
    )
    yield (
        listed,
        ActorName(name=actor.name, to=actor.to, type=actor.type, existence=actor.existence),
    )
    yield _card(actor.to.page, days, actor.slug, 1 + lines // 3), actor


def _weight(count: Count) -> int:
    return 2 + len(count.rows) + len(count.derivations) // 2 + len(count.objections)


def _days(day: date) -> tuple[str, ...]:
    """Return the shelf of a day; nobody knows the day of what is undated, or open behind."""
    if day in {date.min, date.max}:
        return ("undated",)
    year, month = f"{day.year:04}", f"{day.year:04}-{day.month:02}"
    return year, month, f"{month}-{day.day:02}"
