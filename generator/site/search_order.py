"""The search index in one order, whatever order the disk lists pages in and chance filters.

Its files are gzip over a signature and CBOR (RFC 8949), as Pagefind 1.5 writes them:

- metadata: `[version, pages, chunks, [[filter, file], …], …]`, a page `[fragment, words]`, its
  number being its place in the list, and a chunk `[first word, last word, file]`;
- words: `[[[word, found, [[form, found], …]], …]]`, where `found` is `[[page, …], …]` and each
  page's number is given as the distance from the one before;
- a filter: `[name, [[value, pages], …]]`, with the pages' numbers as they are.

Pages are numbered in the order of their addresses, and every list is sorted whose order says
nothing. Each file is named for what it then holds, as the index knows it by that name.
"""

import gzip
import io
import json
from collections.abc import Mapping
from hashlib import sha256
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import cbor2

_SIGNATURE = b"pagefind_dcd"


def settle(folder: Path) -> None:
    """Put the index in `folder` into the order that it has every time."""
    entry = folder / "pagefind-entry.json"
    told = json.loads(entry.read_bytes())
    for language in told["languages"].values():
        path = folder / f"pagefind.{language['hash']}.pf_meta"
        parts = _read(path)
        _, pages, chunks, filters, *_ = parts
        order = sorted(range(len(pages)), key=lambda at: _address(folder, pages[at][0]))
        numbers = {old: new for new, old in enumerate(order)}
        pages[:] = [pages[old] for old in order]
        for chunk in chunks:
            chunk[-1] = _settle_words(folder / "index" / f"{chunk[-1]}.pf_index", numbers)
        for named in filters:
            named[-1] = _settle_filter(folder / "filter" / f"{named[-1]}.pf_filter", numbers)
        filters.sort()
        language["hash"] = _write(path, parts).removeprefix("pagefind.")
    entry.write_text(json.dumps(told, separators=(",", ":"), ensure_ascii=False), encoding="utf-8")


def _address(folder: Path, fragment: str) -> str:
    """Return the address of the page that a fragment tells of; no two pages have the same."""
    return str(json.loads(_unpacked(folder / "fragment" / f"{fragment}.pf_fragment"))["url"])


def _settle_words(path: Path, numbers: Mapping[int, int]) -> str:
    [words] = parts = _read(path)
    for _, found, forms in words:
        _renumber(found, numbers)
        for _, found_so in forms:
            _renumber(found_so, numbers)
        forms.sort()
    return _write(path, parts)


def _renumber(found: list[list[Any]], numbers: Mapping[int, int]) -> None:
    """Give the pages where a word is found their new numbers, as distances again."""
    olds = accumulate(distance for distance, *_ in found)
    renumbered = sorted(
        [numbers[old], *where] for old, (_, *where) in zip(olds, found, strict=True)
    )
    starts = [0, *(number for number, *_ in renumbered)]
    found[:] = [
        [number - before, *where]
        for (before, number), (_, *where) in zip(pairwise(starts), renumbered, strict=True)
    ]


def _settle_filter(path: Path, numbers: Mapping[int, int]) -> str:
    name, values = _read(path)
    settled = ([value, sorted(numbers[page] for page in pages)] for value, pages in values)
    return _write(path, [name, sorted(settled)])


def _read(path: Path) -> list[Any]:
    parts: list[Any] = cbor2.loads(_unpacked(path))
    return parts


def _unpacked(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()).removeprefix(_SIGNATURE)


def _write(path: Path, parts: list[Any]) -> str:
    """Write an array in the place of a file, under a name of its content; return its new stem."""
    data = _SIGNATURE + cbor2.dumps(parts)
    kept, _, digest = path.stem.rpartition("_")
    stem = f"{kept}_{sha256(data).hexdigest()[: len(digest)]}"
    path.unlink()
    path.with_name(stem + path.suffix).write_bytes(_packed(data))
    return stem


def _packed(data: bytes) -> bytes:
    """Pack as every Python does: `gzip.compress` names another system from version to version."""
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=packed, mtime=0) as file:
        file.write(data)
    return packed.getvalue()
