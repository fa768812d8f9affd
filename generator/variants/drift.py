"""What changed from relay to relay, and from one report of an origin's words to a later one.

Only within one claim, one origin and one side: what different origins say is no drift of anybody's.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import TypeVar

from generator.values.interval import Interval
from generator.values.text import plain
from generator.values.wording import Comparator, Wording
from generator.variants.accounts import Account, Telling, is_earlier, tellings
from generator.variants.hedges import hedges, is_guarded
from generator.variants.named_dates import NamedDate, apart, dates
from generator.variants.stated_numbers import Stated, Unit, compatible, stated


class DriftKind(StrEnum):
    """What changed on the way."""

    COMPARATOR = "comparator"
    """`at least 83` became `83` (finding D001)."""
    NUMBER = "number"
    """`83` became `38`."""
    UNIT = "unit"
    """`21 strikes` became `21 vessels` (finding D002)."""
    HEDGE = "hedge"
    """`suspected` was dropped, or added."""
    SPEAKER = "speaker"
    """`an officer` became `a senior commander` (finding D004)."""
    DATE = "date"
    """`24 November` became `25 November`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """One difference between two sources."""

    kind: DriftKind
    first: Account
    """The one nearer to the origin, or published sooner, as far as that is known."""
    second: Account
    """The other, from another source."""
    words_first: str
    words_second: str
    """What each has, in normal form; empty where it has nothing of the kind."""
    sentence: str
    """What changed, without a full stop; it names no source."""


_DETERMINER = re.compile(r"^(?:(?:an?|the|one|another|some)\s+)+", re.IGNORECASE)
_CALLED: Mapping[Comparator, str] = {
    Comparator.EXACTLY: "an exact number",
    Comparator.AT_LEAST: "a lower bound",
    Comparator.MORE_THAN: "a lower bound",
    Comparator.AT_MOST: "an upper bound",
    Comparator.FEWER_THAN: "an upper bound",
    Comparator.BETWEEN: "a range",
    Comparator.ABOUT: "an approximate number",
}


StatedBy = tuple[Account, Stated]
_Key = TypeVar("_Key")


def drifts(accounts: Iterable[Account]) -> tuple[Drift, ...]:
    """Return what drifted: claims in the order in which they are first met, kinds in a fixed one.

    Each source is compared with the one that is nearest to the origin among those that have
    anything of the kind: a wording that three relays share is a drift of each of them.
    """
    found: list[Drift] = []
    for group in tellings(accounts):
        for read, compare in _ASPECTS:
            holding = [told for told in group if read(told)]
            for later in holding[1:]:
                found.extend(compare(holding[0], later))
    return tuple(found)


def _number_drifts(first: Telling, second: Telling) -> Iterator[Drift]:
    for kind, (one, said), (other, then) in changed(_numbers(first), _numbers(second)):
        what = _become(first, second, _aspect(kind, said), _aspect(kind, then))
        yield Drift(
            kind=kind,
            first=one,
            second=other,
            words_first=said.words,
            words_second=then.words,
            sentence=f"{what}: “{said.words}” and “{then.words}”",
        )


def _aspect(kind: DriftKind, number: Stated) -> str:
    """Return what a drift of this kind says of a number."""
    if kind is DriftKind.UNIT:
        return number.unit.value if number.unit else "something"
    if kind is DriftKind.NUMBER:
        return "–".join(f"{value:,}" for value in number.values)
    return _CALLED[number.wording.comparator]


def _hedge_drifts(first: Telling, second: Telling) -> Iterator[Drift]:
    """Yield the first hedge of the one where the other says the thing outright."""
    guarded = [
        any(is_guarded(account.words, account.lang) for account in told.accounts)
        for told in (first, second)
    ]
    if all(guarded) or not any(guarded):
        return
    found = (
        (account, hedge)
        for account in (first if guarded[0] else second).accounts
        for hedge in hedges(account.words, account.lang)
    )
    one, hedge = next(found, (None, ""))
    if one is None:
        return  # Guarded by `claims` or the like, which is no hedge to be dropped.
    verb = "was dropped" if guarded[0] else "was added"
    yield Drift(
        kind=DriftKind.HEDGE,
        first=one if guarded[0] else first.accounts[0],
        second=second.accounts[0] if guarded[0] else one,
        words_first=hedge if guarded[0] else "",
        words_second="" if guarded[0] else hedge,
        sentence=f"“{hedge}” {verb if is_earlier(first, second) else 'stands in one of them only'}",
    )


def _speaker_drifts(first: Telling, second: Telling) -> Iterator[Drift]:
    said, then = _speakers(first), _speakers(second)
    if not are_alike([words for _, words in said], [words for _, words in then]):
        (one, words), (other, other_words) = said[0], then[0]
        yield Drift(
            kind=DriftKind.SPEAKER,
            first=one,
            second=other,
            words_first=words,
            words_second=other_words,
            sentence=_become(first, second, f"“{words}”", f"“{other_words}”"),
        )


def _speakers(told: Telling) -> tuple[tuple[Account, str], ...]:
    return tuple((one, words) for one in told.accounts for words in one.descriptors)


def _date_drifts(first: Telling, second: Telling) -> Iterator[Drift]:
    said, then = _dates(first), _dates(second)
    lone = apart([date for _, date in said], [date for _, date in then])
    if lone is not None:
        one, other = lone
        yield Drift(
            kind=DriftKind.DATE,
            first=next(account for account, date in said if date is one),
            second=next(account for account, date in then if date is other),
            words_first=one.words,
            words_second=other.words,
            sentence=_become(first, second, one.words, other.words),
        )


def _dates(told: Telling) -> tuple[tuple[Account, NamedDate], ...]:
    return tuple((one, date) for one in told.accounts for date in dates(plain(one.words)))


def _become(first: Telling, second: Telling, one: str, other: str) -> str:
    """Say that the one became the other where that is known, else that both are there."""
    return f"{one} {'became' if is_earlier(first, second) else 'stands beside'} {other}"


def _numbers(told: Telling) -> Sequence[StatedBy]:
    """Return the numbers of a source, in order, each once."""
    kept: dict[object, StatedBy] = {}
    for account in told.accounts:
        for one in stated(account.words, account.lang):
            kept.setdefault((one.values, one.wording.interval, one.unit), (account, one))
    return tuple(kept.values())


def changed(
    first: Sequence[StatedBy], second: Sequence[StatedBy]
) -> Iterator[tuple[DriftKind, StatedBy, StatedBy]]:
    """Yield the numbers that are in both sources and differ, each with what differs.

    The same numeral is the same figure: it may count something else, or be bounded otherwise. Of
    the rest, two are one figure where no other could be meant, since both are the only ones of
    their unit. What one source leaves out has not changed.
    """
    here, there = (_grouped(numbers, lambda number: number.values) for numbers in (first, second))
    for values, numbers in here.items():
        if values in there:
            pairs = product(numbers, there[values])
            one, other = min(pairs, key=lambda pair: _difference(pair[0][1], pair[1][1]))
            kind = _KINDS[_difference(one[1], other[1])]
            if kind is not None:
                yield kind, one, other
    yield from _renumbered(
        [number for number in first if number[1].values not in there],
        [number for number in second if number[1].values not in here],
    )


_KINDS = (None, DriftKind.COMPARATOR, DriftKind.UNIT)


def _difference(one: Stated, other: Stated) -> int:
    """Return the place in `_KINDS`. What counts another thing is not compared any further."""
    if not compatible(one.unit, other.unit):
        return 2
    return int(one.wording.interval != other.wording.interval)


def _renumbered(
    first: Sequence[StatedBy], second: Sequence[StatedBy]
) -> Iterator[tuple[DriftKind, StatedBy, StatedBy]]:
    alone = len(first) == len(second) == 1
    here, there = (_grouped(numbers, lambda number: number.unit) for numbers in (first, second))
    for number in first:
        other = _only(number[1].unit, there, alone=alone)
        if other is None or _only(other[1].unit, here, alone=alone) is None:
            continue
        one, its = number[1].wording, other[1].wording
        if one.interval != its.interval:
            yield _kind(one, its), number, other


def _grouped(
    numbers: Sequence[StatedBy], by: Callable[[Stated], _Key]
) -> Mapping[_Key, Sequence[StatedBy]]:
    found: dict[_Key, list[StatedBy]] = defaultdict(list)
    for number in numbers:
        found[by(number[1])].append(number)
    return found


def _only(
    unit: Unit | None, others: Mapping[Unit | None, Sequence[StatedBy]], *, alone: bool
) -> StatedBy | None:
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
    """Return whether a number was rounded or loosened, or is another number."""
    if one.comparator is other.comparator:
        return DriftKind.NUMBER
    is_rounded = Comparator.ABOUT in {one.comparator, other.comparator}
    if is_rounded or _allows(other.interval, one.interval):
        return DriftKind.COMPARATOR
    return DriftKind.NUMBER


def _allows(wide: Interval, narrow: Interval) -> bool:
    """Return whether whatever `narrow` allows, `wide` allows too."""
    is_above = wide.high is None or (narrow.high is not None and narrow.high <= wide.high)
    return wide.low <= narrow.low and is_above


def are_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two sources use a description in common, but for its article and its case."""
    return bool({_bare(text) for text in one} & {_bare(text) for text in other})


def _bare(descriptor: str) -> str:
    return _DETERMINER.sub("", plain(descriptor)).casefold()


_ASPECTS: tuple[
    tuple[Callable[[Telling], Sequence[object]], Callable[[Telling, Telling], Iterator[Drift]]], ...
] = (
    (_numbers, _number_drifts),
    # Where the nearest source has no hedge, a later one may have added it: all are compared.
    (lambda told: told.accounts, _hedge_drifts),
    (_speakers, _speaker_drifts),
    (_dates, _date_drifts),
)
"""What is read of each source, and how two that have something of it are compared."""
