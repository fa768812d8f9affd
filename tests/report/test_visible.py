import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.report.places import visible


@pytest.mark.parametrize(
    ("hidden", "seen"),
    [
        ("a\x1b[31mb", "a␛[31mb"),
        ("a\x00b", "a␀b"),
        ("a\x7fb", "a␡b"),
        ("a\x9bb", "a<U+009B>b"),
        ("a\u202eb", "a<U+202E>b"),
        ("a\u200bb", "a<U+200B>b"),
        ("a\ufeffb", "a<U+FEFF>b"),
        ("a\u00adb", "a<U+00AD>b"),
        ("a\U000e0041b", "a<U+E0041>b"),
        ("a\ue000b", "a<U+E000>b"),
        ("a\ud800b", "a<U+D800>b"),
        ("a\u2028b", "a<U+2028>b"),
        ("a\tb", "a→   b"),
        ("a\nb", "a␊b"),
    ],
)
def test_hidden_characters_are_seen(hidden: str, seen: str) -> None:
    assert visible(hidden) == seen


@pytest.mark.parametrize("text", ["plain", "“é” – 日本 😀 مادورو e\u0301", ""])
def test_everything_else_stays(text: str) -> None:
    assert visible(text) == text


@given(text=st.text(alphabet=st.characters(exclude_categories=())))
def test_nothing_that_is_shown_is_hidden(text: str) -> None:
    shown = visible(text)
    assert not [c for c in shown if unicodedata.category(c).startswith(("C", "Zl", "Zp"))]
