"""The chart of figures: an interval for each origin, one below the other, on a common axis."""

from generator.derive.charts.columns import NARROW, WIDE
from generator.derive.charts.interval_layout import draw
from generator.derive.charts.interval_row import Band, IntervalRow
from generator.derive.charts.interval_view import IntervalChart
from generator.derive.labels import plural
from generator.values.markup import Anchor


def interval_chart(
    rows: tuple[IntervalRow, ...], *, title: str, anchor: Anchor, band: Band | None = None
) -> IntervalChart | None:
    """Return the chart of `rows` in their order; nothing where none of them has a number."""
    if not any(row.numbers for row in rows):
        return None
    return IntervalChart(
        anchor=anchor,
        title=title,
        description=_description(rows, band),
        narrow=draw(rows, band, anchor=anchor, columns=NARROW),
        wide=draw(rows, band, anchor=anchor, columns=WIDE),
    )


def _description(rows: tuple[IntervalRow, ...], band: Band | None) -> str:
    figures = "; ".join(map(_sentence, rows))
    reported = f" Reported range: {band.words}." if band else ""
    return f"{plural(len(rows), 'figure')}. {figures}.{reported}"


def _sentence(row: IntervalRow) -> str:
    as_of = f", as of {row.as_of}" if row.as_of else ""
    return f"{row.label}: {row.display}{as_of}"
