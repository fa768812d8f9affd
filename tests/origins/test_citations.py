from collections.abc import Mapping
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.origins.citations import circles, reached

NETWORKS = st.dictionaries(
    st.sampled_from("abcdefg"), st.frozensets(st.sampled_from("abcdefg"), max_size=3)
)


def rounds(cites: Mapping[str, frozenset[str]]) -> tuple[tuple[str, ...], ...]:
    return circles(cites, key=str)


def test_the_least_number_of_steps_is_counted() -> None:
    cites = {"a": {"b", "c"}, "b": {"d"}, "c": {"e"}, "e": {"d"}, "x": {"a"}}
    assert reached(cites, "a") == {"a": 0, "b": 1, "c": 1, "d": 2, "e": 2}
    assert reached({}, "a") == {"a": 0}


def test_circles_of_any_length_are_found_once() -> None:
    for length in range(1, 8):
        ring = "abcdefg"[:length]
        cites = {one: frozenset(two) for one, two in pairwise(ring + "a")}
        assert rounds(cites) == (tuple(ring),)


def test_a_line_is_no_circle() -> None:
    assert rounds({"a": frozenset("b"), "b": frozenset("c")}) == ()
    assert rounds({"a": frozenset(), "b": frozenset("a")}) == ()
    assert rounds({}) == ()


def test_who_leads_into_a_circle_or_out_of_it_is_not_in_it() -> None:
    cites = {
        "a": frozenset("b"),
        "b": frozenset("c"),
        "c": frozenset("bd"),
        "d": frozenset("e"),
    }
    assert rounds(cites) == (("b", "c"),)


def test_who_stands_between_two_circles_is_in_neither() -> None:
    cites = {
        "a": frozenset("d"),
        "b": frozenset("c"),
        "c": frozenset("ba"),
        "d": frozenset("e"),
        "e": frozenset("d"),
    }
    assert rounds(cites) == (("b", "c"), ("d", "e"))


def test_a_knot_is_told_by_its_shortest_round_from_its_first_member() -> None:
    cites = {"a": frozenset("b"), "b": frozenset("ac"), "c": frozenset("ad"), "d": frozenset("b")}
    assert rounds(cites) == (("a", "b"),)


def test_of_equally_short_rounds_the_first_by_the_key_is_told() -> None:
    cites = {"a": frozenset("bc"), "b": frozenset("a"), "c": frozenset("a")}
    assert rounds(cites) == (("a", "b"),)
    backwards = {"a": "3", "b": "2", "c": "1"}
    both = {"a": frozenset("bc"), "b": frozenset("a"), "c": frozenset("ab")}
    assert circles(both, key=lambda name: backwards[name]) == (("c", "a"),)
    three = {"a": frozenset("bcd"), "b": frozenset("x"), "c": frozenset("x"), "x": frozenset("a")}
    order = {"a": "0", "b": "9", "c": "1", "d": "2", "x": "3"}
    assert circles(three, key=lambda name: order[name]) == (("a", "c", "x"),)


@given(NETWORKS)
def test_rounds_are_rounds_and_every_knot_has_one(cites: Mapping[str, frozenset[str]]) -> None:
    found = rounds(cites)
    for way in found:
        assert len(set(way)) == len(way)
        assert all(two in cites[one] for one, two in pairwise((*way, way[0])))
    onward = {one: {end for two in cites[one] for end in reached(cites, two)} for one in cites}
    in_circles = {one for one in cites if one in onward[one]}
    knots = {
        frozenset(two for two in onward[one] if one in onward.get(two, ())) for one in in_circles
    }
    assert {min(knot) for knot in knots} == {way[0] for way in found}
    assert len(found) == len(knots)


def test_long_lines_and_large_circles_take_no_time() -> None:
    size = 20_000
    line = {number: frozenset({number + 1}) for number in range(size)}
    assert circles(line, key=str) == ()
    ring = {**line, size: frozenset({0})}
    assert len(circles(ring, key=lambda number: f"{number:06}")[0]) == size + 1
    leads_in = {**line, size: frozenset({size - 1})}
    assert circles(leads_in, key=str) == ((size - 1, size),)
    leads_out = {0: frozenset({1}), **{n: frozenset({n + 1}) for n in line}, 1: frozenset({0, 2})}
    assert circles(leads_out, key=str) == ((0, 1),)
