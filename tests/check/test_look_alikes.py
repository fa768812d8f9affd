"""Names that look the same have one form, and those that a reader tells apart have two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.text.misleading_characters import skeleton

SAME = {
    "A": "АΑＡ𝐀",
    "B": "ВΒ",
    "C": "СϹ",
    "E": "ЕΕ",
    "G": "Ԍ",
    "H": "НΗ",
    "I": "ІΙӀl1|",
    "J": "ЈͿ",
    "K": "КΚK",
    "M": "МΜ",
    "N": "Ν",
    "O": "ОΟ0",
    "P": "РΡ",
    "Q": "Ԛ",
    "S": "Ѕ",
    "T": "ТΤ",
    "W": "Ԝ",
    "X": "ХΧ",
    "Y": "УΥҮ",
    "Z": "Ζ",
    "a": "аαɑａ",
    "c": "сϲ",
    "d": "ԁ",
    "e": "е",
    "g": "ɡ",
    "h": "һ",
    "i": "іιı",
    "j": "јϳ",
    "l": "ӏI",
    "o": "оο",
    "p": "рρ",
    "q": "ԛ",
    "s": "ѕ",
    "u": "υ",
    "v": "ν",
    "w": "ԝ",
    "x": "х",
    "y": "уүγ",
}


@pytest.mark.parametrize(("plain", "others"), SAME.items())
def test_each_shape_stands_for_its_letter(plain: str, others: str) -> None:
    assert [other for other in others if skeleton(other) != skeleton(plain)] == []


@given(st.text("abcdefghjkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ -", min_size=1))
def test_plain_letters_keep_their_look(name: str) -> None:
    assert skeleton(name) == " ".join(name.replace("L", "l").casefold().split())


@given(st.text(st.sampled_from(sorted(SAME)), min_size=1, max_size=8), st.data())
def test_no_letter_of_another_script_makes_another_name(name: str, data: st.DataObject) -> None:
    disguised = "".join(data.draw(st.sampled_from(letter + SAME[letter])) for letter in name)
    assert skeleton(disguised) == skeleton(name)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Ka\u0301li", "Káli", True),
        ("Ка\u0301li", "Káli", True),
        ("Axi\u200bos", "Axios", True),
        ("The  Herald", "the herald", True),
        ("Al‑Jazira", "AI-Jazira", True),
        ("José", "Jose", False),
        ("Axios", "Axis", False),
        ("Вера", "Bepa", True),
        ("вера", "bepa", False),  # the small в looks like no b
    ],
)
def test_names_are_told_apart_as_readers_do(one: str, other: str, alike: bool) -> None:  # noqa: FBT001 - a table
    assert (skeleton(one) == skeleton(other)) is alike
