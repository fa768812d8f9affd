"""Characters that mislead: signs that nobody sees, and letters that look like others.

The table of shapes has the letters of Greek and Cyrillic, and the few of Latin itself, that the
confusables of Unicode (UTS 39) give the shape of a plain Latin letter in common typefaces.
Full-width and mathematical letters become plain ones by compatibility. Packages that carry the
whole data were looked at and left: they read a megabyte of it at import, and give no such form.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from generator.values.text import plain

# Marks of direction, soft hyphen, zero-width spaces and joiners, invisible operators, fillers,
# the byte order mark inside a text, annotation signs, and the tags that spell unseen words.
_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_NON_JOINER, _JOINER = "\u200c", "\u200d"
_VIRAMA = 9
"""The combining class of the signs that take a vowel away in the scripts of India."""
_SHAPES = str.maketrans(
    {
        # Greek capitals and small letters
        **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿ", "ABEZHlKMNOPTYXCJ", strict=True)),
        **dict(zip("αγινορυϲϳ", "ayivopucj", strict=True)),
        # Cyrillic capitals and small letters
        **dict(zip("АВЕЅІЈКМНОРСТУХҮԌԚԜӀ", "ABESlJKMHOPCTYXYGQWl", strict=True)),
        **dict(zip("асԁеһіјӏорԛѕԝхуү", "acdehijlopqswxyy", strict=True)),
        # Latin: a capital I, a one and a bar are a small l; a nought is an O
        "I": "l",
        "1": "l",
        "|": "l",
        "0": "O",
        "ı": "i",
        "ɑ": "a",
        "ɡ": "g",
    }
)


def hidden_signs(text: str) -> Iterator[re.Match[str]]:
    """Yield each hidden sign of `text` that its script does not need.

    Persian and the scripts of India are not spelt without the two joiners, nor are some emoji:
    there they stay, in the contexts that IDNA allows (RFC 5892, appendix A), and between pictures.
    """
    if not text.isascii():
        for found in _HIDDEN.finditer(text):
            if not _is_needed(text, found.start()):
                yield found


def named(sign: str) -> str:
    """Return a visible name: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    return f"U+{ord(sign):04X} {unicodedata.name(sign, '')}".rstrip()


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """Return what `name` looks like, case aside; equal for names that look the same.

    Diacritics count, for readers see them. Capitals are replaced before case is dropped: a Cyrillic
    capital `В` looks like a B, its small letter like nothing in Latin.
    """
    # Before and after: compatibility takes some Greek letters for others of another shape.
    decomposed = unicodedata.normalize("NFKD", plain(name).translate(_SHAPES))
    seen = "".join(character for character in decomposed if not any(hidden_signs(character)))
    return seen.translate(_SHAPES).casefold().translate(_SHAPES)


def _is_needed(text: str, place: int) -> bool:
    sign, before, after = text[place], text[place - 1 : place], text[place + 1 : place + 2]
    if sign not in {_NON_JOINER, _JOINER} or not before or not after:
        return False
    if unicodedata.combining(before) == _VIRAMA:
        return True
    if sign == _NON_JOINER:
        return _is_joining(before, {"AL", "NSM"}) and _is_joining(after, {"AL"})
    return unicodedata.category(after) == "So" and (
        unicodedata.category(before) in {"So", "Sk"} or before == "\ufe0f"
    )


def _is_joining(character: str, classes: set[str]) -> bool:
    """Return whether it is a letter, or a mark on one, of a script whose letters join."""
    return unicodedata.bidirectional(character) in classes
