"""The names of known actors in a text."""

import pytest

from generator.coverage import LONGEST_NAME, holds_name, index
from generator.values.text import plain

NAMES = (
    *("Nicolás Maduro", "The Guardian", "Guardian", "U.S. State Department", "Axios"),
    *("bell hooks", "习近平", "Åse’s Café", "“Secretary of War”", "Maduro’s government"),
)


@pytest.mark.parametrize(
    "text",
    [
        "Nicolás Maduro said",
        "with Nicolás Maduro.",
        "NICOLÁS MADURO",
        "Nicolás  Maduro’s men",
        "Axios's report",
        "(Axios)",
        "anti-Axios",
        "the Guardian",
        "the U.S. State Department did",
        "bell hooks wrote",
        "BELL HOOKS",
        "说习近平不",
        "Åse's Café",
        "A\u030ase's Cafe\u0301",
        "a Secretary of War",
        "Maduro's government",
        "The Guardian and Axios",
    ],
)
def test_names_are_found(text: str) -> None:
    assert holds_name_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Maduro said",
        "Nicolas Maduro",
        "Nicolás Maduros",
        "Nicolás, Maduro",
        "Axiosis",
        "axios",
        "a guardian of the law",
        "the guardian",
        "US State Department",
        "U.S. State",
        "bell",
        "习近",
        "",
    ],
)
def test_other_words_are_not(text: str) -> None:
    assert not holds_name_of(text)


def holds_name_of(text: str) -> bool:
    return holds_name(plain(text), index(NAMES))


def test_names_without_letters_are_left_out() -> None:
    assert not index(["—", "", "“”"]).by_words


def test_names_are_kept_once_by_their_words() -> None:
    found = index(["B A", "B A", "b-a", "C"])
    assert found.by_words == {("b", "a"): ["B A", "b-a"], ("c",): ["C"]}
    assert found.lengths == [1, 2]


def test_what_has_more_words_than_a_name_is_none() -> None:
    longest = " ".join(["A"] * LONGEST_NAME)
    assert holds_name(longest, index([longest]))
    assert not index([f"{longest} A"]).by_words


def test_the_last_words_of_a_text_are_no_part_of_a_longer_name() -> None:
    assert not holds_name("see Axios", index(["Axios News"]))
