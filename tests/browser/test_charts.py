"""Charts in a real browser: readable at every width, in every light, on paper, in every theme."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.visiting import MkDocs, Open, Serve, Site
from tests.derive.sample_charts import BAND, MOMENTS, ROWS, intervals, moment, timeline
from tests.derive.test_charts_drawn import figure

pytestmark = [pytest.mark.browser, pytest.mark.site]

MANY = tuple(
    moment(f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}", label=f"Incident {number} off Havrin")
    for number in range(40)
)
PAGE = """---
title: "Charts"
kind: casualties
---

# Charts

{}

<section markdown="1">

## Timeline

{}

</section>

## More

{}
"""
TOUCHING = """beyond => {
  const touching = [];
  for (const drawing of document.querySelectorAll('figure.chart svg')) {
    const boxes = [...drawing.querySelectorAll('text')].map(each => each.getBoundingClientRect());
    const sheet = drawing.getBoundingClientRect();
    boxes.forEach((one, number) => {
      if (one.width && (one.left < sheet.left - beyond || one.right > sheet.right + beyond))
        touching.push(drawing.querySelectorAll('text')[number].textContent + ' sticks out');
      for (const other of boxes.slice(0, number))
        if (one.left < other.right - 1 && other.left < one.right - 1
            && one.top < other.bottom - other.height * 0.3
            && other.top < one.bottom - one.height * 0.3)
          touching.push(drawing.querySelectorAll('text')[number].textContent + ' touches');
    });
  }
  return touching;
}"""
SCALES = """[...document.querySelectorAll('figure.chart svg')]
  .filter(each => each.getClientRects().length).map(each => each.getScreenCTM().a)"""


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("charts")
    many = figure(timeline(*MANY)).replace("y-chart", "z-chart")
    page = PAGE.format(figure(intervals(*ROWS, band=BAND)), figure(timeline(*MOMENTS)), many)
    (folder / "index.md").write_text(page, encoding="utf-8")
    for register in ("actors", "casualties", "questions", "timeline", "sources", "method"):
        (folder / register).mkdir()
        (folder / register / "index.md").write_text(f"# {register}\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def site(docs: Path, mkdocs: MkDocs, serve: Serve) -> Site:
    return serve(mkdocs(docs))


def shown(page: Page) -> set[str]:
    """Return the classes of the drawings that are shown, of which each chart has one."""
    found = page.locator("figure.chart > div:visible").evaluate_all(
        "all => all.map(each => each.className)"
    )
    assert len(found) == page.locator("figure.chart").count() == 3
    return set(found)


def touching(page: Page, *, beyond: int) -> list[str]:
    """Return the lines of text that touch another, or stick out of the drawing by some pixels."""
    found: list[str] = page.evaluate(TOUCHING, beyond)
    return found


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("width", "layout"), [(320, "narrow"), (820, "wide"), (1280, "wide")])
def test_a_chart_is_accessible_and_keeps_to_the_policy(
    width: int, layout: str, site: Site, visit: Open, *, dark: bool
) -> None:
    seen = visit(site.address, width, dark=dark)
    assert shown(seen.page) == {layout}
    assert seen.messages == ()
    assert seen.width() <= width
    assert seen.violations() == ()


@pytest.mark.parametrize("width", [320, 360, 640, 710, 960, 1280])
def test_text_keeps_its_size_and_touches_nothing(width: int, site: Site, visit: Open) -> None:
    page = visit(site.address, width, scripts=True).page
    scales = page.evaluate(SCALES)
    assert len(scales) == 3
    assert min(scales) >= 0.999
    assert max(scales) <= 1.25
    assert touching(page, beyond=2) == []


def test_words_that_touch_would_be_seen(site: Site, visit: Open) -> None:
    page = visit(site.address).page
    page.evaluate(
        "document.querySelectorAll('.wide text').forEach(each => each.setAttribute('y', 50))"
    )
    assert any("touches" in each for each in touching(page, beyond=2))
    page.evaluate("document.querySelector('.wide text').setAttribute('x', 630)")
    assert any("sticks out" in each for each in touching(page, beyond=2))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_paper_takes_the_wide_drawing(paper: str, site: Site, visit: Open) -> None:
    width = {"A4": 642, "Letter": 664}[paper]  # between the margins, CSS pixels
    page = visit(site.address, width).page
    page.emulate_media(media="print", color_scheme="dark")
    assert shown(page) == {"wide"}
    ink = "getComputedStyle(document.querySelector('.chart .wide text')).fill"
    assert page.evaluate(ink) == "rgb(51, 51, 51)"
    assert page.pdf(format=paper).startswith(b"%PDF-")


def test_words_can_be_selected(site: Site, visit: Open) -> None:
    page = visit(site.address, scripts=False).page
    name = page.locator(".chart .wide text", has_text="Lissomar Health").first
    name.select_text()
    assert page.evaluate("String(getSelection())").startswith("Lissomar Health")


def test_a_larger_letter_of_the_reader_enlarges_the_drawing(site: Site, visit: Open) -> None:
    page = visit(site.address, 1600).page
    before = max(page.evaluate(SCALES))
    page.evaluate("document.documentElement.setAttribute('data-theme', 'light')")
    page.evaluate(
        "document.styleSheets[0].insertRule(':root { font-size: 150% }',"
        " document.styleSheets[0].cssRules.length)"
    )
    assert max(page.evaluate(SCALES)) == pytest.approx(1.5 * before)


@pytest.fixture(scope="module", params=["mkdocs", "readthedocs", "material"])
def elsewhere(request: pytest.FixtureRequest, docs: Path, mkdocs: MkDocs, serve: Serve) -> Site:
    """Build the same page under the theme of somebody else."""
    nothing = docs.parent / f"nothing-for-{request.param}"
    nothing.mkdir()
    return serve(mkdocs(docs, theme=(f"  name: {request.param}", f"  custom_dir: {nothing}")))


@pytest.mark.parametrize("width", [320, 1280])
def test_other_themes_show_the_narrow_drawing(width: int, elsewhere: Site, visit: Open) -> None:
    page = visit(elsewhere.address, width).page
    assert shown(page) == {"narrow"}
    assert min(page.evaluate(SCALES)) >= 0.9
    # Their letters may be broader than any that we reckon with; a drawing cuts nothing off.
    assert touching(page, beyond=24) == []


def test_a_page_from_right_to_left_keeps_the_drawing(site: Site, visit: Open) -> None:
    page = visit(site.address).page
    place = (
        "document.querySelector('.wide text').getBoundingClientRect().left"
        " - document.querySelector('.wide svg').getBoundingClientRect().left"
    )
    before = page.evaluate(place)
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert page.evaluate(place) == pytest.approx(before, abs=1)
