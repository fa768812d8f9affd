"""What the normal form drops: exactly what Unicode says is to be ignored."""

import pytest

from generator.values.text import plain

# Default_Ignorable_Code_Point, DerivedCoreProperties.txt of Unicode 15.
IGNORABLE = [
    (0xAD, 0xAD),
    (0x34F, 0x34F),
    (0x61C, 0x61C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),
]


@pytest.mark.parametrize(("first", "last"), IGNORABLE)
def test_what_is_to_be_ignored_is_dropped(first: int, last: int) -> None:
    for place in (first, (first + last) // 2, last):
        assert plain(f"b{chr(place)}c") == "bc"


@pytest.mark.parametrize(("first", "last"), IGNORABLE)
def test_its_neighbours_are_not(first: int, last: int) -> None:
    for place in (first - 1, last + 1):
        assert plain(f"b{chr(place)}c") != "bc"
