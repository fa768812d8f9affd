"""Words on charts: none is lost, and each line fits."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive.charts.lettering import NAME, widest, width, wrap

TEXTS = st.text(
    st.one_of(
        st.sampled_from("iW m\tآ語e\u0301\u200d👩"), st.characters(exclude_categories=["Cs", "Cc"])
    ),
    max_size=80,
)


def solid(text: str) -> str:
    return "".join(character for character in text if character not in " \t\n\v\f\r")


@given(TEXTS, st.integers(1, 300))
def test_no_character_is_lost(text: str, room: int) -> None:
    assert solid("".join(wrap(text, room, NAME))) == solid(text)


@given(TEXTS, st.integers(1, 300))
def test_a_line_fits_unless_it_is_one_letter(text: str, room: int) -> None:
    for line in wrap(text, room, NAME):
        if width(line, NAME) > room:
            joined = line.split("\u200d")
            bases = [
                character
                for part in joined
                for character in part
                if unicodedata.category(character)[0] not in "MC"
            ]
            assert len(bases) <= len(joined)


@given(TEXTS, st.integers(1, 300))
def test_accents_stay_with_their_letters(text: str, room: int) -> None:
    starts = {word[0] for word in text.split()}
    for line in wrap(text, room, NAME):
        assert unicodedata.category(line[0])[0] != "M" or line[0] in starts


@given(TEXTS, st.integers(1, 300))
def test_no_line_is_empty(text: str, room: int) -> None:
    assert all(wrap(text, room, NAME))


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("one two three", 60, ("one two", "three")),
        ("  one \n two  ", 200, ("one two",)),
        ("", 100, ()),
        ("e\u0301e\u0301", 1, ("e\u0301", "e\u0301")),
        ("👩\u200d👩a", 1, ("👩\u200d👩", "a")),
        ("12\u00a0345", 20, ("12", "\u00a03", "45")),
    ],
)
def test_lines_break_at_spaces_and_then_anywhere(
    text: str, room: int, lines: tuple[str, ...]
) -> None:
    assert wrap(text, room, NAME) == lines


def test_widths_are_rounded_up_and_add_up() -> None:
    assert width("", NAME) == 0
    assert width("語", NAME) == NAME
    assert width("\u0301\u200f", NAME) == 0
    assert width("il", 10) == 6  # 5.8
    assert width("W", NAME) > width("a", NAME) > width("i", NAME)
    assert widest(("i", "WW", "a"), NAME) == width("WW", NAME)
    assert widest((), NAME) == 0
