"""As a sceptic reads: from the first page to a figure, to its origin, to the very words on file."""

import pytest
from playwright.sync_api import Page

from tests.browser.visiting import Open, Site

pytestmark = [pytest.mark.browser, pytest.mark.site]

AT = """() => { const at = document.activeElement;
  return [at.textContent.trim(), at.getAttribute('href') ?? '']; }"""
LONGEST = 400  # stops of a page, before we give up


def tab_to(page: Page, words: str, href: str = "") -> int:
    """Press Tab until a link with `words` has the focus and shows it; return how often."""
    for stops in range(1, LONGEST):
        page.keyboard.press("Tab")
        text, leads_to = page.evaluate(AT)
        if words in text and href in leads_to:
            style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert style == "solid"
            return stops
    raise AssertionError(f"no stop {words!r} on {page.url}")


def follow(page: Page, words: str, href: str = "") -> None:
    """Go to a link by keyboard and follow it."""
    tab_to(page, words, href)
    before = page.url
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: address != before)


def test_from_the_first_page_to_the_words_on_file(site: Site, visit: Open) -> None:
    page = visit(site.address, scripts=False).page

    # The first stop leads past the frame; the briefing is the first thing after it.
    assert tab_to(page, "Skip to the content") == 1
    page.keyboard.press("Enter")
    follow(page, "Reported plans for direct talks")
    assert page.locator("h1").inner_text().startswith("Reported plans for direct talks")

    # The outline leads to the figures, and the figure says who counted.
    follow(page, "Casualty figures")
    assert page.url.endswith("#casualties")
    row = page.locator("tr", has=page.locator("#f-killed-in-boat-strikes"))
    assert row.locator(".figure").inner_text() == "at least 83 people"
    follow(page, "Axios", "actors/axios")

    # The origin's page says what goes back to it; the claim is one of many.
    assert page.locator("h1").inner_text() == "Axios"
    follow(page, "have killed at least 83 people", "#c-strikes-killed")
    claim = page.locator("section.claim", has=page.locator("#c-strikes-killed"))
    assert "at least 83 people" in claim.locator("blockquote").first.inner_text()

    # From the claim to the passage: the words stand in the stored document, marked.
    follow(page, "passage", "#s-")
    here = page.locator(f"[id='{page.url.partition('#')[2]}']")
    words = here.locator("xpath=..").inner_text()
    assert "21 U.S. strikes on drug boats in the Caribbean have killed at least 83 people" in words
    assert page.locator(".document mark", has_text="at least 83 people").count() >= 1
    assert page.locator(".facts code").first.inner_text().isalnum()  # the hash of the file


def test_a_stop_that_is_not_there_is_missed(site: Site, visit: Open) -> None:
    page = visit(site.address, scripts=False).page
    with pytest.raises(AssertionError, match="no stop"):
        tab_to(page, "No such words on the page")
