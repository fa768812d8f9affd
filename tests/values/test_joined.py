"""Several mappings as one."""

from generator.values.joined import Joined

ONE, OTHER = {"b": 1, "a": 2}, {"c": 3, "a": 4}


def test_of_a_key_that_two_have_the_later_holds() -> None:
    assert dict(Joined((ONE, OTHER))) == {"b": 1, "a": 4, "c": 3}
    assert len(Joined((ONE, OTHER))) == 3


def test_the_keys_come_as_the_mappings_do_or_sorted() -> None:
    assert list(Joined((ONE, OTHER))) == ["b", "a", "c"]
    assert list(Joined((ONE, OTHER), by=str)) == ["a", "b", "c"]
    assert list(Joined((ONE, OTHER), by=lambda key: "bca"[ord(key) - ord("a")])) == ["c", "a", "b"]


def test_what_changes_below_is_seen() -> None:
    held = {"a": 1}
    joined = Joined((held,))
    held["a"] = 2
    assert joined["a"] == 2
