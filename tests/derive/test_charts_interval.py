"""The chart of figures: every bound where it belongs, and nothing that was not said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive.charts.drawing import Marks, Words
from generator.derive.charts.interval_chart import IntervalDrawing, interval_chart
from generator.derive.charts.interval_marks import IntervalRow
from generator.derive.charts.lettering import NOTE, width
from tests.derive.sample_charts import ANCHOR, BAND, ROWS, TITLE, intervals, reported, row

COUNTS = st.integers(0, 10**12)


@st.composite
def rows(draw: st.DrawFn) -> IntervalRow:
    low, best, high = sorted(draw(st.tuples(COUNTS, COUNTS, COUNTS)))
    return row(
        low,
        draw(st.sampled_from([high, None, low])),
        draw(st.sampled_from([best if low != high else low, None])),
        label=draw(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=70)),
        as_of=draw(st.sampled_from(["", "24 November 2025, inferred"])),
        approximate=draw(st.booleans()),
        unknown=draw(st.sampled_from([False, False, True])),
    )


def shape(marks: Marks) -> dict[str, int]:
    """Count what is drawn."""
    counted = {name: len(getattr(marks, name)) for name in Marks.__slots__}
    return {name: number for name, number in counted.items() if number}


def drawn(*given: IntervalRow) -> Marks:
    """Draw the first of the rows in the wide layout."""
    return intervals(*given).wide.rows[0].marks


@pytest.mark.parametrize(
    ("given", "marks"),
    [
        (row(83, 83, 83), {"dots": 1}),
        (row(83, 83), {"dots": 1}),
        (row(0, 0, 0), {"dots": 1}),
        (row(83, None), {"bars": 1, "caps": 1, "onward": 1}),
        (row(0, 12), {"bars": 1, "caps": 2}),
        (row(77, 91, 84), {"bars": 1, "caps": 2, "dots": 1}),
        (row(0, None, 80, approximate=True), {"rings": 1}),
        (row(80, 80, 80, approximate=True), {"rings": 1}),
        (row(4, None, 84, approximate=True), {"bars": 2, "caps": 1, "rings": 1, "onward": 1}),
        (row(4, 90, 84, approximate=True), {"bars": 2, "caps": 2, "rings": 1}),
        (row(4, 90, approximate=True), {"bars": 1, "caps": 2}),
        (row(0, None, unknown=True), {}),
        (row(7, 9, unknown=True), {}),
        (row(0, None), {}),
    ],
)
def test_each_figure_has_its_mark(given: IntervalRow, marks: dict[str, int]) -> None:
    assert shape(drawn(given, row(83, None))) == marks
    assert shape(intervals(given, row(83, None)).narrow.rows[0].marks) == marks


def test_marks_stand_where_the_numbers_are() -> None:
    chart = intervals(row(20, 80, 50), row(100, None)).wide
    zero, _, _, _, _, hundred = (line.x.value for line in chart.grid)
    tenth = (hundred - zero) / 10
    first, second = (each.marks for each in chart.rows)
    assert [cap.x.value for cap in first.caps] == [
        pytest.approx(zero + 2 * tenth, abs=1),
        pytest.approx(zero + 8 * tenth, abs=1),
    ]
    assert first.dots[0].x.value == pytest.approx(zero + 5 * tenth, abs=1)
    assert (first.bars[0].left, first.bars[0].right) == (first.caps[0].x, first.caps[1].x)
    assert second.caps[0].x.value == hundred
    assert second.onward[0].x.value == 491  # the right side of the plot
    assert second.bars[0].right.value == 489  # inside the arrow's head


def test_an_about_is_dashed_and_its_line_does_not_cross_the_ring() -> None:
    marks = drawn(row(0, 100, 50, approximate=True))
    before, after = marks.bars
    ring = marks.rings[0].x.value
    assert before.dashed
    assert after.dashed
    assert (before.right.value, after.left.value) == (ring - 7, ring + 7)
    assert not drawn(row(0, 100, 50)).bars[0].dashed


def test_a_ring_at_the_end_leaves_no_line_beside_it() -> None:
    before, _ = drawn(row(0, 100, 0, approximate=True)).bars
    assert before.left == before.right


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (row(83, None), "at least 83"),
        (row(1234, 1234), "1,234"),
        (row(0, 12), "up to 12"),
        (row(77, 91), "between 77 and 91"),
        (row(0, None, 80, approximate=True), "about 80"),
        (row(0, None), "unknown"),
        (row(3, 4, unknown=True), "unknown"),
    ],
)
def test_a_figure_is_written_at_its_mark(given: IntervalRow, words: str) -> None:
    figure = intervals(given, row(5, 5)).wide.rows[0].figure
    assert [line.text for line in figure] == [words]


@pytest.mark.parametrize("rows", [(), (row(0, None),), (row(1, 2, unknown=True),) * 2])
def test_without_a_number_there_is_no_chart(rows: tuple[IntervalRow, ...]) -> None:
    assert interval_chart(rows, title=TITLE, anchor=ANCHOR, band=BAND) is None


def test_the_description_says_all_that_is_drawn() -> None:
    chart = intervals(row(83, None), row(0, None, label="Navy", as_of=""), band=BAND)
    assert chart.title == TITLE
    assert chart.description == (
        "2 figures. Axios: at least 83, as of 24 November 2025; Navy: unknown."
        " Reported range: 60–91, open above."
    )
    assert intervals(row(1, 1)).description == "1 figure. Axios: 1, as of 24 November 2025."


def meanings(drawing: IntervalDrawing) -> list[str]:
    return [" ".join(line.text for line in entry.words) for entry in drawing.key]


def test_the_key_names_the_marks_that_occur_and_no_others() -> None:
    assert meanings(intervals(*ROWS, band=BAND).wide) == [
        "from the lowest to the highest",
        "about these bounds",
        "no upper bound",
        "one number",
        "about that number",
        "reported range 60–91, open above",
    ]
    assert meanings(intervals(row(1, 1)).wide) == ["one number"]
    assert meanings(intervals(row(0, 5, approximate=True)).narrow) == ["about these bounds"]
    assert meanings(intervals(row(5, None)).wide) == ["no upper bound"]
    assert meanings(intervals(row(0, None, 8, approximate=True)).wide) == ["about that number"]


def test_the_key_draws_what_it_names() -> None:
    samples = [shape(entry.marks) for entry in intervals(*ROWS, band=BAND).wide.key]
    assert samples == [
        {"bars": 1, "caps": 2},
        {"bars": 1, "caps": 2},
        {"bars": 1, "caps": 1, "onward": 1},
        {"dots": 1},
        {"rings": 1},
        {"bands": 1},
    ]


def test_the_band_reaches_from_the_lowest_numeral_to_the_highest() -> None:
    chart = intervals(row(20, 20), row(100, 100), band=BAND).wide
    (band,) = chart.bands
    zero, hundred = chart.grid[0].x.value, chart.grid[5].x.value
    assert band.x.value + 1 == pytest.approx(zero + (hundred - zero) * 0.60, abs=1)
    assert band.width.value - 2 == pytest.approx((hundred - zero) * 0.31, abs=1)
    assert (band.y, band.y.value + band.height.value) == (
        chart.grid[0].top,
        chart.grid[0].bottom.value,
    )
    assert intervals(row(20, 20)).wide.bands == ()


def test_a_band_beyond_the_figures_has_room() -> None:
    chart = intervals(row(20, 20), band=reported(5, 5000))
    assert chart.wide.words[-1].text == "5,000"


def test_an_axis_that_does_not_begin_at_nought_says_so() -> None:
    said = [line.text for line in intervals(row(4324, 4327)).wide.words]
    assert "The axis begins at 4,324, not at 0." in said
    assert not any("not at" in line.text for line in intervals(row(1, 9)).narrow.words)


def test_ticks_that_would_touch_are_left_out() -> None:
    words = intervals(row(10**18, 10**18 + 10)).narrow.words
    ticks = [line.text for line in words if line.text[0].isdigit()]
    assert len(ticks) == 1


def test_a_phone_has_the_grid_beside_the_marks_only() -> None:
    chart = intervals(row(0, 10), row(0, None))
    assert len(chart.narrow.grid) == len(chart.wide.grid)
    assert chart.narrow.grid[0].top.value > chart.narrow.rows[0].figure[0].y.value
    assert chart.narrow.grid[0].bottom == chart.narrow.rows[1].rule.y
    assert chart.wide.grid[0].bottom.value > chart.wide.rows[1].figure[0].y.value


def test_name_and_date_share_a_line_where_they_fit() -> None:
    short, long = intervals(row(1, 1), row(1, 1, label="x" * 30)).narrow.rows
    assert short.names[0].y == short.dates[0].y
    assert short.dates[0].x.value == 288
    assert long.dates[0].y.value > long.names[-1].y.value


def test_a_row_without_a_date_takes_no_line_for_it() -> None:
    (without,) = intervals(row(1, 1, label="x" * 60, as_of="")).narrow.rows
    assert without.dates == ()
    assert without.figure[0].y.value - without.names[-1].y.value == 20


def lines(drawing: IntervalDrawing) -> list[Words]:
    """Return every line of text."""
    found = list(drawing.words)
    for each in drawing.rows:
        found.extend((*each.names, *each.dates, *each.figure))
    for entry in drawing.key:
        found.extend(entry.words)
    return found


def edges(line: Words) -> tuple[int, int]:
    """Return where a line begins and ends at the least, by our own estimate."""
    taken, x = width(line.text, NOTE), line.x.value
    left = {"start": x, "middle": x - taken // 2, "end": x - taken}[line.align]
    return left, left + taken


@given(st.lists(rows(), min_size=1, max_size=6), st.booleans())
def test_everything_lies_within_the_drawing(given: list[IntervalRow], banded: bool) -> None:  # noqa: FBT001  # drawn, not called
    chart = interval_chart(tuple(given), title=TITLE, anchor=ANCHOR, band=BAND if banded else None)
    assert (chart is None) == all(each.is_silent for each in given)
    for drawing in (chart.narrow, chart.wide) if chart else ():
        wide, high = drawing.frame.width.value, drawing.frame.height.value
        for line in lines(drawing):
            left, right = edges(line)
            assert -1 <= left <= right <= wide + 1
            assert 0 < line.y.value <= high
        for each in drawing.rows:
            for mark in (*each.marks.caps, *each.marks.dots, *each.marks.rings):
                assert 0 <= mark.x.value <= wide
        for tick in drawing.grid:
            assert 0 <= tick.x.value <= wide
            assert tick.top.value < tick.bottom.value < high


@given(st.lists(rows(), min_size=2, max_size=6))
def test_rows_do_not_run_into_each_other(given: list[IntervalRow]) -> None:
    chart = interval_chart(tuple(given), title=TITLE, anchor=ANCHOR)
    for drawing in (chart.narrow, chart.wide) if chart else ():
        ends = [each.rule.y.value for each in drawing.rows[1:]]
        for each, end in zip(drawing.rows, [*ends, drawing.words[-1].y.value - 12], strict=True):
            top = each.rule.y.value
            for line in (*each.names, *each.dates, *each.figure):
                assert top + 12 < line.y.value < end - 4
            for mark in (*each.marks.caps, *each.marks.dots, *each.marks.rings):
                assert top + 7 < mark.y.value < end - 7
                assert mark.y.value - each.figure[-1].y.value >= 15
