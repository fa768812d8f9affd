"""Whether a counter's additions meet the differences of the same counter's totals (rule F-17)."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from generator.figures.counted import Counted
from generator.figures.days import Days
from generator.figures.objection import Objection, ObjectionKind
from generator.values.interval import Interval, residual, total

DAY = timedelta(days=1)


def mismatches(totals: Sequence[Counted], additions: Sequence[Counted]) -> Iterator[Objection]:
    """Yield where `additions` cannot be what made one of `totals` into the next.

    Both are one counter's, for the same people; `totals` in the order of their dates. Additions
    that leave days out may fall short of the difference, but not exceed it.
    """
    for earlier, later in pairwise(totals):
        between = _between(earlier.standing_days, later.standing_days)
        if between is None or later.revision_reason is not None:
            continue
        within = tuple(each for each in additions if each.days and each.days.are_within(between))
        if any(each.revision_reason for each in within):
            continue
        added = total(each.interval for each in within)
        if within and not _meet(added, _growth(earlier, later), all_days=_fill(within, between)):
            yield _objection(earlier, later, within)


def _between(earlier: Days | None, later: Days | None) -> Days | None:
    """Return the days after the one and up to the other."""
    if earlier is None or later is None or not later.are_after(earlier):
        return None
    return Days(first=earlier.last + DAY, last=later.last)


def _growth(earlier: Counted, later: Counted) -> Interval | None:
    return residual(later.interval, earlier.interval)


def _meet(added: Interval, growth: Interval | None, *, all_days: bool) -> bool:
    """Whether some number of people added is one by which the total may have grown."""
    if growth is None:
        return True  # The total fell, which is a finding of its own.
    if growth.high is not None and added.low > growth.high:
        return False
    return not all_days or added.high is None or added.high >= growth.low


def _fill(additions: tuple[Counted, ...], between: Days) -> bool:
    """Whether `additions` leave out no day of `between`."""
    reached = between.first - DAY
    for days in sorted(each.days for each in additions if each.days):
        if days.first - reached > DAY:
            return False
        reached = max(reached, days.last)
    return reached == between.last


def _objection(earlier: Counted, later: Counted, within: tuple[Counted, ...]) -> Objection:
    added = total(each.interval for each in within)
    return Objection(
        kind=ObjectionKind.INCREMENT_MISMATCH,
        rule="F-17",
        figures=(*(each.id for each in within), later.id, earlier.id),
        sentence=(
            f"the additions come to {added.display}, but the running total went from "
            f"{earlier.interval.display} to {later.interval.display}"
        ),
    )
