"""Signs that nobody sees, in a page: shown by their number, so that they turn nothing around them.

A sign of direction in a document would let a browser write 38 where 83 stands; a zero-width space
makes two words of one that looks whole. A soft hyphen stays: a browser shows it where it acts. So
do marks of direction in texts that run from right to left, to which they belong.
"""

import unicodedata

from generator.check.text.misleading_characters import hidden_signs

_SOFT_HYPHEN = "\u00ad"
_MARKS = frozenset("\u061c\u200e\u200f")
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def numbered(text: str) -> str:
    """Return `text` with hidden signs as their numbers, such as `<U+202E>`."""
    hidden = [found for found in hidden_signs(text) if found[0] != _SOFT_HYPHEN]
    if not hidden:
        return text
    keeps_marks = _runs_from_the_right(text)
    parts, start = [], 0
    for found in hidden:
        if not (keeps_marks and found[0] in _MARKS):
            parts += [text[start : found.start()], f"<U+{ord(found[0]):04X}>"]
            start = found.end()
    return "".join((*parts, text[start:]))


def _runs_from_the_right(text: str) -> bool:
    return any(
        unicodedata.bidirectional(character) in _RIGHT_TO_LEFT
        for character in text
        if character not in _MARKS
    )
