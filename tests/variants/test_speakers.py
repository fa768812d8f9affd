"""How a passage describes a speaker."""

import pytest

from generator.variants.accounts import described
from generator.variants.drift import are_alike

OFFICIALS = ("one official", "one official familiar with the discussions", "A White House official")


@pytest.mark.parametrize(
    ("passage", "found"),
    [
        ("“It is so,” one official said.", ("one official",)),
        ("One  official", ("One official",)),
        (
            "one official familiar with the\ndiscussions said",
            ("one official familiar with the discussions",),
        ),
        ("a White House official and one official", ("a White House official", "one official")),
        ("one official, one official", ("one official",)),
        ("no one officially said, someone official", ()),
        ("", ()),
    ],
)
def test_descriptors_are_found_whole_and_the_longest_counts(
    passage: str, found: tuple[str, ...]
) -> None:
    assert described(passage, OFFICIALS) == found
    assert described(passage, reversed(OFFICIALS)) == found


def test_descriptors_are_no_patterns_and_empty_ones_are_nowhere() -> None:
    assert described("a U.S. (senior) aide", ["U.S. (senior) aide", ""]) == ("U.S. (senior) aide",)
    assert described("a USA", ["U.S."]) == ()
    assert described("anybody", [""]) == ()
    assert described("anybody", []) == ()


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (["one official"], ["an Official"], True),
        (["the two officials"], ["two officials"], True),
        (["another official"], ["one official"], True),
        (["American official"], ["an American official"], True),
        (["clerk of the court"], ["clerk of court"], False),
        (["one official"], ["one official familiar with it"], False),
        (["an officer", "an aide"], ["a clerk", "one aide"], True),
        (["an official"], [], False),
        (["the one"], ["theone"], False),
    ],
)
def test_descriptions_are_alike_but_for_the_article(
    one: list[str], other: list[str], *, alike: bool
) -> None:
    assert are_alike(one, other) is alike
    assert are_alike(other, one) is alike
