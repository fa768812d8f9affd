"""Which words of two wordings are the same word."""

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.variants import collation as matching
from generator.variants.collation import Pairs, matches

TEXT = st.text(alphabet="abc", max_size=9).map(tuple)


def weight(pairs: Pairs) -> int:
    return sum(3 if (one - 1, other - 1) in pairs else 2 for one, other in pairs)


def heaviest(first: tuple[str, ...], second: tuple[str, ...]) -> int:
    """Return by brute force the most that a matching can weigh."""

    @cache
    def best(one: int, other: int, match: int) -> int:
        """Return the most from there on, where `match` is what a match weighs."""
        if one == len(first) or other == len(second):
            return 0
        options = [best(one + 1, other, 2), best(one, other + 1, 2)]
        if first[one] == second[other]:
            options.append(match + best(one + 1, other + 1, 3))
        return max(options)

    return best(0, 0, 2)


@given(TEXT, TEXT)
def test_the_matching_weighs_as_much_as_it_can(
    first: tuple[str, ...], second: tuple[str, ...]
) -> None:
    pairs = matches(first, second)
    assert weight(pairs) == heaviest(first, second)


@given(TEXT, TEXT)
def test_pairs_are_equal_words_in_order(first: tuple[str, ...], second: tuple[str, ...]) -> None:
    pairs = matches(first, second)
    assert all(first[one] == second[other] for one, other in pairs)
    for (one, other), (next_one, next_other) in pairwise(pairs):
        assert one < next_one
        assert other < next_other


@pytest.mark.parametrize(
    ("first", "second", "pairs"),
    [
        ("abc", "abc", ((0, 0), (1, 1), (2, 2))),
        ("abcd", "axcd", ((0, 0), (2, 2), (3, 3))),
        ("xay", "yax", ((0, 2),)),
        ("a.bc", "abc", ((0, 0), (2, 1), (3, 2))),
        ("ab", "", ()),
    ],
)
def test_matchings(first: str, second: str, pairs: Pairs) -> None:
    assert matches(tuple(first), tuple(second)) == pairs


def test_words_in_a_row_weigh_more_than_scattered_ones() -> None:
    found = matches(tuple("pqrstabcd"), tuple("abcdp.q.r.s.t"))
    assert found == ((5, 0), (6, 1), (7, 2), (8, 3))


def test_what_is_too_long_is_matched_from_both_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "LARGEST", 9)
    assert matches(tuple("abxcd"), tuple("abycd")) == ((0, 0), (1, 1), (3, 3), (4, 4))
    assert matches(tuple("a123b"), tuple("a456b")) == ((0, 0), (4, 4))
    assert matches(tuple("aa12bb"), tuple("aa21bb")) == (
        *((0, 0), (1, 1)),
        *((2, 3), (4, 4), (5, 5)),
    )
    assert matches(tuple("aaxy1bb"), tuple("aaz1wbb")) == (
        *((0, 0), (1, 1)),
        *((4, 3), (5, 5), (6, 6)),
    )
    assert matches(tuple("axbyb"), tuple("azb")) == ((0, 0), (4, 2))
    assert matches(tuple("abcab"), tuple("abcabcab")) == tuple((at, at) for at in range(5))
    assert matches(tuple("a1234"), tuple("a4321")) == ((0, 0),)
    assert matches(tuple("a2468b"), tuple("c2468d")) == ()


def test_the_largest_table_is_still_filled(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = tuple("1a2"), tuple("3a4")
    monkeypatch.setattr(matching, "LARGEST", 9)
    assert matches(first, second) == ((1, 1),)
    monkeypatch.setattr(matching, "LARGEST", 8)
    assert matches(first, second) == ()
