"""The committed pages: under our theme in a real browser, and under the themes of others."""

from pathlib import Path

import pytest

from tests.browser.markup import foreign, internal_links
from tests.browser.visiting import MkDocs, Site

pytestmark = [pytest.mark.browser, pytest.mark.site]


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


def test_every_link_arrives_and_every_page_can_be_reached(published: Site) -> None:
    links = tuple(internal_links(published.folder))
    print(f"{len(links):,} links on {len(published.pages())} pages")  # noqa: T201 (pytest -rP)
    assert [link for link in links if link.problem] == []
    reached, waiting = set[Path](), {published.folder / "index.html"}
    while waiting:
        reached |= waiting
        waiting = {link.target for link in links if link.page in waiting} - reached
    pages = {published.file(path) for path in published.pages()} - {published.folder / "404.html"}
    assert pages - reached == set()


def test_nothing_foreign_is_in_a_page(published: Site) -> None:
    found = {path: foreign(published.file(path)) for path in published.pages()}
    assert {path: names for path, names in found.items() if names} == {}
