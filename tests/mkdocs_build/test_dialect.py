"""The law of our pages' dialect: a build reads them as a plain `mkdocs build` does.

Every page of both briefings, of the cases, of invented briefings and of one full of hostile texts
is rendered by MkDocs and by a build: the same elements, words, outline, places, links and
complaints. With BRIEFINGS_FULL=1, 500 invented briefings and every vector.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from generator.build import read_corpus
from generator.mkdocs_build import generated_page
from generator.mkdocs_build.generated_page import GeneratedPage, use_generated_pages
from generator.mkdocs_build.warnings import collected
from generator.project.layout import Project
from generator.project.mkdocs_config import starter_config, theme_in_checkout
from generator.spans import SeedFile
from tests.adversary.hostile import Hostile, shards
from tests.adversary.vectors import own, sample, syntax
from tests.bench.corpus import corpus
from tests.checking import ROOT, check_project
from tests.render.contexts import flat
from tests.render.trees import tree
from tests.thorough import FULL

Read = Mapping[str, tuple[object, ...]]
"""What was made of each page."""

INVENTED = 500 if FULL else 6
VECTORS = 100
"""In one hostile briefing."""
BLOCK = re.compile(r"^<(?:p|h\d|div|summary|figure|td|li)\b.*\]\(", re.MULTILINE)
"""A link of Markdown on a line that CommonMark takes for HTML: nobody would make a link of it."""
BRACKET = re.compile(r"\]\(https?://[^)]*&#9[13];")
"""An address that CommonMark would write otherwise: MkDocs renders the page."""


def plain(config: MkDocsConfig) -> Read:
    """Read all pages as MkDocs does."""
    files = get_files(config)
    for file in files.documentation_pages():
        Page(None, file, config)
    return dict(_read(config, files))


def quick(config: MkDocsConfig) -> Read:
    """Read all pages as a build does; each of them is ours."""
    files = get_files(config)
    for file in files.documentation_pages():
        Page(None, file, config)
    use_generated_pages(files, config)
    found = dict(_read(config, files))
    for file in files.documentation_pages():
        assert isinstance(file.page, GeneratedPage)
        is_quick = file.page._packed is not None  # noqa: SLF001  # nothing else tells
        assert is_quick or BRACKET.search(file.content_string), file.src_uri
    return found


def _read(config: MkDocsConfig, files: Files) -> Iterator[tuple[str, tuple[object, ...]]]:
    for file in files.documentation_pages():
        assert file.page
        with collected() as complaints:
            file.page.read_source(config)
            file.page.render(config, files)
        links = file.page.links_to_anchors or {}
        yield (
            file.src_uri,
            (
                tree(file.page.content or ""),
                file.page.title,
                file.page._title_from_render,  # noqa: SLF001  # MkDocs takes it for pages without a title
                outline(file.page.toc),
                set(file.page.present_anchor_ids or ()),
                {to.src_uri: dict(anchors) for to, anchors in links.items()},
                [fault.message for fault in complaints.found],
            ),
        )


def outline(headings: Iterable[AnchorLink]) -> list[object]:
    """Return what a theme is given, with titles as a browser shows them."""
    return [
        (flat(html.unescape(each.title)), each.id, each.level, *outline(each.children))
        for each in headings
    ]


def configured(docs: Path, folder: Path) -> MkDocsConfig:
    text = starter_config()
    path = folder / "mkdocs.yml"
    path.write_text(text, encoding="utf-8")
    return load_config(str(path), docs_dir=str(docs), theme=theme_in_checkout(text.encode()))


def written(pages: Mapping[str, str], folder: Path) -> MkDocsConfig:
    for path, text in pages.items():
        page = folder / "briefings" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
        assert not BLOCK.search(text), path
    return configured(folder / "briefings", folder)


def assert_read_alike(config: MkDocsConfig, *, at_least: int) -> None:
    expected, found = plain(config), quick(config)
    assert len(expected) >= at_least
    for path, page in expected.items():
        assert found[path] == page, path


def test_our_briefings_are_read_alike(tmp_path: Path) -> None:
    config = configured(ROOT / "briefings", tmp_path)
    assert_read_alike(config, at_least=90)


@pytest.mark.parametrize("case", ["empty", "everything", "figures"])
def test_the_cases_are_read_alike(case: str, tmp_path: Path) -> None:
    docs = ROOT / "tests/cases/pages" / case / "expected/briefings"
    assert_read_alike(configured(docs, tmp_path), at_least=8)


def test_invented_briefings_are_read_alike(tmp_path: Path) -> None:
    seeds = tuple(
        SeedFile(path=f"seeds/{path}", data=text.encode()) for path, text in corpus(INVENTED)
    )
    made = check_project(seeds)
    config = written(made.pages, tmp_path)
    assert_read_alike(config, at_least=5 * INVENTED)


def test_hostile_texts_are_read_alike(tmp_path: Path) -> None:
    every = (*own(), *syntax()) if FULL else (*sample(own(), 40), *sample(syntax(), 40))
    for number, vectors in enumerate(shards(every, VECTORS)):
        hostile = Hostile(root=tmp_path / f"seeds-{number}", vectors=vectors)
        hostile.settle()
        folder = tmp_path / f"{number}"
        folder.mkdir()
        pages = read_corpus(Project(root=hostile.root)).pages
        assert_read_alike(written(pages, folder), at_least=len(vectors))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("_MARKER", " nothing"),
        ("_WRAPPED", re.compile("(?!)()()()()")),
        ("_LINK", re.compile("(?!)()")),
        ("_ID", re.compile("(?!)()")),
        ("_HEADING", re.compile("(?!)()()()")),
    ],
)
def test_the_law_would_see_a_fault(
    name: str, value: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = configured(ROOT / "briefings", tmp_path)
    monkeypatch.setattr(generated_page, name, value)
    with pytest.raises(AssertionError):
        assert_read_alike(config, at_least=1)
