"""What a number counts."""

import pytest

from generator.variants.stated_numbers import Unit, compatible, unit_after, unit_before, unit_of


@pytest.mark.parametrize(
    ("text", "unit", "told"),
    [
        (" U.S. strikes on boats", Unit.STRIKES, " U.S. strikes"),
        (" people killed at sea", Unit.KILLED, " people killed"),
        (" people were killed", Unit.KILLED, " people were killed"),
        (" people", Unit.PEOPLE, " people"),
        (" dead people injured", Unit.KILLED, " dead"),
        (" suspected fighters of it", Unit.PEOPLE, " suspected fighters"),
        (" in vessels", None, ""),
        (" and vessels", None, ""),
        (" of the dead", Unit.KILLED, " of the dead"),
        (" of all its vessels", Unit.VESSELS, " of all its vessels"),
        (" or more people", Unit.PEOPLE, " or more people"),
        (" and counting", None, ""),
        (" people and vessels", Unit.PEOPLE, " people"),
        ("", None, ""),
    ],
)
def test_the_words_after_a_number(text: str, unit: Unit | None, told: str) -> None:
    found, end = unit_after(text)
    assert found is unit
    assert text[:end] == told


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("have killed at least ", Unit.KILLED),
        ("people killed, injuring ", Unit.INJURED),
        ("killed people ", None),
        ("vessels with ", None),
        ("casualties ", None),
        ("", None),
    ],
)
def test_the_verb_before_a_number(text: str, unit: Unit | None) -> None:
    assert unit_before(text) is unit


@pytest.mark.parametrize(
    ("word", "unit"),
    [
        ("Vessels", Unit.VESSELS),
        ("airstrike", Unit.STRIKES),
        ("bodies", Unit.KILLED),
        ("ferries", Unit.VESSELS),
        ("casualties", Unit.CASUALTIES),
        ("days", Unit.DAYS),
        ("news", None),
    ],
)
def test_nouns(word: str, unit: Unit | None) -> None:
    assert unit_of(word) is unit


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        (Unit.STRIKES, Unit.VESSELS, False),
        (Unit.CASUALTIES, Unit.KILLED, False),
        (Unit.CASUALTIES, Unit.PEOPLE, False),
        (Unit.KILLED, Unit.INJURED, False),
        (Unit.PEOPLE, Unit.VESSELS, False),
        (Unit.PEOPLE, Unit.KILLED, True),
        (Unit.STRIKES, Unit.STRIKES, True),
        (None, Unit.STRIKES, True),
        (None, None, True),
    ],
)
def test_what_may_be_the_same_thing(one: Unit | None, other: Unit | None, *, may: bool) -> None:
    assert compatible(one, other) is may
    assert compatible(other, one) is may
