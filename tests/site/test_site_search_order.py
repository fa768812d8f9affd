"""An index with several filters has the same bytes each time, and is still an index."""

import gzip
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.site import search_index, search_order
from generator.site.search_index import FOLDER, index_site

PAGE = """<!doctype html><html lang="en"><head><title>x</title></head><body>
<article data-pagefind-body data-pagefind-filter="kind:{kind}"><h1>{number}</h1>
<p><span data-pagefind-filter="status">{status}</span><b data-pagefind-filter="briefing">{kind}</b>
<i data-pagefind-filter="place">{number}</i> The crane fell</p></article></body></html>
"""


def index(root: Path, pages: int = 40) -> Mapping[str, bytes]:
    """Index a small site, and return the files of the index."""
    for number in range(pages):
        page = root / f"{number}" / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE.format(number=number, kind="abc"[number % 3], status=number % 7))
    (root / "index.html").write_text(PAGE.format(number=pages, kind="d", status="contested"))
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


@pytest.mark.parametrize("length", [0, 23, 24, 255, 256, 65_535, 65_536])
def test_an_array_of_any_length_is_read_back(length: int) -> None:
    item = b"\xa1\x61k\x82\x18\x20\x42xy"  # {"k": [32, b"xy"]}
    array = search_order._array([item] * length)  # noqa: SLF001  # the law of a small codec
    assert list(search_order._items(array)) == [item] * length  # noqa: SLF001
