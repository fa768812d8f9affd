"""What a site says of itself where its address is known, and that all of it is there."""

import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from lxml import etree, html

from generator.build import BuildOptions, build, read_corpus
from generator.project.layout import Project
from generator.project.mkdocs_config import starter_config
from tests.projects import write_project

BASE = "https://desk.example/evidence/"
ADDRESSED = starter_config().replace(
    "site_name: Briefings\n", f"site_name: The Desk & Co\nsite_url: {BASE}\n"
)

pytestmark = pytest.mark.site


def published(root: Path, configuration: str) -> Path:
    project = Project(root=write_project(root))
    project.configuration.write_text(configuration, encoding="utf-8")
    built = build(project, read_corpus(project), BuildOptions())
    assert built.complete, built.faults
    return project.site


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published(tmp_path_factory.mktemp("addressed"), ADDRESSED)


@pytest.fixture(scope="module")
def homeless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published(tmp_path_factory.mktemp("homeless"), starter_config())


def pages(site: Path) -> dict[str, html.HtmlElement]:
    return {
        path.relative_to(site).as_posix(): html.fromstring(path.read_text(encoding="utf-8"))
        for path in site.rglob("*.html")
        if path.name != "404.html"
    }


def told(page: html.HtmlElement) -> dict[str, str]:
    return {
        meta.get("property", ""): meta.get("content", "")
        for meta in page.iter("meta")
        if meta.get("property", "").startswith("og:")
    }


def there(site: Path, address: str) -> bool:
    """Tell whether an address of the site leads to a file, and to an element in it."""
    bare, anchor = urldefrag(address)
    assert bare.startswith(BASE), address
    file = site / bare.removeprefix(BASE)
    if not file.is_file():
        return False
    return not anchor or f'id="{anchor}"' in file.read_text(encoding="utf-8")


def test_every_page_has_its_address_and_the_sitemap_has_every_page(site: Path) -> None:
    found = pages(site)
    canonical = {
        path: [link.get("href") for link in page.iter("link") if link.get("rel") == "canonical"]
        for path, page in found.items()
    }
    assert canonical == {path: [f"{BASE}{path}"] for path in found}
    listed = etree.fromstring((site / "sitemap.xml").read_bytes()).itertext()
    assert {text.strip() for text in listed} - {""} == {f"{BASE}{path}" for path in found}
    assert (site / "robots.txt").read_text().endswith(f"Sitemap: {BASE}sitemap.xml\n")


def test_links_to_a_page_can_be_previewed(site: Path) -> None:
    for path, page in pages(site).items():
        found = told(page)
        assert found["og:url"] == f"{BASE}{path}"
        assert found["og:site_name"] == "The Desk & Co"
        assert found["og:title"]
        assert ("og:image" in found) is (path == "crane/index.html")
    crane = told(pages(site)["crane/index.html"])
    assert (crane["og:type"], crane["og:title"]) == ("article", "The crane")
    assert crane["og:description"] == "What is said of the fall of a crane."
    assert crane["og:image:alt"] == "The crane, as of 25 November 2025"
    assert there(site, crane["og:image"])


def test_every_citation_and_entry_of_the_feed_leads_somewhere(site: Path) -> None:
    items = json.loads((site / "crane/data/citations.csl.json").read_text())
    addresses = [item["URL"] for item in items]
    bibtex = (site / "crane/data/citations.bib").read_text()
    assert re.findall(r"url = \{(.*?)\}", bibtex) == addresses
    assert addresses == [f"{BASE}crane/index.html", f"{BASE}crane/index.html#c-injured-12"]
    page = unescape((site / "crane/data/index.html").read_text())
    assert all(address in page for address in addresses)
    feed = etree.fromstring((site / "changes/feed.xml").read_bytes())
    links = [link.get("href", "") for link in feed.iter("{*}link")]
    assert len(links) == 3
    assert all(there(site, address) for address in (*addresses, *links))
    assert not there(site, f"{BASE}crane/index.html#c-nothing")


def test_the_feed_is_found_from_every_page(site: Path) -> None:
    for path, page in pages(site).items():
        [link] = [each for each in page.iter("link") if each.get("rel") == "alternate"]
        assert (site / path).parent.joinpath(link.get("href", "")).resolve() == (
            site / "changes" / "feed.xml"
        )


def test_without_an_address_nothing_claims_to_have_one(homeless: Path) -> None:
    for page in pages(homeless).values():
        assert told(page) == {}
    assert not list(homeless.rglob("card.png"))
    assert "Sitemap" not in (homeless / "robots.txt").read_text()
    for name in ("citations.bib", "citations.csl.json"):
        assert "http" not in (homeless / "crane/data" / name).read_text()
