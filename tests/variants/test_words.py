"""The words of a wording."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.variants.accounts import content, words


def keys(text: str) -> list[str]:
    return [word.key for word in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("snatch [Maduro] — at", ["snatch", "maduro", "at"]),
        ("[T]he “hawk,” (so)", ["the", "hawk", "so"]),
        ("Cafe\u0301 CAFÉ", ["café", "café"]),
        ("co\u00adop", ["coop"]),
        ("drug-running anti‑drug yes/no", ["drug", "running", "anti", "drug", "yes", "no"]),
        ("we’re were", ["we're", "were"]),
        ("‘tis officials’", ["tis", "officials"]),
        ("U.S. US", ["us", "us"]),
        ("11–13 1,204 8.5 5% $5 83+ -5,", ["11-13", "1,204", "8.5", "5%", "$5", "83+", "5"]),
        ("24/11 12:30.", ["24/11", "12:30"]),
        ("him? him. him!", ["him?", "him", "him"]),
        ("a […] b ... c … d (...) e", ["a", "...", "b", "...", "c", "...", "d", "...", "e"]),
        ("wait… what", ["wait", "what"]),
        ("他说no", ["他", "说", "no"]),
        ("— , [] ( )", []),
        ("", []),
    ],
)
def test_what_is_compared(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("snatch [Maduro] — at", ["snatch", "[Maduro]", "at"]),
        ("“(him),”", ["(him)"]),
        ("[…] a", ["[…]", "a"]),
        ("so-called.", ["so", "called"]),
        ("-5,", ["5"]),
    ],
)
def test_what_is_shown(text: str, shown: list[str]) -> None:
    assert [text[word.start : word.end] for word in words(text)] == shown


@given(st.text(alphabet="aB1.,-–'’[]()?%$… \u4e16…"))
def test_words_stand_apart_in_order_and_nothing_that_matters_is_lost(text: str) -> None:
    found = words(text)
    done = 0
    for word in found:
        assert done <= word.start < word.end <= len(text)
        assert not any(character.isalnum() for character in text[done : word.start])
        assert not text[word.start].isspace()
        assert not text[word.end - 1].isspace()
        assert word.key
        done = word.end
    assert not any(character.isalnum() for character in text[done:])


def test_content_is_what_tells_texts_apart() -> None:
    text = "the That [...] of 83 dead 他 and no more"
    assert content(words(text)) == ("that", "83", "dead", "他", "more")
