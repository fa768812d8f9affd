"""One search index of several, in one order whatever order disks list pages in and chance filters.

Pagefind holds all of an index in memory, so it is given some hundred pages at a time. What it makes
of them is joined here, a chunk of words at a time: pages are numbered in the order of their
addresses, every list is sorted whose order says nothing, and words are parted into chunks as
Pagefind parts them. So the index is the same however its pages were dealt out.
"""

import heapq
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import accumulate, groupby, pairwise
from operator import itemgetter
from pathlib import Path
from shutil import copyfile
from typing import Any, NamedTuple

from generator.files.hardlink_tree import link
from generator.search.files import ENTRY, FRAGMENT, read, unpacked, write

CHUNK = 20_000
"""Numbers in a chunk of words: when there are as many, the next word begins another."""
FEW = 7
"""Digits of a hash in the name of a fragment, while no other page has the same."""
UNUSED = ("pagefind-*.js", "pagefind-*.css")
"""Parts of Pagefind's own faces, which the theme does without."""

_Found = list[list[Any]]
"""Pages by their numbers, and where in them."""
_Word = tuple[str, _Found, Mapping[str, _Found]]


class _Fragment(NamedTuple):
    """What is told of a page."""

    address: str
    """The page's address, which no other page has."""
    digest: str
    """The hash of what is told."""
    path: Path
    """The file."""


class _Part:
    """An index of some pages, in its folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.entry = json.loads((folder / ENTRY).read_bytes())
        ((self.language, told),) = self.entry["languages"].items()
        metadata = read(folder / f"pagefind.{told['hash']}.pf_meta")
        self.version, self.pages, self.chunks, self.filters, _, self.fields = metadata
        self.fragments = [self._fragment(name) for name, _ in self.pages]
        self.numbers: list[int] = []
        """The number of each page in the index of all."""
        self.named: dict[int, int] = {}
        """The number of each field there, negative as words have it."""

    def words(self) -> Iterator[_Word]:
        """Yield the words in their order, with pages and fields as all know them."""
        for *_, file in self.chunks:
            [words] = read(self.folder / "index" / f"{file}.pf_index")
            for word, found, forms in words:
                yield word, self._found(found), {form: self._found(each) for form, each in forms}

    def values(self) -> Iterator[tuple[str, str, list[int]]]:
        """Yield each value of each filter, and its pages as all know them."""
        for _, file in self.filters:
            name, values = read(self.folder / "filter" / f"{file}.pf_filter")
            for value, pages in values:
                yield name, value, [self.numbers[page] for page in pages]

    def _fragment(self, name: str) -> _Fragment:
        path = self.folder / "fragment" / f"{name}{FRAGMENT}"
        data = unpacked(path)
        return _Fragment(str(json.loads(data)["url"]), sha256(data).hexdigest(), path)

    def _found(self, found: _Found) -> _Found:
        olds = accumulate(distance for distance, *_ in found)
        named = self.named
        return [
            [self.numbers[old], where, [named.get(each, each) for each in fields]]
            for old, (_, where, fields) in zip(olds, found, strict=True)
        ]


def merge(folders: Iterable[Path], out: Path) -> None:
    """Make `out` one index of the indexes in `folders`, of which each has other pages.

    An error of `NOT_WHOLE` where one of them is not whole.
    """
    parts = [_Part(folder) for folder in folders]
    (language,) = {part.language for part in parts}
    out.mkdir()
    pages = _pages(parts, out)
    fields = sorted({field for part in parts for field in part.fields})
    for part in parts:
        numbers = (-fields.index(field) - 1 for field in part.fields)
        part.named = {-at - 1: number for at, number in enumerate(numbers)}
    chunks = _chunks(heapq.merge(*(part.words() for part in parts), key=itemgetter(0)))
    listed = [
        [chunk[0][0], chunk[-1][0], write(out / "index", language, ".pf_index", [chunk])]
        for chunk in chunks
    ]
    for before, after in pairwise(listed):
        before[1], after[0] = _told_apart(before[1], after[0])
    filters = [
        [name, write(out / "filter", language, ".pf_filter", [name, values])]
        for name, values in _filters(parts)
    ]
    metadata = [parts[0].version, pages, listed, filters, [], fields]
    _write_entry(parts, out, language, metadata)


def _pages(parts: Sequence[_Part], out: Path) -> list[list[Any]]:
    """Give every page a number, in the order of their addresses, and take its fragment over."""
    (out / "fragment").mkdir()
    for part in parts:
        part.numbers = [0] * len(part.pages)
    ordered = sorted(
        (fragment, at, number)
        for at, part in enumerate(parts)
        for number, fragment in enumerate(part.fragments)
    )
    pages: list[list[Any]] = []
    names: set[str] = set()
    for new, (fragment, at, number) in enumerate(ordered):
        parts[at].numbers[number] = new
        short = fragment.digest[:FEW]
        name = f"{parts[at].language}_{fragment.digest if short in names else short}"
        names.add(short)
        link(str(fragment.path), f"{out}/fragment/{name}{FRAGMENT}")
        pages.append([name, parts[at].pages[number][1]])
    return pages


def _chunks(words: Iterable[_Word]) -> Iterator[list[list[Any]]]:
    """Join what the parts know of each word, and part the words into chunks."""
    chunk: list[list[Any]] = []
    size = 0
    for word, same in groupby(words, key=itemgetter(0)):
        found: _Found = []
        forms: dict[str, _Found] = {}
        for _, each, each_form in same:
            found += each
            for form, so in each_form.items():
                forms.setdefault(form, []).extend(so)
        size += sum(len(where) + len(fields) + 1 for _, where, fields in found)
        kept = [[form, _distances(so)] for form, so in sorted(forms.items())]
        chunk.append([word, _distances(found), kept])
        if size >= CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _distances(found: _Found) -> _Found:
    """Sort pages, and give each as the distance from the one before."""
    found.sort(key=itemgetter(0))
    numbers = [0, *(number for number, *_ in found)]
    return [
        [after - before, *where]
        for (before, after), (_, *where) in zip(pairwise(numbers), found, strict=True)
    ]


def _told_apart(last: str, first: str) -> tuple[str, str]:
    """Return as much of the last word of a chunk and of the first of the next as differs."""
    same = 0
    while last[same : same + 1] == first[same : same + 1]:
        same += 1
    return last[: same + 1], first[: same + 1]


def _filters(parts: Iterable[_Part]) -> Iterator[tuple[str, list[list[Any]]]]:
    found: dict[str, dict[str, list[int]]] = {}
    for part in parts:
        for name, value, pages in part.values():
            found.setdefault(name, {}).setdefault(value, []).extend(pages)
    for name, values in sorted(found.items()):
        yield name, [[value, sorted(pages)] for value, pages in sorted(values.items())]


def _write_entry(parts: list[_Part], out: Path, language: str, metadata: list[Any]) -> None:
    """Write what a browser asks for first, and at last the file that names it all."""
    first = parts[0]
    spared = {
        path for pattern in (*UNUSED, "*.pf_meta", ENTRY) for path in first.folder.glob(pattern)
    }
    for path in first.folder.iterdir():
        if path.is_file() and path not in spared:
            copyfile(path, out / path.name)
    stem = write(out, f"pagefind.{language}", ".pf_meta", metadata)
    told = first.entry["languages"][language]
    told |= {"hash": stem.removeprefix("pagefind."), "page_count": len(metadata[1])}
    text = json.dumps(first.entry, separators=(",", ":"), ensure_ascii=False)
    (out / ENTRY).write_text(text, encoding="utf-8")
