"""From bytes to text: UTF-8 and nothing else; an encoding is never guessed."""

import codecs

from generator.load.reading import Reading
from generator.load.syntax_faults import NOT_UTF8
from generator.spans import SeedFile, Span

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_OTHER_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def readable_start(file: SeedFile) -> str:
    """Return the file's text up to its first byte that is not UTF-8, without a byte order mark."""
    data = file.data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data[: error.start].decode("utf-8")


def decode(file: SeedFile) -> Reading[str | None]:
    """Return the file's text without a byte order mark; nothing where it is not UTF-8.

    The finding stands where the readable start ends.
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
