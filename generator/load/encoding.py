"""From bytes to text: UTF-8 and nothing else, and the characters that no seed may hold.

An encoding is never guessed.
"""

import codecs
import re
import unicodedata

from generator.load import Reading
from generator.load.file_faults import NOT_UTF8
from generator.spans import SeedFile, Span

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_OTHER_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
# The two noncharacters cannot be written in XML, which the feed and the print edition are made of.
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
# YAML 1.1, which the parser reads, takes these for line breaks; authors cannot see them.
_YAML_CONTROL = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


def readable_start(file: SeedFile) -> str:
    """Return the file's text up to its first byte that is not UTF-8, without a byte order mark."""
    data = file.data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data[: error.start].decode("utf-8")


def decode(file: SeedFile) -> Reading[str | None]:
    """Return the file's text without a byte order mark; None if it is not UTF-8.

    The finding is placed where the readable start ends.
    """
    for mark, name in _OTHER_MARKS:
        if file.data.startswith(mark):
            yield NOT_UTF8.finding(
                f"this file is in {name}, not in UTF-8",
                Span(file=file.path, start=0, end=0),
                advice="save it as UTF-8",
            )
            return None
    start = readable_start(file)
    marked = len(codecs.BOM_UTF8) if file.data.startswith(codecs.BOM_UTF8) else 0
    offset = marked + len(start.encode("utf-8"))
    if offset == len(file.data):
        return start
    yield NOT_UTF8.finding(
        f"this file is not in UTF-8: the byte at offset {offset} is 0x{file.data[offset]:02X}",
        Span(file=file.path, start=len(start), end=len(start)),
        advice="save it as UTF-8; the encoding that it is in cannot be told for certain",
    )
    return None


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
