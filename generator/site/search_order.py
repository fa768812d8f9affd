"""The search index in one order: Pagefind writes its filters, and their values, as chance has it.

Its files are gzip over a signature and CBOR (RFC 8949): a filter is `[name, [[value, pages], …]]`,
the metadata `[version, pages, chunks, [[filter, file], …], …]`. Both lists are put in the order of
their bytes, and the files are named for what they then hold, as the index knows them by name.
"""

import gzip
import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

_SIGNATURE = b"pagefind_dcd"
_ARRAY, _MAP, _TEXTS = 4, 5, {2, 3}
_LENGTHS = {24: 1, 25: 2, 26: 4, 27: 8}
"""Bytes of a number that follows its head, by the head's lower five bits."""
_FILTERS = 3
"""Where the list of filters stands in the metadata, from 0."""


def settle(folder: Path) -> None:
    """Put the index in `folder` into the order that it has every time."""
    renamed: dict[bytes, bytes] = {}
    for path in sorted((folder / "filter").glob("*.pf_filter")):
        name, values = _items(_read(path))
        renamed[path.stem.encode()] = _write(path, [name, _sorted(values)]).encode()
    entry = folder / "pagefind-entry.json"
    told = json.loads(entry.read_bytes())
    for language in told["languages"].values():
        path = folder / f"pagefind.{language['hash']}.pf_meta"
        parts = [*_items(_read(path))]
        for old, new in renamed.items():
            parts[_FILTERS] = parts[_FILTERS].replace(old, new)
        parts[_FILTERS] = _sorted(parts[_FILTERS])
        language["hash"] = _write(path, parts).removeprefix("pagefind.")
    entry.write_text(json.dumps(told, separators=(",", ":"), ensure_ascii=False), encoding="utf-8")


def _read(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()).removeprefix(_SIGNATURE)


def _write(path: Path, parts: list[bytes]) -> str:
    """Write an array in the place of a file, under a name of its content; return its new stem."""
    data = _SIGNATURE + _array(parts)
    kept, _, digest = path.stem.rpartition("_")
    stem = f"{kept}_{sha256(data).hexdigest()[: len(digest)]}"
    path.unlink()
    path.with_name(stem + path.suffix).write_bytes(gzip.compress(data, mtime=0))
    return stem


def _sorted(array: bytes) -> bytes:
    return _array(sorted(_items(array)))


def _array(items: list[bytes]) -> bytes:
    return _head(len(items)) + b"".join(items)


def _head(length: int) -> bytes:
    """Write the head of an array in its shortest form."""
    if length < min(_LENGTHS):
        return bytes([_ARRAY << 5 | length])
    code, size = next((code, size) for code, size in _LENGTHS.items() if length < 1 << 8 * size)
    return bytes([_ARRAY << 5 | code]) + length.to_bytes(size)


def _items(array: bytes) -> Iterator[bytes]:
    """Yield the items of an array, each as it is written."""
    _, length, start = _open(array, 0)
    for _ in range(length):
        end = _end(array, start)
        yield array[start:end]
        start = end


def _end(data: bytes, start: int) -> int:
    """Return where the item that begins at `start` ends."""
    kind, number, at = _open(data, start)
    if kind in _TEXTS:
        return at + number
    for _ in range({_ARRAY: number, _MAP: 2 * number}.get(kind, 0)):
        at = _end(data, at)
    return at


def _open(data: bytes, start: int) -> tuple[int, int, int]:
    """Return the kind of an item, its number or length, and where what it holds begins."""
    kind, code = divmod(data[start], 32)
    size = _LENGTHS.get(code, 0)
    at = start + 1 + size
    return kind, int.from_bytes(data[start + 1 : at]) if size else code, at
