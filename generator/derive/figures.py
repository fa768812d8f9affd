"""Casualty figures, as their origins give them, and for each count what they come to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.derive import links, sitemap
from generator.derive.charts.interval_chart import IntervalChart, interval_chart
from generator.derive.charts.interval_marks import IntervalRow
from generator.derive.claims import Facets, facets
from generator.derive.labels import label, plural, when
from generator.derive.links import Link, ProseLink, claim_line
from generator.derive.passages import Passages, passage_links
from generator.evidence import Evidence
from generator.evidence.counting import FigureEvidence
from generator.figures.compared_count import ReportedRange
from generator.figures.counted import Counted
from generator.figures.lines import Line
from generator.figures.residuals import Division, Harmed
from generator.figures.series import Series
from generator.figures.sums import derivation
from generator.values.day import UNKNOWN
from generator.values.markup import Anchor, Target

DRAWN = 2
"""Number of rows that make a chart worth its room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One casualty figure, as one origin gives it."""

    id: str
    to: Target
    anchor: Anchor
    """The same, as an id."""
    wording: str
    """Verbatim."""
    outcome: str
    measure: str
    """A running total, or an addition."""
    units: str
    """What it covers: `21 strikes`; empty where nothing is said."""
    event: Link | None
    origin: Link
    """Who counted."""
    as_of: str
    """The day whose count it is, with `inferred` where nobody typed it."""
    claim: ProseLink
    passage: Link
    briefing: Link
    facets: Facets


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedRow:
    """One figure in its count."""

    figure: FigureRow
    value: str
    least: str
    """Its lower bound in digits, by which a table is put in order; empty where it is unknown."""
    part: str
    """What it is to the count: `stands`, `replaced`, `relayed`, or why it is not counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What the arithmetic objects to, and by which rule."""

    text: str
    """One sentence, without a full stop."""
    rule: str
    """The rule's number, such as `F-7`."""

    @property
    def to(self) -> Target:
        """Where the rule is explained."""
        return sitemap.rule(self.rule)

    def __str__(self) -> str:
        """Write it where there are no links."""
        return f"{self.text} ({self.rule})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One event, one outcome, one population."""

    anchor: Anchor
    title: str
    rows: tuple[CountedRow, ...]
    """The figures, those that stand first."""
    reported: str = ""
    """The reported range, and over how many origins; empty where no figure has a numeral."""
    current: str = ""
    """What it comes to now; empty where the figures exclude each other."""
    derivations: tuple[str, ...] = ()
    objections: tuple[Remark, ...] = ()
    """What needs saying: contradictions, drift, what was not added."""
    chart: IntervalChart | None = None
    """The rows that stand, drawn; None where there are too few."""


def figure_rows(evidence: Evidence, passages: Passages) -> tuple[FigureRow, ...]:
    """Return every figure, in the author's order."""
    cited = passage_links(evidence, passages)
    return tuple(
        _figure(evidence, found, cited[found.figure.claim.value, found.carrier.number])
        for found in evidence.counting.figures.values()
    )


def counted_by(found: FigureEvidence) -> str:
    """Return the id of who counted: the counter, else the last hop, else the publisher."""
    return found.figure.counter.value if found.figure.counter else found.carrier.speaker


def _figure(evidence: Evidence, found: FigureEvidence, passage: Link) -> FigureRow:
    slug, figure = evidence.briefing.slug, found.figure
    to = sitemap.figure(slug, figure.id.value)
    units = figure.unit_count
    event = evidence.briefing.events[figure.event.value] if figure.event else None
    counter, day = counted_by(found), found.as_of or UNKNOWN
    return FigureRow(
        id=figure.id.value,
        to=to,
        anchor=sitemap.anchor(to),
        wording=figure.wording.value,
        outcome=label(figure.outcome.value),
        measure=label(figure.measure.value),
        units=f"{units.n.value:,} {units.unit.value}" if units else "",
        event=Link(text=event.title.value, to=sitemap.event(slug, event.id.value))
        if event
        else None,
        origin=_origin(evidence, counter, found),
        as_of=when(day) if figure.as_of or day == UNKNOWN else f"{when(day)} (inferred)",
        claim=claim_line(evidence, figure.claim.value),
        passage=passage,
        briefing=links.briefing(evidence),
        facets=facets(
            evidence, evidence.briefing.claims[figure.claim.value], origins=(counter,), day=day
        ),
    )


def _origin(evidence: Evidence, counter: str, found: FigureEvidence) -> Link:
    """Return who counted; an unknown publisher is found on the page of the source."""
    if counter in evidence.actors:
        return links.actor(evidence, counter)
    source = evidence.briefing.sources[found.carrier.appearance.source.value]
    return links.publisher(evidence, source)


def counts(evidence: Evidence, figures: tuple[FigureRow, ...]) -> tuple[Count, ...]:
    """Return every count; each figure is in one of them."""
    rows = {figure.id: figure for figure in figures}
    tally = evidence.counting.tally
    found = tuple(_count(evidence, line, rows) for line in tally.lines)
    placed = {row.figure.id for count in found for row in count.rows}
    rest = tuple(figure for figure in figures if figure.id not in placed)
    return (*found, _uncounted(rest)) if rest else found


def _count(evidence: Evidence, line: Line, rows: Mapping[str, FigureRow]) -> Count:
    counted = tuple(
        row for standing in line.counts for series in standing.rows for row in _series(series, rows)
    )
    ids = {row.figure.id for row in counted}
    tally, title, anchor = evidence.counting.tally, _title(evidence, line), _anchor(line)
    contested = line.clash is not None or any(each.is_contested for each in line.counts)
    return Count(
        anchor=anchor,
        title=title,
        rows=counted,
        reported="; ".join(
            _reported(standing.reported, standing.origins)
            for standing in line.counts
            if standing.reported is not None
        ),
        current="" if contested else line.current.display,
        derivations=(
            *(text for total in line.totals for text in derivation(total, when)),
            *(
                text
                for division in tally.divisions
                if division.whole.id in ids
                for text in _division(division)
            ),
            *(text for hurt in tally.harmed if _is_of(hurt, line) for text in hurt.derivation),
        ),
        objections=tuple(
            Remark(
                text=f"{objection.sentence[:1].upper()}{objection.sentence[1:]}",
                rule=objection.rule,
            )
            for objection in tally.objections
            if objection.figures[0] in ids
        ),
        chart=_chart(line, title, anchor, rows),
    )


def _series(series: Series, rows: Mapping[str, FigureRow]) -> Iterator[CountedRow]:
    yield _row(series.latest, rows, "stands")
    for replaced in reversed(series.history):
        yield _row(replaced, rows, "replaced by a later one of the same counter")
    for echo in series.echoes:
        yield _row(echo, rows, "another wording of the same origin")


def _row(counted: Counted, rows: Mapping[str, FigureRow], part: str) -> CountedRow:
    return CountedRow(
        figure=rows[counted.id],
        value=counted.interval.display,
        least="" if counted.is_unknown else str(counted.interval.low),
        part=part,
    )


def _title(evidence: Evidence, line: Line) -> str:
    event = evidence.briefing.events[line.event].title.value if line.event else "No event named"
    return f"{event}: {', '.join(map(label, _terms(line)))}"


def _terms(line: Line) -> tuple[StrEnum, ...]:
    population = line.kind.population
    terms = (line.kind.outcome, population.status, population.sex, population.age)
    return tuple(term for term in terms if term is not None)


def _anchor(line: Line) -> Anchor:
    parts = (line.event or "none", *(term.value for term in _terms(line)))
    return Anchor("count-" + "--".join(part.replace("_", "-") for part in parts))


def _reported(reported: ReportedRange, origins: int) -> str:
    notes = (
        (reported.approximate, "approximate"),
        (reported.vague, "without a numeral"),
        (reported.unknown, "unknown"),
    )
    said = "".join(f", {number:,} {words}" for number, words in notes if number)
    return f"{reported.display} ({plural(origins, 'independent origin')}{said})"


def _division(division: Division) -> Iterator[str]:
    along = f"by {division.partition}: " if division.partition else ""
    return (f"{along}{text}" for text in division.derivation)


def _is_of(hurt: Harmed, line: Line) -> bool:
    return (hurt.event, hurt.population) == (line.event, line.kind.population) and any(
        figure.id in hurt.deaths for each in line.counts for figure in each.figures
    )


def _chart(
    line: Line, title: str, anchor: Anchor, rows: Mapping[str, FigureRow]
) -> IntervalChart | None:
    figures = tuple(figure for standing in line.counts for figure in standing.figures)
    reported = line.counts[0].reported if len(line.counts) == 1 else None
    if len(figures) < DRAWN:
        return None
    # A figure is drawn under the name that its row in the table has: who counted.
    drawn = tuple(
        IntervalRow(
            label=rows[figure.id].origin.text,
            interval=figure.interval,
            unknown=figure.is_unknown,
            as_of=when(figure.as_of) if figure.as_of else "",
        )
        for figure in figures
    )
    return interval_chart(
        drawn,
        title=title,
        anchor=Anchor(f"chart-{anchor.value}"),
        band=reported,
    )


def _uncounted(figures: tuple[FigureRow, ...]) -> Count:
    return Count(
        anchor=Anchor("count-uncounted"),
        title="Not counted",
        rows=tuple(
            CountedRow(figure=figure, value="", least="", part="its wording gives no bounds")
            for figure in figures
        ),
    )
