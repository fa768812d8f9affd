"""The fonts of the print edition: what they can show, and texts cut for what they cannot."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.check.missing_glyph import MISSING_GLYPH
from generator.check.text.authored_texts import AuthoredText, authored_texts
from generator.check.text.misleading_characters import hidden_signs, named
from generator.diagnostics import Diagnostic
from generator.evidence import Evidence
from generator.project.layout import packaged_templates
from generator.spans import Span

LONGEST = 30
"""Characters that are set without a place to break them; no name or word is longer."""

MOST_ACCENTS = 100
"""On one letter; no language has ten."""

_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16
"""The numbers of names in a font's `name` table."""
_JOINERS = "\u200c\u200d"
_NEVER = frozenset({"Cc", "Cn", "Co", "Cs", "Zl", "Zp"})
_MARKS = frozenset({"Mn", "Me", "Mc"})
_HASH = re.compile(r"[0-9a-f]{64}")
_SPACES = re.compile(r"[ \t\n\v\f\r]+")
_LONG = re.compile(rf"\S{{{LONGEST}}}(?=\S)")
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_ISOLATE, _POP = "\u2068", "\u2069"
_SIGN = re.compile(r'"text":"U\+([0-9A-F]{4,6})","sign":true')


@dataclass(frozen=True, slots=True)
class Repertoire:
    """What the families can show, each by itself: a letter and its accents are set from one."""

    families: tuple[frozenset[int], ...]
    """The code points of each family, those that all its cuts have."""

    def lacks(self, text: str) -> Iterator[int]:
        """Yield the places in `text`, from 0, of characters that are shown by their number.

        These are characters that no family has, accents that none has together with their letter,
        accents beyond the hundredth on one letter, which a typesetter would pile up for minutes,
        and signs that nobody would see: they would turn or part the words around them.
        """
        if text.isascii() and text.isprintable():
            return
        hidden = {found.start() for found in hidden_signs(text)}
        letter = ""
        for place, character in enumerate(text):
            is_mark = unicodedata.category(character) in _MARKS
            together = letter + character if is_mark else character
            if (
                place not in hidden
                and len(together) <= MOST_ACCENTS + 1
                and (character in _JOINERS or self._has(together))
            ):
                letter = together
            else:
                yield place

    def _has(self, letter: str) -> bool:
        codes = frozenset(map(ord, letter))
        return unicodedata.category(letter[-1]) not in _NEVER and any(
            codes <= family for family in self.families
        )


def faces() -> Path:
    """Return the folder with the fonts: in the wheel, or in a checkout."""
    return packaged_templates() / "print" / "fonts"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a text."""

    text: str
    """The characters; of a sign, its number such as `U+1F600`."""
    sign: bool = False
    """Whether it is in place of a character that cannot be shown."""


def one_line(text: str) -> str:
    """Return `text` with every run of spaces as one, as a page of the site shows it."""
    return _SPACES.sub(" ", text)


def plain(text: str, repertoire: Repertoire) -> str:
    """Return `text` as one string, for places that take nothing else."""
    return "".join(piece.text for piece in pieces(text, repertoire))


def pieces(text: str, repertoire: Repertoire) -> Iterator[Piece]:
    """Cut `text` where a character is shown by its number, and where a long word may break.

    What runs from right to left is isolated: it changes nothing in the order of what is around it.
    """
    text = one_line(text)
    begun, ended = (_ISOLATE, _POP) if _is_turned(text) else ("", "")
    start = 0
    for place in repertoire.lacks(text):
        yield from _broken(begun + text[start:place])
        yield Piece(text=f"U+{ord(text[place]):04X}", sign=True)
        begun, start = "", place + 1
    yield from _broken(begun + text[start:] + ended)


def _is_turned(text: str) -> bool:
    return not text.isascii() and any(
        unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text
    )


def _broken(text: str) -> Iterator[Piece]:
    """Cut words that no line can hold; never between a letter and its accents.

    A hash fits on a line of its own, and is copied out of the document: nothing is put into it.
    """
    start = 0
    if _HASH.fullmatch(text):
        yield Piece(text=text)
        return
    for found in _LONG.finditer(text):
        if not unicodedata.category(text[found.end()]).startswith("M"):
            yield Piece(text=text[start : found.end()])
            start = found.end()
    if start < len(text):
        yield Piece(text=text[start:])


def missing_glyphs(
    evidence: Evidence, repertoire: Repertoire, document: str
) -> Iterator[Diagnostic]:
    """Yield a finding for each text with characters that `document` shows by their number."""
    printed = {chr(int(found.group(1), 16)) for found in _SIGN.finditer(document)}
    named_actors = tuple(evidence.actors[name] for name in evidence.listed)
    seen: set[Span] = set()
    for text in authored_texts((evidence.briefing, named_actors)) if printed else ():
        places = tuple(
            place for place in repertoire.lacks(text.text) if text.text[place] in printed
        )
        if places and text.span not in seen:
            seen.add(text.span)
            yield _finding(text, places)


def _finding(text: AuthoredText, places: tuple[int, ...]) -> Diagnostic:
    first = places[0]
    more = f", and {len(places) - 1:,} more" if len(places) > 1 else ""
    return MISSING_GLYPH.finding(
        f"no face of the print edition has this character: {named(text.text[first])}{more}",
        text.place(first, first + 1),
        advice="on paper its number stands in its place",
    )
