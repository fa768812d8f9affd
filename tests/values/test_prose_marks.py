"""Which marks open, which close, and what stands between them."""

import pytest

from generator.values.punctuation import quoted_in_prose


@pytest.mark.parametrize(
    ("prose", "between"),
    [
        # a mark closes once, and one that has closed does not open
        ("“a “b”", ["a “b"]),
        ('"a b"c d"', ["a b"]),
        ("“” a”", [""]),
        ('“"', [""]),
        ("“..”", [""]),
        # a mark that can only close, alone
        ("a b」", []),
        ("the ’90s were", []),
        # what opens takes nothing before it
        ('"“a', []),
        # an apostrophe opens no quotation
        ("o'a b'", []),
        ("' a b'", []),
        ("it didn't do all' that", []),
        # what closes elsewhere opens before a word or after a space
        ("a” b c”", []),
        ("said“a b”", ["a b"]),
        # punctuation at either end belongs to the sentence
        ("“, a b ,”", ["a b"]),
    ],
)
def test_what_stands_between_marks(prose: str, between: list[str]) -> None:
    found = list(quoted_in_prose(prose))
    assert [prose[start:end] for start, end in found] == between
    assert all(start <= end for start, end in found)
