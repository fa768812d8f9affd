"""One count, and what every origin says of it: the rows, what they report, whether they agree."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from generator.figures.counted import ALWAYS, Counted, Days, Objection, ObjectionKind, Population
from generator.figures.series import UNDATED, Series, drifts, falls, series_of, unit_changes
from generator.model.vocabulary import Measure, Outcome, OverlapExtent
from generator.values.interval import Interval, at_least, hull, meet


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedRange:
    """The numerals that the origins give for one count."""

    low: int
    """Persons: the lowest numeral."""
    high: int
    """Persons: the highest numeral."""
    open_above: bool
    """Whether the count may be higher than the highest numeral, as its origin has it."""
    open_below: bool
    """Whether it may be lower than the lowest one."""
    best: int
    """Persons: the lowest numeral among the origins with the latest date (rule F-3)."""
    approximate: int
    """Number of origins that say `about`."""
    vague: int
    """Number that give no numeral, such as `dozens`."""
    unknown: int
    """Number that say that they do not know."""

    @property
    def display(self) -> str:
        """The range as a page prints it: `80–83, open above`."""
        numbers = f"{self.low:,}" if self.low == self.high else f"{self.low:,}–{self.high:,}"
        below = ", open below" if self.open_below else ""
        return f"{numbers}{below}{', open above' if self.open_above else ''}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Two figures that exclude each other."""

    higher: Counted
    """The one whose lowest number is too high for the other."""
    lower: Counted
    """The one whose highest number is too low."""

    @property
    def objection(self) -> Objection:
        """What is said of it (rule F-7)."""
        both = (self.lower, self.higher)
        said = (f"{each.interval.display} ({each.origin_name})" for each in both)
        return Objection(
            kind=ObjectionKind.CONTESTED,
            rule="F-7",
            figures=tuple(each.id for each in both),
            sentence=f"{' and '.join(said)} cannot both be so",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedCount:
    """What is said of one count: the same people, the same harm, the same event."""

    rows: tuple[Series, ...]
    """One for each counter, in the author's order; one or more."""
    reported: ReportedRange | None
    """From the lowest numeral to the highest; None if no row has one."""
    agreed: Interval | None
    """What all rows allow (rule F-7); None if they exclude each other: contested."""
    value: Interval
    """What sums are made with: what is agreed, or else all that anybody says."""
    origins: int
    """Number of independent origins."""

    @property
    def figures(self) -> tuple[Counted, ...]:
        """The latest figure of each row."""
        return tuple(row.latest for row in self.rows)

    @property
    def is_contested(self) -> bool:
        """Whether the rows exclude each other."""
        return self.agreed is None

    @property
    def unknown(self) -> tuple[str, ...]:
        """The ids of the figures whose origin does not know the number."""
        return tuple(figure.id for figure in self.figures if figure.is_unknown)


def compare(figures: Sequence[Counted]) -> ComparedCount:
    """Compare `figures`, one or more, which all speak of the same count."""
    rows = series_of(figures)
    latest = tuple(row.latest for row in rows)
    together, reported = agreed(latest), reported_range(latest)
    if together is not None and together.approximate and reported is not None:
        together = replace(together, best=reported.best)
    return ComparedCount(
        rows=rows,
        reported=reported,
        agreed=together,
        value=hull(each.interval for each in latest) if together is None else together,
        origins=len({figure.origin for figure in latest}),
    )


def objections_to_count(count: ComparedCount) -> Iterator[Objection]:
    """Yield what is wrong within the rows and between them."""
    for row in count.rows:
        yield from drifts(row)
        if row.latest.is_cumulative:
            yield from falls(row)
        yield from unit_changes(row)
    if (clash := first_clash(count.figures)) is not None:
        yield clash.objection


def reported_range(figures: Sequence[Counted]) -> ReportedRange | None:
    """Return the range over `figures`, one of each origin; None if none has a numeral."""
    given = tuple((number, figure) for figure in figures for number in figure.numbers)
    if not given:
        return None
    low = min(number for number, _ in given)
    high = max(number for number, _ in given)
    highest = tuple(figure for number, figure in given if number == high)
    lowest = tuple(figure for number, figure in given if number == low)
    vague = tuple(figure for figure in figures if figure.vague)
    return ReportedRange(
        low=low,
        high=high,
        open_above=any(figure.comparator.is_open_above for figure in highest)
        or any(figure.interval.low > high for figure in vague),
        open_below=any(figure.comparator.is_open_below for figure in lowest),
        best=_best(figures),
        approximate=sum(figure.interval.approximate for figure in figures),
        vague=len(vague),
        unknown=sum(figure.is_unknown for figure in figures),
    )


def _best(figures: Sequence[Counted]) -> int:
    numbered = tuple(figure for figure in figures if figure.numbers)
    latest = max((figure.as_of_days or UNDATED).last for figure in numbered)
    return min(
        number
        for figure in numbered
        if (figure.as_of_days or UNDATED).last == latest
        for number in (
            (figure.interval.best,) if figure.interval.best is not None else figure.numbers
        )
    )


def first_clash(figures: Sequence[Counted]) -> Clash | None:
    """Return two of `figures` that exclude each other, if any do.

    A running total that is strictly later may be higher: the count has grown.
    """
    ordered = sorted(figures, key=lambda figure: _days(figure).first)
    begins = [_days(figure).first for figure in ordered]
    highest = tuple(accumulate(ordered, _higher))
    for lower in figures:
        higher = highest[bisect_right(begins, _days(lower).last) - 1]
        if lower.interval.high is not None and higher.interval.low > lower.interval.high:
            return Clash(higher=higher, lower=lower)
    return None


def agreed(figures: Sequence[Counted]) -> Interval | None:
    """Return what all of `figures` allow for the latest of their days; None if they clash.

    Of a total that another one has overtaken only the lower bound is left.
    """
    if first_clash(figures) is not None:
        return None
    latest = max(_days(figure).first for figure in figures)
    left = tuple(
        at_least(figure.interval.low) if _days(figure).last < latest else figure.interval
        for figure in figures
    )
    # What says nothing must not hide that all others say `about`.
    saying = tuple(each for each in left if each.approximate or not each.is_unbounded)
    return meet(saying or left)


def _higher(one: Counted, other: Counted) -> Counted:
    return other if other.interval.low > one.interval.low else one


def _days(figure: Counted) -> Days:
    """Return the days for which a running total holds; an addition holds for ever."""
    return (figure.as_of_days if figure.is_cumulative else None) or ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One count: outcomes, populations, events, measures never mix (rules F-8, F-15)."""

    outcome: Outcome
    population: Population
    event: str | None
    measure: Measure
    """Whether running totals are compared, or additions."""
    days: Days | None
    """The days of an addition; None for running totals."""
    strand: str
    """Empty, unless figures of the same people's harm are declared to count different people."""


def compared_counts(figures: Sequence[Counted]) -> Mapping[Subject, ComparedCount]:
    """Return every count compared, in the author's order, parts of a like whole apart."""
    known = {figure.id: figure for figure in figures}
    declared = _declared(known)
    counted: dict[Subject, list[Counted]] = {}
    for figure in figures:
        subject = _subject(figure, _strand(figure, known, declared))
        counted.setdefault(subject, []).append(figure)
    return {subject: compare(same) for subject, same in counted.items()}


def is_part_of_like(figure: Counted, known: Mapping[str, Counted]) -> bool:
    """Return whether `figure` is a part of a figure that it could be mistaken for a rival of."""
    whole = known.get(figure.part_of or "")
    return whole is not None and (whole.outcome, whole.population, whole.event) == (
        figure.outcome,
        figure.population,
        figure.event,
    )


def _subject(figure: Counted, strand: str) -> Subject:
    return Subject(
        outcome=figure.outcome,
        population=figure.population,
        event=figure.event,
        measure=figure.measure,
        days=None if figure.is_cumulative else figure.days,
        strand=strand,
    )


def _declared(known: Mapping[str, Counted]) -> Mapping[str, tuple[str, ...]]:
    """Return for each figure the others that are declared not to count just the same people."""
    partners: dict[str, tuple[str, ...]] = {}
    for figure in known.values():
        for sharing in figure.overlaps:
            if sharing.extent is not OverlapExtent.FULL:
                for one, other in ((figure.id, sharing.figure), (sharing.figure, figure.id)):
                    partners[one] = (*partners.get(one, ()), other)
    return partners


def _strand(
    figure: Counted, known: Mapping[str, Counted], declared: Mapping[str, tuple[str, ...]]
) -> str:
    if figure.event is None or is_part_of_like(figure, known):
        return figure.id
    partners = tuple(known[other] for other in declared.get(figure.id, ()) if other in known)
    rivals = tuple(partner for partner in partners if _subject(partner, "") == _subject(figure, ""))
    if not rivals:
        return ""
    alone = any(rival.counter == figure.counter for rival in rivals)
    return figure.id if alone else figure.counter
