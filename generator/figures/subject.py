"""What a figure counts: figures that count the same stand in rows beside each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.figures.counted import Counted, Population
from generator.figures.days import Days
from generator.figures.standing import Standing, stand
from generator.model.vocabulary import Measure, Outcome, OverlapExtent


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One count: outcomes, populations, events, measures never mix (rules F-8, F-15)."""

    outcome: Outcome
    """What happened to the people."""
    population: Population
    """Whom."""
    event: str | None
    """The event."""
    measure: Measure
    """Whether running totals are compared, or additions."""
    days: Days | None
    """The days of an addition; nothing for running totals."""
    strand: str
    """Empty, unless figures of the same people's harm are declared to count different people."""


def standings(figures: Sequence[Counted]) -> Mapping[Subject, Standing]:
    """Return the standing of every count, in the author's order, parts of a like whole apart."""
    known = {figure.id: figure for figure in figures}
    declared = _declared(known)
    counted: dict[Subject, list[Counted]] = {}
    for figure in figures:
        subject = _subject(figure, _strand(figure, known, declared))
        counted.setdefault(subject, []).append(figure)
    return {subject: stand(same) for subject, same in counted.items()}


def is_part_of_like(figure: Counted, known: Mapping[str, Counted]) -> bool:
    """Whether `figure` is a part of a figure that it could be mistaken for a rival of."""
    whole = known.get(figure.part_of or "")
    return whole is not None and _count(whole) == _count(figure)


def _subject(figure: Counted, strand: str) -> Subject:
    return Subject(
        outcome=figure.outcome,
        population=figure.population,
        event=figure.event,
        measure=figure.measure,
        days=None if figure.is_cumulative else figure.days,
        strand=strand,
    )


def _count(figure: Counted) -> tuple[object, ...]:
    return (figure.outcome, figure.population, figure.event)


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
