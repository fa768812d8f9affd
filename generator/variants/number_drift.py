"""How the numbers of two sources differ that have them from one origin."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from generator.values.comparator import Comparator
from generator.values.interval import Interval
from generator.values.wording import Wording
from generator.variants.account import Account, Telling
from generator.variants.drift import DriftKind
from generator.variants.numbers import Stated, stated
from generator.variants.units import Unit, compatible


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number, and the account that states it."""

    account: Account
    """The account."""
    stated: Stated
    """The number."""


def figures(told: Telling) -> Sequence[Figure]:
    """Return the numbers of a source, in order, each once."""
    found = [
        Figure(account=account, stated=one)
        for account in told.accounts
        for one in stated(account.words, account.lang)
    ]
    kept: dict[object, Figure] = {}
    for figure in found:
        one = figure.stated
        kept.setdefault((one.values, one.wording.interval, one.unit), figure)
    return tuple(kept.values())


def changed(
    first: Sequence[Figure], second: Sequence[Figure]
) -> Iterator[tuple[DriftKind, Figure, Figure]]:
    """Yield the numbers that stand in both sources and differ, each with what differs.

    The same numeral is the same figure: it may count something else, or be bounded otherwise. Of
    the rest, two are one figure where no other could be meant, since both are the only ones of
    their unit. What one source leaves out has not changed.
    """
    here, there = _by_values(first), _by_values(second)
    for values, themhere in here.items():
        if values in there:
            pairs = product(themhere, there[values])
            one, other = min(pairs, key=lambda pair: _difference(pair[0].stated, pair[1].stated))
            kind = _KINDS[_difference(one.stated, other.stated)]
            if kind is not None:
                yield kind, one, other
    yield from _renumbered(
        [figure for figure in first if figure.stated.values not in there],
        [figure for figure in second if figure.stated.values not in here],
    )


_KINDS = (None, DriftKind.COMPARATOR, DriftKind.UNIT)


def _difference(one: Stated, other: Stated) -> int:
    """Return the place in `_KINDS`. What counts another thing is not compared any further."""
    if not compatible(one.unit, other.unit):
        return 2
    return int(one.wording.interval != other.wording.interval)


def _by_values(them: Sequence[Figure]) -> Mapping[tuple[int, ...], Sequence[Figure]]:
    found: dict[tuple[int, ...], list[Figure]] = defaultdict(list)
    for figure in them:
        found[figure.stated.values].append(figure)
    return found


def _renumbered(
    first: Sequence[Figure], second: Sequence[Figure]
) -> Iterator[tuple[DriftKind, Figure, Figure]]:
    alone = len(first) == len(second) == 1
    here, there = _by_unit(first), _by_unit(second)
    for figure in first:
        other = _only(figure.stated.unit, there, alone=alone)
        if other is None or _only(other.stated.unit, here, alone=alone) is None:
            continue
        one, its = figure.stated.wording, other.stated.wording
        if one.interval != its.interval:
            yield _kind(one, its), figure, other


def _by_unit(them: Sequence[Figure]) -> Mapping[Unit | None, Sequence[Figure]]:
    found: dict[Unit | None, list[Figure]] = defaultdict(list)
    for figure in them:
        found[figure.stated.unit].append(figure)
    return found


def _only(
    unit: Unit | None, others: Mapping[Unit | None, Sequence[Figure]], *, alone: bool
) -> Figure | None:
    """Return the only one of `others` that can count the same.

    Where the words of either do not tell what is counted, it must be `alone` on both sides.
    """
    fitting = [
        them
        for its_unit, them in others.items()
        if compatible(unit, its_unit) and (alone or None not in {unit, its_unit})
    ]
    return fitting[0][0] if sum(map(len, fitting)) == 1 else None


def _kind(one: Wording, other: Wording) -> DriftKind:
    """Tell a number that was rounded or loosened from one that is another number."""
    if one.comparator is other.comparator:
        return DriftKind.NUMBER
    is_rounded = Comparator.ABOUT in {one.comparator, other.comparator}
    if is_rounded or _allows(other.interval, one.interval):
        return DriftKind.COMPARATOR
    return DriftKind.NUMBER


def _allows(wide: Interval, narrow: Interval) -> bool:
    """Tell whether whatever `narrow` allows, `wide` allows too."""
    is_above = wide.high is None or (narrow.high is not None and narrow.high <= wide.high)
    return wide.low <= narrow.low and is_above
