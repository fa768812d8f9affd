"""Several mappings are one, or some of one, and nothing is read that is not asked for."""

import pytest

from generator.values.joined import Joined, Without


class Unread(dict[str, int]):
    """Tells of nothing that it holds."""

    def __getitem__(self, key: str) -> int:
        """Refuse."""
        raise AssertionError(key)


def test_the_later_mapping_holds() -> None:
    joined = Joined([{"b": 1, "c": 2}, {"a": 3, "b": 4}])
    assert dict(joined) == {"b": 4, "c": 2, "a": 3}
    assert len(joined) == 3
    assert list(Joined([{"b": 1}, {"a": 2}], by=str)) == ["a", "b"]


def test_whether_there_is_something_is_told_without_reading_it() -> None:
    for found in (Joined([Unread(a=1, b=2)]), Without(Unread(a=1, b=2, c=3), {"c"})):
        assert "a" in found
        assert "c" not in found


def test_what_is_left_out_is_not_there() -> None:
    left = Without({"b": 1, "a": 2, "c": 3}, {"a", "d"})
    assert list(left.items()) == [("b", 1), ("c", 3)]
    assert len(left) == 2
    with pytest.raises(KeyError, match="a"):
        left["a"]
