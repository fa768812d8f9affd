"""The terms of a sum, and which of them may count the same people."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from generator.figures.counted import Sharing, Units
from generator.figures.days import ALWAYS, Days
from generator.figures.overlaps import Pair
from generator.figures.series import UNDATED
from generator.figures.standing import Standing
from generator.model.vocabulary import OverlapExtent
from generator.values.day import Day
from generator.values.interval import Interval

Sharings = Mapping[str, tuple[Sharing, ...]]
"""By the id of a figure: with whom it shares people, as the author declares."""
Ancestors = Mapping[str, tuple[str, ...]]
"""By the id of an event: the events of which it is a part, the nearest first."""

UNKNOWN = OverlapExtent.UNKNOWN
MANY = 10_000
"""Pairs of one event's counts that are told apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One count as it goes into a sum."""

    interval: Interval
    """Persons."""
    figures: tuple[str, ...]
    """The ids of the figures behind it."""
    name: str
    """What a page calls it: its origins, or its event."""
    day: Day | None
    """When it was; of a running total, the day up to which it goes."""
    is_cumulative: bool
    """Whether it is a running total."""
    event: str
    """The event that is counted; empty where the figures name none, which are in no such sum."""
    days: Days | None
    """The days on which the people came to harm, as far as they are known."""
    unknown: tuple[str, ...] = ()
    """The ids of the figures in it whose number is unknown."""
    units: Units | None = None
    """How many units it covers, where its figures agree on that."""
    wholes: tuple[str, ...] = ()
    """The ids of the figures of which it is a part."""


def term_of(standing: Standing) -> Term:
    """Return `standing` as a term: all its rows speak of the same people."""
    figures = standing.figures
    latest = max(figures, key=lambda figure: figure.days or UNDATED)
    units = {figure.units for figure in figures}
    return Term(
        interval=standing.value,
        figures=tuple(step.id for row in standing.rows for step in row.steps),
        name=", ".join(dict.fromkeys(figure.origin_name for figure in figures)),
        day=latest.counted_day,
        is_cumulative=latest.is_cumulative,
        event=latest.event or "",
        days=latest.days,
        unknown=standing.unknown,
        units=units.pop() if len(units) == 1 else None,
        wholes=tuple(figure.part_of for figure in figures if figure.part_of is not None),
    )


def in_order(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Return `terms` by their days, those without any last."""
    return tuple(sorted(terms, key=lambda term: (term.days is None, term.days or UNDATED)))


def declared(terms: Sequence[Term], sharings: Sharings) -> dict[Pair, OverlapExtent]:
    """Return how pairs of `terms` are declared to overlap; `unknown` where two things are said."""
    places = {figure: place for place, term in enumerate(terms) for figure in term.figures}
    extents: dict[Pair, OverlapExtent] = {}
    for figure, place in places.items():
        for sharing in sharings[figure]:
            other = places.get(sharing.figure, place)
            pair = (min(place, other), max(place, other))
            if other != place:
                said = extents.setdefault(pair, sharing.extent)
                extents[pair] = said if said is sharing.extent else UNKNOWN
    return extents


def overlaps(
    terms: Sequence[Term], sharings: Sharings, ancestors: Ancestors
) -> dict[Pair, OverlapExtent]:
    """Return every pair of `terms` that may share people.

    Beside what is declared, two counts of one event, or of an event and a part of it, may: unless
    no day is in both. Where that is very many pairs, it is enough that they hang together.
    """
    own: dict[str, set[int]] = {}
    for place, term in enumerate(terms):
        own.setdefault(term.event, set()).add(place)
    related: dict[str, list[int]] = {}
    for place, term in enumerate(terms):
        for event in (term.event, *ancestors[term.event]):
            if event in own:
                related.setdefault(event, []).append(place)
    found: dict[Pair, OverlapExtent] = {}
    for event, places in related.items():
        ordered = sorted(places, key=lambda place: terms[place].days or ALWAYS)
        pairs = tuple(islice(_meeting(ordered, own[event], terms), MANY + 1))
        chosen = pairs if len(pairs) <= MANY else pairwise(ordered)
        found.update(dict.fromkeys(((min(pair), max(pair)) for pair in chosen), UNKNOWN))
    return found | declared(terms, sharings)


def _meeting(ordered: list[int], own: set[int], terms: Sequence[Term]) -> Iterator[Pair]:
    """Yield the pairs with one of `own` that have days in common; `ordered` is by first days."""
    for position, place in enumerate(ordered):
        last = (terms[place].days or ALWAYS).last
        for later in range(position + 1, len(ordered)):
            other = ordered[later]
            if (terms[other].days or ALWAYS).first > last:
                break
            if place in own or other in own:
                yield place, other


def known_units(terms: Iterable[Term]) -> Units | None:
    """Return the units of all `terms` together, where all give some and of one kind (rule F-16)."""
    given = tuple(term.units for term in terms)
    known = tuple(units for units in given if units is not None)
    kinds = {units.unit for units in known}
    if len(known) < len(given) or len(kinds) != 1:
        return None
    return Units(n=sum(units.n for units in known), unit=kinds.pop())
