"""Links that every browser reads as we do, and the names that every computer can hold.

Ids are permanent: addresses and file names are made of them. Documents lie in the folder itself.
"""

import ipaddress
import re
import unicodedata

_WEB = re.compile(r"https?://(?P<authority>[^/?#]*)(?:[/?#].*)?", re.IGNORECASE)
_AUTHORITY = re.compile(r"(?P<host>\[[0-9a-fA-F:.]+\]|[^:\[\]]*)(?::(?P<port>[0-9]{1,5}))?")
_LABEL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?")
_MAIL = re.compile(r"mailto:[A-Za-z0-9.!#$&'*+/=^_`{|}~-]+@(?P<host>[^?#@]*)", re.IGNORECASE)
# Controls, hidden and bidirectional marks, surrogates, and every kind of white space.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})
_LONGEST_HOST = 253
_LAST_PORT = 65_535
_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 80
_RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
_ENDINGS = (".txt", ".md", ".html")
"""The endings that are read."""
_UNPORTABLE = frozenset('<>:"|?*')
_LONGEST_FILE_NAME = 255


def fault_of_link(text: str) -> str | None:
    """Return what is wrong with `text` as an `https` or `http` address, if anything."""
    if hidden := _hidden(text):
        return hidden
    web = _WEB.fullmatch(text)
    if web is None:
        return "does not begin with `https://` or `http://`"
    if "@" in web["authority"]:
        return "holds a user name"
    authority = _AUTHORITY.fullmatch(web["authority"])
    if authority is None or not _is_host(authority["host"]):
        return "does not name a host that browsers can read"
    if authority["port"] and int(authority["port"]) > _LAST_PORT:
        return "names a port that does not exist"
    return None


def fault_of_prose_link(text: str) -> str | None:
    """Return what is wrong with `text` as an address in prose, where `mailto:` is allowed too."""
    mail = _MAIL.fullmatch(text)
    if mail and _is_host(mail["host"]):
        return None
    return fault_of_link(text)


def _hidden(text: str) -> str | None:
    for character in text:
        if character == "\\":
            return "holds a backslash, which browsers read as a slash"
        if unicodedata.category(character) in _HIDDEN:
            return f"holds a space or a hidden character (U+{ord(character):04X})"
    return None


def _is_host(host: str) -> bool:
    if host.startswith("["):
        return _is_address(host[1:-1], version=6)
    labels = host.removesuffix(".").split(".")
    # Browsers take a host whose last label is a number for an IPv4 address, in many notations.
    if labels[-1].isdecimal() or labels[-1][:2].lower() == "0x":
        return _is_address(host, version=4)
    return len(host) <= _LONGEST_HOST and all(_LABEL.fullmatch(label) for label in labels)


def _is_address(text: str, *, version: int) -> bool:
    try:
        return ipaddress.ip_address(text).version == version
    except ValueError:
        return False


def _is_reserved(name: str) -> bool:
    """Return whether Windows keeps `name` for a device."""
    return _RESERVED.fullmatch(name.casefold()) is not None


def fault_of_id(text: str) -> str | None:
    """Return what is wrong with `text` as an id, if anything."""
    if not _KEBAB.fullmatch(text):
        return "has other characters than a to z, 0 to 9 and single hyphens between them"
    if len(text) > _LONGEST_ID:
        return f"is longer than {_LONGEST_ID} characters"
    if text == "unknown":
        return "is the word for what nobody knows"
    if _is_reserved(text):
        return "is a name that Windows keeps for a device"
    return None


def suggestion(text: str) -> str:
    """Return an id that resembles `text`; empty if there is none."""
    words = re.findall(r"[a-z0-9]+", text.lower())
    candidate = "-".join(words)[:_LONGEST_ID].rstrip("-")
    return candidate if fault_of_id(candidate) is None else ""


def ending(name: str) -> str:
    """Return the ending of `name` with its dot, in small letters; empty if there is none."""
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
    if len(name.encode("utf-8")) > _LONGEST_FILE_NAME:
        return f"is longer than {_LONGEST_FILE_NAME} bytes"
    if ending(name) not in _ENDINGS:
        return "does not end in `.txt`, `.md` or `.html`"
    return None


def _is_special(name: str) -> bool:
    return name.startswith(".") or _is_reserved(name.partition(".")[0])
