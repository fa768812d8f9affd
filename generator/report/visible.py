"""Text made safe to show: what a terminal would obey, or hide, becomes something to see."""

import unicodedata

_TAB = "→   "
_DELETE = 0x7F
_PICTURES = 0x2400
_DELETE_PICTURE = "␡"
_CONTROLS = 0x20

# Control, format (bidirectional, zero-width, tags), surrogate, private, unassigned, separators.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def visible(text: str) -> str:
    """Return `text` with hidden characters shown: ␛ for escape, <U+202E> for an override."""
    return text if text.isascii() and text.isprintable() else "".join(map(shown, text))


def shown(character: str) -> str:
    """Return what stands for one character."""
    code = ord(character)
    if character == "\t":
        return _TAB
    if code < _CONTROLS:
        return chr(_PICTURES + code)
    if code == _DELETE:
        return _DELETE_PICTURE
    if unicodedata.category(character) in _HIDDEN:
        return f"<U+{code:04X}>"
    return character
