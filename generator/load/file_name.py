"""Names of documents: in the folder itself, of a known kind, and good on every computer."""

import unicodedata

from generator.load.identifier import is_reserved

KINDS = (".txt", ".md", ".html")
"""The endings that are read."""
_UNPORTABLE = frozenset('<>:"|?*')
_LONGEST = 255


def ending(name: str) -> str:
    """Return the ending of `name` with its dot, in small letters; empty where there is none."""
    stem, dot, last = name.rpartition(".")
    return dot + last.casefold() if stem else ""


def fault_of_file_name(name: str) -> str | None:
    """Return what is wrong with `name`, if anything."""
    if "/" in name or "\\" in name:
        return "names a folder; only files beside the YAML are read"
    if any(unicodedata.category(character) in {"Cc", "Cf", "Cs"} for character in name):
        return "holds a hidden character"
    if _UNPORTABLE.intersection(name) or name != name.strip() or _is_special(name):
        return "is no name that every computer can hold"
    if len(name.encode("utf-8")) > _LONGEST:
        return f"is longer than {_LONGEST} bytes"
    if ending(name) not in KINDS:
        return "does not end in `.txt`, `.md` or `.html`"
    return None


def _is_special(name: str) -> bool:
    return name.startswith(".") or is_reserved(name.partition(".")[0])
