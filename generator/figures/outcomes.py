"""People who move from one outcome to another: deaths from wounds (rule F-15).

Outcomes never mix otherwise. Whoever dies of wounds leaves the injured and joins the killed; the
number of people harmed stays.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.figures.counted import Counted, Population
from generator.figures.days import Days
from generator.figures.objection import Objection, ObjectionKind
from generator.figures.series import UNDATED, Series
from generator.figures.standing import Standing
from generator.model.vocabulary import RevisionReason
from generator.values.interval import Interval, exactly, residual, total


@dataclass(frozen=True, slots=True, kw_only=True)
class Harmed:
    """The killed and the injured of one event, after deaths from wounds."""

    event: str | None
    """The event."""
    population: Population
    """Of whom."""
    moved: Interval
    """Who died of wounds."""
    deaths: tuple[str, ...]
    """The ids of the figures that say so."""
    injured_before: Interval
    """The injured, those who died later included."""
    injured: Interval | None
    """The injured who are left; nothing where more died of wounds than were injured."""
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
    """The figure of the killed."""
    moved: Interval
    """How many they are."""
    killed_before: Interval | None
    """The killed without them, where the same series has them."""


def harmed(killed: Sequence[Standing], injured: Sequence[Standing]) -> Harmed | None:
    """Return who was harmed, where deaths from wounds are declared and there were injured before.

    `killed` and `injured` are all that stands for one event and one population.
    """
    moves = sorted(_moves(killed), key=lambda move: _day(move.figure) or UNDATED)
    rows = tuple(row for standing in injured for row in standing.rows)
    if not moves or not rows:
        return None
    first = moves[0]
    row = next((row for row in rows if row.standing.counter == first.figure.counter), rows[0])
    before = tuple(step for step in row.steps if _is_after(first.figure, step))
    if not before:
        return None
    later = tuple(move.moved for move in moves if _is_after(move.figure, row.standing))
    return Harmed(
        event=first.figure.event,
        population=first.figure.population,
        moved=total(move.moved for move in moves),
        deaths=tuple(move.figure.id for move in moves),
        injured_before=before[-1].interval,
        injured=residual(row.standing.interval, total(later)),
        people=total((before[-1].interval, _killed_before(first, killed))),
        injuries=row.standing.id,
    )


def _moves(killed: Sequence[Standing]) -> Iterator[Move]:
    """Yield the deaths from wounds; of several rows for the same people, those of the first."""
    for standing in killed:
        rows = (tuple(_moves_of(row)) for row in standing.rows)
        yield from next((moves for moves in rows if moves), ())


def _moves_of(row: Series) -> Iterator[Move]:
    first = row.steps[0] if row.standing.is_cumulative else row.standing
    if _is_move(first):
        yield Move(figure=first, moved=first.interval, killed_before=None)
    if row.standing.is_cumulative:
        for earlier, later in pairwise(row.steps):
            grown = residual(later.interval, earlier.interval)
            if _is_move(later) and grown is not None:
                yield Move(figure=later, moved=grown, killed_before=earlier.interval)


def _is_move(figure: Counted) -> bool:
    return figure.revision_reason is RevisionReason.DIED_OF_WOUNDS


def _killed_before(first: Move, killed: Sequence[Standing]) -> Interval:
    """Return who was killed before anybody died of wounds, as far as figures say."""
    if first.killed_before is not None:
        return first.killed_before
    totals = (
        step.interval
        for standing in killed
        for step in reversed(standing.rows[0].steps)
        if step.is_cumulative and not _is_move(step) and _is_after(first.figure, step)
    )
    return next(totals, exactly(0))


def _day(figure: Counted) -> Days | None:
    return figure.standing_days if figure.is_cumulative else figure.days


def _is_after(figure: Counted, other: Counted) -> bool:
    one, two = _day(figure), _day(other)
    return one is not None and two is not None and one.are_after(two)


def objections(found: Harmed) -> Iterator[Objection]:
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
