"""Hard cases, from seeds to the browser: long words, right to left, nine appearances, nothing."""

import subprocess
import sys

import pytest

from tests.browser.visiting import Open, Serve, Site
from tests.projects import write_project

pytestmark = [pytest.mark.browser, pytest.mark.site]

WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten"
NAME = "مُحَمَّد الأَمِين العام للهيئة"
VOICES = tuple(f"voice {number} said that the bridge had held" for number in range(1, 10))
DOCUMENT = "\n\n".join(f"On that day, {voice} through the night." for voice in VOICES)
BRIEFING = f"""title: The bridge, {WORD}, and {NAME}
as_of: 2025-11-25
summary: What {NAME} and the {WORD} said.
actors:
  gazette: {{type: Organization, name: "{WORD}"}}
  secretary: {{type: Person, name: "{NAME}"}}
  silent: {{type: Person, name: Nobody Quoted}}
sources:
  report: {{file: report.txt, type: NewsArticle, title: "{WORD} {NAME}", publisher: gazette, published: 2025-11-25, accessed: 2025-11-25, lang: en, republish: full, licence: Ours}}
claims:
  held:
    text: The bridge held, as {NAME} and {WORD} say.
    about: [secretary, gazette, silent]
    when: 2025-11-24
    appearances:
{"".join(f'      - {{source: report, quote: "{voice}", chain: [secretary]}}{chr(10)}' for voice in VOICES)}
  word:
    text: "{WORD}"
    appearances:
      - {{source: report, quote: "{VOICES[0]}"}}
"""  # noqa: E501
EMPTY = """title: Nothing yet
as_of: 2025-11-25
summary: A briefing in which nothing stands.
"""
HELD = "bridge/index.html"


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> Site:
    root = write_project(
        tmp_path_factory.mktemp("hard"),
        {
            "seeds/bridge/briefing.yml": BRIEFING,
            "seeds/bridge/report.txt": DOCUMENT,
            "seeds/empty/briefing.yml": EMPTY,
        },
    )
    done = subprocess.run(
        (sys.executable, "-m", "generator", "build"), cwd=root, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    return serve(root / "site")


@pytest.mark.parametrize("width", [320, 1280])
def test_every_page_keeps_its_width_and_is_accessible(width: int, hard: Site, visit: Open) -> None:
    paths = [path for path in hard.pages() if path != "404.html" and "method" not in path]
    assert len(paths) > 10
    seen = visit(hard.address, width, dark=width == 320)
    for path in paths:
        seen.page.goto(hard.address + path)
        seen.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        assert seen.width() <= width, path
    seen.page.goto(hard.address + HELD)
    assert seen.violations() == ()


def test_nine_appearances_stand_below_their_claim(hard: Site, visit: Open) -> None:
    page = visit(hard.address + HELD).page
    claim = page.locator("section.claim", has=page.locator("#c-held"))
    assert claim.locator("blockquote:visible").count() == len(VOICES)
    heading = claim.locator("h3").bounding_box()
    first = claim.locator("blockquote").first.bounding_box()
    assert heading is not None
    assert first is not None
    assert first["y"] > heading["y"] + heading["height"]


def test_a_name_from_right_to_left_can_be_filtered_by_and_found(hard: Site, visit: Open) -> None:
    page = visit(hard.address + HELD).page
    page.locator("[name=actor]").select_option(label=f"{NAME} (1)")
    assert page.locator("section.claim:visible").count() == 1
    assert page.url.endswith("?actor=bridge%2Fsecretary")
    page.keyboard.press("Escape")
    page.locator("h1").click()
    page.keyboard.press("/")
    page.keyboard.type("للهيئة")
    page.keyboard.press("Enter")
    found = page.locator("#_search .results > li", has_text="actor").first
    assert NAME in found.inner_text()


def test_an_actor_without_claims_has_a_page(hard: Site, visit: Open) -> None:
    page = visit(hard.address + "actors/bridge/silent.html").page
    assert page.locator("h1").inner_text() == "Nobody Quoted"
    assert page.get_by_role("heading", name="Says").count() == 0


def test_an_empty_briefing_says_that_there_is_nothing(hard: Site, visit: Open) -> None:
    seen = visit(hard.address + "empty/index.html")
    words = seen.page.locator("main").inner_text()
    assert "No claim is recorded." in words
    assert "No source is recorded." in words
    assert seen.page.locator(".filters").count() == 0
    assert seen.violations() == ()
