"""The least number of groups, against brute force over all ways to form groups."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from generator.origins.coloring import EXACT, fewest_groups


def graph(size: int, pairs: Sequence[tuple[int, int]]) -> Sequence[AbstractSet[int]]:
    """Return for each member from whom it must stay apart."""
    return [
        {other for pair in pairs for other in pair if member in pair and other != member}
        for member in range(size)
    ]


def by_trying_everything(apart: Sequence[AbstractSet[int]]) -> int:
    size = len(apart)
    for groups in range(size + 1):
        for placed in product(range(groups), repeat=size):
            if all(placed[one] != placed[two] for one in range(size) for two in apart[one]):
                return groups
    raise AssertionError


@st.composite
def graphs(draw: st.DrawFn) -> Sequence[AbstractSet[int]]:
    size = draw(st.integers(min_value=0, max_value=6))
    pairs = list(combinations(range(size), 2))
    return graph(size, draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else [])


@given(graphs())
def test_it_is_the_number_of_brute_force(apart: Sequence[AbstractSet[int]]) -> None:
    assert fewest_groups(apart) == by_trying_everything(apart)


RING = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)]


def test_a_ring_of_five_needs_three_groups_though_no_three_are_all_apart() -> None:
    assert fewest_groups(graph(5, RING)) == 3
    assert fewest_groups(graph(EXACT, RING)) == 3


def test_beyond_the_exact_size_the_bound_is_never_too_high() -> None:
    assert fewest_groups(graph(EXACT + 1, RING)) == 2
    everybody = list(combinations(range(EXACT + 4), 2))
    assert fewest_groups(graph(EXACT + 4, everybody)) == EXACT + 4
    assert fewest_groups(graph(EXACT + 1, [])) == 1


def test_the_bound_finds_the_larger_of_two_crowds() -> None:
    stars = [(0, number) for number in range(1, 9)]
    crowd = list(combinations(range(10, 14), 2))
    assert fewest_groups(graph(EXACT + 1, [*stars, *crowd])) == 4


def test_the_bound_prefers_who_is_apart_from_many_that_are_left() -> None:
    # Each of the four who are all apart is also apart from somebody who is so from nobody else.
    crowd = list(combinations(range(4), 2))
    decoys = [(number, number + 10) for number in range(4)]
    assert fewest_groups(graph(EXACT + 1, [*crowd, *decoys])) == 4
