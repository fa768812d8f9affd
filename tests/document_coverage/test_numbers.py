"""Whether a sentence carries a number."""

import pytest

from generator.coverage import carries_number


@pytest.mark.parametrize(
    ("sentence", "lang"),
    [
        ("21 strikes", "en"),
        ("He has 3.", "en"),
        ("in 2025", "en"),
        ("The 2nd of them", "en"),
        ("B2B", "en"),
        ("½ of them", "en"),
        ("٨٣ قتيلا", "ar"),
        ("Chapter Ⅳ", "en"),
        ("1. There were 3", "en"),
        ("(2) Two men", "en"),
        ("1.5 tons", "en"),
        ("12 men", "en"),
        ("Eleven prisoners were taken", "en"),
        ("twenty-one men", "en-GB"),
        ("One tenant has not been found", "en"),
        ("not one of them", "en"),
        ("zero", "en"),
        ("dozens of people", "en"),
        ("several hundred", "en"),
        ("nueve pescadores", "es"),
        ("Neuf pêcheurs", "fr-CA"),
        ("elf Menschen", "DE"),
    ],
)
def test_numbers(sentence: str, lang: str) -> None:
    assert carries_number(sentence, lang)


@pytest.mark.parametrize(
    ("sentence", "lang"),
    [
        ("1. The ferry sank", "en"),
        ("(12) The ferry sank", "en"),
        ("3)", "en"),
        ("a man and another man", "en"),
        ("several people, a few of many", "en"),
        ("No one was there, and no-one asked", "en"),
        ("The toll is disputed wherever one asks, and one may ask", "en"),
        ("from the one to the other", "en"),
        ("they saw one another", "en"),
        ("un pescador y una barca", "es"),
        ("eleven", "es"),
        ("eleven", "xx"),
        ("tenor, weights, a foursome", "en"),
        ("", "en"),
    ],
)
def test_no_numbers(sentence: str, lang: str) -> None:
    assert not carries_number(sentence, lang)


def test_only_a_short_number_at_the_start_is_that_of_a_list() -> None:
    assert carries_number("2025. It began", "en")
    assert carries_number("It ended in 25. So", "en")
    assert carries_number("1. 2. So", "en")
