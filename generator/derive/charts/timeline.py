"""The chart of events: by date, each mark as wide as its date is uncertain."""

from generator.derive.charts.moment import Moment
from generator.derive.charts.timeline_layout import NARROW, WIDE, draw
from generator.derive.charts.timeline_view import TimelineChart
from generator.derive.labels import plural
from generator.values.markup import Anchor


def timeline_chart(
    moments: tuple[Moment, ...], *, title: str, anchor: Anchor
) -> TimelineChart | None:
    """Return the chart of `moments`, the earliest first; nothing where none of them has a date."""
    if not any(moment.is_dated for moment in moments):
        return None
    ordered = tuple(sorted(moments, key=lambda moment: moment.order))
    listed = "; ".join(f"{moment.words}: {moment.label}" for moment in ordered)
    return TimelineChart(
        anchor=anchor,
        title=title,
        description=f"{plural(len(ordered), 'date')}. {listed}.",
        narrow=draw(ordered, anchor=anchor, sheet=NARROW),
        wide=draw(ordered, anchor=anchor, sheet=WIDE),
    )
