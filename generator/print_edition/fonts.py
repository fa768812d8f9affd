"""The faces of the print edition, and what they can show."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.print_edition.glyphs import Repertoire
from generator.project.layout import packaged_templates

_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16
"""The numbers of names in a font's `name` table."""


def faces() -> Path:
    """Return the folder with the fonts: in the wheel, or in a checkout."""
    return Path(str(packaged_templates())) / "print" / "fonts"


@cache
def repertoire() -> Repertoire:
    """Read from the fonts which characters each family has, in all its cuts."""
    families: dict[str, frozenset[int]] = {}
    for family, codes in _cuts():
        families[family] = families.get(family, codes) & codes
    return Repertoire(tuple(families.values()))


def _cuts() -> Iterator[tuple[str, frozenset[int]]]:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - only print asks for it

    for path in sorted(faces().glob("*.?tf")):
        with TTFont(path, lazy=True) as font:
            names = font["name"]
            family = names.getDebugName(_TYPOGRAPHIC_FAMILY) or names.getDebugName(_FAMILY)
            yield family, frozenset(font.getBestCmap())
