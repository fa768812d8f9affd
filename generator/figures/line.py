"""One event, one outcome, one population: what stands, and what it comes to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.figures.consistency import Clash, agreed, first_clash
from generator.figures.counted import Population
from generator.figures.days import Days
from generator.figures.objection import Objection, ObjectionKind, unknown_in_sum
from generator.figures.standing import Standing
from generator.figures.sums import Bookkeeping, Total, carried_on, sum_of
from generator.figures.terms import Term, in_order, known_units, term_of
from generator.model.vocabulary import Outcome
from generator.values.interval import Interval, hull


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What never mixes: a line, and all that goes into it, is of one kind (rule F-15)."""

    outcome: Outcome
    """What happened to the people."""
    population: Population
    """Whom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The figures of one event and one kind."""

    event: str | None
    """The event; nothing where the figure names none."""
    kind: Kind
    """Outcome and population."""
    standings: tuple[Standing, ...]
    """The counts of the event itself; none where only events within it are counted."""
    totals: tuple[Total, ...]
    """What several counts come to: one for each row of a running total, or one without any."""
    current: Interval
    """The number that stands now."""
    clash: Clash | None = None
    """Two running totals that exclude each other only once they are carried on."""


def running_total(standings: Sequence[Standing]) -> Standing | None:
    """Return the one running total among the counts of an event.

    Of several, which are declared to count different people, none holds the whole event.
    """
    running = tuple(each for each in standings if each.figures[0].is_cumulative)
    return running[0] if len(running) == 1 else None


def line_from_total(
    line: Line, running: Standing, others: Sequence[Term], books: Bookkeeping
) -> Line:
    """Return `line` with each row of its running total carried on with `others` (rule F-11)."""
    if not others:
        return line
    totals = tuple(
        carried_on(replace(term, days=row.standing.standing_days), in_order(others), books)
        for row, term in zip(running.rows, _row_terms(running), strict=True)
    )
    carried = tuple(
        replace(figure, interval=total.interval)
        for figure, total in zip(running.figures, totals, strict=True)
    )
    together = agreed(carried)
    return replace(
        line,
        totals=totals,
        current=hull(total.interval for total in totals) if together is None else together,
        clash=None if running.is_contested else first_clash(carried),
    )


def line_from_additions(line: Line, terms: Sequence[Term], books: Bookkeeping) -> Line:
    """Return `line` with `terms`, one or more, added up (rules F-10, F-13, F-14)."""
    if len(terms) == 1:
        return line
    total = sum_of(in_order(terms), books)
    return replace(line, totals=(total,), current=total.interval)


def _row_terms(running: Standing) -> Iterator[Term]:
    for row in running.rows:
        yield term_of(replace(running, rows=(row,), value=row.standing.interval))


def as_one_term(line: Line, running: Standing) -> Term:
    """Return what a line with a running total is to the event around it: one count."""
    term = term_of(running)
    terms = (term, *(each for total in line.totals for each in total.added))
    held = (each for total in line.totals for each in (*total.within, *total.left_out))
    return replace(
        term,
        interval=line.current,
        figures=tuple(dict.fromkeys(id_ for each in (*terms, *held) for id_ in each.figures)),
        days=_together(terms),
        unknown=tuple(dict.fromkeys(id_ for each in terms for id_ in each.unknown)),
        units=known_units(terms) if len(line.totals) <= 1 else None,
    )


def _together(terms: Sequence[Term]) -> Days | None:
    """Return the days from the first to the last, where all are known."""
    known = tuple(term.days for term in terms if term.days is not None)
    if len(known) < len(terms):
        return None
    return Days(first=min(days.first for days in known), last=max(days.last for days in known))


def objections(line: Line) -> Iterator[Objection]:
    """Yield what bears on the sums of `line`."""
    if line.clash is not None:
        yield _contested(line.clash.sentence, (line.clash.lower.id, line.clash.higher.id))
    for total in line.totals:
        if total.unknown and len(total.terms) > 1:
            yield unknown_in_sum(total.unknown, _ids(total.terms))
        if total.base is not None:
            yield from _against(total.base, total)


def _against(base: Term, total: Total) -> Iterator[Objection]:
    for term in total.left_out:
        yield Objection(
            kind=ObjectionKind.SAME_DAY_INCREMENT,
            rule="F-11",
            figures=(*term.figures, *base.figures),
            sentence=f"{_said(term)} is not added to {_said(base)}: {_doubt(term, base)}",
        )
    if total.itemised is not None and total.residual is None:
        yield _contested(
            f"{total.itemised.display} itemised exceed {_said(base)}",
            (*base.figures, *_ids(total.within)),
        )


def _contested(sentence: str, figures: tuple[str, ...]) -> Objection:
    return Objection(kind=ObjectionKind.CONTESTED, rule="F-7", figures=figures, sentence=sentence)


def _said(term: Term) -> str:
    return f"{term.interval.display} ({term.name})"


def _doubt(term: Term, base: Term) -> str:
    if base.days is None or term.days is None:
        return f"{'the total' if base.days is None else 'it'} has no certain date"
    return "it may be of a day that the total counts already"


def _ids(terms: Sequence[Term]) -> tuple[str, ...]:
    return tuple(id_ for term in terms for id_ in term.figures)
