"""The ledger: for each count the rows of its origins, what they report, and what follows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.derive.charts.interval import interval_chart
from generator.derive.charts.interval_row import Band, IntervalRow
from generator.derive.charts.interval_view import IntervalChart
from generator.derive.labels import label, plural, when
from generator.derive.rows import FigureRow
from generator.evidence import Evidence
from generator.figures.compared_count import ComparedCount, ReportedRange
from generator.figures.counted import EVERYBODY, Counted, Objection, Population
from generator.figures.lines import Line
from generator.figures.residuals import Division, Harmed
from generator.figures.series import Series
from generator.figures.sums import derivation
from generator.values.markup import Anchor

DRAWN = 2
"""So many rows make a chart worth its room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One figure in its count."""

    figure: FigureRow
    """The figure."""
    value: str
    """Its bounds, in words."""
    least: str
    """Its lower bound in digits, by which a table is put in order; empty where it is unknown."""
    part: str
    """What it is to the count: `stands`, `replaced`, `relayed`, or why it is not counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One event, one outcome, one population."""

    anchor: Anchor
    """The id of its heading."""
    title: str
    """What is counted."""
    rows: tuple[LedgerRow, ...]
    """The figures, those that stand first."""
    reported: str
    """The reported range, and over how many origins; empty where no figure has a numeral."""
    current: str
    """What it comes to now; empty where the figures exclude each other."""
    derivations: tuple[str, ...]
    """How that came about, line by line."""
    objections: tuple[str, ...]
    """What needs saying: contradictions, drift, what was not added."""
    chart: tuple[IntervalChart, ...]
    """The rows that stand, drawn; one or none."""


def counts(evidence: Evidence, figures: tuple[FigureRow, ...]) -> tuple[Count, ...]:
    """Return every count; each figure stands in one of them."""
    rows = {figure.anchor.value.removeprefix("f-"): figure for figure in figures}
    tally = evidence.counting.tally
    found = tuple(_count(evidence, line, rows) for line in tally.lines)
    placed = {row.figure.anchor for count in found for row in count.rows}
    rest = tuple(figure for figure in figures if figure.anchor not in placed)
    return (*found, _uncounted(rest)) if rest else found


def _count(evidence: Evidence, line: Line, rows: Mapping[str, FigureRow]) -> Count:
    ledger = tuple(row for count in line.counts for row in _rows(count, rows))
    ids = {row.figure.anchor.value.removeprefix("f-") for row in ledger}
    tally = evidence.counting.tally
    title = _title(evidence, line)
    anchor = _anchor(line)
    return Count(
        anchor=anchor,
        title=title,
        rows=ledger,
        reported="; ".join(
            _reported(count.reported, count.origins)
            for count in line.counts
            if count.reported is not None
        ),
        current="" if _is_contested(line) else line.current.display,
        derivations=(
            *(text for total in line.totals for text in derivation(total, when)),
            *(text for division in _of(tally.divisions, ids) for text in _division(division)),
            *(text for hurt in tally.harmed if _is_of(hurt, line) for text in hurt.derivation),
        ),
        objections=tuple(
            f"{_sentence(objection)} ({objection.rule})"
            for objection in tally.objections
            if objection.figures[0] in ids
        ),
        chart=tuple(_chart(line, title, anchor, rows)),
    )


def _rows(count: ComparedCount, rows: Mapping[str, FigureRow]) -> Iterator[LedgerRow]:
    for series in count.rows:
        yield from _series(series, rows)


def _series(series: Series, rows: Mapping[str, FigureRow]) -> Iterator[LedgerRow]:
    yield _row(series.latest, rows, "stands")
    for replaced in reversed(series.history):
        yield _row(replaced, rows, "replaced by a later one of the same counter")
    for echo in series.echoes:
        yield _row(echo, rows, "another wording of the same origin")


def _row(counted: Counted, rows: Mapping[str, FigureRow], part: str) -> LedgerRow:
    return LedgerRow(
        figure=rows[counted.id],
        value=counted.interval.display,
        least="" if counted.is_unknown else str(counted.interval.low),
        part=part,
    )


def _title(evidence: Evidence, line: Line) -> str:
    event = evidence.briefing.events[line.event].title.value if line.event else "No event named"
    whom = _population(line.kind.population)
    return f"{event}: {label(line.kind.outcome)}{f', {whom}' if whom else ''}"


def _population(population: Population) -> str:
    if population == EVERYBODY:
        return ""
    terms = (population.status, population.sex, population.age)
    return ", ".join(label(term) for term in terms if term is not None)


def _anchor(line: Line) -> Anchor:
    population = line.kind.population
    terms = (line.kind.outcome, population.status, population.sex, population.age)
    parts = (line.event or "none", *(term.value for term in terms if term is not None))
    return Anchor("count-" + "--".join(part.replace("_", "-") for part in parts))


def _reported(reported: ReportedRange, origins: int) -> str:
    notes = (
        (reported.approximate, "approximate"),
        (reported.vague, "without a numeral"),
        (reported.unknown, "unknown"),
    )
    said = "".join(f", {number:,} {words}" for number, words in notes if number)
    return f"{reported.display} ({plural(origins, 'independent origin')}{said})"


def _is_contested(line: Line) -> bool:
    return line.clash is not None or any(each.is_contested for each in line.counts)


def _of(divisions: tuple[Division, ...], ids: set[str]) -> Iterator[Division]:
    return (division for division in divisions if division.whole.id in ids)


def _division(division: Division) -> Iterator[str]:
    along = f"by {division.partition}: " if division.partition else ""
    return (f"{along}{text}" for text in division.derivation)


def _is_of(hurt: Harmed, line: Line) -> bool:
    return (hurt.event, hurt.population) == (line.event, line.kind.population) and any(
        figure.id in hurt.deaths for each in line.counts for figure in each.figures
    )


def _sentence(objection: Objection) -> str:
    return objection.sentence[:1].upper() + objection.sentence[1:]


def _chart(
    line: Line, title: str, anchor: Anchor, rows: Mapping[str, FigureRow]
) -> Iterator[IntervalChart]:
    figures = tuple(figure for count in line.counts for figure in count.figures)
    reported = line.counts[0].reported if len(line.counts) == 1 else None
    if len(figures) < DRAWN:
        return
    drawn = interval_chart(
        tuple(_interval_row(figure, rows[figure.id]) for figure in figures),
        title=title,
        anchor=Anchor(f"chart-{anchor.value}"),
        band=_band(reported),
    )
    if drawn is not None:
        yield drawn


def _band(reported: ReportedRange | None) -> Band | None:
    if reported is None:
        return None
    return Band(
        low=reported.low,
        high=reported.high,
        open_above=reported.open_above,
        words=reported.display,
    )


def _interval_row(figure: Counted, row: FigureRow) -> IntervalRow:
    """Draw a figure under the name that its row in the table has: who counted."""
    bounds = figure.interval
    return IntervalRow(
        label=row.origin.text,
        low=bounds.low,
        high=bounds.high,
        best=bounds.best,
        approximate=bounds.approximate,
        unknown=figure.is_unknown,
        as_of=when(figure.as_of) if figure.as_of else "",
    )


def _uncounted(figures: tuple[FigureRow, ...]) -> Count:
    return Count(
        anchor=Anchor("count-uncounted"),
        title="Not counted",
        rows=tuple(
            LedgerRow(figure=figure, value="", least="", part="its wording gives no bounds")
            for figure in figures
        ),
        reported="",
        current="",
        derivations=(),
        objections=(),
        chart=(),
    )
