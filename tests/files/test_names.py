from hypothesis import given
from hypothesis import strategies as st

from generator.files.names import collisions, is_litter, objection, printable


@given(st.text(min_size=1))
def test_every_name_can_be_printed_and_judged(name: str) -> None:
    assert printable(name).isprintable() or any(not character.isprintable() for character in name)
    assert "\n" not in printable(name)
    assert objection(name) is None or isinstance(objection(name), str)
    assert is_litter(f".{name}")


@given(st.lists(st.text(max_size=5), unique=True))
def test_a_collision_names_an_earlier_file(names: list[str]) -> None:
    for later, earlier in collisions(names).items():
        assert names.index(earlier) < names.index(later)
