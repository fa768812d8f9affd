"""The search index of a finished tree: what is indexed, the same bytes each time, its failures.

What it finds is asked in a browser (`tests/browser/test_search_index.py`).
"""

import errno
import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from generator.cache.store import opened_cache
from generator.derive.sitemap import SEARCH_FOLDER
from generator.diagnostics import Severity
from generator.files.stat import own_states, states
from generator.search import index as search_index
from generator.search.index import ENTRY, FACETS, TWICE, remove_index
from generator.search.pagefind_service import index_pages
from tests.searching import index_site

pytestmark = pytest.mark.site

FORMS = ("Réunion", "Reunion", "réunion", "Reunión", "Rêunion")
"""One word with and without its marks, which the index keeps as forms of it."""
LISTED = Path("/dev/shm")  # noqa: S108  # a folder of its own is made in it
PAGE = """<!doctype html><html lang="{lang}"><head><title>x</title></head><body>
<nav>Sections</nav>
<article class="page" data-pagefind-body data-pagefind-meta="kind:briefing">
<span data-pagefind-filter="kind:{kind}"></span><span data-pagefind-filter="kind:claim"></span>
<h1 id="briefing">{title}</h1>
<div class="opening">repeated {title}</div>
<section class="claim"><h3 id="c-{number}">The crane number {number} fell, {form}</h3>
<p class="standing"><span
class="status" data-pagefind-filter="status" data-pagefind-meta="c-{number}">con&shy;tested
&amp; {status}</span> <i data-pagefind-filter="place">{number}</i>
<i class="status" data-pagefind-filter="place">{number}</i>
<span class="when">24 November 2025</span></p></section>
</article><footer>Made</footer></body></html>"""


def tree(folder: Path, *, lang: str = "en", pages: int = 30, order: int = -1) -> Path:
    """Write a small site, the last page first."""
    for number in range(pages)[::order]:
        place = folder / (f"crane-{number:03}" if number else "")
        place.mkdir(parents=True, exist_ok=True)
        varied = {"kind": "abc"[number % 3], "status": number % 7, "form": FORMS[number % 5]}
        page = PAGE.format(lang=lang, number=number, title=f"Harbour {number}", **varied)
        (place / "index.html").write_text(page, encoding="utf-8")
    (folder / "register.html").write_text("<!doctype html><html><body>Register</body></html>")
    return folder


def files(site: Path) -> dict[str, bytes]:
    """Return the bytes of the index by path."""
    folder = site / SEARCH_FOLDER
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def entry(site: Path) -> Mapping[str, Any]:
    """Return what the index says of each language."""
    languages: Mapping[str, Any] = json.loads(files(site)[ENTRY])["languages"]
    return languages


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, str]]:
    """Give the pages that each run of Pagefind got."""
    runs: list[dict[str, str]] = []

    def note(pages: Iterator[tuple[str, str]], **others: Any) -> Mapping[str, bytes]:  # noqa: ANN401
        runs.append(dict(pages))
        return index_pages(iter(runs[-1].items()), **others)

    monkeypatch.setattr(search_index, "index_pages", note)
    return runs


def test_pagefind_gets_the_marked_part_of_marked_pages_in_order(
    tmp_path: Path, sent: list[dict[str, str]]
) -> None:
    site = tree(tmp_path / "site")
    assert index_site(site) == ()
    [pages] = sent
    assert list(pages) == sorted(pages)
    assert len(pages) == entry(site)["en"]["page_count"] == 30
    for place, html in enumerate(pages.values()):
        assert html.startswith(f'<html><body data-pagefind-sort="place:{place}"><article')
        assert not re.search("Sections|Made|Register|data-pagefind-filter", html)
        assert "24 November 2025" in html
    assert '<h3 id="c-7">The crane number 7 fell' in pages["crane-007/index.html"]


def test_pagefind_is_told_what_stands_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Mapping[str, Any]] = []

    def note(pages: Any, **others: Any) -> Mapping[str, bytes]:  # noqa: ANN401
        asked.append(others["config"])
        return index_pages(pages, **others)

    monkeypatch.setattr(search_index, "index_pages", note)
    index_site(tree(tmp_path / "site", lang="fr"))
    expected = {"force_language": "fr", "keep_index_url": True, "exclude_selectors": TWICE}
    assert asked == [expected]


def test_a_page_has_what_it_is_narrowed_down_by(tmp_path: Path) -> None:
    """By its place in the order of addresses, once, as the words of the page."""
    site = tree(tmp_path / "site")
    index_site(site)
    facets = json.loads(files(site)[FACETS])
    assert list(facets) == ["kind", "place", "status"]
    # The first page, `index.html`, is the last by its address.
    places = [*range(1, 30), 0]
    assert facets["place"] == {str(number): [place] for place, number in enumerate(places)}
    assert facets["kind"]["claim"] == list(range(30))
    assert facets["kind"]["b"] == [place for place, number in enumerate(places) if number % 3 == 1]
    assert facets["status"]["con\N{SOFT HYPHEN}tested & 2"] == [1, 8, 15, 22]


def test_text_that_looks_like_a_filter_is_none(tmp_path: Path) -> None:
    site = tree(tmp_path / "site", pages=1)
    page = site / "index.html"
    text = ' data-pagefind-filter="place:nowhere" data-pagefind-filter="place"&gt;nowhere'
    page.write_text(page.read_text().replace("24 November", text))
    index_site(site)
    assert json.loads(files(site)[FACETS])["place"] == {"0": [0]}


def test_only_what_the_theme_uses_is_published(tmp_path: Path) -> None:
    site = tree(tmp_path / "site")
    index_site(site)
    kinds = {Path(path).suffix for path in files(site)}
    assert [path for path in files(site) if path.endswith(".js")] == ["pagefind.js"]
    assert kinds == {".js", ".json", ".pagefind", ".pf_meta", ".pf_index", ".pf_fragment"}


def test_the_entry_is_written_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    real = Path.write_bytes

    def note(path: Path, data: bytes) -> int:
        written.append(path.name)
        return real(path, data)

    site = tree(tmp_path / "site")
    monkeypatch.setattr(Path, "write_bytes", note)
    index_site(site)
    assert written[-1] == ENTRY
    assert len(written) == len(files(site))


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
    (tmp_path / "pagefind.toml").write_text('root_selector = "nav"\nforce_language = "fr"\n')
    monkeypatch.chdir(tmp_path)
    for _ in range(3):
        assert index_site(other) == ()
        assert files(other) == first
    page = other / "index.html"
    page.write_text(page.read_text().replace("fell", "stood"))
    index_site(other)
    assert files(other) != first


def test_with_filters_of_pagefind_they_differ(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: filters are written in an order of chance, so of six indexes some differ."""
    monkeypatch.setattr(search_index, "_FILTER", re.compile("(?!)()()()()"))
    site = tree(tmp_path / "site")
    found = set()
    for _ in range(6):
        index_site(site)
        found.add(frozenset(files(site)))
    assert len(found) > 1


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
    sites = (
        tree(memory / "first"),
        tree(memory / "turned round", order=1),
        tree(tmp_path / "on another disk"),
    )
    assert [index_site(site) for site in sites] == [(), (), ()]
    assert files(sites[0]) == files(sites[1]) == files(sites[2])


def test_an_index_of_the_same_pages_stays(tmp_path: Path, sent: list[dict[str, str]]) -> None:
    site = tree(tmp_path / "site")
    with opened_cache() as cache:
        index_site(site, cache)
        first = files(site)
        page = site / "crane-003" / "index.html"
        before = page.read_bytes()
        rewrite(page, before)
        index_site(site, cache)
        assert len(sent) == 1
        rewrite(page, before.replace(b"Harbour 3", b"Harbour 4"))
        index_site(site, cache)
        assert len(sent) == 2
        assert files(site) != first
        rewrite(page, before)
        index_site(site, cache)
        assert files(site) == first
    index_site(site)
    assert len(sent) == 4
    remove_index(site)
    remove_index(site)
    assert not (site / SEARCH_FOLDER).exists()


def rewrite(page: Path, data: bytes) -> None:
    """Put another file in the place of a page: it may have another name elsewhere."""
    page.unlink()
    page.write_bytes(data)


def test_what_is_in_the_folder_and_not_of_the_index_goes(tmp_path: Path) -> None:
    site = tree(tmp_path / "site")
    stray = site / SEARCH_FOLDER / "fragment" / "stray.pf_fragment"
    stray.parent.mkdir(parents=True)
    stray.touch()
    index_site(site)
    assert not stray.exists()


def test_only_what_changed_is_written_again(tmp_path: Path) -> None:
    """And nothing is written into: a published site may share its files."""
    site = tree(tmp_path / "site")
    folder = site / SEARCH_FOLDER
    with opened_cache() as cache:
        index_site(site, cache)
        before, old = own_states(folder), files(site)
        shutil.copytree(folder, tmp_path / "published", copy_function=os.link)
        page = site / "crane-003" / "index.html"
        page.write_bytes(page.read_bytes().replace(b"number 3 fell", b"number 3 stood"))
        (folder / "stray").touch()
        (folder / "pagefind.js").unlink()
        (folder / "pagefind.js").symlink_to(tmp_path / "published" / "pagefind.js")
        index_site(site, cache)
    after, new = own_states(folder), files(site)
    changed = {path for path in new if old.get(path) != new[path]}
    assert 0 < len(changed) < 9
    kept = {path for path in after if before.get(path) == after[path]}
    assert kept == new.keys() - changed - {"pagefind.js"}
    assert not (folder / "pagefind.js").is_symlink()
    index_site(site)
    assert files(site) == new
    published = tmp_path / "published"
    assert {path: (published / path).read_bytes() for path in old} == old


def test_a_link_in_the_place_of_the_folder_leads_nowhere(tmp_path: Path) -> None:
    site = tree(tmp_path / "site")
    (tmp_path / "outside").mkdir()
    (site / SEARCH_FOLDER).symlink_to(tmp_path / "outside")
    assert index_site(site) == ()
    assert not list((tmp_path / "outside").iterdir())
    assert ENTRY in files(site)


def test_the_pages_of_the_site_are_not_touched(tmp_path: Path) -> None:
    """A second name would change when a page was last touched, and it would be read again."""
    site = tree(tmp_path / "site")
    before = states(site)
    assert index_site(site) == ()
    after = states(site)
    assert {path: after[path] for path in before} == before


def test_an_index_that_nobody_made_here_is_not_believed(tmp_path: Path) -> None:
    """A folder that came with a project, with its index."""
    site = tree(tmp_path / "site")
    index_site(site)
    sound = files(site)
    (site / SEARCH_FOLDER / "pagefind.js").write_text("forged")
    with opened_cache() as cache:
        assert index_site(site, cache) == ()
    assert files(site) == sound


def test_an_index_whose_entry_is_gone_is_made_again(
    tmp_path: Path, sent: list[dict[str, str]]
) -> None:
    site = tree(tmp_path / "site")
    with opened_cache() as cache:
        index_site(site, cache)
        first = files(site)
        (site / SEARCH_FOLDER / ENTRY).unlink()
        index_site(site, cache)
    assert len(sent) == 2
    assert files(site) == first


@pytest.mark.parametrize("name", ["index", "pages", "pagefind", "fragment", "Ünïcode & 100 %"])
def test_a_page_may_have_any_name(tmp_path: Path, name: str, sent: list[dict[str, str]]) -> None:
    site = tree(tmp_path / "site", pages=3)
    (site / name).mkdir()
    shutil.copy(site / "crane-001/index.html", site / name)
    for _ in range(2):
        assert index_site(site) == ()
        assert entry(site)["en"]["page_count"] == 4
    assert f"{name}/index.html" in sent[0]


def test_pages_in_the_folder_of_the_index_are_not_lost(tmp_path: Path) -> None:
    """No briefing can stand there, but a page written by hand."""
    site = tree(tmp_path / "site", pages=3)
    shutil.copytree(site / "crane-001", site / SEARCH_FOLDER / "deeper")
    (fault,) = index_site(site)
    assert "pages stand in search/" in fault.message
    assert (site / SEARCH_FOLDER / "deeper/index.html").is_file()


def test_a_theme_without_marks_has_every_page_found(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    for number in range(20):
        (site / f"page-{number}.html").write_text(f"<html><body>Page {number}</body></html>")
    assert index_site(site) == ()
    assert entry(site)["en"]["page_count"] == 20


def test_a_site_without_pages_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (fault,) = index_site(tmp_path / "site")
    assert "did not contain any html files" in fault.message


@pytest.mark.parametrize(("lang", "kept"), [("fr", "fr"), ("pt-BR", "pt"), ("", "en")])
def test_the_first_page_gives_the_language(lang: str, kept: str, tmp_path: Path) -> None:
    site = tree(tmp_path / "site", lang=lang, pages=1)
    tree(site / "second", lang="ar", pages=1)
    index_site(site)
    assert list(entry(site)) == [kept]
    assert entry(site)[kept]["page_count"] == 2


def test_a_tree_without_a_first_page_is_read_as_english(tmp_path: Path) -> None:
    site = tree(tmp_path / "site")
    (site / "index.html").unlink()
    assert index_site(site) == ()
    assert entry(site)["en"]["page_count"] == 29


def test_a_machine_without_the_program_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "get_executable", lambda: None)
    (fault,) = index_site(tree(tmp_path / "site"))
    assert fault.severity is Severity.ERROR
    assert "no Pagefind for this machine" in fault.message


CUT_OFF = "eyJtZXNzYWdlX2lkIjogMCwgIn"
REFUSAL = "eyJtZXNzYWdlX2lkIjowLCJwYXlsb2FkIjp7InR5cGUiOiJFcnJvciIsIm1lc3NhZ2UiOiJubyJ9fQ=="


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo one >&2; echo two >&2; exit 3", "two"),
        ("exit 3", "exit 3"),
        ("exit 0", "exit 0"),
        ("head -c 9 >/dev/null; exit 3", "exit 3"),
        ("cat >/dev/null & kill -9 $$", "Pagefind was ended by SIGKILL"),
        (f"printf '{CUT_OFF},'; exec sleep 60", "what Pagefind wrote is not whole"),
        (f"printf {CUT_OFF}", "exit 0"),
        ("printf e30=,; exec sleep 60", "what Pagefind wrote is not whole"),
        (f"printf {REFUSAL},; exec sleep 60", "no"),
    ],
)
def test_a_failure_is_an_error_with_its_last_words(
    script: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setattr(search_index, "get_executable", lambda: program)
    site = tree(tmp_path / "site", pages=300)  # more than a pipe holds
    (fault,) = index_site(site)
    assert fault.severity is Severity.ERROR
    assert fault.message.startswith(f"no search index could be made: {said}")
    assert not (site / SEARCH_FOLDER).exists()


def test_a_program_that_cannot_be_run_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "get_executable", lambda: tmp_path / "gone")
    (fault,) = index_site(tree(tmp_path / "site"))
    assert "no search index could be made" in fault.message


def test_a_page_that_goes_meanwhile_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its request is never made, so nobody may wait for the answer."""
    site = tree(tmp_path / "site")

    def lose(pages: Any, **others: Any) -> Mapping[str, bytes]:  # noqa: ANN401
        (site / "crane-020/index.html").unlink()
        return index_pages(pages, **others)

    monkeypatch.setattr(search_index, "index_pages", lose)
    (fault,) = index_site(site)
    assert "crane-020" in fault.message


def test_a_page_without_words_is_told_of(tmp_path: Path) -> None:
    """Pagefind leaves it out, and the places of all after it would be others."""
    site = tree(tmp_path / "site")
    (site / "dash.html").write_text("<html><body><article data-pagefind-body>—</article></body>")
    (fault,) = index_site(site)
    assert "30 of 31 pages are in it" in fault.message


def test_a_site_without_words_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<html><body>—</body></html>")
    (fault,) = index_site(tmp_path)
    assert "0 of 1 pages are in it" in fault.message


def test_text_that_looks_like_a_mark_is_none(tmp_path: Path, sent: list[dict[str, str]]) -> None:
    site = tree(tmp_path / "site", pages=3)
    text = "<html><body>Says: &lt;article data-pagefind-body&gt; <b>indeed</b></body></html>"
    (site / "register.html").write_text(text)
    assert index_site(site) == ()
    assert len(sent[0]) == 3


def test_a_mark_on_another_element_is_one(tmp_path: Path, sent: list[dict[str, str]]) -> None:
    site = tree(tmp_path / "site", pages=3)
    text = "<html><body><article>No</article><main data-pagefind-body>Yes</main></body></html>"
    (site / "main.html").write_text(text)
    assert index_site(site) == ()
    assert sent[0]["main.html"] == text.replace("<body", '<body data-pagefind-sort="place:3"')


def test_a_disk_without_room_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        real(path, data[:9])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    site = tree(tmp_path / "site")
    with opened_cache() as cache, monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", full)
        (fault,) = index_site(site, cache)
    assert fault.severity is Severity.ERROR
    assert "No space left on device" in fault.message
    assert not (site / SEARCH_FOLDER / ENTRY).exists()
