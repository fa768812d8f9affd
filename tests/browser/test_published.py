"""What must hold of every page that is published, seen in a real browser.

A sample in the ordinary run: of each kind of page the shortest, and the one in the middle. Every
page of every kind, at each width in each light, with BRIEFINGS_FULL=1.
"""

import re

import pytest
from playwright.sync_api import Page

from generator.derive import sitemap
from tests.browser.visiting import Open, Site, settings
from tests.thorough import FULL

pytestmark = [pytest.mark.browser, pytest.mark.site]

KINDS = tuple(kind.name for kind in sitemap.KINDS)
each_kind = pytest.mark.parametrize("kind", KINDS)
BRIEFINGS = {"hard-cases": 25, "trump-maduro-talks": 57}
"""How many claims each has."""
FIRST_VISIT = 150_000
"""Bytes that a briefing with 25 claims may take, all in all."""

# A chart's caption is hidden where the heading of its count has said the same.
UNREADABLE = """[...document.querySelectorAll('main *')].filter(each =>
  [...each.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.data.trim())
  && !each.checkVisibility()
  && !each.closest('script, [data-pagefind-filter], svg, details:not([open])')
  && !each.closest('.chart > .narrow, .chart > .wide, .count > .chart > figcaption')
).map(each => each.outerHTML.slice(0, 80))"""
STOPS = """[...document.querySelectorAll(
  'a[href], button, input, select, summary, [tabindex="0"]'
)].filter(each => each.checkVisibility({visibilityProperty: true}) && !each.disabled
  && !(each.type === 'radio' && !each.checked))"""
LISTEN = """() => {
  globalThis.met = new Map();
  document.addEventListener('focusin', ({target}) => {
    const {outlineStyle, outlineWidth} = getComputedStyle(target);
    met.set(target, outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2);
  });
}"""
MISSED = (
    f"""() => {STOPS}.filter(each => !met.get(each)).map(each => each.outerHTML.slice(0, 80))"""
)
TRANSFERRED = """['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind))
  .reduce((sum, entry) => sum + entry.transferSize, 0)"""
STORED = "[localStorage.length, sessionStorage.length, document.cookie.length]"


@pytest.fixture(scope="module")
def kinds(published: Site) -> dict[str, list[str]]:
    """Give the pages of each kind, the shortest first."""
    found: dict[str, list[str]] = {}
    for path in sorted(published.pages(), key=lambda path: published.file(path).stat().st_size):
        body = re.search(r'<body class="kind-([a-z]+)">', published.file(path).read_text("utf-8"))
        assert body is not None, path
        found.setdefault(body[1], []).append(path)
    del found["page"]  # the one that is not found
    return found


def sample(pages: list[str]) -> list[str]:
    """Choose the pages to look at."""
    return pages if FULL else sorted({pages[0], pages[(len(pages) - 1) // 2]})


def test_every_kind_of_page_is_there(kinds: dict[str, list[str]]) -> None:
    assert kinds.keys() == set(KINDS)
    assert "nothing-yet/" in sample(kinds["briefing"])


@each_kind
def test_a_page_is_accessible(
    kind: str, kinds: dict[str, list[str]], published: Site, visit: Open
) -> None:
    for number, path in enumerate(sample(kinds[kind]), KINDS.index(kind)):
        assert visit(published.address + path).violations_in(settings(number)) == (), path


def test_no_page_overflows_stores_asks_elsewhere_or_breaks_the_policy(
    kinds: dict[str, list[str]], published: Site, visit: Open
) -> None:
    page = visit(published.address, 320).page
    messages: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("request", lambda request: requests.append(request.url))
    paths = [path for pages in kinds.values() for path in sample(pages)]
    for path in paths:
        page.goto(published.address + path)
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
        assert page.evaluate(STORED) == [0, 0, 0], path
        assert messages == [], path
    assert len(requests) > len(paths) > len(KINDS)
    assert [request for request in requests if not request.startswith(published.address)] == []
    assert page.context.cookies() == []


def test_what_a_page_must_not_do_would_be_seen(published: Site, visit: Open) -> None:
    page = visit(published.address, 320).page
    messages: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("request", lambda request: requests.append(request.url))
    page.evaluate(
        "document.body.insertAdjacentHTML('beforeend', `<p style='color: red'>A</p>"
        "<img src='http://127.0.0.2/elsewhere.png' alt=''><pre>${'w'.repeat(400)}</pre>`);"
        "localStorage.setItem('more', 'than the theme'); document.cookie = 'a=b'"
    )
    assert page.evaluate("document.documentElement.scrollWidth") > 320
    assert page.evaluate(STORED) == [1, 0, 3]
    assert any("style-src" in message for message in messages)
    assert any("img-src" in message for message in messages)
    assert page.context.cookies() != []


@each_kind
def test_a_page_is_readable_without_scripts(
    kind: str, kinds: dict[str, list[str]], published: Site, visit: Open
) -> None:
    for path in sample(kinds[kind]):
        page = visit(published.address + path, scripts=False).page
        assert page.evaluate(UNREADABLE) == [], path
        assert page.locator(":is(button, input, select, dialog):visible").count() == 0, path
        assert (
            page.locator("nav.sections a:visible").count()
            >= sum(bool(kind.title) for kind in sitemap.KINDS) - 2
        ), path


def test_what_needs_a_script_would_be_seen(published: Site, visit: Open) -> None:
    page = visit(published.address, scripts=False).page
    page.evaluate("document.querySelector('main p').hidden = true")
    assert len(page.evaluate(UNREADABLE)) == 1


def tab_through(page: Page) -> list[str]:
    """Go through the page by the tabulator; give the stops that were missed, or did not show."""
    page.evaluate(LISTEN)
    for _ in range(2 * page.evaluate(f"{STOPS}.length")):  # what scrolls is a stop too
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
    missed: list[str] = page.evaluate(MISSED)
    return missed


@each_kind
def test_a_page_can_be_read_by_keyboard_with_a_focus_that_shows(
    kind: str, kinds: dict[str, list[str]], published: Site, visit: Open
) -> None:
    for path in sample(kinds[kind]):
        page = visit(published.address + path).page
        assert page.evaluate(f"{STOPS}.length") > 10, path
        assert tab_through(page) == [], path


def test_a_stop_that_cannot_be_reached_or_does_not_show_would_be_seen(
    published: Site, visit: Open
) -> None:
    page = visit(published.address).page
    page.evaluate("document.querySelector('main a').tabIndex = -1")
    page.evaluate(
        "const quiet = new CSSStyleSheet(); document.adoptedStyleSheets = [quiet];"
        "quiet.replaceSync('.site-name { outline: 0 !important }')"
    )
    assert len(tab_through(page)) == 2


@pytest.mark.parametrize("briefing", BRIEFINGS)
def test_a_first_visit_to_a_briefing_is_light(briefing: str, published: Site, visit: Open) -> None:
    page = visit(f"{published.address}{briefing}/").page
    assert page.locator("section.claim h3[id^=c-]").count() == BRIEFINGS[briefing]
    page.wait_for_load_state("networkidle")
    weight = page.evaluate(TRANSFERRED)
    print(f"{briefing}: {weight:,} bytes")  # noqa: T201 (for the notes: pytest -rP)
    assert 50_000 < weight < FIRST_VISIT
