"""Totals that nobody reported: derived, with the terms that went into them (rules F-9 to F-14).

How a total came about can be printed line by line: nothing is added out of sight.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from generator.figures.compared_count import ComparedCount
from generator.figures.counted import ALWAYS, Days, Sharing, Units
from generator.figures.overlaps import Pair, union
from generator.figures.series import UNDATED
from generator.model.vocabulary import OverlapExtent
from generator.values.day import Day
from generator.values.interval import Interval, residual

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
    name: str
    """What a page calls it: its origins, or its event."""
    day: Day | None
    """When it was; of a running total, the day up to which it goes."""
    is_cumulative: bool
    event: str
    """The event that is counted; empty where the figures name none, which are in no such sum."""
    days: Days | None
    """The days on which the people came to harm, as far as they are known."""
    unknown: tuple[str, ...] = ()
    """The ids of the figures in it whose number is unknown."""
    units: Units | None = None
    """Number of units that it covers, where its figures agree on that."""
    wholes: tuple[str, ...] = ()
    """The ids of the figures of which it is a part."""


ADDED_ANYWAY = frozenset({OverlapExtent.NONE, OverlapExtent.PARTIAL, OverlapExtent.UNKNOWN})
"""Declared overlaps with which a figure is added to a running total whatever its day is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """Number of people that several counts come to."""

    interval: Interval
    base: Term | None
    """The running total that it starts from; None if there are only additions."""
    added: tuple[Term, ...]
    within: tuple[Term, ...] = ()
    """What the running total holds already: shown beside it, never added."""
    left_out: tuple[Term, ...] = ()
    """What cannot be told from the people in the running total: not added (rule F-11)."""
    itemised: Interval | None = None
    """The people of `within` together; None if there is none."""
    residual: Interval | None = None
    """Whom the running total has beside `within`; None if that exceeds it."""
    overlapping: tuple[tuple[Term, Term], ...] = ()
    """Pairs among the terms that may count the same people."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """What the sum is made of, the running total first."""
        return (*((self.base,) if self.base else ()), *self.added)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The ids of figures in the sum whose number is unknown: shown beside it (rule F-1)."""
        return tuple(each for term in self.terms for each in term.unknown)

    @property
    def units(self) -> Units | None:
        """Number of units that the sum covers, where all terms give the same kind (rule F-16)."""
        return known_units(self.terms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookkeeping:
    """What a sum needs to know beside its terms."""

    sharings: Sharings
    ancestors: Ancestors


def sum_of(terms: Sequence[Term], books: Bookkeeping) -> Total:
    """Add `terms`, none of which is a running total that holds the others."""
    extents = overlaps(terms, books.sharings, books.ancestors)
    return Total(
        interval=union(tuple(term.interval for term in terms), extents),
        base=None,
        added=tuple(terms),
        overlapping=_meeting(terms, extents),
    )


def carried_on(base: Term, terms: Sequence[Term], books: Bookkeeping) -> Total:
    """Carry the running total `base` on with what came after it (rule F-11).

    Only what is dated strictly after it is added, or what the author declares to overlap it in part
    or not at all. What came before it is within it.
    """
    said = declared((base, *terms), books.sharings)
    added, within, left_out = [], [], []
    for place, term in enumerate(terms, start=1):
        extent = said.get((0, place))
        if extent in ADDED_ANYWAY or (extent is None and _is_after(term, base)):
            added.append(term)
        elif extent is OverlapExtent.FULL or _is_before(term, base):
            within.append(term)
        else:
            left_out.append(term)
    all_terms = (base, *added)
    extents = overlaps(all_terms, books.sharings, books.ancestors)
    itemised = sum_of(within, books).interval if within else None
    return Total(
        interval=union(tuple(term.interval for term in all_terms), extents),
        base=base,
        added=tuple(added),
        within=tuple(within),
        left_out=tuple(left_out),
        itemised=itemised,
        residual=None if itemised is None else residual(base.interval, itemised),
        overlapping=_meeting(all_terms, extents),
    )


def _is_after(term: Term, base: Term) -> bool:
    return term.days is not None and base.days is not None and term.days.are_after(base.days)


def _is_before(term: Term, base: Term) -> bool:
    """Return whether all of `term` was before the end of `base`, whose last day is in doubt."""
    if term.days is None or base.days is None:
        return False
    # A total up to the same day is no addition of that day.
    if term.is_cumulative:
        return term.days.last <= base.days.first
    return term.days.last < base.days.first


def _meeting(
    terms: Sequence[Term], extents: dict[Pair, OverlapExtent]
) -> tuple[tuple[Term, Term], ...]:
    return tuple(
        (terms[one], terms[other])
        for (one, other), extent in sorted(extents.items())
        if extent is not OverlapExtent.NONE
    )


def term_of(count: ComparedCount) -> Term:
    """Return a count as a term: all its rows speak of the same people."""
    figures = count.figures
    latest = max(figures, key=lambda figure: figure.days or UNDATED)
    units = {figure.units for figure in figures}
    return Term(
        interval=count.value,
        figures=tuple(step.id for row in count.rows for step in row.steps),
        name=", ".join(dict.fromkeys(figure.origin_name for figure in figures)),
        day=latest.counted_day,
        is_cumulative=latest.is_cumulative,
        event=latest.event or "",
        days=latest.days,
        unknown=count.unknown,
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
        pairs = tuple(islice(_sharing_days(ordered, own[event], terms), MANY + 1))
        chosen = pairs if len(pairs) <= MANY else pairwise(ordered)
        found.update(dict.fromkeys(((min(pair), max(pair)) for pair in chosen), UNKNOWN))
    return found | declared(terms, sharings)


def _sharing_days(ordered: list[int], own: set[int], terms: Sequence[Term]) -> Iterator[Pair]:
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


WriteDay = Callable[[Day], str]
"""Makes the words that a page prints of a day; without one, EDTF as its author typed it."""


def derivation(total: Total, write_day: WriteDay = lambda day: day.text) -> tuple[str, ...]:
    """Return the lines: the sum first, then what bears on it and what was left out of it."""
    return tuple(_lines(total, write_day))


def _lines(total: Total, write_day: WriteDay) -> Iterator[str]:
    terms = tuple(_term(term, write_day) for term in total.terms)
    if len(terms) > 1:
        # A plus would promise that nobody is in two of the terms.
        joint = " and " if total.overlapping else " + "
        overlap = ", overlaps counted once" if total.overlapping else ""
        yield f"{joint.join(terms)}{overlap} = {total.interval.display}"
    for one, other in total.overlapping:
        yield f"may count the same people: {_term(one, write_day)}, {_term(other, write_day)}"
    if total.unknown:
        count = len(total.unknown)
        unknown = "1 unknown figure" if count == 1 else f"{count:,} unknown figures"
        yield f"{unknown} beside the sum, not counted as nought"
    if total.itemised is not None and total.base is not None:
        base = _term(total.base, write_day)
        rest = "exceeded" if total.residual is None else f"{total.residual.display}, not itemised"
        within = " + ".join(_term(term, write_day) for term in total.within)
        yield f"{base} − {f'({within})' if len(total.within) > 1 else within} = {rest}"
    for term in total.left_out:
        yield f"not added, for it may be counted already: {_term(term, write_day)}"


def _term(term: Term, write_day: WriteDay) -> str:
    day = "no date" if term.day is None else write_day(term.day)
    to = "to " if term.is_cumulative and term.day else ""
    return f"{term.interval.display} ({term.name}, {to}{day})"
