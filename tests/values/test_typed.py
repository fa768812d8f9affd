"""The numbers that an author's value is held against where a wording is not read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.numeral import GREATEST, MOST_CHARACTERS, typed_numbers


@pytest.mark.parametrize(
    ("text", "lang", "numbers"),
    [
        ("in 2025, 83 people", "en", {2025, 83}),
        ("in 2025, eighty-three people", "en", {2025, 83}),
        ("au moins 83 personnes", "fr", {83}),
        ("over one hundred", "fr", set()),
        ("over one hundred", "en-GB", {100}),
        ("one two three", "en", set()),
        ("٨٣ شخصا", "ar", {83}),
        ("４８３ ② ½ ²", "ja", set()),
        ("4.327 muertos", "es", {4327}),
        ("4 327 morts", "fr", {4327}),
        ("4\u202f327", "fr", {4327}),
        ("4'327 Tote", "de", {4327}),
        ("4’327’001", "de", {4327001}),
        ("1,23,456", "en", set()),
        ("83.5 people", "en", set()),
        ("83,5 Prozent", "de", set()),
        ("1e5 and 83rd", "en", set()),
        ("83/84", "en", {83, 84}),
        ("3 women, 4 men", "en", {3, 4}),
        ("no one", "fr", set()),
        ("083", "en", {83}),
        ("12 34", "en", set()),
        ("4.327,001", "de", set()),
        ("1234.567", "de", set()),
        ("", "en", set()),
    ],
)
def test_typed_numbers(text: str, lang: str, numbers: set[int]) -> None:
    assert typed_numbers(text, lang=lang) == numbers


def test_numbers_have_a_limit() -> None:
    assert typed_numbers(str(GREATEST), lang="fr") == {GREATEST}
    assert typed_numbers(str(GREATEST + 1), lang="fr") == set()
    assert typed_numbers("0" * (MOST_CHARACTERS - 1) + "7", lang="fr") == {7}
    assert typed_numbers("0" * MOST_CHARACTERS + "7", lang="fr") == set()
    assert typed_numbers("9" * 5000, lang="en") == set()


@given(st.text())
def test_no_text_is_too_much(text: str) -> None:
    assert all(0 <= number <= GREATEST for number in typed_numbers(text, lang="en"))
