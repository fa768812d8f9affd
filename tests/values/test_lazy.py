"""Several mappings are one, or some of one, and nothing is read that is not asked for."""

import pytest

from generator.values.lazy_mapping import joined, without


class Unread(dict[str, int]):
    """Tells of nothing that it holds."""

    def __getitem__(self, key: str) -> int:
        """Refuse."""
        raise AssertionError(key)


def test_the_later_mapping_holds() -> None:
    both = joined([{"b": 1, "c": 2}, {"a": 3, "b": 4}])
    assert dict(both) == {"b": 4, "c": 2, "a": 3}
    assert len(both) == 3
    assert list(joined([{"b": 1}, {"a": 2}], by=str)) == ["a", "b"]


def test_whether_there_is_something_is_told_without_reading_it() -> None:
    for found in (joined([Unread(a=1, b=2)]), without(Unread(a=1, b=2, c=3), {"c"})):
        assert "a" in found
        assert "c" not in found


def test_what_is_left_out_is_not_there() -> None:
    left = without({"b": 1, "a": 2, "c": 3}, {"a", "d"})
    assert list(left.items()) == [("b", 1), ("c", 3)]
    assert len(left) == 2
    with pytest.raises(KeyError, match="a"):
        left["a"]
