"""What is made beforehand of a page, and what is not: whatever needs a closer look is left."""

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.cache.codec import DamagedError
from generator.cache.store import opened_store
from generator.files.prefetch import Looks
from generator.mkdocs_build.page_cache import Frames
from generator.mkdocs_build.prerendered_page import Prepared
from generator.mkdocs_build.render_markdown import Content, Setting, contents, unpack

TEXT = b"site_name: Test\ndocs_dir: briefings\nplugins: []\nvalidation: {absolute_links: warn}\n"


@pytest.fixture
def setting(tmp_path: Path) -> Setting:
    (tmp_path / "briefings").mkdir()
    path = tmp_path / "mkdocs.yml"
    path.write_bytes(TEXT)
    return Setting(text=TEXT, path=str(path))


@pytest.fixture
def config(setting: Setting) -> MkDocsConfig:
    return load_config(setting.path)


def made(text: str, setting: Setting) -> bytes | None:
    ((path, packed),) = contents((("a.md", text),), setting)
    assert path == "a.md"
    return packed


def test_a_page_is_made(setting: Setting) -> None:
    packed = made("# A\n\n[b](b.md#c)\n", setting)
    assert packed is not None
    content = unpack(packed)
    assert (content.title, content.targets) == ("A", frozenset({"b.md"}))
    assert 'href="../b/#c"' in content.html


def test_a_page_to_complain_of_is_left(setting: Setting) -> None:
    assert made("[a](/b.md)\n", setting) is None


def test_a_page_that_fails_is_left(setting: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(Page, "render", fail)
    assert made("# A\n", setting) is None


def files_of(config: MkDocsConfig, *paths: str) -> Files:
    return Files([File(path, config.docs_dir, config.site_dir, True) for path in paths])  # noqa: FBT003  # MkDocs' own


def with_a_link(to: str) -> Content:
    return Content(
        html="<p>text</p>",
        title="A",
        outline=(),
        ids=frozenset(),
        links=((to, "c", "b.md#c"),),
        targets=frozenset(),
    )


def test_a_link_to_what_is_not_there_is_no_link(config: MkDocsConfig) -> None:
    files = files_of(config, "a.md")
    file = next(iter(files))
    page = Prepared(file, config, lambda _: with_a_link("b.md"))
    page.render(config, files)
    assert page.links_to_anchors == {}
    assert page.content == "<p>text</p>"


def written(text: str, config: MkDocsConfig, setting: Setting) -> Content:
    """Write a page, and return what is made of it beforehand."""
    (Path(config.docs_dir) / "a.md").write_text(text)
    packed = made(text, setting)
    assert packed
    return unpack(packed)


def test_a_page_that_is_handed_over_is_as_mkdocs_would_make_it(
    config: MkDocsConfig, setting: Setting
) -> None:
    text = "# A\n\n[B](b.md#c) [A](#more)\n\n## More\n"
    content = written(text, config, setting)
    pages = []
    makers: tuple[Callable[[File], Page], ...] = (
        lambda file: Page(None, file, config),
        lambda file: Prepared(file, config, lambda _: content),
    )
    for make in makers:
        files = files_of(config, "a.md", "b.md")
        page = make(next(iter(files)))
        assert (page.content, list(page.toc), page.links_to_anchors) == (None, [], None)
        page.read_source(config)
        page.render(config, files)
        links = page.links_to_anchors or {}
        pages.append(
            (
                page.content,
                page.title,
                str(page.toc),
                [getattr(item, "active", None) for item in page.toc],
                sorted(page.present_anchor_ids or ()),
                {to.src_uri: anchors for to, anchors in links.items()},
            )
        )
    assert pages[0] == pages[1]
    assert "More" in pages[0][2]
    assert pages[0][-1] == {"a.md": {"more": "#more"}, "b.md": {"c": "b.md#c"}}


def test_a_page_whose_target_is_gone_is_rendered_here(
    config: MkDocsConfig, setting: Setting
) -> None:
    content = written("# A\n\n[B](b.md#c)\n", config, setting)
    files = files_of(config, "a.md")
    page = Prepared(next(iter(files)), config, lambda _: content)
    page.read_source(config)
    page.render(config, files)
    assert page.targets is None
    assert 'href="b.md#c"' in (page.content or "")
    assert "A" in str(page.toc)
    assert page.links_to_anchors == {}


def test_a_content_that_was_lost_is_told_of(config: MkDocsConfig) -> None:
    files = files_of(config, "a.md")
    kept = [with_a_link("a.md")]
    page = Prepared(next(iter(files)), config, lambda _: kept[0] if kept else None)
    page.render(config, files)
    assert page.links_to_anchors
    kept.clear()
    with pytest.raises(DamagedError, match=r"a\.md"):
        assert page.content


def test_nothing_stays_where_no_record_can_be_read(config: MkDocsConfig) -> None:
    with opened_store(None, "") as torn:
        torn.tell("DROP TABLE about", [()])
        assert not Frames(torn, config, {}, Looks()).stay
