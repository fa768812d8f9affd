"""The numbers that a quotation states."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.text import plain
from generator.values.wording import Comparator
from generator.variants.stated_numbers import Unit, stated


@pytest.mark.parametrize(
    ("quotation", "expected"),
    [
        (
            "According to Axios, 21 U.S. strikes on boats have killed at least 83 people",
            [("21 U.S. strikes", "=", Unit.STRIKES), ("at least 83 people", "≥", Unit.KILLED)],
        ),
        (
            "at least 64 people died in 27 incidents between 3 March and 30 April 2025",
            [("at least 64 people died", "≥", Unit.KILLED), ("27 incidents", "=", Unit.INCIDENTS)],
        ),
        (
            "put the dead since 3 March at more than\n60 people on 2 May",
            [("more than 60 people", ">", Unit.PEOPLE)],
        ),
        (
            "57 civilians and between 12 and 19 fighters",
            [("57 civilians", "=", Unit.PEOPLE), ("between 12 and 19 fighters", "–", Unit.PEOPLE)],
        ),
        ("11–13 were killed", [("11-13 were killed", "–", Unit.KILLED)]),
        ("11 - 13 dead", [("11 - 13 dead", "–", Unit.KILLED)]),
        ("Two to three people", [("Two to three people", "–", Unit.PEOPLE)]),
        ("rose from 80 to 83 people", [("80", "=", None), ("83 people", "=", Unit.PEOPLE)]),
        (
            "17 people were killed and some 40 injured",
            [("17 people were killed", "=", Unit.KILLED), ("some 40 injured", "≈", Unit.INJURED)],
        ),
        (
            "an official said killing four and injuring 12 or more",
            [("four", "=", Unit.KILLED), ("12 or more", "≥", Unit.INJURED)],
        ),
        ("83 or more people died", [("83 or more people died", "≥", Unit.KILLED)]),
        ("80 and counting", [("80 and counting", "≥", None)]),
        ("1,204 people", [("1,204 people", "=", Unit.PEOPLE)]),
        ("killed: 83", [("83", "=", None)]),
        ("It is over. 83 dead", [("83 dead", "=", Unit.KILLED)]),
        ("it sank over “83 men”", [("83 men", "=", Unit.PEOPLE)]),
        ("no more than a dozen boats", [("no more than a dozen boats", "≤", Unit.VESSELS)]),
        ("a dozen boats", [("a dozen boats", "=", Unit.VESSELS)]),
        ("27 of the 31 incidents", [("27", "=", None), ("31 incidents", "=", Unit.INCIDENTS)]),
        ("83 we do so see dead", [("83 we do so see dead", "=", Unit.KILLED)]),
        ("83 we do so then see dead", [("83", "=", None)]),
        ("killed so so so so so 83", [("83", "=", Unit.KILLED)]),
        ("killed so so so so so so 83", [("83", "=", None)]),
        ("21 strikes killed at least 83",
         [("21 strikes", "=", Unit.STRIKES), ("at least 83", "≥", Unit.KILLED)]),
        ("12 boats with about 80 men",
         [("12 boats", "=", Unit.VESSELS), ("about 80 men", "≈", Unit.PEOPLE)]),
        ("21 at least 83", [("21", "=", None), ("at least 83", "≥", None)]),
        ("a man and another soldier", []),
        ("about half of 83", []),
        ("from 8 to 10 April, in 2025, on 2025-11-24", []),
        ("dozens of boats", []),
        ("no number at all", []),
        ("", []),
    ],
)  # fmt: skip
def test_numbers_with_their_comparator_and_unit(
    quotation: str, expected: list[tuple[str, str, Unit | None]]
) -> None:
    found = stated(quotation, "en")
    assert [(one.words, one.wording.comparator.value, one.unit) for one in found] == expected


def test_values_are_those_of_the_numerals() -> None:
    assert [one.values for one in stated("between 12 and 19 of 1,204 men", "en")] == [
        (12, 19),
        (1204,),
    ]


def test_only_english_is_read() -> None:
    assert stated("al menos 83 personas", "es") == ()


@given(
    st.sampled_from(["", "at least ", "more than ", "up to ", "about ", "fewer than "]),
    st.integers(min_value=2, max_value=10**6),
    st.sampled_from(["people killed", "strikes", "vessels", "days"]),
)
def test_a_number_is_read_wherever_it_stands(phrase: str, number: int, noun: str) -> None:
    text = f"{phrase}{number:,} {noun}"
    (alone,) = stated(text, "en")
    (found,) = stated(f"The navy said on 3 March, in short, that {text}, which it rejects.", "en")
    assert found.words == alone.words == text
    assert found.wording.interval == alone.wording.interval
    assert found.unit is alone.unit
    assert (found.wording.comparator is Comparator.EXACTLY) == (not phrase)


@given(st.text(alphabet="at least 83,.-–and people to between \n’“[]3 March", max_size=60))
def test_the_words_are_the_quotations(text: str) -> None:
    for one in stated(text, "en"):
        assert one.words in plain(text)
        assert one.values
