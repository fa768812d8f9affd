"""How the theme reads: on a wide screen, on a phone, on paper, by keyboard, from right to left."""

import pytest

from tests.browser.visiting import Open, Site

pytestmark = [pytest.mark.browser, pytest.mark.site]


def test_evidence_stands_in_the_margin_where_there_is_room(sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/", 1280, scripts=False).page
    claim = page.locator("section.claim").filter(has=page.locator("#c-wants-call"))
    quotation = claim.locator("blockquote").first
    assert quotation.is_visible()
    assert not claim.locator("summary").is_visible()
    heading = page.locator("#c-wants-call").bounding_box()
    beside = quotation.bounding_box()
    assert heading is not None
    assert beside is not None
    assert beside["x"] > heading["x"] + heading["width"]
    assert abs(beside["y"] - heading["y"]) < 12


def test_evidence_opens_below_the_claim_on_a_phone(sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/", 320, scripts=False).page
    claim = page.locator("section.claim").filter(has=page.locator("#c-wants-call"))
    quotation = claim.locator("blockquote").first
    assert not quotation.is_visible()
    claim.locator("summary").focus()
    page.keyboard.press("Enter")
    assert quotation.is_visible()


def test_print_leaves_the_frame_out_and_the_evidence_open(sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/", 700, scripts=False).page
    assert page.locator("nav.sections").is_visible()
    page.emulate_media(media="print", color_scheme="dark")
    for gone in ("nav.sections", "nav.outline", "nav.breadcrumbs", ".skip"):
        assert not page.locator(gone).is_visible(), gone
    assert page.locator("section.claim blockquote").first.is_visible()


def test_print_spells_links_out_and_keeps_claims_whole(sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/").page
    page.emulate_media(media="print", color_scheme="dark")
    style = (
        "([where, pseudo, name]) => getComputedStyle(document.querySelector(where), pseudo)[name]"
    )
    spelled = page.evaluate(style, ["#sources ~ ul a[href^=http]", "::after", "content"])
    assert "https://news.antiwar.com/2025/11/24/" in spelled
    assert page.evaluate(style, ["section.claim", None, "breakInside"]) == "avoid"
    assert page.evaluate(style, ["html", None, "backgroundColor"]) == "rgb(255, 255, 255)"


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_briefing_prints(paper: str, sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/").page
    assert page.pdf(format=paper).startswith(b"%PDF-")


def test_a_theme_switch_needs_one_attribute(sample: Site, visit: Open) -> None:
    page = visit(sample.address).page
    background = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(background)
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    dark = page.evaluate(background)
    page.emulate_media(color_scheme="dark")
    page.evaluate("delete document.documentElement.dataset.theme")
    assert page.evaluate(background) == dark != light
    page.evaluate("document.documentElement.dataset.theme = 'light'")
    assert page.evaluate(background) == light


def test_every_stop_of_the_keyboard_shows(sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/", 320).page
    stopping = (
        "a[href], summary:visible, [tabindex='0'], :is(main, footer) button, .masthead button,"
        " .colours :checked, main select, main [type=date]"
    )
    # A field for a day has a stop each for day, month, year and calendar.
    expected = page.locator(stopping).count() + 3 * page.locator("main [type=date]").count()
    closed = page.evaluate(
        "document.querySelectorAll('details :is(a[href], [tabindex=\"0\"])').length"
    )
    focus = (
        "() => { const at = document.activeElement, style = getComputedStyle(at);"
        " return [at.tagName, style.outlineStyle, style.outlineWidth]; }"
    )
    stops = 0
    while True:
        page.keyboard.press("Tab")
        tag, style, width = page.evaluate(focus)
        if tag == "BODY":
            break
        assert (style, width) == ("solid", "3px"), tag
        stops += 1
    assert stops == expected - closed > 20


def test_the_skip_link_skips(sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/", scripts=False).page
    page.keyboard.press("Tab")
    box = page.locator(".skip").bounding_box()
    assert box is not None
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator(".breadcrumbs a").first.evaluate("each => each === document.activeElement")


def test_from_the_first_page_to_the_words_and_back_without_scripts(
    sample: Site, visit: Open
) -> None:
    page = visit(sample.address, scripts=False).page
    page.get_by_role("link", name="Trump seeks direct talks with Maduro").click()
    page.get_by_role("link", name="Antiwar.com, 25 November 2025").first.click()
    assert page.url.endswith("/talks/sources/antiwar.html#s-27-112")
    page.locator("#s-27-112").click()
    assert page.url.endswith("/talks/index.html#c-wants-call")
    page.get_by_role("navigation", name="Sections").get_by_role("link", name="Method").click()
    assert page.locator("h1").inner_text() == "Method"
    assert page.locator(".sections [aria-current=page]").inner_text() == "Method"


def test_a_title_with_character_references_stays_text(sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/sources/second.html").page
    words = "سند ثانٍ <b>&</title><script src=x>"
    assert page.title() == f"{words} · Briefings"
    assert page.locator("h1").inner_text() == words
    assert page.locator("body script, article b, .outline i").count() == 0
    assert page.locator("script:not([src*='js/'])").count() == 0
    assert page.locator(".outline a").first.text_content() == "نص الوثيقة <i>"


def test_right_to_left_turns_the_page_round(sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/sources/second.html").page
    assert page.locator("html").get_attribute("dir") == "rtl"
    arrow = "getComputedStyle(document.querySelector('.chain li + li'), '::before').content"
    assert page.evaluate(arrow).startswith('"→"')
    heading = page.locator("h1").bounding_box()
    outline = page.locator(".outline").bounding_box()
    assert heading is not None
    assert outline is not None
    assert outline["x"] > heading["x"] + heading["width"]


def test_the_chain_is_a_list_drawn_as_a_path(sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/").page
    chain = page.locator(".chain ol").first
    assert chain.aria_snapshot().startswith("- list:\n  - listitem:")
    assert chain.locator("li").all_inner_texts() == [
        "this document",
        "Axios",
        "US administration officials",
    ]
    borders = chain.locator("li").evaluate_all(
        "all => all.map(each => getComputedStyle(each).borderTopStyle)"
    )
    assert borders == ["solid", "dashed", "dashed"]


def test_each_status_has_a_shape_of_its_own(sample: Site, visit: Open) -> None:
    page = visit(sample.address + "talks/").page
    shapes = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('.status')].map(each => "
        "[each.className, getComputedStyle(each, '::before').maskImage]))"
    )
    assert len(shapes) == 11
    assert len(set(shapes.values())) == 11
    assert all(shape.startswith("url(") for shape in shapes.values())
