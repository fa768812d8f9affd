"""What scripts are for: colours, single keys, copying, filters and sorting, in a real browser."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visiting import Open, Site

pytestmark = [pytest.mark.browser, pytest.mark.site]

TALKS = "trump-maduro-talks/index.html"
LEDGER = "casualties/index.html"
PAPER = "getComputedStyle(document.documentElement).backgroundColor"
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 2e5, "uploadThroughput": 1e5}
SHIFTED = """new Promise(resolve => new PerformanceObserver(seen => resolve(
  seen.getEntries().reduce((sum, entry) => sum + entry.value, 0)
)).observe({type: 'layout-shift', buffered: true}) ?? setTimeout(() => resolve(0), 500))"""
STORED = "JSON.stringify([{...localStorage}, sessionStorage.length])"


def shown(page: Page, what: str = "section.claim") -> int:
    """Count what is shown of the entries of a page."""
    return page.locator(f"main {what}:visible").count()


# --- colours ---------------------------------------------------------------------------------


def test_a_chosen_colour_stays_on_every_page_and_is_all_that_is_stored(
    site: Site, visit: Open
) -> None:
    page = visit(site.address).page
    light = page.evaluate(PAPER)
    assert page.evaluate(STORED) == "[{},0]"
    page.get_by_role("radio", name="Dark").check()
    dark = page.evaluate(PAPER)
    assert dark != light
    page.goto(site.address + TALKS)
    assert page.evaluate(PAPER) == dark
    assert page.get_by_role("radio", name="Dark").is_checked()
    assert page.evaluate(STORED) == '[{"briefings":"theme=dark"},0]'
    page.get_by_role("radio", name="As the system").check()
    assert page.evaluate(PAPER) == light
    assert page.evaluate(STORED) == "[{},0]"


def test_the_page_is_never_painted_in_other_colours_first(site: Site, visit: Open) -> None:
    page = visit(site.address).page
    page.get_by_role("radio", name="Dark").check()
    page.add_init_script(
        "new MutationObserver((_, watch) => { if (document.body) { watch.disconnect();"
        " globalThis.first = document.documentElement.dataset.theme ?? 'none'; } })"
        ".observe(document, { childList: true, subtree: true })"
    )
    page.goto(site.address + TALKS)
    assert page.evaluate("first") == "dark"


def test_a_spoilt_setting_is_no_setting(site: Site, visit: Open) -> None:
    page = visit(site.address).page
    light = page.evaluate(PAPER)
    page.evaluate("localStorage.setItem('briefings', 'theme=\"><script>&keys&%%%')")
    page.reload()
    assert page.evaluate(PAPER) == light
    assert page.get_by_role("radio", name="As the system").is_checked()


def test_without_scripts_there_are_no_controls(site: Site, visit: Open) -> None:
    for path in ("", TALKS, LEDGER, "sources/index.html"):
        page = visit(site.address + path, scripts=False).page
        assert page.locator(":is(button, input, select, dialog):visible").count() == 0, path
    page = visit(site.address + TALKS + "?status=contested", scripts=False).page
    assert shown(page) == page.locator("section.claim").count() > 50


def test_the_filters_are_there_before_the_ledger_is_first_shown(site: Site, visit: Open) -> None:
    """On a slow telephone too: what a script puts in later moves all that is below."""
    page = visit(site.address, 412).page
    telephone = page.context.new_cdp_session(page)
    telephone.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    telephone.send("Network.enable")
    telephone.send("Network.emulateNetworkConditions", SLOW)
    page.goto(site.address + LEDGER)
    page.wait_for_load_state("networkidle")
    assert page.locator(".filters").is_visible()
    assert page.evaluate(SHIFTED) < 0.05


# --- single keys -----------------------------------------------------------------------------


def test_a_letter_leads_to_each_section(site: Site, visit: Open) -> None:
    page = visit(site.address).page
    sections = page.locator("[data-key]").evaluate_all(
        "all => all.map(each => [each.dataset.key, each.href])"
    )
    assert "".join(letter for letter, _ in sections) == "hacqtsm"
    for letter, address in sections:
        page.keyboard.press("g")
        page.keyboard.press(letter)
        page.wait_for_url(address)


def test_j_and_k_go_from_claim_to_claim(site: Site, visit: Open) -> None:
    page = visit(site.address + TALKS).page
    at = "document.activeElement.id"
    claims = page.locator("section.claim h3").evaluate_all("all => all.map(each => each.id)")
    for expected in claims[:3]:
        page.keyboard.press("j")
        assert page.evaluate(at) == expected
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(outline) == "solid"
    page.keyboard.press("k")
    assert page.evaluate(at) == claims[1]


def test_no_key_is_taken_from_a_field_a_dialog_or_the_browser(site: Site, visit: Open) -> None:
    page = visit(site.address + TALKS).page
    for chord in ("Control+j", "Alt+j", "Meta+j"):
        page.keyboard.press(chord)
        assert page.evaluate("document.activeElement.tagName") == "BODY"
    page.get_by_role("combobox", name="Status").focus()
    page.keyboard.press("j")
    page.keyboard.press("?")
    assert page.evaluate("document.activeElement.name") == "status"
    assert not page.get_by_role("dialog").is_visible()


def test_the_keys_are_listed_and_can_be_switched_off(site: Site, visit: Open) -> None:
    seen = visit(site.address + TALKS)
    seen.page.keyboard.press("?")
    dialog = seen.page.get_by_role("dialog", name="Keys for reading")
    assert dialog.is_visible()
    assert dialog.get_by_role("row").count() == 11
    assert seen.violations() == ()
    seen.page.keyboard.press("j")
    dialog.get_by_label("Single keys").uncheck()
    seen.page.keyboard.press("Escape")
    assert not dialog.is_visible()
    seen.page.reload()
    seen.page.keyboard.press("?")
    assert not dialog.is_visible()
    seen.page.get_by_role("button", name="Keys for reading").click()
    dialog.get_by_label("Single keys").check()
    dialog.get_by_role("button", name="Close").click()
    seen.page.keyboard.press("?")
    assert dialog.is_visible()


# --- copying ---------------------------------------------------------------------------------


def test_a_permanent_link_is_copied_without_the_filter(site: Site, visit: Open) -> None:
    page = visit(site.address + TALKS + "?status=contested").page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    claim = page.locator("section.claim:visible").first
    claim.get_by_role("button", name="Copy the permanent link").click()
    expect(page.locator("#_said")).to_have_text("The link is copied.")
    anchor = claim.locator("h3").get_attribute("id")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{site.address}{TALKS}#{anchor}"


def test_where_nothing_can_be_copied_the_link_is_there(site: Site, visit: Open) -> None:
    page = visit(site.address + TALKS).page
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(Error()); }")
    claim = page.locator("section.claim").first
    claim.get_by_role("button", name="Copy the permanent link").click()
    expect(page.locator("#_said")).to_have_text("The browser did not copy the link.")
    assert page.evaluate("document.activeElement.textContent") == "Permanent link"


# --- filters ---------------------------------------------------------------------------------


def test_a_filter_stands_in_the_address_and_the_address_gives_the_filter(
    site: Site, visit: Open
) -> None:
    seen = visit(site.address + TALKS)
    page, every = seen.page, shown(seen.page)
    page.get_by_role("combobox", name="Status").select_option("contested")
    assert page.url.endswith("?status=contested")
    contested = page.locator("section.claim[data-status=contested]").count()
    assert shown(page) == contested < every
    assert shown(page, "section.claims") == 1
    assert page.locator("main .tally").inner_text() == f"{contested} of {every} claims shown"
    page.get_by_role("combobox", name="Origin").select_option("us-government")
    fewer = shown(page)
    assert 0 < fewer < contested
    assert seen.violations() == ()
    page.reload()
    assert shown(page) == fewer
    page.get_by_role("button", name="Show all").click()
    assert page.url == site.address + TALKS
    assert shown(page) == every
    assert page.locator("main .tally").inner_text() == f"{every} claims"


def test_days_are_compared_as_stretches(site: Site, visit: Open) -> None:
    page = visit(site.address + TALKS + "?from=2025-11-24&until=2025-11-24").page
    days = page.locator("section.claim:visible").evaluate_all(
        "all => all.map(each => [each.dataset.first, each.dataset.last])"
    )
    assert 0 < len(days) < page.locator("section.claim[data-last]:not([data-last=''])").count()
    assert all(first <= "2025-11-24" and (not last or last >= "2025-11-24") for first, last in days)


@pytest.mark.parametrize(
    "asked", ["status=nonsense", "actor=%22%3E%3Cimg+src%3Dx%3E", "from=yesterday", "#%&%00"]
)
def test_what_the_address_asks_for_in_vain_is_no_filter(
    asked: str, site: Site, visit: Open
) -> None:
    seen = visit(f"{site.address}{TALKS}?{asked}")
    assert shown(seen.page) == seen.page.locator("section.claim").count()
    assert (
        seen.page.get_by_role("combobox", name="Status").evaluate("each => each.selectedIndex") == 0
    )
    assert seen.messages == ()
    assert seen.page.locator("img").count() == 0


def test_a_link_to_what_is_filtered_away_shows_it(site: Site, visit: Open) -> None:
    page = visit(site.address + TALKS + "?status=contested").page
    hidden = page.locator("section.claim:not(:visible) h3").first
    anchor = hidden.get_attribute("id")
    page.evaluate("anchor => { location.hash = anchor; }", anchor)
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()
    assert page.url.endswith(f"{TALKS}#{anchor}")
    page.goto(f"{site.address}{TALKS}?status=contested#{anchor}")
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()


def test_the_ledger_is_filtered_by_row(site: Site, visit: Open) -> None:
    seen = visit(site.address + LEDGER)
    page, every = seen.page, shown(seen.page, "tbody tr")
    page.get_by_role("combobox", name="Origin").select_option(label="Axios (1)")
    assert page.url.endswith("?origin=axios")
    assert shown(page, "tbody tr") == shown(page, ".count") == shown(page, ".ledger") == 1
    assert page.locator("main tbody tr:visible").inner_text().startswith("at least 83 people")
    assert page.locator("main .tally").inner_text() == f"1 of {every} figures shown"
    assert "all figures" in page.locator(".proviso").inner_text()
    assert seen.violations() == ()


def test_paper_has_what_the_filter_left_and_says_so(site: Site, visit: Open) -> None:
    page = visit(site.address + TALKS + "?status=contested").page
    page.emulate_media(media="print")
    assert page.locator("main .tally").is_visible()
    assert page.locator(":is(button:not(.sort), select, input):visible").count() == 0
    assert shown(page) == page.locator("section.claim[data-status=contested]").count()
    page.goto(site.address + TALKS)
    assert not page.locator(".filters").is_visible()


# --- tables ----------------------------------------------------------------------------------


def test_a_column_puts_its_table_in_order(site: Site, visit: Open) -> None:
    seen = visit(site.address + "sources/index.html")
    page = seen.page
    heading = page.get_by_role("columnheader", name="Published")
    days = "all => all.map(row => row.querySelector('[data-sort]').dataset.sort)"
    rows = page.locator("main tbody tr")
    before = rows.evaluate_all(days)
    heading.get_by_role("button").click()
    assert heading.get_attribute("aria-sort") == "ascending"
    known = sorted(filter(None, before))
    unknown = [""] * before.count("")
    assert rows.evaluate_all(days) == known + unknown
    assert unknown
    heading.get_by_role("button").press("Enter")
    assert heading.get_attribute("aria-sort") == "descending"
    assert rows.evaluate_all(days) == known[::-1] + unknown
    assert page.locator("#_said").inner_text() == "By Published, descending."
    assert seen.violations() == ()
    heading.get_by_role("button").click()
    assert heading.get_attribute("aria-sort") is None
    assert rows.evaluate_all(days) == before
    assert page.get_by_role("columnheader", name="SHA-256").get_by_role("button").count() == 0


def test_figures_are_in_the_order_of_their_bounds(site: Site, visit: Open) -> None:
    page = visit(site.address + LEDGER).page
    table = page.locator(".table", has=page.get_by_text("Between 11 and 13 people"))
    table.get_by_role("button", name="Figure").click()
    words = table.locator(".figure").all_inner_texts()
    assert words == ["Up to two people", "Four people", "Between 11 and 13 people", "26 people"]


def test_the_controls_are_named_and_keep_to_a_phone(site: Site, visit: Open) -> None:
    for path in (TALKS + "?status=contested", LEDGER + "?origin=axios", "sources/index.html"):
        seen = visit(site.address + path, 320, dark=True)
        assert seen.width() <= 320
        assert seen.violations() == (), path
        small = seen.page.locator(":is(button, select, input):visible").evaluate_all(
            "all => all.map(each => each.getBoundingClientRect())"
            ".filter(box => box.width < 24 || box.height < 24).length"
        )
        assert small == 0, path
        assert re.search(r"\d+ of \d+", seen.page.locator("main").inner_text()) or "sources" in path
