import re

from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Label, Severity
from generator.report.places import Place, lined, lined_texts
from generator.spans import Span


def test_an_offset_has_a_line_and_a_column_counted_from_one() -> None:
    text = lined("title: A\nclaims:\n")
    assert text.place(0) == Place(offset=0, line=1, column=1)
    assert text.place(9) == Place(offset=9, line=2, column=1)
    assert text.place(17) == Place(offset=17, line=3, column=1)
    assert text.line(2) == "claims:"
    assert text.line(3) == ""


def test_columns_are_code_points_not_bytes_or_cells() -> None:
    assert lined("日本😀x").place(3).column == 4


def test_lines_break_where_editors_break_them() -> None:
    assert lined("a\r\nb\rc\nd").starts == (0, 3, 5, 7)
    assert lined("a\u2028b\x0cc\x85d").starts == (0,)


@given(text=st.text(alphabet="ab日\r\n\u2028"), data=st.data())
def test_place_agrees_with_counting_by_hand(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(min_value=0, max_value=len(text)))
    breaks = [found.end() for found in re.finditer("\r\n|\r|\n", text) if found.end() <= offset]
    place = lined(text).place(offset)
    assert place.line == len(breaks) + 1
    assert place.column == offset - (breaks[-1] if breaks else 0) + 1


@given(text=st.text(alphabet="ab\r\n"))
def test_the_lines_are_the_text_without_its_breaks(text: str) -> None:
    cut = lined(text)
    lines = [cut.line(number) for number in range(1, len(cut.starts) + 1)]
    assert lines == re.split("\r\n|\r|\n", text)


def test_a_stretch_is_cut_into_its_lines() -> None:
    text = lined("a: >\n  one\n\n  two\n  x")
    parts = [(part.number, part.start, part.end) for part in text.parts(3, 21)]
    assert parts == [(1, 3, 4), (2, 2, 5), (4, 2, 5), (5, 2, 3)]
    assert [part.number for part in text.parts(3, 5)] == [1]
    assert [part.number for part in text.parts(3, 7)] == [1]
    assert [part.number for part in text.parts(3, 8)] == [1, 2]
    assert [(part.number, part.start, part.end) for part in text.parts(4, 4)] == [(1, 4, 4)]


def test_only_texts_that_are_pointed_into_are_looked_at() -> None:
    finding = Diagnostic(
        code="Q001",
        name="quote-not-found",
        severity=Severity.ERROR,
        message="m",
        primary=Label(span=Span(file="a", start=0, end=1)),
        secondary=(Label(span=Span(file="gone", start=0, end=1)),),
    )
    assert list(lined_texts([finding], {"a": "x", "b": "y"})) == ["a"]
