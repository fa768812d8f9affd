"""The lines of all events, from the innermost outward, and what each comes to.

A line has one event, one outcome and one population.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.figures.compared_count import (
    Clash,
    ComparedCount,
    Subject,
    agreed,
    first_clash,
    is_part_of_like,
)
from generator.figures.counted import (
    Counted,
    Days,
    Objection,
    ObjectionKind,
    Population,
    unknown_in_sum,
)
from generator.figures.sums import (
    Bookkeeping,
    Term,
    Total,
    carried_on,
    in_order,
    known_units,
    sum_of,
    term_of,
)
from generator.model.vocabulary import Outcome
from generator.values.interval import UNBOUNDED, Interval, hull


@dataclass(frozen=True, slots=True, kw_only=True)
class LineKind:
    """What never mixes: a line, and all that goes into it, is of one kind (rule F-15)."""

    outcome: Outcome
    population: Population


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The figures of one event and one kind."""

    event: str | None
    """The event; None if the figure names none."""
    kind: LineKind
    counts: tuple[ComparedCount, ...]
    """The counts of the event itself; none where only events within it are counted."""
    totals: tuple[Total, ...]
    """What several counts come to: one for each row of a running total, or one without any."""
    current: Interval
    """The number that holds now."""
    clash: Clash | None = None
    """Two running totals that exclude each other only once they are carried on."""


ByEvent = Mapping[str | None, list[ComparedCount]]
"""The counts of one kind, by their events."""


def lines_of(
    figures: Sequence[Counted], counts: Mapping[Subject, ComparedCount], books: Bookkeeping
) -> tuple[Line, ...]:
    """Return the lines of `figures`, which are compared in `counts`.

    Events with figures come first, in the author's order, then those that only hold such events.
    """
    known = {figure.id: figure for figure in figures}
    kinds: dict[LineKind, dict[str | None, list[ComparedCount]]] = {}
    for subject, count in counts.items():
        if not is_part_of_like(count.figures[0], known):
            kind = LineKind(outcome=subject.outcome, population=subject.population)
            kinds.setdefault(kind, {}).setdefault(subject.event, []).append(count)
    return tuple(
        line
        for kind, by_event in kinds.items()
        for line in _lines(kind, by_event, known=known, books=books)
    )


def _lines(
    kind: LineKind, by_event: ByEvent, *, known: Mapping[str, Counted], books: Bookkeeping
) -> Iterator[Line]:
    for count in by_event.get(None, ()):
        yield _blank(None, kind, (count,))
    above = books.ancestors
    holders = (outer for event in by_event if event for outer in above[event])
    events = tuple(dict.fromkeys((*(event for event in by_event if event), *holders)))
    made: dict[str, Line] = {}
    rising: dict[str, list[Term]] = {}
    for event in sorted(events, key=lambda each: -len(above[each])):
        blank = _blank(event, kind, tuple(by_event.get(event, ())))
        inner = tuple(
            term
            for term in rising.get(event, ())
            if not _is_part(term, event, known=known, books=books)
        )
        made[event], passed = _fill(blank, inner, books)
        for outer in above[event][:1]:
            rising.setdefault(outer, []).extend(passed)
    yield from (made[event] for event in events if made[event].counts or made[event].totals)


def _blank(event: str | None, kind: LineKind, counts: tuple[ComparedCount, ...]) -> Line:
    current = counts[0].value if counts else UNBOUNDED
    return Line(event=event, kind=kind, counts=counts, totals=(), current=current)


def _fill(line: Line, inner: tuple[Term, ...], books: Bookkeeping) -> tuple[Line, tuple[Term, ...]]:
    """Return the line with what it comes to, and what it is to the event around it."""
    running = _running_total(line.counts)
    added = tuple(each for each in line.counts if each is not running)
    own = tuple(term_of(each) for each in added)
    if running is not None:
        line = _carried_on_line(line, running, (*own, *inner), books)
        return line, (_named(_as_one_term(line, running), running),)
    terms = (*own, *inner)
    if len(terms) > 1:
        total = sum_of(in_order(terms), books)
        line = replace(line, totals=(total,), current=total.interval)
    named = (_named(term, count) for term, count in zip(own, added, strict=True))
    return line, (*named, *inner)


def _named(term: Term, count: ComparedCount) -> Term:
    """Return `term` under the name of its event, by which a larger event's sum knows it."""
    return replace(term, name=count.figures[0].event_name or term.name)


def _is_part(term: Term, event: str, *, known: Mapping[str, Counted], books: Bookkeeping) -> bool:
    """Return whether a figure of `event`, or of one within it, has the people of `term` already."""
    population = known[term.figures[0]].population
    wholes = (known[whole] for whole in term.wholes if whole in known)
    return any(
        event in (whole.event, *books.ancestors.get(whole.event or "", ()))
        for whole in wholes
        if whole.population == population and whole.outcome is known[term.figures[0]].outcome
    )


def _running_total(counts: Sequence[ComparedCount]) -> ComparedCount | None:
    """Return the one running total among the counts of an event.

    Of several, which are declared to count different people, none holds the whole event.
    """
    running = tuple(each for each in counts if each.figures[0].is_cumulative)
    return running[0] if len(running) == 1 else None


def _carried_on_line(
    line: Line, running: ComparedCount, others: Sequence[Term], books: Bookkeeping
) -> Line:
    """Return `line` with each row of its running total carried on with `others` (rule F-11)."""
    if not others:
        return line
    terms = (
        term_of(replace(running, rows=(row,), value=row.latest.interval)) for row in running.rows
    )
    totals = tuple(
        carried_on(replace(term, days=row.latest.as_of_days), in_order(others), books)
        for row, term in zip(running.rows, terms, strict=True)
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


def _as_one_term(line: Line, running: ComparedCount) -> Term:
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


def objections_to_line(line: Line) -> Iterator[Objection]:
    """Yield what bears on the sums of `line`."""
    if line.clash is not None:
        yield line.clash.objection
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
        yield Objection(
            kind=ObjectionKind.CONTESTED,
            rule="F-7",
            figures=(*base.figures, *_ids(total.within)),
            sentence=f"{total.itemised.display} itemised exceed {_said(base)}",
        )


def _said(term: Term) -> str:
    return f"{term.interval.display} ({term.name})"


def _doubt(term: Term, base: Term) -> str:
    if base.days is None or term.days is None:
        return f"{'the total' if base.days is None else 'it'} has no certain date"
    return "it may be of a day that the total counts already"


def _ids(terms: Sequence[Term]) -> tuple[str, ...]:
    return tuple(id_ for term in terms for id_ in term.figures)
