"""The print edition: the rows of the briefing's page, numbered so that paper can be followed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.derive.charts.timeline_chart import TimelineChart
from generator.derive.corrections import CorrectionRow
from generator.derive.figures import Count, CountedRow, FigureRow
from generator.derive.links import Link
from generator.derive.moments import MomentRow
from generator.derive.pages.briefing_page import (
    BriefingView,
    DependenceRow,
    DriftRow,
    OpeningPart,
    VariantRow,
)
from generator.derive.pages.source_page import Fact, SourceRow, source_facts
from generator.derive.questions import QuestionRow
from generator.evidence import Evidence
from generator.model.prose import Prose
from generator.model.source import Source
from generator.print_edition.notes import Note, NumberedGroup, numbered_groups
from generator.values.day import Day
from generator.values.markup import Anchor, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a target of the site stands in the printed document."""

    anchor: Anchor
    """The id of the element."""
    number: int | None = None
    """The number of a claim; nothing for what has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedFigure:
    """A figure in the table of its count."""

    anchor: Anchor
    """Its id."""
    wording: str
    """Verbatim."""
    units: str
    """What it covers; empty where nothing is said."""
    origin: Link
    """Who counted."""
    as_of: str
    """The day that it stands for."""
    measure: str
    """A running total, or an addition."""
    part: str
    """What it is to the count."""
    value: str
    """Its bounds, in words."""
    claim: Target
    """The claim that carries it."""
    note: Anchor
    """The note that holds its words."""
    note_number: int
    """The number of that note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedCount:
    """One event, one outcome, one population."""

    count: Count
    """What is counted, what it comes to, and why."""
    rows: tuple[NotedFigure, ...]
    """Its figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSource:
    """A source in the list at the end."""

    anchor: Anchor
    """The id of the entry."""
    to: Target
    """Its page on the site."""
    name: str
    """Its title, or what it is and whose."""
    descriptor: Prose | None
    """What bears on its quality."""
    facts: tuple[Fact, ...]
    """What is known of it, its hash among it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintView:
    """All that the printed document shows, in its order."""

    to: Target
    """The briefing's page on the site."""
    title: str
    """The title."""
    as_of: str
    """The day whose knowledge it states, in words."""
    day: date
    """The same as the date of the document."""
    edition: str
    """What tells this edition from every other."""
    summary: Prose
    """What it is about."""
    counts: str
    """How much there is of everything."""
    opening: tuple[OpeningPart, ...]
    """What is established, claimed, disputed, and not known."""
    actors: tuple[Link, ...]
    """Whom it names."""
    groups: tuple[NumberedGroup, ...]
    """What is said, by status."""
    counted: tuple[NotedCount, ...]
    """Casualty figures, by what they count."""
    moments: tuple[MomentRow, ...]
    """The timeline."""
    chart: TimelineChart | None
    """The timeline, drawn."""
    questions: tuple[QuestionRow, ...]
    """What nobody knows."""
    variants: tuple[VariantRow, ...]
    """Utterances in several wordings."""
    drifts: tuple[DriftRow, ...]
    """What changed from relay to relay."""
    dependences: tuple[DependenceRow, ...]
    """What hangs on what."""
    sources: tuple[PrintedSource, ...]
    """What it rests on."""
    corrections: tuple[CorrectionRow, ...]
    """What was changed after publication."""
    places: Mapping[Target, Place]
    """Where the entries that other places lead to stand."""


def print_view(evidence: Evidence, page: BriefingView, *, edition: str) -> PrintView:
    """Give the claims and quotations of the briefing's page their numbers, and all its places."""
    groups = tuple(numbered_groups(page.groups))
    notes = {
        (numbered.claim.to, note.appearance.passage.to): note
        for group in groups
        for numbered in group.claims
        for note in numbered.notes
    }
    written = evidence.briefing.sources.values()
    sources = tuple(
        _source(evidence, source, row) for source, row in zip(written, page.sources, strict=True)
    )
    return PrintView(
        to=Target(page.page),
        title=page.title,
        as_of=page.as_of,
        day=_date(evidence.briefing.as_of.value),
        edition=edition,
        summary=page.summary,
        counts=page.counts,
        opening=page.opening,
        actors=page.actors,
        groups=groups,
        counted=tuple(_noted(count, notes) for count in page.counted),
        moments=page.moments,
        chart=page.chart,
        questions=page.questions,
        variants=page.variants,
        drifts=page.drifts,
        dependences=page.dependences,
        sources=sources,
        corrections=page.corrections,
        places=_places(page, groups, sources),
    )


def _noted(count: Count, notes: Mapping[tuple[Target, Target], Note]) -> NotedCount:
    return NotedCount(count=count, rows=tuple(_figure(row, notes) for row in count.rows))


def _figure(row: CountedRow, notes: Mapping[tuple[Target, Target], Note]) -> NotedFigure:
    figure = row.figure
    note = notes[figure.claim.to, figure.passage.to]
    return NotedFigure(
        anchor=figure.anchor,
        wording=figure.wording,
        units=figure.units,
        origin=figure.origin,
        as_of=figure.as_of,
        measure=figure.measure,
        part=row.part,
        value=row.value,
        claim=figure.claim.to,
        note=note.anchor,
        note_number=note.number,
    )


def _source(evidence: Evidence, source: Source, row: SourceRow) -> PrintedSource:
    return PrintedSource(
        anchor=Anchor(f"source-{source.id.value}"),
        to=row.to,
        name=row.name,
        descriptor=source.descriptor,
        facts=source_facts(evidence, source),
    )


def _places(
    page: BriefingView, groups: tuple[NumberedGroup, ...], sources: tuple[PrintedSource, ...]
) -> Mapping[Target, Place]:
    claims = {
        numbered.claim.to: Place(anchor=numbered.claim.anchor, number=numbered.number)
        for group in groups
        for numbered in group.claims
    }
    entries: tuple[QuestionRow | MomentRow | FigureRow, ...] = (
        *page.questions,
        *page.moments,
        *(row.figure for count in page.counted for row in count.rows),
    )
    return {
        **claims,
        **{entry.to: Place(anchor=entry.anchor) for entry in entries},
        **{each.to: Place(anchor=each.anchor) for each in sources},
    }


def _date(day: Day) -> date:
    """Return the first day that is meant; a document must have one."""
    return day.earliest or day.latest or date.min
