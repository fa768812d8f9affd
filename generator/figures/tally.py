"""Casualty figures in, and out of them: rows, ranges, totals, residuals, and what is wrong."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.figures.compared_count import (
    ComparedCount,
    Subject,
    compared_counts,
    objections_to_count,
)
from generator.figures.counted import Counted, Objection, ObjectionKind
from generator.figures.lines import Line, lines_of, objections_to_line
from generator.figures.residuals import (
    Division,
    Harmed,
    divisions,
    harmed,
    objections_to_division,
    objections_to_harmed,
)
from generator.figures.series import mismatches
from generator.figures.sums import Bookkeeping
from generator.model.vocabulary import Measure, Outcome

LEVELS = 12
"""Events that may lie within each other; deeper ones are apart, so that no sum grows wild."""
NO_PARENTS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Nesting:
    """Which event is a part of which."""

    ancestors: Mapping[str, tuple[str, ...]]
    """For each event, the events that it is a part of, the nearest first."""
    cut: tuple[str, ...]
    """Events that are not counted into the larger one: a circle, or too many levels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """All that follows from the figures of a briefing."""

    lines: tuple[Line, ...]
    """One for each event, outcome and population; the author's order, then larger events."""
    divisions: tuple[Division, ...]
    """Each whole along each of its partitions."""
    harmed: tuple[Harmed, ...]
    """The killed and injured of events with deaths from wounds."""
    objections: tuple[Objection, ...]
    """What is wrong or needs saying, each once."""
    cut_events: tuple[str, ...] = ()
    """Events that are not counted into the larger event: a circle, or more than 12 levels."""
    cut_parts: tuple[str, ...] = ()
    """Figures that are not taken as parts, for the same reasons."""


def tally(figures: Sequence[Counted], parents: Mapping[str, str] = NO_PARENTS) -> Tally:
    """Count `figures`, whose ids differ; `parents` gives the event that an event is a part of.

    A figure whose bounds are out of order is objected to, and takes no part in anything else.
    """
    part_of = {each.id: each.part_of for each in figures if each.part_of is not None}
    wholes = nest((figure.id for figure in figures), part_of)
    ordered = tuple(
        replace(figure, part_of=None) if figure.id in wholes.cut else figure
        for figure in figures
        if figure.interval.is_ordered
    )
    counts = compared_counts(ordered)
    nesting = nest((each.event for each in ordered if each.event is not None), parents)
    books = Bookkeeping(
        sharings={figure.id: figure.overlaps for figure in ordered}, ancestors=nesting.ancestors
    )
    lines = lines_of(ordered, counts, books)
    divided = divisions(ordered)
    hurt = tuple(_harmed(counts))
    found = (
        *(_out_of_order(figure) for figure in figures if not figure.interval.is_ordered),
        *(each for count in counts.values() for each in objections_to_count(count)),
        *_mismatches(counts),
        *(each for counted in lines for each in objections_to_line(counted)),
        *(each for division in divided for each in objections_to_division(division)),
        *(each for each_harmed in hurt for each in objections_to_harmed(each_harmed)),
    )
    return Tally(
        lines=lines,
        divisions=divided,
        harmed=hurt,
        objections=_once(found),
        cut_events=nesting.cut,
        cut_parts=wholes.cut,
    )


def _once(found: Sequence[Objection]) -> tuple[Objection, ...]:
    """Return each objection to a figure once: sums of sums would repeat it."""
    said = {(each.kind, each.figures[0], each.sentence): each for each in reversed(found)}
    return tuple(reversed(said.values()))


def _out_of_order(figure: Counted) -> Objection:
    bounds = figure.interval
    numbers = (bounds.low, bounds.best, bounds.high)
    said = ", ".join("none" if number is None else f"{number:,}" for number in numbers)
    return Objection(
        kind=ObjectionKind.BOUNDS_OUT_OF_ORDER,
        rule="F-2",
        figures=(figure.id,),
        sentence=f"low, best and high are out of order: {said}",
    )


def _mismatches(counts: Mapping[Subject, ComparedCount]) -> Iterator[Objection]:
    """Hold each counter's additions against the same counter's totals."""
    added: dict[tuple[object, ...], list[Counted]] = {}
    for subject, count in counts.items():
        for row in count.rows if subject.measure is Measure.INCREMENTAL else ():
            added.setdefault(_same_people(subject, row.latest), []).append(row.latest)
    for subject, count in counts.items():
        for row in count.rows if subject.measure is Measure.CUMULATIVE else ():
            yield from mismatches(row.steps, added.get(_same_people(subject, row.latest), ()))


def _same_people(subject: Subject, figure: Counted) -> tuple[object, ...]:
    return (subject.outcome, subject.population, subject.event, figure.counter)


def _harmed(counts: Mapping[Subject, ComparedCount]) -> Iterator[Harmed]:
    groups: dict[tuple[object, ...], dict[Outcome, list[ComparedCount]]] = {}
    for subject, count in counts.items():
        if subject.event is not None:
            by_outcome = groups.setdefault((subject.event, subject.population), {})
            by_outcome.setdefault(subject.outcome, []).append(count)
    for group in groups.values():
        found = harmed(group.get(Outcome.KILLED, ()), group.get(Outcome.INJURED, ()))
        if found is not None:
            yield found


def nest(events: Iterable[str], parents: Mapping[str, str]) -> Nesting:
    """Return how `events`, and those around them, lie within each other."""
    levels: dict[str, int] = {}
    for event in events:
        _number(event, parents, levels)
    cut = tuple(event for event in levels if event in parents and levels[event] == 0)
    ancestors: dict[str, tuple[str, ...]] = {}
    for event in sorted(levels, key=lambda each: levels[each]):
        parent = parents.get(event) if levels[event] else None
        ancestors[event] = () if parent is None else (parent, *ancestors[parent])
    return Nesting(ancestors=ancestors, cut=cut)


def _number(event: str, parents: Mapping[str, str], levels: dict[str, int]) -> None:
    """Give `event` and the events around it their levels; the outermost has 0."""
    path: dict[str, None] = {}
    while event not in levels and event not in path:
        path[event] = None
        if event not in parents:
            break
        event = parents[event]
    # Every event on a circle is apart: none of them is the outermost.
    around = list(path)[list(path).index(event) :] if event in path else []
    levels.update(dict.fromkeys(around, 0))
    level = levels[event]
    for inner in reversed([each for each in path if each not in levels]):
        level = (level + 1) % LEVELS
        levels[inner] = level
