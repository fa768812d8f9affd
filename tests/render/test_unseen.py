"""What nobody sees is shown by its number, where it is not part of how a text is spelt."""

import pytest

from generator.render.escape import escape, numbered


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("83", "83"),
        ("at least\u202e 83 people", "at least<U+202E> 83 people"),
        ("8\u200b3", "8<U+200B>3"),
        ("a\u2066b\u2069c", "a<U+2066>b<U+2069>c"),
        ("1\u200f2", "1<U+200F>2"),
        ("a\ufeffb\U000e0041", "a<U+FEFF>b<U+E0041>"),
        ("ex\u00adample", "ex\u00adample"),
        ("שלום\u200f 83", "שלום\u200f 83"),
        ("שלום\u202e 83", "שלום<U+202E> 83"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("", ""),
    ],
)
def test_hidden_signs_become_numbers(text: str, shown: str) -> None:
    assert numbered(text) == shown


def test_a_page_shows_the_number_and_turns_nothing() -> None:
    assert escape("at\u202e 83") == "at&#60;U+202E&#62; 83"
