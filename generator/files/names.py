"""Names of files: which are litter, which cannot be taken, which cannot be told apart."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

LONGEST_NAME = 200
"""Bytes in UTF-8; the shortest limit in wide use is 255, and ours are lengthened on the way."""

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Kebab-case: a briefing's folder is part of its address."""

_LITTER = re.compile(r"\..*|.*~|#.*#|~\$.*|4913|.*\.sw[a-z]|Thumbs\.db|desktop\.ini", re.DOTALL)
"""Hidden files and what editors and desktops leave behind; `4913` is Vim's probe."""

_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE | re.DOTALL)
"""Names that Windows keeps for devices, with any ending."""


def is_litter(name: str) -> bool:
    """Return whether `name` is nobody's document."""
    return _LITTER.fullmatch(name) is not None


def printable(name: str) -> str:
    """Return `name` with escapes for bytes that are not UTF-8 and characters without a glyph."""
    decoded = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(
        character.encode("unicode_escape").decode("ascii") if _is_control(character) else character
        for character in decoded
    )


def objection(name: str) -> str | None:
    """Return why no file can have this name, as the end of "its name …"; None if one can."""
    try:
        size = len(name.encode("utf-8"))
    except UnicodeEncodeError:
        return "is not UTF-8"
    if any(_is_control(character) for character in name):
        return "holds control or invisible characters"
    if size > LONGEST_NAME:
        return f"is longer than {LONGEST_NAME} bytes"
    if _DEVICE.fullmatch(name):
        return "is one that Windows keeps for a device"
    if "\\" in name or name.endswith((".", " ")):
        return "means another file on Windows"
    return None


def collisions(names: Iterable[str]) -> Mapping[str, str]:
    """Map each name to an earlier one that some file systems take for the same."""
    first: dict[str, str] = {}
    collided: dict[str, str] = {}
    for name in names:
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
        if folded in first:
            collided[name] = first[folded]
        else:
            first[folded] = name
    return collided


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
