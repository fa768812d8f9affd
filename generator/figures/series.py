"""The figures of one counter for one count, through time (rules F-8, F-9, F-17)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise

from generator.figures.counted import Counted
from generator.figures.days import Days
from generator.figures.objection import Objection, ObjectionKind

UNDATED = Days(first=date.min, last=date.min)
"""Where a figure without a date stands: before all others, so that it replaces none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """What one counter said, and what of it stands now: one row (rule F-5)."""

    standing: Counted
    """The figure with the latest date, in the wording nearest to the origin."""
    history: tuple[Counted, ...] = ()
    """The figures that it replaces, oldest first; one for each date."""
    echoes: tuple[Counted, ...] = ()
    """Other wordings that relays give of any of these."""

    @property
    def steps(self) -> tuple[Counted, ...]:
        """The figures in the order of their dates, the standing one last."""
        return (*self.history, self.standing)


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
    return Series(standing=steps[-1], history=tuple(steps[:-1]), echoes=tuple(echoes))


def _moment(figure: Counted) -> tuple[date, date]:
    days = figure.standing_days or UNDATED
    return (days.last, days.first)


def _nearness(figure: Counted) -> tuple[int, int, bool, int, int, str]:
    """Sort the wording that stands first: nearest to the origin, then the one that claims least.

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
        no_date = highest.standing_days is None
        if step.revision_reason or no_date or step.interval.low > highest.interval.low:
            highest = step


def _fall(highest: Counted, step: Counted) -> Objection | None:
    now, before = step.standing_days or UNDATED, highest.standing_days
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
