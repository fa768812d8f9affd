"""Words are found at the same places, one by one and by reading all of the text."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.quotes import folded_document
from generator.quotes.folded_document import WORD
from generator.values.text import plain
from tests.quotes.documents import folded

_TEXT = st.lists(st.sampled_from(("a", "b", "ab", " ", "-", "'", ".", "é", "8", ",", '"')))


@given(st.lists(_TEXT, min_size=1, max_size=3), _TEXT)
def test_both_ways_agree(paragraphs: Sequence[Sequence[str]], said: Sequence[str]) -> None:
    words = plain("".join(said))
    if not WORD.search(words):
        return
    document = folded(*map("".join, paragraphs))
    one_by_one = tuple(document.occurrences(words))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folded_document, "MOST_PLACES", -1)
        assert tuple(document.occurrences(words)) == one_by_one


def test_the_text_is_read_where_every_word_is_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folded_document, "MOST_PLACES", 2)
    assert tuple(folded("a b a b", "xa b a", "a b").occurrences("a b")) == (0, 4, 15)
