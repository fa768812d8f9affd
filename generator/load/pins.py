"""Pins: the hash of each document, written into the author's YAML; all else stays as it is."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator.model.source import Source

# After the key of an entry, comments aside.
_BRACES = re.compile(r"\s*:\s*(?:#.*\n\s*)*\{")

NONE: Mapping[str, str] = MappingProxyType({})


def pinned(text: str, sources: tuple[Source, ...], keyed: Mapping[str, str] = NONE) -> str:
    """Return the YAML `text` with the hash of each source's document beside its `file`.

    `sources` are those written in this text whose documents are held; `keyed` has the HMAC of each
    document that is withheld, by the id of its source. A pin that is there is replaced; a new one
    goes after `file`, on a line of its own or inside the same braces.
    """
    edits = tuple(edit for source in sources for edit in _edits(text, source, keyed))
    for start, end, words in sorted(edits, reverse=True):
        text = text[:start] + words + text[end:]
    return text


def _edits(text: str, source: Source, keyed: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Yield what to replace: start and end in code points, and the new words."""
    if source.file is None or source.document is None:
        return
    pins = [("sha256", source.sha256, source.document.sha256)]
    if source.id.value in keyed:
        pins.append(("hmac", source.hmac, keyed[source.id.value]))
    for _, pin, value in pins:
        if pin:
            yield pin.span.start, pin.span.end, value
    new = [f"{name}: {value}" for name, pin, value in pins if pin is None]
    after = source.file.span.end
    if _BRACES.match(text, source.id.span.end):
        yield after, after, "".join(f", {each}" for each in new)
        return
    line = text[text.rfind("\n", 0, source.file.span.start) + 1 : source.file.span.start]
    key = line[: line.rfind("file")]
    end = text.find("\n", after)
    end = len(text) if end < 0 else end
    end -= text[:end].endswith("\r")
    yield end, end, "".join(f"{_line_end(text)}{key}{each}" for each in new)


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
