"""Charts of every kind of mark, with the worst names that we could think of."""

from datetime import date

from generator.derive.charts.interval_chart import IntervalChart, interval_chart
from generator.derive.charts.interval_marks import IntervalRow
from generator.derive.charts.timeline_chart import TimelineChart, timeline_chart
from generator.derive.charts.timeline_marks import Moment
from generator.figures.compared_count import ReportedRange
from generator.values.day import Day
from generator.values.interval import Interval
from generator.values.markup import Anchor

ANCHOR = Anchor("x-chart")
TITLE = "People killed, by who counted"


def row(  # noqa: PLR0913  # as many as a row has
    low: int,
    high: int | None,
    best: int | None = None,
    *,
    label: str = "Axios",
    as_of: str = "24 November 2025",
    approximate: bool = False,
    unknown: bool = False,
) -> IntervalRow:
    """Make a row."""
    return IntervalRow(
        label=label,
        interval=Interval(low=low, high=high, best=best, approximate=approximate),
        unknown=unknown,
        as_of=as_of,
    )


def moment(
    first: str,
    last: str | None = None,
    *,
    label: str = "A strike",
    some_day: bool = False,
    approximate: bool = False,
) -> Moment:
    """Make a moment of two ISO dates; an empty one is open, and one alone is a day."""
    ends = tuple(
        date.fromisoformat(end) if end else None for end in (first, first if last is None else last)
    )
    return Moment(
        label=label,
        day=Day(
            text="",
            earliest=ends[0],
            latest=ends[1],
            some_day=some_day,
            approximate=approximate,
        ),
    )


ROWS = (
    row(83, None, as_of="24 November 2025, inferred"),
    row(83, 83, 83, label="Lissomar Health Directorate"),
    row(0, None, 80, label="an unnamed official, quoted by the Courier", approximate=True),
    row(77, 91, 84, label="Ondrel Toll Register"),
    row(60, 70, label="Mud and Tide", approximate=True),
    row(0, 12, label="</title><script>alert(1)</script> & Sons", as_of=""),
    row(0, None, label="Tarvessa Navy", unknown=True),
    row(60, None, label="وزارة الصحة (غزة) 2025"),
    row(4, None, 84, label="W" * 60, approximate=True),
)


def reported(low: int, high: int, *, open_above: bool = False) -> ReportedRange:
    """Make a reported range."""
    return ReportedRange(
        low=low,
        high=high,
        open_above=open_above,
        open_below=False,
        best=high,
        approximate=0,
        vague=0,
        unknown=0,
    )


BAND = reported(60, 91, open_above=True)
MOMENTS = (
    moment("2025-11-24", label="Axios reports that Trump plans to speak directly with Maduro"),
    moment("2025-09-02", label="First strike on a boat in the southern Caribbean"),
    moment("2025-10-01", "2025-10-31", label="Strikes move to the Eastern Pacific"),
    moment("2025-11-08", "2025-11-16", label="The carrier arrives", some_day=True),
    moment("2025-11-20", "2025-11-25", label="اجتماع في كاراكاس (غير مؤكد)", approximate=True),
    moment("2025-10-20", "", label="Talks through intermediaries"),
    moment("", "2025-09-01", label="Naval deployment"),
    moment("", "", label="A call between the two presidents <b>"),
    moment("2025-11-24", label="Venezuela rejects the designation"),
)


def intervals(*rows: IntervalRow, band: ReportedRange | None = None) -> IntervalChart:
    """Draw rows, of which one has a number."""
    chart = interval_chart(rows, title=TITLE, anchor=ANCHOR, band=band)
    assert chart is not None
    return chart


def timeline(*moments: Moment) -> TimelineChart:
    """Draw moments, of which one has a date."""
    chart = timeline_chart(moments, title="Events", anchor=Anchor("y-chart"))
    assert chart is not None
    return chart
