"""The lines of all events, from the innermost outward."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.figures.counted import Counted
from generator.figures.line import (
    Kind,
    Line,
    as_one_term,
    line_from_additions,
    line_from_total,
    running_total,
)
from generator.figures.standing import Standing
from generator.figures.subject import Subject, is_part_of_like
from generator.figures.sums import Bookkeeping
from generator.figures.terms import Term, term_of
from generator.values.interval import UNBOUNDED

ByEvent = Mapping[str | None, list[Standing]]
"""The counts of one kind, by their events."""


def lines(
    figures: Sequence[Counted], counts: Mapping[Subject, Standing], books: Bookkeeping
) -> tuple[Line, ...]:
    """Return the lines of `figures`, whose standings are `counts`.

    Events with figures come first, in the author's order, then those that only hold such events.
    """
    known = {figure.id: figure for figure in figures}
    kinds: dict[Kind, dict[str | None, list[Standing]]] = {}
    for subject, standing in counts.items():
        if not is_part_of_like(standing.figures[0], known):
            kind = Kind(outcome=subject.outcome, population=subject.population)
            kinds.setdefault(kind, {}).setdefault(subject.event, []).append(standing)
    return tuple(
        line
        for kind, by_event in kinds.items()
        for line in _lines(kind, by_event, known=known, books=books)
    )


def _lines(
    kind: Kind, by_event: ByEvent, *, known: Mapping[str, Counted], books: Bookkeeping
) -> Iterator[Line]:
    for standing in by_event.get(None, ()):
        yield _blank(None, kind, (standing,))
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
    yield from (made[event] for event in events if made[event].standings or made[event].totals)


def _blank(event: str | None, kind: Kind, standings: tuple[Standing, ...]) -> Line:
    current = standings[0].value if standings else UNBOUNDED
    return Line(event=event, kind=kind, standings=standings, totals=(), current=current)


def _fill(line: Line, inner: tuple[Term, ...], books: Bookkeeping) -> tuple[Line, tuple[Term, ...]]:
    """Return the line with what it comes to, and what it is to the event around it."""
    running = running_total(line.standings)
    added = tuple(each for each in line.standings if each is not running)
    own = tuple(term_of(each) for each in added)
    if running is not None:
        line = line_from_total(line, running, (*own, *inner), books)
        return line, (_named(as_one_term(line, running), running),)
    terms = (*own, *inner)
    if terms:
        line = line_from_additions(line, terms, books)
    named = (_named(term, standing) for term, standing in zip(own, added, strict=True))
    return line, (*named, *inner)


def _named(term: Term, standing: Standing) -> Term:
    """Return `term` under the name of its event, by which a larger event's sum knows it."""
    return replace(term, name=standing.figures[0].event_name or term.name)


def _is_part(term: Term, event: str, *, known: Mapping[str, Counted], books: Bookkeeping) -> bool:
    """Whether a figure of `event`, or of an event within it, has the people of `term` already."""
    population = known[term.figures[0]].population
    wholes = (known[whole] for whole in term.wholes if whole in known)
    return any(
        event in (whole.event, *books.ancestors.get(whole.event or "", ()))
        for whole in wholes
        if whole.population == population and whole.outcome is known[term.figures[0]].outcome
    )
