"""The files of a search index, as Pagefind 1.5 writes them: gzip over a signature and CBOR.

- metadata: `[version, pages, chunks, [[filter, file], …], sorts, fields]`, a page `[fragment,
  words]`, its number being its place in the list, and a chunk `[from, to, file]`;
- words: `[[[word, found, [[form, found], …]], …]]`, where `found` is `[[page, where, named], …]`,
  each page's number is given as the distance from the one before, and a negative number in `named`
  says in which field: `-1` in the first;
- a filter: `[name, [[value, pages], …]]`, with the pages' numbers as they are;
- a fragment: the signature, and JSON (RFC 8259).

Each file is named for the language and for what it holds, as the index knows it by that name.
"""

import gzip
import io
import zlib
from hashlib import sha256
from pathlib import Path
from typing import Any

import cbor2
from cbor2 import CBORDecodeError

ENTRY = "pagefind-entry.json"
"""The file that names the others; the last to be written."""
FRAGMENT = ".pf_fragment"
"""How the name of a fragment ends."""
NOT_WHOLE = (
    *(ValueError, LookupError, TypeError, EOFError, FileNotFoundError),
    *(gzip.BadGzipFile, zlib.error, CBORDecodeError),
)
"""What reading an index raises of which only a part could be written."""

_SIGNATURE = b"pagefind_dcd"
_DIGITS = 10
"""Of a hash, in a name."""


def read(path: Path) -> list[Any]:
    """Return what a file of the index holds."""
    parts: list[Any] = cbor2.loads(unpacked(path))
    return parts


def unpacked(path: Path) -> bytes:
    """Return the bytes below the packing; an error of `NOT_WHOLE` where they are cut off."""
    return gzip.decompress(path.read_bytes()).removeprefix(_SIGNATURE)


def write(folder: Path, language: str, suffix: str, parts: list[Any]) -> str:
    """Write a file of the index under a name of its content, and return that without the suffix."""
    data = _SIGNATURE + cbor2.dumps(parts)
    stem = f"{language}_{sha256(data).hexdigest()[:_DIGITS]}"
    folder.mkdir(exist_ok=True)
    (folder / f"{stem}{suffix}").write_bytes(_packed(data))
    return stem


def _packed(data: bytes) -> bytes:
    """Pack as every Python does: `gzip.compress` names another system from version to version."""
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=packed, mtime=0) as file:
        file.write(data)
    return packed.getvalue()
