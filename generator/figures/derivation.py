"""How a total came about, line by line, as it can be printed: nothing is added out of sight."""

from collections.abc import Callable, Iterator, Sequence

from generator.figures.sums import Total
from generator.figures.terms import Term
from generator.values.day import Day

WriteDay = Callable[[Day], str]
"""Makes the words that a page prints of a day."""


def as_typed(day: Day) -> str:
    """Return `day` as EDTF, the way its author typed it."""
    return day.text


def derivation(total: Total, write_day: WriteDay = as_typed) -> tuple[str, ...]:
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
        yield f"{_unknown(total.unknown)} beside the sum, not counted as nought"
    if total.itemised is not None and total.base is not None:
        base = _term(total.base, write_day)
        rest = "exceeded" if total.residual is None else f"{total.residual.display}, not itemised"
        yield f"{base} − {_joined(total.within, write_day)} = {rest}"
    for term in total.left_out:
        yield f"not added, for it may be counted already: {_term(term, write_day)}"


def _term(term: Term, write_day: WriteDay) -> str:
    return f"{term.interval.display} ({_where(term, write_day)})"


def _where(term: Term, write_day: WriteDay) -> str:
    day = "no date" if term.day is None else write_day(term.day)
    return f"{term.name}, {'to ' if term.is_cumulative and term.day else ''}{day}"


def _joined(terms: Sequence[Term], write_day: WriteDay) -> str:
    each = " + ".join(_term(term, write_day) for term in terms)
    return f"({each})" if len(terms) > 1 else each


def _unknown(ids: tuple[str, ...]) -> str:
    return "1 unknown figure" if len(ids) == 1 else f"{len(ids):,} unknown figures"
