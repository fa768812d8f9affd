from hypothesis import given
from hypothesis import strategies as st

from generator.report.places import visible
from generator.report.text import cells, excerpt

LINE = st.text(alphabet="ab 日本😀é\u0301\t\x1b\u202e\u200b", max_size=200)


def spot(shown: str, indent: int, width: int) -> str:
    """Read back what stands above the underline, cell by cell."""
    by_cell = "".join(
        character + "\x00" * (cells(character) - 1) for character in shown if cells(character)
    )
    return by_cell[indent : indent + width].replace("\x00", "")


def test_a_short_line_is_shown_whole() -> None:
    shown = excerpt("quote: at least 83", 7, 18, room=80)
    assert (shown.text, shown.indent, shown.width) == ("quote: at least 83", 7, 11)


def test_wide_characters_take_two_cells_and_accents_none() -> None:
    shown = excerpt("日本 e\u0301x y", 6, 7, room=80)
    assert (shown.indent, shown.width) == (7, 1)
    assert excerpt("日本", 1, 2, room=80).width == 2


def test_a_tab_is_seen_and_does_not_move_the_underline() -> None:
    shown = excerpt("\tkey", 0, 1, room=80)
    assert (shown.text, shown.indent, shown.width) == ("→   key", 0, 4)


def test_an_empty_spot_gets_one_mark() -> None:
    assert excerpt("", 0, 0, room=80).width == 1
    assert excerpt("abc", 3, 3, room=80).indent == 3


def test_a_long_line_is_cut_on_both_sides_of_the_spot() -> None:
    line = "a" * 500 + "SPOT" + "b" * 500
    shown = excerpt(line, 500, 504, room=40)
    assert shown.text == "…" + "a" * 12 + "SPOT" + "b" * 22 + "…"
    assert (shown.indent, shown.width) == (13, 4)


def test_the_end_of_a_long_line_keeps_more_of_what_stands_before_it() -> None:
    shown = excerpt("a" * 500 + "SPOT", 500, 504, room=40)
    assert shown.text == "…" + "a" * 34 + "SPOT"


def test_the_beginning_of_a_long_line_needs_no_mark_before_it() -> None:
    assert excerpt("SPOT" + "b" * 500, 0, 4, room=40).text == "SPOT" + "b" * 34 + "…"


def test_a_spot_wider_than_the_screen_is_underlined_as_far_as_it_is_seen() -> None:
    shown = excerpt("x" * 500, 0, 500, room=40)
    assert (shown.text, shown.width) == ("x" * 38 + "…", 38)


@given(line=LINE, room=st.integers(min_value=20, max_value=120), data=st.data())
def test_an_excerpt_fits_and_underlines_the_spot(line: str, room: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(min_value=0, max_value=len(line)))
    end = data.draw(st.integers(min_value=start, max_value=len(line)))
    shown = excerpt(line, start, end, room=room)
    assert cells(shown.text) <= room
    assert shown.indent + shown.width <= room + 1
    wanted = "".join(c for c in visible(line[start:end]) if cells(c))
    if wanted:
        seen = spot(shown.text, shown.indent, shown.width)
        assert wanted.startswith(seen)
        assert seen


@given(line=LINE)
def test_what_a_terminal_would_obey_is_never_shown(line: str) -> None:
    text = excerpt(line, 0, len(line), room=60).text
    assert not set(text) & set("\t\x1b\u202e\u200b\r\n")
