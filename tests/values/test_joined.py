"""Several mappings are one, and nothing is read that is not asked for."""

from generator.values.joined import Joined


def test_the_later_mapping_holds() -> None:
    joined = Joined([{"b": 1, "c": 2}, {"a": 3, "b": 4}])
    assert dict(joined) == {"b": 4, "c": 2, "a": 3}
    assert len(joined) == 3
    assert list(Joined([{"b": 1}, {"a": 2}], by=str)) == ["a", "b"]
