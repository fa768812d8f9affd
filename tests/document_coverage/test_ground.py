"""Stretches taken together."""

from hypothesis import given
from hypothesis import strategies as st

from generator.coverage import Ground

STRETCH = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda at: (at[0], at[0] + at[1]))


@given(st.lists(STRETCH), STRETCH)
def test_ground_is_shared_when_a_place_is(
    stretches: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    covered = {place for start, end in stretches for place in range(start, end)}
    assert Ground(stretches).overlaps(*asked) == bool(covered & set(range(*asked)))


def test_neighbours_do_not_overlap() -> None:
    ground = Ground([(2, 4)])
    assert [ground.overlaps(at, at + 1) for at in range(1, 6)] == [False, True, True, False, False]
    assert not Ground([]).overlaps(0, 9)
