"""Totals that nobody reported: derived, with the terms that went into them (rules F-9 to F-14)."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.figures.counted import Units
from generator.figures.overlaps import Pair, union
from generator.figures.terms import Ancestors, Sharings, Term, declared, known_units, overlaps
from generator.model.vocabulary import OverlapExtent
from generator.values.interval import Interval, residual

ADDED_ANYWAY = frozenset({OverlapExtent.NONE, OverlapExtent.PARTIAL, OverlapExtent.UNKNOWN})
"""Declared overlaps with which a figure is added to a running total whatever its day is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """How many people several counts come to."""

    interval: Interval
    """The sum."""
    base: Term | None
    """The running total that it starts from; nothing where there are only additions."""
    added: tuple[Term, ...]
    """What is added, in order."""
    within: tuple[Term, ...] = ()
    """What the running total holds already: shown beside it, never added."""
    left_out: tuple[Term, ...] = ()
    """What cannot be told from the people in the running total: not added (rule F-11)."""
    itemised: Interval | None = None
    """The people of `within` together; nothing where there is none."""
    residual: Interval | None = None
    """Whom the running total has beside `within`; nothing where that exceeds it."""
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
        """How many units the sum covers, where all terms give the same kind (rule F-16)."""
        return known_units(self.terms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookkeeping:
    """What a sum needs to know beside its terms."""

    sharings: Sharings
    """The overlaps that the author declares."""
    ancestors: Ancestors
    """The events that each event is a part of."""


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
    """Whether all of `term` was before the end of `base`, whose last day itself is in doubt."""
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
