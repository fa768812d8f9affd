"""One count, and what every origin says of it: the rows, what they report, whether they agree."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.figures.consistency import agreed, first_clash
from generator.figures.counted import Counted
from generator.figures.objection import Objection, ObjectionKind
from generator.figures.reported import ReportedRange, reported_range
from generator.figures.series import Series, drifts, falls, series_of, unit_changes
from generator.values.interval import Interval, hull


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is said of one count: the same people, the same harm, the same event."""

    rows: tuple[Series, ...]
    """One for each counter, in the author's order; one or more."""
    reported: ReportedRange | None
    """From the lowest numeral to the highest; nothing where no row has one."""
    agreed: Interval | None
    """What all rows allow (rule F-7); nothing where they exclude each other: contested."""
    value: Interval
    """What sums are made with: what is agreed, or else all that anybody says."""
    origins: int
    """How many independent origins there are."""

    @property
    def figures(self) -> tuple[Counted, ...]:
        """The figure that stands in each row."""
        return tuple(row.standing for row in self.rows)

    @property
    def is_contested(self) -> bool:
        """Whether the rows exclude each other."""
        return self.agreed is None

    @property
    def unknown(self) -> tuple[str, ...]:
        """The ids of the figures whose origin does not know the number."""
        return tuple(figure.id for figure in self.figures if figure.is_unknown)


def stand(figures: Sequence[Counted]) -> Standing:
    """Return the standing of `figures`, one or more, which all speak of the same count."""
    rows = series_of(figures)
    stands = tuple(row.standing for row in rows)
    together, reported = agreed(stands), reported_range(stands)
    if together is not None and together.approximate and reported is not None:
        together = replace(together, best=reported.best)
    return Standing(
        rows=rows,
        reported=reported,
        agreed=together,
        value=hull(each.interval for each in stands) if together is None else together,
        origins=len({figure.origin for figure in stands}),
    )


def objections(standing: Standing) -> Iterator[Objection]:
    """Yield what is wrong within the rows and between them."""
    for row in standing.rows:
        yield from drifts(row)
        if row.standing.is_cumulative:
            yield from falls(row)
        yield from unit_changes(row)
    clash = first_clash(standing.figures)
    if clash is not None:
        yield Objection(
            kind=ObjectionKind.CONTESTED,
            rule="F-7",
            figures=(clash.lower.id, clash.higher.id),
            sentence=clash.sentence,
        )
