"""What a visitor downloads for one query does not grow with the site: measured on a large one.

A few briefings in the ordinary run, under a bound that is lower by as much as a page may add; some
3,000 pages with BRIEFINGS_FULL=1.
"""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.bench.corpus import write_corpus
from tests.browser.publishing import publish
from tests.browser.visiting import Open, Serve, Site
from tests.thorough import FULL

pytestmark = [pytest.mark.sample, pytest.mark.browser, pytest.mark.site]

BRIEFINGS = 400 if FULL else 6
PAGES = 3_000
BUDGET = 300_000
"""Bytes that one query may cost on a site of so many pages."""
GROWTH = 20
"""Bytes that a page may add to what every visitor downloads."""
TRANSFERRED = """performance.getEntriesByType('resource')
  .reduce((sum, entry) => sum + entry.transferSize, 0)"""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> Site:
    """Serve the corpus of the bench."""
    project: Path = tmp_path_factory.mktemp("large")
    write_corpus(project, BRIEFINGS)
    return serve(publish(project))


def test_one_query_costs_little_on_a_large_site(large: Site, visit: Open) -> None:
    pages = len(large.pages())
    assert pages >= (PAGES if FULL else 40)
    page = visit(large.address + "method/").page
    page.wait_for_load_state("networkidle")
    before = page.evaluate(TRANSFERRED)
    page.keyboard.press("/")
    page.keyboard.type("were killed near")
    page.keyboard.press("Enter")
    expect(page.locator("#_search .results > li").first).to_be_visible(timeout=60_000)
    page.wait_for_load_state("networkidle")
    weight = page.evaluate(TRANSFERRED) - before
    print(f"{weight:,} bytes for one query on {pages:,} pages")  # noqa: T201 (pytest -rP)
    assert 50_000 < weight < BUDGET - GROWTH * max(0, PAGES - pages)
