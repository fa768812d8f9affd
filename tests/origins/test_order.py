from collections.abc import Mapping
from datetime import date
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from generator.origins.order import Published, early_relays, is_certainly_before


def days(earliest: int | None, latest: int | None) -> Published:
    return Published(
        earliest=date(2025, 11, earliest) if earliest else None,
        latest=date(2025, 11, latest) if latest else None,
    )


def found(*published: Published) -> list[tuple[str, str]]:
    names = "abcdefgh"[: len(published)]
    relays = early_relays(names, dict(zip(names, published, strict=True)))
    return [(early.relay, early.origin) for early in relays]


def test_a_relay_before_its_origin_is_found_only_where_it_is_certain() -> None:
    assert is_certainly_before(days(1, 23), days(24, 24))
    assert not is_certainly_before(days(24, 24), days(24, 24))
    assert not is_certainly_before(days(1, 24), days(24, 30))
    assert not is_certainly_before(days(1, None), days(24, 24))
    assert not is_certainly_before(days(1, 1), days(None, 24))


def test_a_way_in_order_is_fine() -> None:
    assert found(days(25, 25), days(24, 24), days(24, 24), days(1, 30)) == []
    assert found() == []


def test_a_relay_is_found_across_one_without_a_date() -> None:
    assert found(days(23, 23), Published(), days(24, 24)) == [("a", "c")]
    assert early_relays("ab", {"b": days(24, 24)}) == ()
    assert [each.relay for each in early_relays("axb", {"a": days(1, 1), "b": days(2, 2)})] == ["a"]


def test_the_oldest_relay_is_named_and_of_equals_the_nearest() -> None:
    assert found(days(9, 9), days(5, 20), days(15, 15)) == [("a", "c")]
    assert found(days(9, 9), days(8, 9), days(15, 15)) == [("b", "c")]
    assert found(days(9, 9), days(8, 8), days(15, 15)) == [("b", "c")]


def test_every_origin_is_named() -> None:
    assert found(days(1, 1), days(2, 2), days(3, 3)) == [("a", "b"), ("a", "c")]


DAYS = st.none() | st.integers(min_value=1, max_value=9)


@given(st.lists(st.builds(days, DAYS, DAYS), max_size=6))
def test_an_origin_is_named_exactly_where_some_relay_is_older(published: list[Published]) -> None:
    names = "abcdef"[: len(published)]
    table: Mapping[str, Published] = dict(zip(names, published, strict=True))
    certain = {
        origin
        for relay, origin in combinations(names, 2)
        if is_certainly_before(table[relay], table[origin])
    }
    relays = early_relays(names, table)
    assert {each.origin for each in relays} == certain
    assert all(is_certainly_before(table[each.relay], table[each.origin]) for each in relays)
