"""An index with several filters has the same bytes each time, and is still an index."""

import gzip
import json
from collections.abc import Collection, Iterator, Mapping
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import cbor2
import pytest

from generator.site import search_index
from generator.site.search_index import FOLDER, index_site

FORMS = ("Réunion", "Reunion", "réunion", "Reunión", "Rêunion")
"""One word with and without its marks, which the index keeps as forms of it."""
LISTED = Path("/dev/shm")  # noqa: S108  # a folder of its own is made in it
PAGE = """<!doctype html><html lang="en"><head><title>x</title></head><body>
<article data-pagefind-body data-pagefind-filter="kind:{kind}"><h1>{number}</h1>
<p><span data-pagefind-filter="status">{status}</span><b data-pagefind-filter="briefing">{kind}</b>
<i data-pagefind-filter="place">{number}</i> The crane fell</p>
<p>{form}</p></article></body></html>
"""


def index(root: Path, pages: int = 40, order: int = 1) -> Mapping[str, bytes]:
    """Index a small site, made in this order of its pages; return the files of the index."""
    for number in range(pages)[::order]:
        page = root / f"{number}" / "index.html"
        page.parent.mkdir(parents=True)
        form = FORMS[number % len(FORMS)]
        page.write_text(
            PAGE.format(number=number, kind="abc"[number % 3], status=number % 7, form=form)
        )
    first = PAGE.format(number=pages, kind="d", status="contested", form="")
    (root / "index.html").write_text(first)
    assert index_site(root) == ()
    return {
        path.relative_to(root / FOLDER).as_posix(): path.read_bytes()
        for path in (root / FOLDER).rglob("*")
        if path.is_file()
    }


def test_many_filters_give_the_same_bytes(tmp_path: Path) -> None:
    first = index(tmp_path / "first")
    for number in range(3):
        assert index(tmp_path / str(number)) == first


@pytest.fixture
def memory() -> Iterator[Path]:
    """Give a folder on a disk that lists files in the order in which they came, the last first."""
    if not LISTED.is_dir():
        pytest.skip("this machine has no memory disk")
    with TemporaryDirectory(dir=LISTED) as folder:
        yield Path(folder)


def test_a_disk_that_lists_pages_otherwise_gives_the_same_bytes(
    memory: Path, tmp_path: Path
) -> None:
    first = index(memory / "first")
    assert index(memory / "turned round", order=-1) == first
    assert index(tmp_path / "on another disk") == first


def test_pages_are_numbered_as_the_disk_lists_them_where_nothing_orders_them(
    memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control, and why the index is settled: the pages' numbers are the disk's."""
    monkeypatch.setattr(search_index, "settle", lambda folder: folder)
    first, second = (
        names(index(memory / name, order=order)) for name, order in (("a", 1), ("b", -1))
    )
    assert first["index"] != second["index"]
    assert first["fragment"] == second["fragment"]


def names(files: Mapping[str, bytes]) -> Mapping[str, Collection[str]]:
    """Return the files' names by their folder: a file of the index is named for its content."""
    return {
        folder: {name for name in files if name.startswith(folder)}
        for folder in ("index", "fragment", "filter")
    }


def test_a_page_is_found_under_its_new_number(memory: Path) -> None:
    """A word that stands in one page only leads to that page, in the words and in the filters."""
    files = index(memory / "site", pages=300, order=-1)
    [metadata] = (read(files, name) for name in files if name.endswith(".pf_meta"))
    addresses = [
        json.loads(unpacked(files, f"fragment/{page}.pf_fragment"))["url"]
        for page, _ in metadata[1]
    ]
    assert addresses == sorted(addresses)
    words = [word for name in files if name.endswith(".pf_index") for word in read(files, name)[0]]
    found = {word: list(accumulate(page for page, *_ in pages)) for word, pages, _ in words}
    filters = dict(read(files, name) for name in files if name.endswith(".pf_filter"))
    places = {value: set(pages) for value, pages in filters["place"]}
    for number in (0, 7, 123, 299):
        page = addresses.index(f"/{number}/index.html")
        assert page in found[str(number)]
        assert places[str(number)] == {page}
    assert set(found["crane"]) == set(range(301))


def unpacked(files: Mapping[str, bytes], name: str) -> bytes:
    return gzip.decompress(files[name]).removeprefix(b"pagefind_dcd")


def read(files: Mapping[str, bytes], name: str) -> Any:  # noqa: ANN401  # of the index's own shape
    return cbor2.loads(unpacked(files, name))


def test_without_an_order_they_differ(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: as Pagefind leaves them, of six indexes no two need be alike."""
    monkeypatch.setattr(search_index, "settle", lambda folder: folder)
    names = {frozenset(index(tmp_path / str(number))) for number in range(6)}
    assert len(names) > 1


def test_every_file_is_still_found_by_the_name_that_the_index_gives_it(tmp_path: Path) -> None:
    files = index(tmp_path, pages=300)  # more values than one byte counts
    entry = json.loads(files["pagefind-entry.json"])
    [language] = entry["languages"].values()
    metadata = gzip.decompress(files[f"pagefind.{language['hash']}.pf_meta"])
    filters = [name for name in files if name.endswith(".pf_filter")]
    assert len(filters) == 4
    for name in filters:
        assert Path(name).stem.encode() in metadata
        assert gzip.decompress(files[name]).startswith(b"pagefind_dcd")


def test_no_file_names_the_system_or_the_python_that_packed_it(tmp_path: Path) -> None:
    """A packed file's first ten bytes: no flags, no time, packed as well as can be, by nobody."""
    packed = {name: data for name, data in index(tmp_path).items() if name.endswith("_index")}
    assert packed
    assert {data[:10] for data in packed.values()} == {b"\x1f\x8b\x08\0\0\0\0\0\x02\xff"}
