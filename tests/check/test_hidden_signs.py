"""Signs that nobody sees are found, unless a script is spelt with them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.text.misleading_characters import hidden_signs, named

VISIBLE = st.text(st.characters(categories=["L", "N", "P", "Sm", "Sc", "Zs"]))
# Of category L all the same: fillers, which are letters that nobody sees.
FILLERS = "\u115f\u1160\u3164\uffa0"
SIGNS = [
    *("\u00ad", "\u061c", "\u200b", "\u200e", "\u200f", "\ufeff", "\u2060", "\U000e0041"),
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2066, 0x206A)),
]


# Beams and slurs of music, overlaps and steps of shorthand: they belong to what they stand in.
SCORES = {chr(point) for point in (*range(0x1D173, 0x1D17B), *range(0x1BCA0, 0x1BCA4))}


def signs(text: str) -> list[str]:
    return [found.group() for found in hidden_signs(text)]


@given(VISIBLE)
def test_what_is_seen_is_not_hidden(text: str) -> None:
    assert signs(text) == [character for character in text if character in FILLERS]


@given(VISIBLE, st.sampled_from(SIGNS), VISIBLE)
def test_a_sign_is_found_wherever_it_stands(before: str, sign: str, after: str) -> None:
    assert sign in signs(before + sign + after)


def test_every_sign_of_direction_is_known() -> None:
    """The bidirectional class says of itself what it does, so that none is forgotten."""
    classes = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN"}
    turning = [
        chr(point)
        for point in range(0xA0, 0x110000)
        if unicodedata.bidirectional(chr(point)) in classes
        and unicodedata.category(chr(point)) == "Cf"
    ]
    unknown = {sign for sign in turning if not signs(sign)}
    assert len(turning) >= 100
    assert unknown <= SCORES


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("خامنه\u200cای", 0),  # Persian, as it is spelt
        ("خامنهَ\u200cای", 0),  # after a mark on the letter
        ("خامنه\u200dای", 1),  # Arabic joins by itself
        ("क्\u200dष", 0),  # Devanagari, after the sign that takes the vowel away
        ("क्\u200cष", 0),
        ("क\u200cष", 1),
        ("\u200cab", 1),
        ("a\u200cb", 1),
        ("ab\u200d", 1),
        ("خامنه\u200cb", 1),
        ("👩\u200d👧", 0),
        ("❤\ufe0f\u200d🔥", 0),
        ("👩🏽\u200d🚒", 0),
        ("a\u200d🚒", 1),
        ("👩\u200da", 1),
        ("👩\u200c👧", 1),
    ],
)
def test_joiners_stay_where_they_are_needed(text: str, hidden: int) -> None:
    assert len(signs(text)) == hidden


def test_a_sign_is_named() -> None:
    assert named("\u202e") == "U+202E RIGHT-TO-LEFT OVERRIDE"
    assert named("\U000e0002") == "U+E0002"
