"""An index with several filters has the same bytes each time, however its pages were dealt out."""

import gzip
import json
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import cbor2
import pytest

from generator.derive.output_names import SEARCH_FOLDER
from generator.search import index as search_index
from generator.search import merge as search_merge
from generator.search import parts as search_parts
from generator.search.index import SearchIndex
from generator.search.parts import Page

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
    assert SearchIndex(root, root.with_name(f"parts of {root.name}")).make() == ()
    return {
        path.relative_to(root / SEARCH_FOLDER).as_posix(): path.read_bytes()
        for path in (root / SEARCH_FOLDER).rglob("*")
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


def turn_round(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give Pagefind the pages in another order, which a memory disk keeps."""
    real = search_parts.index_part

    def turned(part: Sequence[Page], *others: Any, **more: Any) -> None:  # noqa: ANN401
        real(part[::-1], *others, **more)

    monkeypatch.setattr(search_index, "index_part", turned)


def test_a_disk_that_lists_pages_otherwise_gives_the_same_bytes(
    memory: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = index(memory / "first")
    assert index(tmp_path / "on another disk") == first
    turn_round(monkeypatch)
    assert index(memory / "turned round", order=-1) == first


def test_pages_are_numbered_as_the_disk_lists_them_where_nothing_orders_them(
    memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control, and why the index is put in order: the pages' numbers are the disk's."""
    monkeypatch.setattr(search_index, "merge", take_over)
    first = names(index(memory / "first"))
    turn_round(monkeypatch)
    second = names(index(memory / "turned round"))
    assert first["index"] != second["index"]
    assert first["fragment"] == second["fragment"]


def take_over(folders: Iterable[Path], out: Path) -> None:
    """Leave the index as Pagefind wrote it."""
    (folder,) = folders
    shutil.copytree(folder, out)


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


@pytest.mark.parametrize("size", [1, 7, 100])
def test_parts_of_any_size_give_the_same_bytes(
    size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = index(tmp_path / "whole", pages=60)
    monkeypatch.setattr(search_parts, "PART", size)
    assert index(tmp_path / "dealt out", pages=60) == whole
    assert len(list((tmp_path / "parts of dealt out").iterdir())) > 40 // size


def test_what_one_edit_changes_is_in_few_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A briefing's pages go together, those of registers and of shared actors do not."""
    monkeypatch.setattr(search_parts, "PART", 4)
    own = ("index", "data/index", "sources/a/index", "sources/b/index")
    paths = [f"crane-{number}/{page}.html" for number in range(40) for page in own]
    paths += [f"actors/crane-{number}/{name}/index.html" for number in range(40) for name in "ab"]
    paths += [f"actors/ministry-{number}/index.html" for number in range(40)]
    paths += [f"timeline/index--20{number}/index.html" for number in range(10, 50)]
    dealt = search_parts.deal([Page(path, "", marked=True) for path in [*paths, "index.html"]])
    parts = {page.path: name for name, those in dealt.items() for page in those}
    for number in range(40):
        its = {f"crane-{number}/{page}.html" for page in own}
        its |= {f"actors/crane-{number}/{name}/index.html" for name in "ab"}
        assert len({parts[path] for path in its}) == 1
    assert len({parts[path] for path in paths if "ministry" in path}) > 20
    assert len({parts[path] for path in paths if "timeline" in path}) > 20
    assert len(parts) == len(paths) + 1


def test_fields_that_a_part_does_not_have_keep_their_numbers_straight(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A word of a field tells of it by number; a part counts only its own fields."""
    page = '<html lang="en"><body data-pagefind-body><h1>Crane</h1><b {}>harbour</b></body></html>'

    def write(root: Path) -> Mapping[str, bytes]:
        for number in range(12):
            (root / f"{number}").mkdir(parents=True)
            text = page.format(f'data-pagefind-meta="field-{number % 5}"')
            (root / f"{number}/index.html").write_text(text)
        return index(root, pages=0)

    whole = write(tmp_path / "whole")
    monkeypatch.setattr(search_parts, "PART", 1)
    assert write(tmp_path / "dealt out") == whole


def test_words_are_parted_as_pagefind_parts_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a chunk of Pagefind's own size, its chunks begin and end where ours do."""
    root = tmp_path / "site"
    for number in range(30):
        (root / f"{number}").mkdir(parents=True)
        words = " ".join(f"{word:x}{number % 3}" for word in range(number, 3000 + number))
        named = f'<h1 data-pagefind-meta="title">{words[:900]}</h1>'
        text = f'<html lang="en"><body data-pagefind-body>{named}<p>{words}</p></body></html>'
        (root / f"{number}/index.html").write_text(text)
    ours = index(root, pages=0)
    with monkeypatch.context() as patched:
        patched.setattr(search_index, "merge", take_over)
        theirs = index(root, pages=0)
    chunks = [
        [chunk[:2] for chunk in read(files, name)[2]]
        for files in (ours, theirs)
        for name in files
        if name.endswith(".pf_meta")
    ]
    assert len(chunks[0]) > 3
    assert chunks[0] == chunks[1]


def test_a_chunk_may_hold_one_word_and_the_last_one_is_never_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_merge, "CHUNK", 1)
    files = index(tmp_path / "site")
    [metadata] = (read(files, name) for name in files if name.endswith(".pf_meta"))
    held = [read(files, f"index/{name}.pf_index")[0] for *_, name in metadata[2]]
    assert {len(words) for words in held} == {1}


def test_pages_whose_names_would_be_the_same_have_longer_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = index(tmp_path / "whole")
    monkeypatch.setattr(search_merge, "FEW", 1)
    files = index(tmp_path / "site")
    [metadata] = (read(files, name) for name in files if name.endswith(".pf_meta"))
    told = [page for page, _ in metadata[1]]
    assert len(set(told)) == len(told) == 41
    assert {len(page) for page in told} == {len("en_") + 1, len("en_") + 64}
    texts = sorted(unpacked(files, f"fragment/{page}.pf_fragment") for page in told)
    assert texts == sorted(unpacked(whole, name) for name in whole if "fragment/" in name)


def unpacked(files: Mapping[str, bytes], name: str) -> bytes:
    return gzip.decompress(files[name]).removeprefix(b"pagefind_dcd")


def read(files: Mapping[str, bytes], name: str) -> Any:  # noqa: ANN401  # of the index's own shape
    return cbor2.loads(unpacked(files, name))


def test_without_an_order_they_differ(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: as Pagefind leaves them, of six indexes no two need be alike."""
    monkeypatch.setattr(search_index, "merge", take_over)
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
