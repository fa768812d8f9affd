"""Texts on their way to paper: nothing is lost, nothing is markup, nothing turns what is around."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.print_edition.fonts import (
    LONGEST,
    Piece,
    Repertoire,
    one_line,
    pieces,
    plain,
    repertoire,
)

FACES = repertoire()
ISOLATES = "\u2068\u2069"


def cut(text: str) -> list[Piece]:
    return list(pieces(text, FACES))


def restored(text: str) -> str:
    """Put the characters back in the place of their numbers."""
    written = (
        chr(int(piece.text.removeprefix("U+"), 16)) if piece.sign else piece.text
        for piece in pieces(text, FACES)
    )
    return "".join(written)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "At least 83",
        "“Quoted”, she said – 5 × 3 ≠ 16",
        "Ἀθῆναι",
        "Київ",
        "#let x = $y$ *b* _i_",
    ],
)
def test_plain_words_stay_in_one_piece(text: str) -> None:
    assert cut(text) == ([Piece(text=text)] if text else [])


def test_spaces_are_one() -> None:
    assert one_line("a\n\t b") == plain("a\n\t b", FACES) == "a b"


@pytest.mark.parametrize("name", ["يوسف شريف", "יוסף", "Report by يوسف"])
def test_what_runs_from_the_right_is_isolated(name: str) -> None:
    assert cut(name) == [Piece(text=f"\u2068{name}\u2069")]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("a 港 b", "U+6E2F"),
        ("a 😀", "U+1F600"),
        ("safe\u202eevil", "U+202E"),
        ("so\u00adft", "U+00AD"),
        ("zero\u200bwidth", "U+200B"),
        ("\ufeffmark", "U+FEFF"),
        ("line\u2028break", "U+2028"),
        ("private \ue000", "U+E000"),
        ("replaced \ufffd", "U+FFFD"),
        ("\U000e0041tag", "U+E0041"),
    ],
)
def test_what_cannot_be_shown_is_named(text: str, sign: str) -> None:
    assert Piece(text=sign, sign=True) in cut(text)
    assert restored(text) == text


def test_an_accent_is_set_from_the_face_of_its_letter() -> None:
    latin, arabic = ord("a"), ord("ب")
    accent = 0x0301
    assert (
        list(Repertoire((frozenset({latin, accent}), frozenset({arabic}))).lacks("a\u0301")) == []
    )
    faces = Repertoire((frozenset({latin, accent}), frozenset({arabic})))
    assert list(faces.lacks("ب\u0301")) == [1]


def test_persian_keeps_its_joiner() -> None:
    assert cut("می\u200cخواهم") == [Piece(text="\u2068می\u200cخواهم\u2069")]


def test_a_long_word_may_break() -> None:
    told = cut("x" * 2000)
    assert all(len(piece.text) <= LONGEST for piece in told)
    assert "".join(piece.text for piece in told) == "x" * 2000
    assert len(cut("x" * LONGEST)) == 1


def test_a_hash_stays_whole() -> None:
    assert cut("0a" * 32) == [Piece(text="0a" * 32)]
    assert len(cut("0A" * 32)) > 1


def test_a_long_word_does_not_lose_an_accent() -> None:
    told = cut("e" * LONGEST + "\u0301" + "e" * LONGEST)
    assert not any(unicodedata.combining(piece.text[0]) for piece in told)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_nothing_is_lost(text: str) -> None:
    told = restored(text)
    if told[:1] == "\u2068" and not text.startswith("\u2068"):
        told = told.removeprefix("\u2068").removesuffix("\u2069")
    assert told == one_line(text)


def test_accents_beyond_the_hundredth_on_a_letter_are_shown_by_their_number() -> None:
    places = tuple(repertoire().lacks("a" + "\u0301" * 102 + "e\u0301"))
    assert places == (101, 102)
