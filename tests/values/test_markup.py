"""What we made ourselves is made of ids alone: it may stand in a page unescaped."""

import pytest

from generator.values.markup import Anchor, Target


@pytest.mark.parametrize("value", ["c-x", "f-boat-1", "contested--wants-call"])
def test_an_anchor_may_be_made_of_ids(value: str) -> None:
    assert Anchor(value).value == value


@pytest.mark.parametrize("value", ["", "C-x", "c_x", "1", "c-x ", "c-x\n", "c---x"])
def test_nothing_else_is_an_anchor(value: str) -> None:
    with pytest.raises(ValueError, match=f"^not an anchor: {value!r}$".replace("\\", r"\\")):
        Anchor(value)


@pytest.mark.parametrize("value", ["index.md", "talks/sources/antiwar.html.md", "talks/claims.csv"])
def test_a_target_may_be_made_of_ids(value: str) -> None:
    assert Target(value).page == value


@pytest.mark.parametrize("value", ["", "../a.md", "/a.md", "a.html", "A.md", "a b.md", "a.md\n"])
def test_nothing_else_is_a_page(value: str) -> None:
    with pytest.raises(ValueError, match=f"^not a page: {value!r}$".replace("\\", r"\\")):
        Target(value)
