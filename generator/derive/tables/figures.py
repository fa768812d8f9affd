"""The table of casualty figures."""

from dataclasses import dataclass

from generator.derive.data.figures import FigureData
from generator.derive.tables.names import Names, verbatim
from generator.model.vocabulary import Age, CivilianStatus, Measure, Outcome, Sex


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """A casualty figure, as one origin gives it."""

    figure: str
    """Its anchor on the briefing's page."""
    claim: str
    """The anchor of the claim that carries it."""
    event: str
    """What is counted."""
    outcome: Outcome
    """What happened to the people counted."""
    wording: str
    """Verbatim, in quotation marks."""
    low: int | None
    """Persons, at the least."""
    best: int | None
    """The number that is singled out."""
    high: int | None
    """Persons, at the most; empty where there is no upper bound."""
    words: str
    """The bounds, as the site prints them."""
    measure: Measure
    """Whether it is a running total or an addition."""
    as_of: str
    """The day that it stands for, as EDTF."""
    as_of_inferred: bool
    """Whether that is only the day on which the origin published."""
    counter: str
    """Who counted."""
    status: CivilianStatus | None
    """Of the people counted."""
    sex: Sex | None
    """Of the people counted."""
    age: Age | None
    """Of the people counted."""
    units: int | None
    """How many units it covers."""
    unit: str
    """The unit."""
    part_of: str
    """The anchor of the figure of which it is a part."""
    source: str
    """The page of the source whose words it stands on."""
    passage: str
    """The anchor of the words, on that page."""


def figure_lines(figures: tuple[FigureData, ...], names: Names) -> tuple[FigureLine, ...]:
    """Return the lines of all figures."""
    anchors = {figure.id: figure.anchor for figure in figures}
    return tuple(
        _line(figure, names, part_of=anchors[figure.part_of] if figure.part_of else "")
        for figure in figures
    )


def _line(figure: FigureData, names: Names, *, part_of: str) -> FigureLine:
    claim, value, units = names.claims[figure.claim], figure.value, figure.unit_count
    carrier = claim.appearances[figure.appearance - 1]
    return FigureLine(
        figure=figure.anchor,
        claim=claim.anchor,
        event=names.events[figure.event] if figure.event else "",
        outcome=figure.outcome,
        wording=verbatim(figure.wording),
        low=value.low if value else None,
        best=value.best if value else None,
        high=value.high if value else None,
        words=value.words if value else "",
        measure=figure.measure,
        as_of=figure.as_of or "",
        as_of_inferred=figure.as_of_inferred,
        counter=names.actor(figure.counter),
        status=figure.status,
        sex=figure.sex,
        age=figure.age,
        units=units.n if units else None,
        unit=units.unit if units else "",
        part_of=part_of,
        source=names.sources[carrier.source].page,
        passage=carrier.passage.anchor,
    )
