"""The committed pages: under our theme in a real browser, and under the themes of others."""

import gzip
import re
from pathlib import Path

import pytest

from tests.browser.markup import foreign, internal_links
from tests.browser.visiting import MkDocs, Open, Site

MARK = re.compile(r'<body class="(kind-[a-z]+)">')

pytestmark = [pytest.mark.browser, pytest.mark.site]


@pytest.fixture(scope="module")
def kinds(site: Site) -> dict[str, str]:
    """Give the longest page of each kind, by kind."""
    longest: dict[str, str] = {}
    for path in sorted(site.pages(), key=lambda path: site.file(path).stat().st_size):
        body = MARK.search(site.file(path).read_text(encoding="utf-8"))
        assert body is not None, path
        longest[body[1]] = path
    longest.pop("kind-page", None)  # pages by hand, and the one that is not found
    return longest


@pytest.mark.parametrize(
    ("theme", "program"),
    [
        ("mkdocs", "mkdocs"),
        ("readthedocs", "mkdocs"),
        ("material", "mkdocs"),
        ("mkdocs", "properdocs"),
    ],
)
def test_the_pages_need_no_theme_of_ours(
    theme: str, program: str, docs: Path, mkdocs: MkDocs, tmp_path: Path
) -> None:
    settings = (f"  name: {theme}", f"  custom_dir: {tmp_path}")
    built = mkdocs(docs, program, theme=settings)
    written = {path.relative_to(built).with_suffix(".md") for path in built.rglob("*.html")}
    assert {path.relative_to(docs) for path in docs.rglob("*.md")} <= written


def test_properdocs_writes_the_same_pages(site: Site, docs: Path, mkdocs: MkDocs) -> None:
    other = mkdocs(docs, "properdocs")
    for path in site.pages():
        file = site.file(path)
        assert (other / file.relative_to(site.folder)).read_bytes() == file.read_bytes(), path


def test_every_kind_of_page_is_there(kinds: dict[str, str]) -> None:
    registers = {"actors", "casualties", "questions", "timeline", "sources", "method"}
    assert {
        f"kind-{kind}"
        for kind in ("home", "briefing", "data", "changes", "source", "actor", *registers)
    } == set(kinds)


def test_every_link_arrives_and_every_page_can_be_reached(site: Site) -> None:
    links = tuple(internal_links(site.folder))
    assert [link for link in links if link.problem] == []
    reached, waiting = set[Path](), {site.folder / "index.html"}
    while waiting:
        reached |= waiting
        waiting = {link.target for link in links if link.page in waiting} - reached
    pages = {site.file(path) for path in site.pages()} - {site.folder / "404.html"}
    assert pages - reached == set()


def test_nothing_foreign_is_in_a_page(site: Site) -> None:
    assert {
        path: foreign(site.file(path)) for path in site.pages() if foreign(site.file(path))
    } == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_each_kind_of_page_is_accessible(
    width: int, scheme: str, site: Site, kinds: dict[str, str], visit: Open
) -> None:
    for path in kinds.values():
        seen = visit(site.address + path, width, dark=scheme == "dark")
        assert seen.violations() == (), path


def test_no_page_overflows_a_phone_or_breaks_the_policy(site: Site, visit: Open) -> None:
    page = visit(site.address, 320).page
    messages: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("request", lambda request: requests.append(request.url))
    paths = set(site.pages()) - {"404.html"}
    for path in paths:
        page.goto(site.address + path)
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
    assert messages == []
    assert len(requests) > len(paths)
    assert [request for request in requests if not request.startswith(site.address)] == []


def test_a_briefing_stays_light_on_a_first_visit(site: Site, visit: Open) -> None:
    seen = visit(site.address + "trump-maduro-talks/")
    claims = seen.page.locator("section.claim").count()
    assert claims > 25  # of so many the promise speaks
    weight = 0
    for name in {request.removeprefix(site.address) for request in seen.requests}:
        data = site.file(name).read_bytes()
        weight += len(data if name.endswith(".woff2") else gzip.compress(data))
    assert weight < 150_000  # bytes
