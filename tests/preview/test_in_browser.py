"""The preview in a real browser: the script that follows it, under the content policy."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.project.layout import Project
from tests.browser.engine import installed, start

ROOT = Path(__file__).parents[2]
CHROMIUM = installed()
PROGRAM = """
import sys
from pathlib import Path
from generator.project.layout import Project
from generator.mkdocs_build.build import build_site
from generator.preview.serve import Rebuilt, serve

project = Project(root=Path(sys.argv[1]))

def rebuild(out):
    if "mistake" in (project.pages / "index.md").read_text():
        return Rebuilt(ok=False, banner=("index.md: <b>a mistake</b>",))
    build_site(project, out=out)
    return Rebuilt(ok=True)

serve(project, rebuild=rebuild, port=0, say=lambda text: print(text, flush=True))
"""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="needs a Chromium"),
]


@pytest.fixture
def page() -> Iterator[Page]:
    """Open a page that tells of what the content policy stops."""
    browser = start(str(CHROMIUM))
    yield browser.new_context().new_page()
    browser.close()


@pytest.fixture
def address(project: Project) -> Iterator[str]:
    """Serve the project with a theme that keeps the policy, and end it with Ctrl-C."""
    theme = project.root / "theme"
    theme.mkdir()
    for name in ("main.html", "404.html"):
        (theme / name).write_text(
            "<!doctype html><html lang=en>"
            "<head><title>x</title><link rel=icon href='data:,'></head>"
            "<body>{{ page.content if page else 'lost' }}</body></html>"
        )
    project.configuration.write_text(
        "site_name: Test\ndocs_dir: briefings\nplugins: []\n"
        "theme: {name: null, custom_dir: theme, static_templates: [404.html]}\n"
    )
    command = [sys.executable, "-c", PROGRAM, str(project.root)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) == 0


def test_a_save_shows_by_itself_and_a_finding_lies_over_the_last_good_page(
    page: Page, address: str, project: Project
) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(address)
    page.wait_for_selector("h1:has-text('Home')")
    seconds = []
    for number in range(5):
        started = time.monotonic()
        (project.pages / "index.md").write_text(f"# Edition {number}\n")
        page.wait_for_selector(f"h1:has-text('Edition {number}')")
        seconds.append(time.monotonic() - started)
    assert sorted(seconds)[2] < 1, seconds
    page.evaluate("window.stays = true")
    (project.pages / "index.md").write_text("# A mistake\n")
    banner = page.wait_for_selector(".briefings-banner")
    assert banner is not None
    assert banner.inner_text() == "index.md: <b>a mistake</b>"
    assert page.locator("h1").inner_text() == "Edition 4"
    assert page.evaluate("window.stays")  # it was not loaded again
    page.reload()
    assert page.locator(".briefings-banner").count() == 1
    (project.pages / "index.md").write_text("# Better\n")
    page.wait_for_selector("h1:has-text('Better')")
    assert page.locator(".briefings-banner").count() == 0
    assert complaints == []


def test_many_open_tabs_do_not_starve_one_another(
    page: Page, address: str, project: Project
) -> None:
    tabs = [page, *(page.context.new_page() for _ in range(9))]
    for tab in tabs:
        tab.goto(address, timeout=5000)
    for edition in ("One", "Two"):
        (project.pages / "index.md").write_text(f"# {edition}\n")
        for tab in tabs:
            tab.wait_for_selector(f"h1:has-text('{edition}')")
        tabs.pop(0).close()  # it kept the connection
    (project.pages / "index.md").write_text("# A mistake\n")
    for tab in tabs:
        tab.wait_for_selector(".briefings-banner")
