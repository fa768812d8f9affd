"""How much room words take, and where they break: estimated, since no font can be asked here.

The widths are those of a common sans serif, rounded up, so that the narrower face of our own theme
fits as well as what a reader's system puts in its place.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

NAME = 14
"""Size of what is named, user units."""
BOLD = 15
"""What bold words of that size take: as much as plain ones of this."""
NOTE = 13
"""Size of dates, ticks and keys, user units."""
LEADING = 17
"""From one line to the next, user units."""

# Thousandths of the size. Whatever is not listed is as wide as a broad lower-case letter.
_WIDTHS: Mapping[str, int] = {
    **dict.fromkeys(" .,:;'’‘|!ijlI", 290),
    **dict.fromkeys('frt()[]/\\-"“”*`', 390),
    **dict.fromkeys("abcdeghknopqsuvxyz0123456789$?_#+<>=~–", 570),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ&", 720),
    **dict.fromkeys("mwMW@%—…", 960),
}
_BROAD = 640
_IDEOGRAPH = 1000
_ABOVE_OTHERS = frozenset({"Mn", "Me", "Cf"})
_SPACES = " \t\n\v\f\r"
_SPACE = re.compile(f"[{_SPACES}]+")
_JOINER = "\u200d"


@lru_cache(maxsize=4096)  # both layouts ask for the same words
def width(text: str, size: int) -> int:
    """Return the room that `text` takes at `size`, user units, rounded up."""
    return -(-sum(map(_advance, text)) * size // 1000)


def wrap(text: str, room: int, size: int) -> tuple[str, ...]:
    """Break `text` into lines of at most `room` user units; no character but spaces is lost.

    A word that is wider than a line is broken too, but never between a letter and its accents.
    """
    lines: list[str] = []
    for word in filter(None, _SPACE.split(text.strip(_SPACES))):
        if lines and width(f"{lines[-1]} {word}", size) <= room:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.extend(_broken(word, room, size))
    return tuple(lines)


def widest(lines: tuple[str, ...], size: int) -> int:
    """Return the room that the widest of `lines` takes."""
    return max((width(line, size) for line in lines), default=0)


def _broken(word: str, room: int, size: int) -> Iterator[str]:
    if width(word, size) <= room:
        yield word
        return
    line = ""
    for letter in _letters(word):
        if line and width(line + letter, size) > room:
            yield line
            line = ""
        line += letter
    yield line


def _letters(word: str) -> Iterator[str]:
    """Yield letters with what belongs to them: accents, and what is joined on."""
    letter = ""
    for character in word:
        if letter and not letter.endswith(_JOINER) and _category(character)[0] not in "MC":
            yield letter
            letter = ""
        letter += character
    yield letter


@cache
def _advance(character: str) -> int:
    if character in _WIDTHS:
        return _WIDTHS[character]
    if _category(character) in _ABOVE_OTHERS:
        return 0
    return _IDEOGRAPH if unicodedata.east_asian_width(character) in "WF" else _BROAD


def _category(character: str) -> str:
    return unicodedata.category(character)
