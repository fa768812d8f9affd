"""A figure and its parts: a part is never added to its whole (rule F-12)."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from generator.figures.counted import Counted
from generator.figures.objection import Objection, ObjectionKind, unknown_in_sum
from generator.figures.overlaps import union
from generator.figures.standing import Standing, stand
from generator.figures.terms import Sharings, declared, term_of
from generator.values.interval import Interval, residual

POPULATIONS = frozenset({"status", "sex", "age"})
"""Partitions whose rest is of unknown status, sex or age."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """One whole, along one partition."""

    whole: Counted
    """The figure that is divided."""
    partition: str
    """Along what; empty where the author does not say."""
    parts: tuple[Standing, ...]
    """What is said of each part, in the author's order."""
    added: Interval
    """The people of all parts together."""
    residual: Interval | None
    """Whom no part takes in; nothing where the parts exceed the whole."""

    @property
    def rest(self) -> str:
        """What a page calls the residual."""
        if self.partition in POPULATIONS:
            return f"of unknown {self.partition}"
        return "not itemised"

    @property
    def unknown(self) -> tuple[str, ...]:
        """The ids of parts whose number is unknown: counted beside the sum, never as nought."""
        return tuple(each for part in self.parts for each in part.unknown)

    @property
    def is_raised(self) -> bool:
        """Whether the parts hold more people than the whole is sure of."""
        sure = self.whole.interval.low
        return self.residual is not None and not self._is_loose and self.added.low > sure

    @property
    def derivation(self) -> tuple[str, ...]:
        """How the parts compare with the whole, line by line."""
        terms = " + ".join(part.value.display for part in self.parts)
        lines = (f"{terms} = {self.added.display}",) if len(self.parts) > 1 else ()
        if self.residual is None:
            return lines
        whole = f"{self.whole.interval.display} ({self.whole.origin_name})"
        return (*lines, f"{whole} − {self.added.display} = {self.residual.display}, {self.rest}")

    @property
    def _is_loose(self) -> bool:
        return self.whole.interval.approximate or self.whole.is_unknown


def divisions(figures: Sequence[Counted]) -> tuple[Division, ...]:
    """Return each whole along each of its partitions, one at a time, in the order of the wholes."""
    sharings = {figure.id: figure.overlaps for figure in figures}
    by_whole: dict[str, dict[str, list[Counted]]] = {}
    for figure in figures:
        if figure.part_of is not None:
            partitions = by_whole.setdefault(figure.part_of, {})
            partitions.setdefault(figure.partition, []).append(figure)
    return tuple(
        _divide(whole, partition, parts=parts, sharings=sharings)
        for whole in figures
        for partition, parts in by_whole.get(whole.id, {}).items()
    )


def _divide(
    whole: Counted, partition: str, *, parts: list[Counted], sharings: Sharings
) -> Division:
    cells: dict[Hashable, list[Counted]] = {}
    for part in parts:
        cells.setdefault(_cell(whole, part), []).append(part)
    stands = tuple(stand(cell) for cell in cells.values())
    terms = tuple(term_of(each) for each in stands)
    added = union(tuple(term.interval for term in terms), declared(terms, sharings))
    return Division(
        whole=whole,
        partition=partition,
        parts=stands,
        added=added,
        residual=residual(whole.interval, added),
    )


def _cell(whole: Counted, part: Counted) -> Hashable:
    """Return what tells `part` from the others: whom or what it counts, or else only itself."""
    if (part.event, part.population) == (whole.event, whole.population):
        return part.id
    return (part.event, part.outcome, part.population)


def objections(division: Division) -> Iterator[Objection]:
    """Yield where the parts do not fit the whole."""
    whole, added = division.whole, division.added
    parts = tuple(figure for part in division.parts for figure in part.figures)
    ids = tuple(figure.id for figure in parts)
    if division.residual is None:
        yield Objection(
            kind=ObjectionKind.PARTS_EXCEED_TOTAL,
            rule="F-12",
            figures=(whole.id, *ids),
            sentence=f"parts {added.low:,} exceed the total {whole.interval.display}",
        )
    if division.is_raised:
        yield Objection(
            kind=ObjectionKind.PARTS_RAISE_TOTAL,
            rule="F-12",
            figures=(whole.id, *ids),
            sentence=f"the parts raise the total to {added.low:,}",
        )
    if division.unknown and len(ids) > 1:
        yield unknown_in_sum(division.unknown, ids)
    for part in parts:
        if part.units and whole.units and part.units.unit != whole.units.unit:
            yield Objection(
                kind=ObjectionKind.UNIT_MISMATCH,
                rule="F-16",
                figures=(part.id, whole.id),
                sentence=f"the part counts {part.units.unit}, its whole {whole.units.unit}",
            )
