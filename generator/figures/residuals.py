"""What is left of a figure: beside its parts (rule F-12), or after deaths from wounds (rule F-15).

A part is never added to its whole. Outcomes never mix, but whoever dies of wounds leaves the
injured and joins the killed; the number of people harmed stays.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.figures.compared_count import ComparedCount, compare
from generator.figures.counted import (
    Counted,
    Days,
    Objection,
    ObjectionKind,
    Population,
    unknown_in_sum,
)
from generator.figures.overlaps import union
from generator.figures.series import UNDATED, Series
from generator.figures.sums import Sharings, declared, term_of
from generator.model.vocabulary import RevisionReason
from generator.values.interval import Interval, exactly, residual, total

POPULATIONS = frozenset({"status", "sex", "age"})
"""Partitions whose rest is of unknown status, sex or age."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """One whole, along one partition."""

    whole: Counted
    partition: str
    """Along what; empty where the author does not say."""
    parts: tuple[ComparedCount, ...]
    """What is said of each part, in the author's order."""
    added: Interval
    residual: Interval | None
    """Whom no part takes in; None if the parts exceed the whole."""

    @property
    def rest(self) -> str:
        """What a page calls the residual."""
        if self.partition in POPULATIONS:
            return f"of unknown {self.partition}"
        return "not itemised"

    @property
    def unknown(self) -> tuple[str, ...]:
        """The ids of parts whose number is unknown: counted beside the sum, never as nought."""
        return tuple(each for part in self.parts for each in part.unknown)

    @property
    def is_raised(self) -> bool:
        """Whether the parts hold more people than the whole is sure of."""
        sure = self.whole.interval.low
        return self.residual is not None and not self._is_loose and self.added.low > sure

    @property
    def derivation(self) -> tuple[str, ...]:
        """How the parts compare with the whole, line by line."""
        terms = " + ".join(part.value.display for part in self.parts)
        lines = (f"{terms} = {self.added.display}",) if len(self.parts) > 1 else ()
        if self.residual is None:
            return lines
        whole = f"{self.whole.interval.display} ({self.whole.origin_name})"
        return (*lines, f"{whole} − {self.added.display} = {self.residual.display}, {self.rest}")

    @property
    def _is_loose(self) -> bool:
        return self.whole.interval.approximate or self.whole.is_unknown


def divisions(figures: Sequence[Counted]) -> tuple[Division, ...]:
    """Return each whole along each of its partitions, one at a time, in the order of the wholes."""
    sharings = {figure.id: figure.overlaps for figure in figures}
    by_whole: dict[str, dict[str, list[Counted]]] = {}
    for figure in figures:
        if figure.part_of is not None:
            partitions = by_whole.setdefault(figure.part_of, {})
            partitions.setdefault(figure.partition, []).append(figure)
    return tuple(
        _divide(whole, partition, parts=parts, sharings=sharings)
        for whole in figures
        for partition, parts in by_whole.get(whole.id, {}).items()
    )


def _divide(
    whole: Counted, partition: str, *, parts: list[Counted], sharings: Sharings
) -> Division:
    cells: dict[Hashable, list[Counted]] = {}
    for part in parts:
        cells.setdefault(_cell(whole, part), []).append(part)
    compared = tuple(compare(cell) for cell in cells.values())
    terms = tuple(term_of(each) for each in compared)
    added = union(tuple(term.interval for term in terms), declared(terms, sharings))
    return Division(
        whole=whole,
        partition=partition,
        parts=compared,
        added=added,
        residual=residual(whole.interval, added),
    )


def _cell(whole: Counted, part: Counted) -> Hashable:
    """Return what tells `part` from the others: whom or what it counts, or else only itself."""
    if (part.event, part.population) == (whole.event, whole.population):
        return part.id
    return (part.event, part.outcome, part.population)


def objections_to_division(division: Division) -> Iterator[Objection]:
    """Yield where the parts do not fit the whole."""
    whole, added = division.whole, division.added
    parts = tuple(figure for part in division.parts for figure in part.figures)
    ids = tuple(figure.id for figure in parts)
    if division.residual is None:
        yield Objection(
            kind=ObjectionKind.PARTS_EXCEED_TOTAL,
            rule="F-12",
            figures=(whole.id, *ids),
            sentence=f"parts {added.low:,} exceed the total {whole.interval.display}",
        )
    if division.is_raised:
        yield Objection(
            kind=ObjectionKind.PARTS_RAISE_TOTAL,
            rule="F-12",
            figures=(whole.id, *ids),
            sentence=f"the parts raise the total to {added.low:,}",
        )
    if division.unknown and len(ids) > 1:
        yield unknown_in_sum(division.unknown, ids)
    for part in parts:
        if part.units and whole.units and part.units.unit != whole.units.unit:
            yield Objection(
                kind=ObjectionKind.UNIT_MISMATCH,
                rule="F-16",
                figures=(part.id, whole.id),
                sentence=f"the part counts {part.units.unit}, its whole {whole.units.unit}",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Harmed:
    """The killed and the injured of one event, after deaths from wounds."""

    event: str | None
    population: Population
    moved: Interval
    deaths: tuple[str, ...]
    """The ids of the figures that say so."""
    injured_before: Interval
    """The injured, those who died later included."""
    injured: Interval | None
    """The injured who are left; None if more died of wounds than were injured."""
    people: Interval
    """Everybody who was killed or injured, each counted once."""
    injuries: str
    """The id of the figure of the injured."""

    @property
    def derivation(self) -> tuple[str, ...]:
        """How the injured who are left and the people harmed came about, line by line."""
        if self.injured is None:
            return ()
        before, moved = self.injured_before.display, self.moved.display
        return (
            f"injured: {before} − {moved} died of wounds = {self.injured.display}",
            f"people harmed: still {self.people.display}",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Deaths from wounds, as one figure gives them."""

    figure: Counted
    moved: Interval
    killed_before: Interval | None
    """The killed without them, where the same series has them."""


def harmed(killed: Sequence[ComparedCount], injured: Sequence[ComparedCount]) -> Harmed | None:
    """Return who was harmed, where deaths from wounds are declared and there were injured before.

    `killed` and `injured` are all counts of one event and one population.
    """
    moves = sorted(_moves(killed), key=lambda move: _day(move.figure) or UNDATED)
    rows = tuple(row for count in injured for row in count.rows)
    if not moves or not rows:
        return None
    first = moves[0]
    row = next((row for row in rows if row.latest.counter == first.figure.counter), rows[0])
    before = tuple(step for step in row.steps if _is_after(first.figure, step))
    if not before:
        return None
    later = tuple(move.moved for move in moves if _is_after(move.figure, row.latest))
    return Harmed(
        event=first.figure.event,
        population=first.figure.population,
        moved=total(move.moved for move in moves),
        deaths=tuple(move.figure.id for move in moves),
        injured_before=before[-1].interval,
        injured=residual(row.latest.interval, total(later)),
        people=total((before[-1].interval, _killed_before(first, killed))),
        injuries=row.latest.id,
    )


def _moves(killed: Sequence[ComparedCount]) -> Iterator[Move]:
    """Yield the deaths from wounds; of several rows for the same people, those of the first."""
    for count in killed:
        rows = (tuple(_moves_of(row)) for row in count.rows)
        yield from next((moves for moves in rows if moves), ())


def _moves_of(row: Series) -> Iterator[Move]:
    first = row.steps[0] if row.latest.is_cumulative else row.latest
    if _is_move(first):
        yield Move(figure=first, moved=first.interval, killed_before=None)
    if row.latest.is_cumulative:
        for earlier, later in pairwise(row.steps):
            grown = residual(later.interval, earlier.interval)
            if _is_move(later) and grown is not None:
                yield Move(figure=later, moved=grown, killed_before=earlier.interval)


def _is_move(figure: Counted) -> bool:
    return figure.revision_reason is RevisionReason.DIED_OF_WOUNDS


def _killed_before(first: Move, killed: Sequence[ComparedCount]) -> Interval:
    """Return who was killed before anybody died of wounds, as far as figures say."""
    if first.killed_before is not None:
        return first.killed_before
    totals = (
        step.interval
        for count in killed
        for step in reversed(count.rows[0].steps)
        if step.is_cumulative and not _is_move(step) and _is_after(first.figure, step)
    )
    return next(totals, exactly(0))


def _day(figure: Counted) -> Days | None:
    return figure.as_of_days if figure.is_cumulative else figure.days


def _is_after(figure: Counted, other: Counted) -> bool:
    one, two = _day(figure), _day(other)
    return one is not None and two is not None and one.are_after(two)


def objections_to_harmed(found: Harmed) -> Iterator[Objection]:
    """Yield where more people died of wounds than were injured."""
    if found.injured is None:
        yield Objection(
            kind=ObjectionKind.CONTESTED,
            rule="F-15",
            figures=(*found.deaths, found.injuries),
            sentence=(
                f"{found.moved.display} died of wounds, but no more than "
                f"{found.injured_before.high:,} were injured"
            ),
        )
