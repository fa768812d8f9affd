"""Ids: the permanent, portable names that addresses and file names are made of."""

import re

_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST = 80
_RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")


def is_reserved(name: str) -> bool:
    """Tell whether Windows keeps `name` for a device."""
    return _RESERVED.fullmatch(name.casefold()) is not None


def fault_of_id(text: str) -> str | None:
    """Return what is wrong with `text` as an id, if anything."""
    if not _KEBAB.fullmatch(text):
        return "has other characters than a to z, 0 to 9 and single hyphens between them"
    if len(text) > _LONGEST:
        return f"is longer than {_LONGEST} characters"
    if text == "unknown":
        return "is the word for what nobody knows"
    if is_reserved(text):
        return "is a name that Windows keeps for a device"
    return None


def suggestion(text: str) -> str:
    """Return an id that resembles `text`; empty where there is none."""
    words = re.findall(r"[a-z0-9]+", text.lower())
    candidate = "-".join(words)[:_LONGEST].rstrip("-")
    return candidate if fault_of_id(candidate) is None else ""
