"""What bounds the search for one fragment: no document and no quotation makes it long."""

import pytest

from generator.quotes import fragments as fragment
from generator.quotes.fragments import MOST_PLACES, Substitution, Words, find
from tests.quotes.documents import folded

BRACKETED = (Words(text="a "), Substitution(text="[x]"), Words(text=" c"))


def test_so_many_places_are_weighed() -> None:
    text = folded("a " * (MOST_PLACES + 1))
    assert len(find((Words(text="a"),), text)) == MOST_PLACES


@pytest.mark.parametrize(("steps", "places"), [(14, 1), (15, 2), (28, 2), (29, 3)])
def test_it_is_given_up_after_so_many_steps(
    steps: int, places: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fragment, "MOST_STEPS", steps)
    assert len(find(BRACKETED, folded("a b c a b c a b c"))) == places
