"""What an index finds, asked of Pagefind itself in a browser, through its documented interface."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.derive.sitemap import SEARCH_FOLDER
from generator.search.index import FACETS
from tests.browser.visiting import Open, Serve, Site
from tests.search.test_search_index import tree
from tests.searching import index_site

pytestmark = [pytest.mark.browser, pytest.mark.site]

ASK = """async ([words, options]) => {
  const pagefind = await import(new URL('search/pagefind.js', document.baseURI));
  await pagefind.options({ noWorker: true, baseUrl: '/' });
  const { results } = await pagefind.search(words, options);
  return Promise.all(results.map((found) => found.data()));
}"""
IN_ORDER = {"sort": {"place": "asc"}}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> Site:
    """Serve a small site; a page that the theme does not mark is among its pages."""
    folder = tree(tmp_path_factory.mktemp("small") / "site", pages=300)
    assert index_site(folder) == ()
    return serve(folder)


def ask(site: Site, visit: Open, words: str | None, options: object = None) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = visit(site.address).page.evaluate(ASK, [words, options or {}])
    return found


def test_marked_pages_are_found_with_their_entries(small: Site, visit: Open) -> None:
    [page] = ask(small, visit, "Harbour 123")
    assert page["raw_url"] == "/crane-123/index.html"
    assert [anchor["id"] for anchor in page["anchors"]] == ["briefing", "c-123"]
    assert page["meta"]["kind"] == "briefing"
    assert page["meta"]["title"] == "Harbour 123"
    assert page["meta"]["c-123"].endswith("tested & 4")
    assert page["filters"] == {}
    assert "24 November 2025" in page["content"]
    for left_out in ("repeated", "tested", "Sections", "Made"):
        assert left_out not in page["content"]
    assert ask(small, visit, "Register") == []


def test_a_word_leads_to_all_its_pages_whatever_its_marks(small: Site, visit: Open) -> None:
    assert len(ask(small, visit, "crane")) == 300
    assert len(ask(small, visit, "Réunion")) == len(ask(small, visit, "reunion")) == 300


def test_the_order_of_places_is_that_of_the_facets(small: Site, visit: Open) -> None:
    """A search is narrowed down by it: each value's pages are told by their places in it."""
    found = ask(small, visit, None, IN_ORDER)
    addresses = [page["raw_url"].lstrip("/") for page in found]
    assert addresses == sorted(addresses)
    assert len(addresses) == 300
    facets = json.loads((Path(small.folder) / SEARCH_FOLDER / FACETS).read_bytes())
    for number in (1, 7, 123, 299):
        assert facets["place"][str(number)] == [addresses.index(f"crane-{number:03}/index.html")]


def test_a_theme_without_marks_has_every_page_found(
    tmp_path: Path, serve: Serve, visit: Open
) -> None:
    for number in range(20):
        text = f'<html><body><h1 id="top">Page</h1>Number {number}</body></html>'
        (tmp_path / f"page-{number}.html").write_text(text)
    shown = "<html><body>Index</body></html>"
    (tmp_path / "index.html").write_text(shown)
    assert index_site(tmp_path) == ()
    site = serve(tmp_path)
    assert len(ask(site, visit, "number")) == 20
    assert len(ask(site, visit, None, IN_ORDER)) == 21
