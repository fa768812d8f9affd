"""Charts as they stand in a page: well formed, inert, and untouched by Markdown."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2.nodes import Node
from lxml import etree, html

from generator.derive.charts.interval_chart import IntervalChart
from generator.derive.charts.timeline_chart import TimelineChart
from generator.render.environment import environment
from generator.values.markup import Length
from tests.derive.sample_charts import BAND, MOMENTS, ROWS, intervals, moment, row, timeline
from tests.render.contexts import python_markdown

FIGURES = Path(__file__).parents[2] / "templates" / "figures"
TEMPLATES = {f"figures/{path.name}": path.read_text(encoding="utf-8") for path in FIGURES.iterdir()}
SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "desc", "g", "text", "line", "rect", "path", "circle"}
CHARTS = (intervals(*ROWS, band=BAND), timeline(*MOMENTS), intervals(row(1, 1)))

Chart = IntervalChart | TimelineChart

every_chart = pytest.mark.parametrize("chart", CHARTS, ids=["intervals", "timeline", "small"])


def figure(chart: Chart) -> str:
    """Return a chart as a page carries it."""
    name = "interval" if isinstance(chart, IntervalChart) else "timeline"
    template = environment(TEMPLATES).get_template(f"figures/{name}.svg.jinja")
    return template.render(chart=chart, page="x.md")


def drawings(chart: Chart) -> list[etree._Element]:
    """Return both drawings, each read as a document of its own."""
    found = re.findall(r"<svg.*?</svg>", figure(chart), re.DOTALL)
    return [etree.fromstring(each) for each in found]


def words(drawing: etree._Element) -> str:
    return "".join(str(text.text) for text in drawing.iter(f"{SVG}text"))


@every_chart
def test_each_drawing_stands_alone(chart: Chart) -> None:
    narrow, wide = drawings(chart)
    assert (narrow.get("width"), wide.get("width")) == ("288", "640")
    for drawing in (narrow, wide):
        assert drawing.get("viewBox") == f"0 0 {drawing.get('width')} {drawing.get('height')}"
        assert drawing.get("role") == "img"
        title, described = drawing[0], drawing[1]
        assert (title.get("id"), described.get("id")) == (
            drawing.get("aria-labelledby"),
            drawing.get("aria-describedby"),
        )
        assert (title.text, described.text) == (chart.title, chart.description)


@every_chart
def test_nothing_in_a_drawing_can_do_anything(chart: Chart) -> None:
    for drawing in drawings(chart):
        for element in drawing.iter():
            assert str(element.tag).removeprefix(SVG) in ELEMENTS
            assert not {"style", "href", "onload"} & set(element.keys())


@every_chart
def test_all_text_is_at_least_thirteen_units_high(chart: Chart) -> None:
    for drawing in drawings(chart):
        sizes = [float(each.get("font-size", "13")) for each in drawing.iter()]
        assert min(sizes) == 13


@every_chart
@pytest.mark.parametrize(
    "page", ["{}\n\n*after*\n", '<section markdown="1">\n\n## T\n\n{}\n\n*after*\n\n</section>\n']
)
def test_markdown_leaves_a_chart_as_it_is(chart: Chart, page: str) -> None:
    raw = figure(chart).strip()
    assert "\n\n" not in raw  # CommonMark would end the block there
    rendered = python_markdown(page.format(raw))
    assert raw in rendered
    assert "<em>after</em>" in rendered


def test_what_is_uncertain_is_broken_and_hollow_not_only_coloured() -> None:
    solid, about = (
        drawings(intervals(row(1, 9, 5, approximate=approximate)))[1]
        for approximate in (False, True)
    )
    assert [each.get("fill") for each in solid.iter(f"{SVG}circle")] == [None] * 2
    assert [each.get("fill") for each in about.iter(f"{SVG}circle")] == ["none"] * 2
    assert not any(each.get("stroke-dasharray") for each in solid.iter(f"{SVG}line"))
    assert sum(bool(each.get("stroke-dasharray")) for each in about.iter(f"{SVG}line")) == 3
    days = drawings(timeline(moment("2025-11-08", "2025-11-16", approximate=True)))[1]
    outline = next(days.iter(f"{SVG}rect"))
    assert outline.get("fill") == "none"
    assert outline.get("stroke-dasharray")


def test_the_ids_of_a_chart_are_its_own() -> None:
    ids = re.findall(r' id="([^"]*)"', figure(CHARTS[0]))
    assert ids == [
        "x-chart",
        "x-chart-narrow-title",
        "x-chart-narrow-desc",
        "x-chart-wide-title",
        "x-chart-wide-desc",
    ]


def test_one_drawing_is_hidden_where_no_style_sheet_chooses() -> None:
    page = html.fragment_fromstring(figure(CHARTS[0]))
    assert [each.get("class") for each in page.iter("div")] == ["narrow", "wide"]
    assert [each.get("hidden") for each in page.iter("div")] == [None, "hidden"]
    assert page.find("figcaption").text == CHARTS[0].title


@pytest.mark.parametrize(
    "label",
    [
        "<b>bold</b>",
        "</text></svg><script>alert(1)</script>",
        '"quoted" & `coded` *starred*',
        "&lt;",
        "{{ x }} {% y %}",
        "17. people",
        "- 5",
        "]]>",
    ],
)
def test_a_name_is_shown_as_it_is(label: str) -> None:
    for chart in (
        intervals(row(1, 1, label=label)),
        timeline(moment("2025-11-24", label=label), moment("", "", label=label)),
    ):
        for drawing in drawings(chart):
            assert label.replace(" ", "") in words(drawing).replace(" ", "")
            assert label in str(drawing[1].text)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40))
def test_any_name_is_shown_as_it_is(label: str) -> None:
    page = html.fragment_fromstring(python_markdown(figure(intervals(row(1, 1, label=label)))))
    for drawing in page.iter("svg"):
        shown = "".join("".join(text.itertext()) for text in drawing.iter("text"))
        assert label.replace(" ", "") in shown.replace(" ", "")
        assert {str(each.tag) for each in drawing.iter()} <= ELEMENTS


def test_a_place_is_written_in_digits_alone() -> None:
    template = environment({"t": '<g x="{{ x }}"/>'}).get_template("t")
    assert template.render(x=Length(1234567), page="x.md") == '<g x="1234567"/>'


def test_templates_only_place() -> None:
    nodes = {
        type(node).__name__
        for text in TEMPLATES.values()
        for node in environment(TEMPLATES).parse(text).find_all(Node)
    }
    assert nodes <= {
        *("Template", "Output", "TemplateData", "Name", "Getattr", "Const"),
        *("For", "If", "Include", "Assign"),
    }
