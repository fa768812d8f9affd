"""The charts of the site, drawn for paper: the same templates, with colours of their own."""

from collections.abc import Mapping
from xml.sax.saxutils import escape

from jinja2 import DictLoader, Environment, StrictUndefined

from generator.derive.charts.interval_chart import IntervalChart
from generator.derive.charts.timeline_chart import TimelineChart
from generator.print_edition.glyphs import Repertoire
from generator.print_edition.lettering import plain
from generator.values.markup import Anchor, Length

Chart = IntervalChart | TimelineChart

TEMPLATES: Mapping[type, str] = {
    IntervalChart: "print/interval.svg.jinja",
    TimelineChart: "print/timeline.svg.jinja",
}


def drawings(templates: Mapping[str, str], repertoire: Repertoire) -> Environment:
    """Return the environment that draws charts for paper."""

    def place(value: object) -> str:
        """Write one value of a chart into SVG."""
        match value:
            case str():
                return escape(plain(value, repertoire), {'"': "&quot;"})
            case Anchor():
                return value.value
            case Length():
                return str(value.value)
            case _:
                raise TypeError(f"a drawing was given a {type(value).__name__} to show")

    return Environment(
        loader=DictLoader(dict(templates)),
        finalize=place,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # noqa: S701  # `place` escapes
    )


def draw(chart: Chart, drawing: Environment) -> str:
    """Return `chart` as SVG, in its wide layout."""
    return drawing.get_template(TEMPLATES[type(chart)]).render(chart=chart)
