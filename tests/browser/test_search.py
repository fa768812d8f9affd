"""Searching the site of the committed pages, in a real browser."""

import gzip

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.visiting import Open, Serve, Site, Visit

pytestmark = [pytest.mark.browser, pytest.mark.site]

TALKS = "trump-maduro-talks/index.html"
BUDGET = 300_000  # bytes that one query may cost


def search(page: Page, words: str) -> Locator:
    """Ask for `words` by keyboard; return the entries that are found."""
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    expect(page.locator("#_search .tally")).not_to_be_empty()
    expect(page.locator("#_search .results > li").first).to_be_visible()
    return page.locator("#_search .results > li")


def kinds(found: Locator) -> set[str]:
    return set(found.locator(".sort-of").all_inner_texts())


def test_a_quotation_leads_to_the_words_in_the_stored_document(site: Site, visit: Open) -> None:
    page = visit(site.address).page
    found = search(page, '"a term used to describe a network"')
    quotation = found.filter(has=page.get_by_text("quotation", exact=True)).first
    assert "Antiwar.com, news article" in quotation.inner_text()
    assert quotation.locator("mark").count() > 5
    quotation.get_by_role("link").click()
    page.wait_for_url("**/trump-maduro-talks/sources/antiwar.html#s-*")
    here = page.locator(f"[id='{page.url.partition('#')[2]}']")
    assert "a term used to describe a network" in here.locator("xpath=..").inner_text()
    expect(here).to_be_in_viewport()


def test_an_alias_finds_its_actor(site: Site, visit: Open) -> None:
    page = visit(site.address).page
    first = search(page, "Cartel de los Soles").first
    assert first.locator(".sort-of").inner_text() == "actor"
    assert first.get_by_role("link").inner_text() == "Cartel of the Suns"
    assert "Cartel de los Soles" in first.locator(".excerpt").inner_text()


def test_a_claim_is_found_with_its_status_and_its_permanent_anchor(site: Site, visit: Open) -> None:
    page = visit(site.address).page
    found = search(page, "wants to speak directly")
    claim = found.filter(has=page.locator("a[href$='#c-wants-call']"))
    assert claim.locator(".labels").inner_text() == "claim single origin, unnamed"
    claim.get_by_role("link").press("Enter")
    page.wait_for_url(f"{site.address}{TALKS}#c-wants-call")
    assert not page.get_by_role("dialog").is_visible()


def test_a_figure_is_found_by_its_wording(site: Site, visit: Open) -> None:
    page = visit(site.address).page
    figure = search(page, "at least 83").first
    assert figure.locator(".sort-of").inner_text() == "figure"
    assert "killed: at least 83 people" in figure.get_by_role("link").inner_text()
    href = figure.get_by_role("link").get_attribute("href")
    assert href is not None
    assert href.endswith("#f-killed-in-boat-strikes")


def test_entries_are_filtered_by_kind_status_and_briefing(site: Site, visit: Open) -> None:
    page = visit(site.address).page
    found = search(page, "cartel")
    tally = page.locator("#_search .tally")
    assert len(kinds(found)) > 3
    page.get_by_text("Narrow down").click()
    expect(page.locator("#_search [name=briefing] option")).to_have_count(3)
    page.locator("#_search [name=kind]").select_option("question")
    expect(found.filter(has_text="claim")).to_have_count(0)
    assert kinds(found) == {"question"}
    page.locator("#_search [name=kind]").select_option("")
    page.locator("#_search [name=status]").select_option("contested")
    expect(found.filter(has_text="question")).to_have_count(0)
    assert kinds(found) == {"claim"}
    assert set(found.locator(".standing-as").all_inner_texts()) == {"contested"}
    options = page.locator("#_search [name=briefing] option").all_inner_texts()
    assert len(options) == 3
    other = next(each for each in options if each.startswith("Demonstration"))
    page.locator("#_search [name=briefing]").select_option(other)
    expect(tally).to_have_text("Nothing is found.")


def test_a_search_can_be_linked_and_is_inert(site: Site, visit: Open) -> None:
    seen = visit(site.address + TALKS + "?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E+cartel")
    page = seen.page
    expect(page.locator("#_search .results > li").first).to_be_visible()
    assert page.get_by_role("searchbox").input_value() == "<img src=x onerror=alert(1)> cartel"
    assert page.locator("img, [onerror]").count() == 0
    page.get_by_role("searchbox").fill("suns")
    page.keyboard.press("Enter")
    page.wait_for_url("**?q=suns")
    page.keyboard.press("Escape")
    page.wait_for_url(site.address + TALKS)


def test_the_search_keeps_to_the_site_and_its_budget(site: Site, visit: Open) -> None:
    seen = visit(site.address + TALKS)
    messages: list[str] = []
    asked: list[str] = []
    seen.page.on("console", lambda message: messages.append(message.text))
    seen.page.on("request", lambda request: asked.append(request.url))
    search(seen.page, "strikes in the Caribbean")
    assert messages == []
    assert all(address.startswith(site.address) for address in asked)
    found = {address.removeprefix(site.address).partition("?")[0] for address in asked}
    weight = 0
    for address in found:
        data = site.file(address).read_bytes()
        weight += len(gzip.compress(data) if address.endswith((".js", ".json")) else data)
    # A site of 3,000 pages adds 7 bytes a page to the list of pages, and nothing else that grows.
    assert 80_000 < weight < BUDGET - 3_000 * 10 * 2
    assert seen.page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert not seen.page.context.cookies()


@pytest.mark.parametrize(("width", "dark"), [(320, False), (1280, True)])
def test_the_search_is_accessible(width: int, site: Site, visit: Open, *, dark: bool) -> None:
    seen = visit(site.address, width, dark=dark)
    search(seen.page, "cartel of the suns")
    seen.page.get_by_text("Narrow down").click()
    assert seen.violations() == ()
    assert seen.width() <= width
    sticking_out = seen.page.locator("#_search").evaluate(
        "each => each.scrollWidth - each.clientWidth"
    )
    assert sticking_out <= 0


def test_the_search_goes_by_keyboard(site: Site, visit: Open) -> None:
    page = visit(site.address + TALKS).page
    opener = page.get_by_role("button", name="Search")
    opener.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "_search-words"
    page.keyboard.type("maduro")
    page.keyboard.press("Enter")
    expect(page.locator("#_search .results > li").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.results') !== null")
    page.keyboard.press("Escape")
    assert opener.evaluate("each => each === document.activeElement")


def test_more_pages_follow_on_demand(site: Site, visit: Open) -> None:
    page = visit(site.address).page
    found = search(page, "the")
    first = found.count()
    assert page.locator("#_search .tally").inner_text().startswith("The first ")
    page.get_by_role("button", name="Show more").click()
    expect(found.nth(first)).to_be_visible()
    assert page.evaluate("document.activeElement.closest('.results > li') !== null")


def has_apology(seen: Visit, words: str) -> bool:
    seen.page.keyboard.press("/")
    expect(seen.page.locator("#_search .tally")).to_contain_text(words)
    assert seen.page.locator("#_search .narrow").is_hidden()
    return seen.violations() == ()


def test_a_copy_without_an_index_says_so(sample: Site, visit: Open) -> None:
    assert has_apology(visit(sample.address), "has no search index")


def test_a_copy_on_a_disk_says_so(sample: Site, visit: Open) -> None:
    seen = visit((sample.folder / "index.html").as_uri())
    assert has_apology(seen, "Opened from a disk")
    assert seen.messages == ()


def test_an_address_that_leads_nowhere_offers_a_search(
    site: Site, serve: Serve, visit: Open
) -> None:
    at_the_root = serve(site.folder, "")
    page = visit(at_the_root.address + "404.html").page
    page.evaluate("history.replaceState(null, '', '/talks/cartel_of-the.suns.html')")
    page.get_by_role("button", name="Search for what it names").click()
    assert page.get_by_role("searchbox").input_value() == "cartel of the suns"
    expect(page.locator("#_search .results > li").first).to_be_visible()


def test_without_scripts_there_is_no_search(site: Site, visit: Open) -> None:
    page = visit(site.address + TALKS + "?q=cartel", scripts=False).page
    assert page.locator(".search-opener:visible, dialog:visible").count() == 0
