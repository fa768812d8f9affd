"""Which pages are rendered in the quick way, and which are left to MkDocs."""

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.mkdocs_build.generated_page import (
    GeneratedPage,
    leaves_our_pages_alone,
    use_generated_pages,
)
from generator.mkdocs_build.warnings import collected
from generator.render.seal import seal

HEAD = "---\ntitle: A\ngenerated_by: briefings\n---\n\n"
BODY = """<h1 id="a" markdown="1">A &#38; B</h1>

<p class="cite" markdown="1">

[B](b.md#c) and [A](#more)

</p>

<h2 id="more" markdown="1">More</h2>
"""
EXTENSIONS = "markdown_extensions: [md_in_html, tables, toc]\n"
BASE = "site_name: Test\ndocs_dir: briefings\nplugins: []\nvalidation: {absolute_links: warn}\n"

Configured = Callable[[str], MkDocsConfig]


@pytest.fixture
def configured(tmp_path: Path) -> Configured:
    def write(more: str) -> MkDocsConfig:
        path = tmp_path / "mkdocs.yml"
        path.write_text(f"{BASE}{more}")
        (tmp_path / "briefings").mkdir(exist_ok=True)
        (tmp_path / "hook.py").touch()
        return load_config(str(path))

    return write


@pytest.fixture
def config(configured: Configured) -> MkDocsConfig:
    return configured(EXTENSIONS)


def files_of(config: MkDocsConfig, *paths: str) -> Files:
    return Files([File(path, config.docs_dir, config.site_dir, True) for path in paths])  # noqa: FBT003  # MkDocs' own


def page_of(text: str, config: MkDocsConfig, files: Files, *, quick: bool = True) -> Page:
    """Write and read a page, the first of `files`, and let it be quick if it can be."""
    (Path(config.docs_dir) / "a.md").write_text(text)
    page = Page(None, next(iter(files)), config)
    if quick:
        use_generated_pages(files, config)
    page.read_source(config)
    return page


def is_quick(text: str, config: MkDocsConfig) -> bool:
    files = files_of(config, "a.md", "b.md")
    page = page_of(text, config, files)
    page.render(config, files)
    return isinstance(page, GeneratedPage) and page._packed is not None  # noqa: SLF001


def test_a_sealed_page_is_quick_and_all_others_are_not(config: MkDocsConfig) -> None:
    assert is_quick(seal(HEAD + BODY), config)
    assert is_quick(seal(HEAD + BODY).replace("\n", "\r\n"), config)
    assert not is_quick(seal(HEAD + BODY).replace("A &", "B &"), config)
    assert not is_quick(HEAD + BODY, config)
    assert not is_quick("# By hand\n", config)


def test_a_heading_without_an_id_is_left_to_mkdocs(config: MkDocsConfig) -> None:
    assert not is_quick(seal(f"{HEAD}{BODY}\n## Unnamed\n"), config)


def test_an_address_that_commonmark_would_change_is_left_to_mkdocs(config: MkDocsConfig) -> None:
    assert not is_quick(seal(f"{HEAD}[x](https://&#91;::1&#93;/)\n"), config)


@pytest.mark.parametrize(
    ("more", "is_alone"),
    [
        (EXTENSIONS, True),
        ("markdown_extensions: [md_in_html, attr_list, fenced_code]\n", True),
        ("markdown_extensions: [md_in_html, toc: {permalink: false}]\n", True),
        ("markdown_extensions: [md_in_html, toc: {permalink: true}]\n", False),
        ("markdown_extensions: [md_in_html, smarty]\n", False),
        ("markdown_extensions: [tables]\n", False),
        (f"{EXTENSIONS}hooks: [hook.py]\n", False),
    ],
)
def test_what_might_change_our_pages_leaves_them_to_mkdocs(
    more: str, *, is_alone: bool, configured: Configured
) -> None:
    config = configured(more)
    assert leaves_our_pages_alone(config) is is_alone
    assert is_quick(seal(HEAD + BODY), config) is is_alone


def test_a_plugin_might_change_our_pages(configured: Configured) -> None:
    config = configured(EXTENSIONS.replace("\n", "\nplugins: [search]\n"))
    assert not leaves_our_pages_alone(config)


@pytest.mark.parametrize("there", [("a.md", "b.md"), ("a.md",)])
def test_a_quick_page_says_all_that_mkdocs_would(
    there: tuple[str, ...], config: MkDocsConfig
) -> None:
    found = []
    for quick in (False, True):
        files = files_of(config, *there)
        page = page_of(seal(HEAD + BODY), config, files, quick=quick)
        assert (page.content, list(page.toc), page.links_to_anchors) == (None, [], None)
        with collected() as complaints:
            page.render(config, files)
        links = page.links_to_anchors or {}
        found.append(
            (
                "".join((page.content or "").split()),
                page.title,
                str(page.toc).replace("&amp;", "&#38;"),
                [getattr(item, "active", None) for item in page.toc],
                sorted(page.present_anchor_ids or ()),
                {to.src_uri: anchors for to, anchors in links.items()},
                complaints.found,
            )
        )
    assert found[0] == found[1]
    assert "More - #more" in found[0][2]
    assert len(found[0][-1]) == ("b.md" not in there)
