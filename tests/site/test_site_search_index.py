"""The search index of a finished tree: what it holds, the same bytes each time, its failures."""

import gzip
import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Severity
from generator.site import search_index
from generator.site.search_index import FOLDER, index_site, remove_index
from generator.site.search_order import settle

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


def fragments(site: Path) -> list[Mapping[str, Any]]:
    """Read the pages back as Pagefind keeps them."""
    found = (gzip.decompress(path.read_bytes()) for path in site.glob(f"{FOLDER}/fragment/*"))
    return [json.loads(data[data.index(b"{") :]) for data in found]


def files(site: Path) -> dict[str, bytes]:
    """Return the bytes of the index by path."""
    found = (path for path in (site / FOLDER).rglob("*") if path.is_file())
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
    kinds = {path.suffix for path in (site / FOLDER).rglob("*") if path.is_file()}
    scripts = [path.name for path in (site / FOLDER).glob("*.js")]
    assert scripts == ["pagefind.js"]
    assert kinds == {
        ".js", ".json", ".pagefind", ".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter",
        ".sha256",
    }  # fmt: skip


def test_the_same_site_gives_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tree(tmp_path / "site", pages=120)
    index_site(site)
    first = files(site)
    other = tmp_path / "elsewhere" / "deeper" / "site"
    shutil.copytree(site, other, ignore=shutil.ignore_patterns(FOLDER))
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
    index_site(site)
    first = files(site)
    untouched = site / FOLDER / "stray.txt"
    untouched.touch()
    index_site(site)
    assert untouched.exists()
    page = site / "crane-3" / "index.html"
    before = page.read_bytes()
    page.write_bytes(before.replace(b"Cranes of harbour 3", b"Cranes of harbour 4"))
    index_site(site)
    assert not untouched.exists()
    assert files(site) != first
    page.write_bytes(before)
    index_site(site)
    assert files(site) == first
    remove_index(site)
    remove_index(site)
    assert not (site / FOLDER).exists()


@pytest.mark.parametrize(("lang", "kept"), [("fr", "fr"), ("pt-BR", "pt"), ("", "en")])
def test_the_first_page_gives_the_language(lang: str, kept: str, tmp_path: Path) -> None:
    site = tree(tmp_path / "site", lang=lang, pages=1)
    tree(site / "second", lang="ar", pages=1)
    index_site(site)
    entry = json.loads((site / FOLDER / "pagefind-entry.json").read_bytes())
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

    def cut(folder: Path) -> None:
        (path, *_) = folder.glob(name)
        path.write_bytes(path.read_bytes()[:9])
        settle(folder)

    monkeypatch.setattr(search_index, "settle", cut)
    (fault,) = index_site(tree(tmp_path / "site"))
    assert fault.severity is Severity.ERROR
    assert "not whole" in fault.message


def test_an_index_that_lacks_a_page_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose(folder: Path) -> None:
        settle(folder)
        next(folder.glob("fragment/*")).unlink()

    monkeypatch.setattr(search_index, "settle", lose)
    (fault,) = index_site(tree(tmp_path / "site"))
    assert "29 of 30 pages are in it" in fault.message


def test_a_disk_without_room_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "ROOM", 1 << 62)
    (fault,) = index_site(tree(tmp_path / "site"))
    assert "nearly full" in fault.message
