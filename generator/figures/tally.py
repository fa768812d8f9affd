"""Casualty figures in, and out of them: rows, ranges, totals, residuals, and what is wrong."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.figures import ledger, line, outcomes, parts, standing
from generator.figures.ancestry import Nesting, nest
from generator.figures.counted import Counted
from generator.figures.increments import mismatches
from generator.figures.line import Line
from generator.figures.objection import Objection, ObjectionKind
from generator.figures.outcomes import Harmed, harmed
from generator.figures.parts import Division, divisions
from generator.figures.standing import Standing
from generator.figures.subject import Subject, standings
from generator.figures.sums import Bookkeeping
from generator.model.vocabulary import Measure, Outcome

NO_PARENTS: Mapping[str, str] = {}


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
    wholes = _wholes(figures)
    ordered = tuple(
        replace(figure, part_of=None) if figure.id in wholes.cut else figure
        for figure in figures
        if figure.interval.is_ordered
    )
    counts = standings(ordered)
    nesting = nest((each.event for each in ordered if each.event is not None), parents)
    books = Bookkeeping(
        sharings={figure.id: figure.overlaps for figure in ordered}, ancestors=nesting.ancestors
    )
    lines = ledger.lines(ordered, counts, books)
    divided = divisions(ordered)
    hurt = tuple(_harmed(counts))
    found = (
        *(_out_of_order(figure) for figure in figures if not figure.interval.is_ordered),
        *(each for count in counts.values() for each in standing.objections(count)),
        *_mismatches(counts),
        *(each for counted in lines for each in line.objections(counted)),
        *(each for division in divided for each in parts.objections(division)),
        *(each for each_harmed in hurt for each in outcomes.objections(each_harmed)),
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


def _wholes(figures: Sequence[Counted]) -> Nesting:
    """Return how figures are parts of figures."""
    wholes = {each.id: each.part_of for each in figures if each.part_of is not None}
    return nest((figure.id for figure in figures), wholes)


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


def _mismatches(counts: Mapping[Subject, Standing]) -> Iterator[Objection]:
    """Hold each counter's additions against the same counter's totals."""
    added: dict[tuple[object, ...], list[Counted]] = {}
    for subject, count in counts.items():
        for row in count.rows if subject.measure is Measure.INCREMENTAL else ():
            added.setdefault(_same_people(subject, row.standing), []).append(row.standing)
    for subject, count in counts.items():
        for row in count.rows if subject.measure is Measure.CUMULATIVE else ():
            yield from mismatches(row.steps, added.get(_same_people(subject, row.standing), ()))


def _same_people(subject: Subject, figure: Counted) -> tuple[object, ...]:
    return (subject.outcome, subject.population, subject.event, figure.counter)


def _harmed(counts: Mapping[Subject, Standing]) -> Iterator[Harmed]:
    groups: dict[tuple[object, ...], dict[Outcome, list[Standing]]] = {}
    for subject, count in counts.items():
        if subject.event is not None:
            by_outcome = groups.setdefault((subject.event, subject.population), {})
            by_outcome.setdefault(subject.outcome, []).append(count)
    for group in groups.values():
        found = harmed(group.get(Outcome.KILLED, ()), group.get(Outcome.INJURED, ()))
        if found is not None:
            yield found
