"""The characters that no seed may hold: controls, and what XML cannot carry."""

import re
import unicodedata

# The two noncharacters cannot stand in XML, which the feed and the print edition are made of.
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
# YAML 1.1, which the parser reads, takes these for line breaks; authors cannot see them.
_YAML_CONTROL = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


def control_character(text: str) -> re.Match[str] | None:
    """Return the first character of `text` that no document and no value may hold."""
    return _CONTROL.search(text)


def without_controls(text: str) -> str:
    """Return `text` with the replacement character for each that no document may hold."""
    return _CONTROL.sub("\ufffd", text)


def hidden_in_yaml(text: str) -> re.Match[str] | None:
    """Return the first character of `text` that no YAML file may hold unescaped."""
    return _YAML_CONTROL.search(text)


def described(character: str) -> str:
    """Return a visible name for a hidden character: `U+001B`, or `U+2028 LINE SEPARATOR`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
