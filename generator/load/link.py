"""Links: web addresses that every browser reads as we do."""

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
