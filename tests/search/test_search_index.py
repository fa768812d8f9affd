"""The search index of a finished tree: what it holds, the same bytes each time, its failures."""

import gzip
import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.cache.store import Store, opened_store
from generator.derive.output_names import SEARCH_FOLDER
from generator.diagnostics import Severity, SiteFault
from generator.files.stat import states
from generator.search import index as search_index
from generator.search import parts as search_parts
from generator.search.index import SearchIndex, remove_index

pytestmark = pytest.mark.site

PAGE = """<!doctype html><html lang="{lang}"><head><title>x</title></head><body>
<nav>Sections</nav>
<article data-pagefind-body data-pagefind-meta="kind:briefing">
<h1 id="briefing">{title}</h1>
<div class="opening">repeated {title}</div>
<section class="claim"><h3 id="c-{number}">The crane number {number} fell</h3>
<p class="standing"><span
class="status" data-pagefind-filter="status" data-pagefind-meta="c-{number}">contested</span>
<span class="when">24 November 2025</span></p></section>
</article></body></html>"""


def tree(folder: Path, *, lang: str = "en", pages: int = 30) -> Path:
    """Write a small site, the last page first."""
    for number in reversed(range(pages)):
        place = folder / (f"crane-{number}" if number else "")
        place.mkdir(parents=True, exist_ok=True)
        page = PAGE.format(lang=lang, number=number, title=f"Cranes of harbour {number}")
        (place / "index.html").write_text(page, encoding="utf-8")
    (folder / "register.html").write_text("<!doctype html><html><body>Register</body></html>")
    return folder


def index_site(site: Path, store: Store | None = None) -> tuple[SiteFault, ...]:
    """Index a site, with the parts beside it."""
    return SearchIndex(site, site.parent / "parts", store).make()


def fragments(site: Path) -> list[Mapping[str, Any]]:
    """Read the pages back as Pagefind keeps them."""
    found = (
        gzip.decompress(path.read_bytes()) for path in site.glob(f"{SEARCH_FOLDER}/fragment/*")
    )
    return [json.loads(data[data.index(b"{") :]) for data in found]


def files(site: Path) -> dict[str, bytes]:
    """Return the bytes of the index by path."""
    found = (path for path in (site / SEARCH_FOLDER).rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in found}


def test_marked_pages_are_found_with_their_entries(tmp_path: Path) -> None:
    site = tree(tmp_path / "site")
    assert index_site(site) == ()
    kept = sorted(fragments(site), key=lambda each: each["url"])
    assert len(kept) == 30
    first = next(each for each in kept if each["url"] == "/index.html")
    assert [anchor["id"] for anchor in first["anchors"]] == ["briefing", "c-0"]
    assert first["meta"]["c-0"] == "contested"
    assert first["filters"] == {"status": ["contested"]}
    assert "24 November 2025" in first["content"]
    assert "repeated" not in first["content"]
    assert "contested" not in first["content"]
    assert "Sections" not in first["content"]


def test_only_what_the_theme_uses_is_published(tmp_path: Path) -> None:
    site = tree(tmp_path / "site")
    index_site(site)
    kinds = {path.suffix for path in (site / SEARCH_FOLDER).rglob("*") if path.is_file()}
    scripts = [path.name for path in (site / SEARCH_FOLDER).glob("*.js")]
    assert scripts == ["pagefind.js"]
    assert kinds == {
        ".js", ".json", ".pagefind", ".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter",
    }  # fmt: skip


def test_the_same_site_gives_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tree(tmp_path / "site", pages=120)
    index_site(site)
    first = files(site)
    other = tmp_path / "elsewhere" / "deeper" / "site"
    shutil.copytree(site, other, ignore=shutil.ignore_patterns(SEARCH_FOLDER))
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("LC_ALL", "tr_TR.UTF-8")
    monkeypatch.setenv("PAGEFIND_ROOT_SELECTOR", "nav")
    monkeypatch.setenv("PAGEFIND_OUTPUT_SUBDIR", "stray")
    assert index_site(other) == ()
    assert files(other) == first
    (other / "index.html").write_text(PAGE.format(lang="en", number=1, title="Other words"))
    index_site(other)
    assert files(other) != first


def test_an_index_of_the_same_pages_stays(tmp_path: Path) -> None:
    site = tree(tmp_path / "site")
    with opened_store(None, "") as store:
        index_site(site, store)
        first = files(site)
        untouched = site / SEARCH_FOLDER / "stray.txt"
        untouched.touch()
        index_site(site, store)
        assert untouched.exists()
        page = site / "crane-3" / "index.html"
        before = page.read_bytes()
        rewrite(page, before.replace(b"Cranes of harbour 3", b"Cranes of harbour 4"))
        index_site(site, store)
        assert not untouched.exists()
        assert files(site) != first
        rewrite(page, before)
        index_site(site, store)
        assert files(site) == first
    remove_index(site)
    remove_index(site)
    assert not (site / SEARCH_FOLDER).exists()


def rewrite(page: Path, data: bytes) -> None:
    """Put another file in the place of a page: it may have another name elsewhere."""
    page.unlink()
    page.write_bytes(data)


@pytest.fixture
def parts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let a part have few pages; give the names of those that are indexed, in order."""
    indexed: list[str] = []
    real = search_parts.index_part

    def note(part: Any, site: Path, folder: Path, **others: Any) -> None:  # noqa: ANN401
        indexed.append(folder.name)
        real(part, site, folder, **others)

    monkeypatch.setattr(search_parts, "PART", 8)
    monkeypatch.setattr(search_index, "index_part", note)
    return indexed


def test_only_the_part_of_a_changed_page_is_indexed_again(tmp_path: Path, parts: list[str]) -> None:
    site = tree(tmp_path / "site")
    with opened_store(None, "") as store:
        index_site(site, store)
        assert len(parts) == 4
        parts.clear()
        page = site / "crane-3" / "index.html"
        rewrite(page, page.read_bytes().replace(b"Cranes of harbour 3", b"Derricks"))
        assert index_site(site, store) == ()
        assert len(parts) == 1
        incremental = files(site)
    index_site(site)
    assert files(site) == incremental


def test_the_pages_of_the_site_are_not_touched(tmp_path: Path) -> None:
    """A second name would change when a page was last touched, and it would be read again."""
    site = tree(tmp_path / "site")
    before = states(site)
    assert index_site(site) == ()
    after = states(site)
    assert {path: after[path] for path in before} == before


def test_what_is_of_no_part_any_more_goes(tmp_path: Path, parts: list[str]) -> None:
    site = tree(tmp_path / "site")
    with opened_store(None, "") as store:
        index_site(site, store)
        for number in range(4, 30):
            shutil.rmtree(site / f"crane-{number}")
        index_site(site, store)
    assert [path.name for path in (tmp_path / "parts").iterdir()] == ["1-of-1"]
    assert len(parts) == 5
    assert len(fragments(site)) == 4


def test_an_index_that_nobody_made_here_is_not_believed(tmp_path: Path) -> None:
    """A folder that came with a project: with all its parts, and with its index."""
    site, forged = tree(tmp_path / "site"), tree(tmp_path / "forged" / "site")
    page = forged / "crane-3" / "index.html"
    page.write_bytes(page.read_bytes().replace(b"The crane", b"The forged crane"))
    with opened_store(None, "") as elsewhere:
        index_site(forged, elsewhere)
    shutil.copytree(forged / SEARCH_FOLDER, site / SEARCH_FOLDER)
    shutil.copytree(tmp_path / "forged/parts", tmp_path / "parts")
    with opened_store(None, "") as store:
        assert index_site(site, store) == ()
    assert not any("forged" in each["content"] for each in fragments(site))


@pytest.mark.parametrize("gone", ["fragment", "index", "pagefind.en_*.pf_meta"])
def test_a_part_that_lost_something_is_indexed_again(
    tmp_path: Path, parts: list[str], gone: str
) -> None:
    site = tree(tmp_path / "site")
    with opened_store(None, "") as store:
        index_site(site, store)
        first = files(site)
        remove_index(site)
        (path,) = (tmp_path / "parts/2-of-4").glob(gone)
        shutil.rmtree(path) if path.is_dir() else path.unlink()
        parts.clear()
        assert index_site(site, store) == ()
        assert len(parts) == 4
        assert files(site) == first


def test_nothing_of_a_part_that_was_touched_is_used(tmp_path: Path, parts: list[str]) -> None:
    site = tree(tmp_path / "site")
    with opened_store(None, "") as store:
        index_site(site, store)
        first = files(site)
        entry = tmp_path / "parts/2-of-4/pagefind-entry.json"
        os.utime(entry, ns=(1, 1))
        remove_index(site)
        parts.clear()
        index_site(site, store)
        assert parts == ["2-of-4"]
        assert files(site) == first


def test_pages_that_the_theme_does_not_mark_stay_out_of_every_part(
    tmp_path: Path, parts: list[str]
) -> None:
    """Pagefind takes all pages where none is marked, as in a part that has no marked one."""
    site = tree(tmp_path / "site", pages=2)
    for number in range(20):
        (site / f"register-{number}.html").write_text("<html><body>Register</body></html>")
    assert index_site(site) == ()
    assert len(fragments(site)) == 2
    assert len(parts) == 1


@pytest.mark.parametrize("name", ["index", "pages", "pagefind", "fragment", "1-of-1"])
def test_a_page_may_have_any_name(tmp_path: Path, name: str) -> None:
    site = tree(tmp_path / "site", pages=3)
    (site / name).mkdir()
    shutil.copy(site / "crane-1/index.html", site / name)
    for _ in range(2):
        assert index_site(site) == ()
        assert len(fragments(site)) == 4


def test_pages_in_the_folder_of_the_index_are_not_lost(tmp_path: Path) -> None:
    """No briefing can stand there, but a page written by hand."""
    site = tree(tmp_path / "site", pages=3)
    shutil.copytree(site / "crane-1", site / SEARCH_FOLDER / "deeper")
    (fault,) = index_site(site)
    assert "pages stand in search/" in fault.message
    assert (site / SEARCH_FOLDER / "deeper/index.html").is_file()


def test_a_theme_without_marks_has_every_page_found(tmp_path: Path, parts: list[str]) -> None:
    site = tmp_path / "site"
    site.mkdir()
    for number in range(20):
        (site / f"page-{number}.html").write_text(f"<html><body>Page {number}</body></html>")
    assert index_site(site) == ()
    assert len(fragments(site)) == 20
    assert len(parts) > 1


def test_a_site_without_pages_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (fault,) = index_site(tmp_path / "site")
    assert "did not contain any html files" in fault.message


@pytest.mark.parametrize(("lang", "kept"), [("fr", "fr"), ("pt-BR", "pt"), ("", "en")])
def test_the_first_page_gives_the_language(lang: str, kept: str, tmp_path: Path) -> None:
    site = tree(tmp_path / "site", lang=lang, pages=1)
    tree(site / "second", lang="ar", pages=1)
    index_site(site)
    entry = json.loads((site / SEARCH_FOLDER / "pagefind-entry.json").read_bytes())
    assert list(entry["languages"]) == [kept]
    assert len(fragments(site)) == 2


def test_a_tree_without_a_first_page_is_read_as_english(tmp_path: Path) -> None:
    site = tree(tmp_path / "site")
    (site / "index.html").unlink()
    assert index_site(site) == ()
    assert len(fragments(site)) == 29


def test_a_machine_without_the_program_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "get_executable", lambda: None)
    (fault,) = index_site(tree(tmp_path / "site"))
    assert fault.severity is Severity.ERROR
    assert "no Pagefind for this machine" in fault.message


@pytest.mark.parametrize(
    ("script", "said"), [("echo one >&2; echo two >&2; exit 3", "two"), ("exit 3", "exit 3")]
)
def test_a_failure_is_an_error_with_its_last_words(
    script: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setattr(search_index, "get_executable", lambda: program)
    (fault,) = index_site(tree(tmp_path / "site"))
    assert fault.message == f"no search index could be made: {said}"


@pytest.mark.parametrize(
    "name", ["pagefind-entry.json", "*.pf_meta", "filter/*.pf_filter", "index/*", "fragment/*"]
)
def test_an_index_that_is_cut_off_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Pagefind ends well on a disk that is full."""
    real = search_parts.refuse_loss

    def cut(folder: Path, count: int) -> None:
        (path, *_) = folder.glob(name)
        path.write_bytes(path.read_bytes()[:9])
        real(folder, count)

    monkeypatch.setattr(search_parts, "refuse_loss", cut)
    (fault,) = index_site(tree(tmp_path / "site"))
    assert fault.severity is Severity.ERROR
    assert "not whole" in fault.message


def test_an_index_that_lacks_a_page_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = search_parts.refuse_loss

    def lose(folder: Path, count: int) -> None:
        next(folder.glob("fragment/*")).unlink()
        real(folder, count)

    monkeypatch.setattr(search_parts, "refuse_loss", lose)
    (fault,) = index_site(tree(tmp_path / "site"))
    assert "29 of 30 pages are in it" in fault.message


def test_a_disk_without_room_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "ROOM", 1 << 62)
    (fault,) = index_site(tree(tmp_path / "site"))
    assert "nearly full" in fault.message
