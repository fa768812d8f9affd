"""Which characters the faces of the print edition can show."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.text.misleading_characters import hidden_signs

_JOINERS = "\u200c\u200d"
_NEVER = frozenset({"Cc", "Cn", "Co", "Cs", "Zl", "Zp"})
_MARKS = frozenset({"Mn", "Me", "Mc"})


@dataclass(frozen=True, slots=True)
class Repertoire:
    """What the families can show, each by itself: a letter and its accents are set from one."""

    families: tuple[frozenset[int], ...]
    """The code points of each family, those that all its cuts have."""

    def lacks(self, text: str) -> Iterator[int]:
        """Yield the places in `text`, from 0, of characters that are shown by their number.

        These are characters that no family has, accents that none has together with their letter,
        and signs that nobody would see: they would turn or part the words around them.
        """
        if text.isascii() and text.isprintable():
            return
        hidden = {found.start() for found in hidden_signs(text)}
        letter = ""
        for place, character in enumerate(text):
            is_mark = unicodedata.category(character) in _MARKS
            together = letter + character if is_mark else character
            if place not in hidden and (character in _JOINERS or self._has(together)):
                letter = together
            else:
                yield place

    def _has(self, letter: str) -> bool:
        codes = frozenset(map(ord, letter))
        return unicodedata.category(letter[-1]) not in _NEVER and any(
            codes <= family for family in self.families
        )
