"""What a name looks like: one form for all names that a reader cannot tell apart.

The table has the letters of Greek and Cyrillic, and the few of Latin itself, that the confusables
of Unicode (UTS 39) give the shape of a plain Latin letter in common typefaces. Full-width and
mathematical letters become plain ones by compatibility. Packages that carry the whole data were
looked at and left: they read a megabyte of it at import, and give no such form.
"""

import unicodedata
from functools import lru_cache

from generator.check.text.hidden_signs import hidden_signs
from generator.values.text import plain

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
