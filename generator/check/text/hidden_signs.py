"""Signs that nobody sees, and that change what a reader or a program makes of the words."""

import re
import unicodedata
from collections.abc import Iterator

# Marks of direction, soft hyphen, zero-width spaces and joiners, invisible operators, fillers,
# the byte order mark inside a text, annotation signs, and the tags that spell unseen words.
_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_NON_JOINER, _JOINER = "\u200c", "\u200d"
_VIRAMA = 9
"""The combining class of the signs that take a vowel away in the scripts of India."""


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
    """Tell a letter, or a mark on one, of a script whose letters join: Arabic and its kin."""
    return unicodedata.bidirectional(character) in classes
