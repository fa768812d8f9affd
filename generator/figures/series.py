"""The figures of one counter for one count, through time (rules F-8, F-9, F-17)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise

from generator.figures.counted import Counted, Days, Objection, ObjectionKind
from generator.values.interval import Interval, residual, total

UNDATED = Days(first=date.min, last=date.min)
"""Where a figure without a date is put: before all others, so that it replaces none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """What one counter said, and what of it holds now: one row (rule F-5)."""

    latest: Counted
    """The figure with the latest date, in the wording nearest to the origin."""
    history: tuple[Counted, ...] = ()
    """The figures that it replaces, oldest first; one for each date."""
    echoes: tuple[Counted, ...] = ()
    """Other wordings that relays give of any of these."""

    @property
    def steps(self) -> tuple[Counted, ...]:
        """The figures in the order of their dates, the latest one last."""
        return (*self.history, self.latest)


def series_of(figures: Sequence[Counted]) -> tuple[Series, ...]:
    """Return a series for each counter, in the order in which the counters first come up."""
    by_counter: dict[str, list[Counted]] = {}
    for figure in figures:
        by_counter.setdefault(figure.counter, []).append(figure)
    return tuple(_series(of_one) for of_one in by_counter.values())


def _series(figures: list[Counted]) -> Series:
    steps: list[Counted] = []
    echoes: list[Counted] = []
    for _, dated in groupby(sorted(figures, key=_moment), key=_moment):
        nearest, *others = sorted(dated, key=_nearness)
        steps.append(nearest)
        echoes.extend(others)
    return Series(latest=steps[-1], history=tuple(steps[:-1]), echoes=tuple(echoes))


def _moment(figure: Counted) -> tuple[date, date]:
    days = figure.as_of_days or UNDATED
    return (days.last, days.first)


def _nearness(figure: Counted) -> tuple[int, int, bool, int, int, str]:
    """Sort the wording that counts first: nearest to the origin, then the one that claims least.

    A comparator is lost on the way more easily than it is made up; relays do not vote.
    """
    bounds = figure.interval
    kind = (figure.interval.approximate, figure.vague, figure.is_unknown)
    width = 0 if bounds.high is None else bounds.low - bounds.high
    return (
        figure.relays,
        max(number * said for number, said in enumerate(kind, start=1)),
        bounds.high is not None,
        width,
        bounds.low,
        figure.id,
    )


def drifts(series: Series) -> Iterator[Objection]:
    """Yield where a relay changes what the origin says; the row keeps the origin's words."""
    steps = {_moment(step): step for step in series.steps}
    for echo in series.echoes:
        step = steps[_moment(echo)]
        for kind, changed, said in _changes(step, echo):
            yield Objection(
                kind=kind,
                rule="F-5",
                figures=(echo.id, step.id),
                sentence=f"{changed}, where {step.origin_name} is on record with {said}",
            )


def _changes(step: Counted, echo: Counted) -> Iterator[tuple[ObjectionKind, str, str]]:
    shown, kept = echo.interval.display, step.interval.display
    if echo.comparator is not step.comparator:
        yield ObjectionKind.COMPARATOR_DRIFT, f"a relay has “{shown}”", f"“{kept}”"
    elif echo.interval != step.interval:
        yield ObjectionKind.NUMBER_DRIFT, f"a relay has “{shown}”", f"“{kept}”"
    if echo.units and step.units and echo.units.unit != step.units.unit:
        counts = tuple(f"{each.n:,} {each.unit}" for each in (echo.units, step.units))
        yield ObjectionKind.UNIT_DRIFT, f"a relay counts {counts[0]}", counts[1]


def falls(series: Series) -> Iterator[Objection]:
    """Yield where a running total falls below what it was, without a reason given (rule F-17)."""
    highest = series.steps[0]
    for step in series.steps[1:]:
        fall = None if step.revision_reason else _fall(highest, step)
        if fall is not None:
            yield fall
        no_date = highest.as_of_days is None
        if step.revision_reason or no_date or step.interval.low > highest.interval.low:
            highest = step


def _fall(highest: Counted, step: Counted) -> Objection | None:
    now, before = step.as_of_days or UNDATED, highest.as_of_days
    if step.interval.high is None or before is None or not now.are_after(before):
        return None
    fall = highest.interval.low - step.interval.high
    if fall <= 0:
        return None
    return Objection(
        kind=ObjectionKind.CUMULATIVE_FALLS,
        rule="F-17",
        figures=(step.id, highest.id),
        sentence=(
            f"the running total fell by {fall:,}, from {highest.interval.display} "
            f"to {step.interval.display}"
        ),
    )


def unit_changes(series: Series) -> Iterator[Objection]:
    """Yield where one counter counts by another unit than before (rule F-16)."""
    for earlier, later in pairwise(series.steps):
        if earlier.units and later.units and earlier.units.unit != later.units.unit:
            yield Objection(
                kind=ObjectionKind.UNIT_MISMATCH,
                rule="F-16",
                figures=(later.id, earlier.id),
                sentence=f"the series counts {earlier.units.unit} first, then {later.units.unit}",
            )


DAY = timedelta(days=1)


def mismatches(totals: Sequence[Counted], additions: Sequence[Counted]) -> Iterator[Objection]:
    """Yield where `additions` cannot be what made one of `totals` into the next.

    Both are one counter's, for the same people; `totals` in the order of their dates. Additions
    that leave days out may fall short of the difference, but not exceed it.
    """
    for earlier, later in pairwise(totals):
        between = _between(earlier.as_of_days, later.as_of_days)
        if between is None or later.revision_reason is not None:
            continue
        within = tuple(each for each in additions if each.days and each.days.are_within(between))
        if any(each.revision_reason for each in within):
            continue
        added = total(each.interval for each in within)
        if within and not _meet(
            added, residual(later.interval, earlier.interval), all_days=_fill(within, between)
        ):
            yield _objection(earlier, later, within)


def _between(earlier: Days | None, later: Days | None) -> Days | None:
    """Return the days after the one and up to the other."""
    if earlier is None or later is None or not later.are_after(earlier):
        return None
    return Days(first=earlier.last + DAY, last=later.last)


def _meet(added: Interval, growth: Interval | None, *, all_days: bool) -> bool:
    """Return whether some number of people added is one by which the total may have grown."""
    if growth is None:
        return True  # The total fell, which is a finding of its own.
    if growth.high is not None and added.low > growth.high:
        return False
    return not all_days or added.high is None or added.high >= growth.low


def _fill(additions: tuple[Counted, ...], between: Days) -> bool:
    """Return whether `additions` leave out no day of `between`."""
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
