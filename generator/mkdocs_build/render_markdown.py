"""What MkDocs makes of a page's Markdown, made beforehand and in any process.

It is MkDocs' own code that makes it, with one difference: every link is taken to lead somewhere.
So the result holds only where its targets are there, and nothing else was to be complained of;
whoever frames the page sees to that.
"""

import json
import zlib
from dataclasses import dataclass
from functools import lru_cache

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.mkdocs_build.warnings import collected
from generator.project.mkdocs_config import Configuration, theme_in_checkout

Sources = tuple[tuple[str, str], ...]
"""The path and the text of each of several pages."""
_Entry = tuple[str, str, int, tuple["_Entry", ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """All of the configuration that Markdown depends on: the file, and where it lies."""

    text: bytes
    """The configuration, as MkDocs reads it."""
    path: str
    """Its file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A page's content, before it is framed."""

    html: str
    """The content."""
    title: str | None
    """The first heading of the first level."""
    outline: tuple[_Entry, ...]
    """The headings: title, id, level, and the headings below."""
    ids: frozenset[str]
    """What can be linked to on the page."""
    links: tuple[tuple[str, str, str], ...]
    """Links to a place on a page: the page's path, the place's id, the link as it is written."""
    targets: frozenset[str]
    """The paths of all files that must be there."""


class _Anywhere(Files):
    """Files of which every one that is asked for is there."""

    def __init__(self, config: MkDocsConfig) -> None:
        super().__init__(())
        self._config = config
        self.asked: dict[str, File] = {}

    def get_file_from_path(self, path: str) -> File:
        """Take note, and pretend."""
        if path not in self.asked:
            self.asked[path] = _file(path, self._config)
        return self.asked[path]


def contents(sources: Sources, setting: Setting) -> tuple[tuple[str, bytes | None], ...]:
    """Return the content of each page, packed; nothing of a page that needs a closer look."""
    config = _config(setting)
    return tuple((path, _content(path, text, config)) for path, text in sources)


def unpack(packed: bytes) -> Content:
    """Return a content that was packed."""
    html, title, outline, ids, links, targets = json.loads(zlib.decompress(packed))
    return Content(
        html=html,
        title=title,
        outline=tuple(outline),
        ids=frozenset(ids),
        links=tuple(tuple(link) for link in links),
        targets=frozenset(targets),
    )


def outline_of(entries: tuple[_Entry, ...]) -> TableOfContents:
    """Return an outline as themes use it."""
    links = list(map(_link, entries))
    for link in links[:1]:
        link.active = True  # type: ignore[attr-defined]  # as MkDocs does
    return TableOfContents(links)


@lru_cache(maxsize=1)
def _config(setting: Setting) -> MkDocsConfig:
    return load_config(
        Configuration(setting.text, setting.path),
        config_file_path=setting.path,
        theme=theme_in_checkout(setting.text),
    )


def _content(path: str, text: str, config: MkDocsConfig) -> bytes | None:
    files = _Anywhere(config)
    file = _file(path, config)
    file.content_string = text.removeprefix("\ufeff")
    page = Page(None, file, config)
    with collected() as complaints:
        try:
            page.read_source(config)
            page.render(config, files)
        except Exception:  # noqa: BLE001  # MkDocs will meet it again, and say what it is
            return None
    if complaints.found:
        return None
    written = (
        page.content,
        page._title_from_render,  # noqa: SLF001  # MkDocs gives no other way
        list(map(_entry, page.toc)),
        sorted(page.present_anchor_ids or ()),
        [
            (to.src_uri, anchor, link)
            for to, anchors in (page.links_to_anchors or {}).items()
            for anchor, link in anchors.items()
        ],
        sorted(files.asked),
    )
    return zlib.compress(json.dumps(written).encode(), 1)


def _file(path: str, config: MkDocsConfig) -> File:
    return File(path, config.docs_dir, config.site_dir, config.use_directory_urls)


def _entry(link: AnchorLink) -> _Entry:
    return link.title, link.id, link.level, tuple(map(_entry, link.children))


def _link(entry: _Entry) -> AnchorLink:
    title, name, level, below = entry
    link = AnchorLink(title, name, level)
    link.children = list(map(_link, below))
    return link
