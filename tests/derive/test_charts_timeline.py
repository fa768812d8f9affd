"""The chart of events: each as wide as its date is uncertain, none on top of another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive.charts.drawing import Marks, Words
from generator.derive.charts.lettering import NOTE, width
from generator.derive.charts.timeline_chart import DrawnMoment, TimelineDrawing, timeline_chart
from generator.derive.charts.timeline_marks import Moment
from generator.values.day import Day
from tests.derive.sample_charts import ANCHOR, MOMENTS, moment, timeline


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    ends = sorted(draw(st.tuples(st.dates(), st.dates())))
    return Moment(
        label=draw(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=70)),
        day=Day(
            text="",
            earliest=draw(st.sampled_from([ends[0], None])),
            latest=draw(st.sampled_from([*ends, None])),
            some_day=draw(st.booleans()),
            approximate=draw(st.booleans()),
        ),
    )


def only(*given: Moment) -> DrawnMoment:
    """Draw the earliest of some moments in the wide layout."""
    return timeline(*given).wide.moments[0]


def spread(marks: Marks) -> tuple[int, int]:
    """Return where a mark begins and ends."""
    lefts = [each.x.value for each in marks.boxes]
    lefts += [each.x.value for each in (*marks.caps, *marks.onward, *marks.back)]
    rights = [each.x.value + each.width.value for each in marks.boxes]
    rights += [each.x.value for each in (*marks.caps, *marks.onward, *marks.back)]
    return min(lefts), max(rights)


def test_precision_is_width() -> None:
    day, month, year = timeline(
        moment("2024-03-01"), moment("2024-05-01", "2024-05-31"), moment("2024-07-01", "2025-06-30")
    ).wide.moments
    widths = [drawn.marks.boxes[0].width.value for drawn in (day, month, year)]
    assert widths[0] == 4
    assert widths[1] == pytest.approx(31 * widths[2] / 365, abs=1)
    assert not any(drawn.marks.boxes[0].hollow for drawn in (day, month, year))


def test_a_mark_ends_where_the_day_after_begins() -> None:
    october, november = timeline(
        moment("2025-10-01", "2025-10-31"), moment("2025-11-01", "2025-11-30")
    ).wide.moments
    assert spread(october.marks)[1] == spread(november.marks)[0]


def test_some_day_within_is_an_outline_and_about_a_broken_one() -> None:
    some = only(moment("2025-11-08", "2025-11-16", some_day=True)).marks.boxes[0]
    about = only(moment("2025-11-08", approximate=True)).marks.boxes[0]
    assert (some.hollow, some.dashed) == (True, False)
    assert (about.hollow, about.dashed) == (True, True)


def test_an_open_end_goes_on_to_the_side() -> None:
    early, late = timeline(moment("", "2025-09-01"), moment("2025-10-20", "")).wide.moments
    assert early.marks.back[0].x.value == 1
    assert early.marks.bars[0].dashed
    assert early.marks.bars[0].right == early.marks.caps[0].x
    assert late.marks.onward[0].x.value == 639
    assert late.marks.bars[0].left == late.marks.caps[0].x
    assert early.marks.boxes == late.marks.boxes == ()


def test_the_earliest_comes_first_and_what_is_unknown_is_listed_below() -> None:
    chart = timeline(*MOMENTS)
    for drawing in (chart.narrow, chart.wide):
        assert [drawn.date.text for drawn in drawing.moments] == [
            "until 1 Sep 2025",
            "2 Sep 2025",
            "Oct 2025",
            "since 20 Oct 2025",
            "some day 8–16 Nov 2025",
            "about 20–25 Nov 2025",
            "24 Nov 2025",
            "24 Nov 2025",
        ]
        listed = " ".join(line.text for line in drawing.undated)
        assert listed == "– A call between the two presidents <b>"
        assert drawing.words[-1].text == "Date unknown"
        lowest = max(line.bottom.value for line in drawing.grid)
        assert lowest < drawing.words[-1].y.value < drawing.undated[0].y.value
    assert timeline(moment("2025-11-24")).wide.undated == ()


def test_a_single_day_is_never_some_day() -> None:
    assert only(moment("2025-11-24", some_day=True)).date.text == "24 Nov 2025"
    assert only(moment("2025-11-24", "", some_day=True)).date.text == "some day since 24 Nov 2025"


def test_the_description_says_all_that_is_drawn() -> None:
    chart = timeline(moment("", "", label="A call"), moment("2025-11-24", label="A report"))
    assert chart.description == "2 dates. 24 Nov 2025: A report; date unknown: A call."


@pytest.mark.parametrize("moments", [(), (moment("", ""),)])
def test_without_a_date_there_is_no_chart(moments: tuple[Moment, ...]) -> None:
    assert timeline_chart(moments, title="Events", anchor=ANCHOR) is None


def test_the_key_explains_what_is_not_plain() -> None:
    def meanings(*given: Moment) -> list[str]:
        return [entry.words[0].text for entry in timeline(*given).wide.key]

    assert meanings(moment("2025-11-24")) == []
    assert meanings(*MOMENTS) == ["the days named", "some day within", "about then", "open end"]
    assert meanings(moment("2025-11-24", "")) == ["open end"]
    assert meanings(moment("2025-11-24", approximate=True)) == ["about then"]


def test_the_key_draws_what_it_names() -> None:
    days, some, about, onward = (entry.marks for entry in timeline(*MOMENTS).wide.key)
    assert not days.boxes[0].hollow
    assert (some.boxes[0].hollow, some.boxes[0].dashed) == (True, False)
    assert about.boxes[0].dashed
    assert onward.onward


def test_words_that_would_leave_the_drawing_stand_over_the_end_of_their_mark() -> None:
    first, last = timeline(moment("2025-01-01"), moment("2025-12-31", label="x" * 25)).wide.moments
    assert (first.date.align, last.date.align) == ("start", "end")
    assert last.date.x.value == spread(last.marks)[1]


def test_words_that_fit_on_neither_side_end_with_the_drawing() -> None:
    middle = timeline(
        moment("2025-01-01"), moment("2025-07-01", label="w" * 20), moment("2025-12-31")
    ).narrow.moments[1]
    assert middle.date.align == "start"
    assert middle.date.x.value < spread(middle.marks)[0]


def test_a_tall_drawing_has_its_ticks_below_too() -> None:
    short = timeline(moment("2025-11-24")).wide
    tall = timeline(*(moment("2025-11-24", label=f"Strike {number}") for number in range(40))).wide
    assert len(short.words) == len(short.grid) + 1  # a year
    assert len(tall.words) == 2 * len(short.words)
    assert tall.words[-1].y.value > max(drawn.date.y.value for drawn in tall.moments)


def texts(drawing: TimelineDrawing) -> list[Words]:
    found = [*drawing.words, *drawing.undated]
    for drawn in drawing.moments:
        found.extend((drawn.date, *drawn.names))
    for entry in drawing.key:
        found.extend(entry.words)
    return found


def box(drawn: DrawnMoment) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of an event, by our own estimate."""
    left, right = spread(drawn.marks)
    for line in (drawn.date, *drawn.names):
        taken, x = width(line.text, NOTE), line.x.value
        start = x - taken if line.align == "end" else x
        left, right = min(left, start), max(right, start + taken)
    bottom = max(drawn.date.y.value, *(line.y.value for line in drawn.names or (drawn.date,)))
    return left, drawn.date.y.value - 12, right, bottom + 15


@given(st.lists(moments(), min_size=1, max_size=12))
def test_no_event_lies_on_another(given: list[Moment]) -> None:
    chart = timeline_chart(tuple(given), title="Events", anchor=ANCHOR)
    assert (chart is None) == (not any(each.is_dated for each in given))
    for drawing in (chart.narrow, chart.wide) if chart else ():
        boxes = [box(drawn) for drawn in drawing.moments]
        for number, (left, top, right, bottom) in enumerate(boxes):
            for start, above, end, below in boxes[:number]:
                assert right <= start or end <= left or bottom <= above or below <= top


@given(st.lists(moments(), min_size=1, max_size=12))
def test_everything_lies_within_the_drawing_and_nothing_is_lost(given: list[Moment]) -> None:
    chart = timeline_chart(tuple(given), title="Events", anchor=ANCHOR)
    for drawing in (chart.narrow, chart.wide) if chart else ():
        wide, high = drawing.frame.width.value, drawing.frame.height.value
        assert len(drawing.moments) == sum(each.is_dated for each in given)
        for drawn in drawing.moments:
            left, right = spread(drawn.marks)
            assert 0 <= left <= right <= wide
        for line in texts(drawing):
            assert 0 <= line.x.value <= wide
            assert 0 < line.y.value <= high


def test_a_day_keeps_its_place_at_the_ends_of_the_calendar() -> None:
    chart = timeline(
        moment("0001-01-01", label="first"),
        moment("9999-12-31", label="last"),
    )
    first, last = chart.narrow.moments
    assert spread(first.marks) == (1, 5)
    assert spread(last.marks) == (284, 288)
