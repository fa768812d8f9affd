"""Foreign text cut into what the templates set: words, and signs that are shown by their number."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from generator.print_edition.glyphs import Repertoire

LONGEST = 30
"""So many characters are set without a place to break them; no name or word is longer."""

_HASH = re.compile(r"[0-9a-f]{64}")
_SPACES = re.compile(r"[ \t\n\v\f\r]+")
_LONG = re.compile(rf"\S{{{LONGEST}}}(?=\S)")
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_ISOLATE, _POP = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a text."""

    text: str
    """The characters; of a sign, its number such as `U+1F600`."""
    sign: bool = False
    """Whether it stands for a character that cannot be shown."""


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
