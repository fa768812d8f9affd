"""Rendering the pages that the generator wrote, in a hundredth of the time that MkDocs takes.

Our pages are written so that CommonMark and Python-Markdown read them alike. So a page with an
unbroken seal is rendered by pulldown-cmark; a page that a person wrote is rendered by MkDocs, and
so is every page where the configuration could make MkDocs read ours in another way. Links go
through MkDocs' own code: it rewrites and checks them, and warns of them.

`tests/mkdocs_build/test_dialect.py` holds the law: both ways give the same tree of elements, the
same outline, the same places and links.
"""

import html
import json
import logging
import re
import sys
import zlib
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

import pyromark
from markdown.extensions.toc import nest_toc_tokens, strip_tags
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page, _RelativePathTreeprocessor
from mkdocs.structure.toc import TableOfContents, get_toc

from generator.render.seal import is_intact

_NEEDED = {"md_in_html", "tables", "toc"}
_KNOWN = _NEEDED | {"attr_list", "fenced_code"}
"""Extensions of Markdown of which we know that they leave our pages as they are."""
_TOC = {"permalink": False}
"""The one setting of an extension that may be given: it is the default."""

_MARKER = ' markdown="1"'
# A paragraph that is all there is in a heading or in a paragraph with a class. With a link inside,
# these can only be written in lines of their own; Python-Markdown makes no paragraph of the lines.
_WRAPPED = re.compile(rf"(<(p|h[1-6])[^>]*{_MARKER}>)\n<p>(.*?)</p>\n(</\2>)", re.DOTALL)
_UNNAMED = re.compile(r"<h[1-6]>")
_HEADING = re.compile(r"<h([1-6]) id=\"([^\"]*)\"[^>]*>(.*?)</h\1>", re.DOTALL)
_ID = re.compile(r"<[a-z][^>]* id=\"([^\"]*)\"")
# As pulldown-cmark writes a link: our pages hold none in HTML, which MkDocs would not see.
_LINK = re.compile(r'<a href="([^"]*)">')
# CommonMark would write brackets in an address as percent signs, and another host of its numbers.
_NUMBERED_HOST = re.compile(r"\]\([^)\s]*&#9[13];")


class GeneratedPage(Page):
    """A page that is rendered in the quick way if it is ours, and else as MkDocs does it.

    What it holds is packed: a site has many pages, and MkDocs keeps all of them to its end.
    """

    _packed: bytes | None = None
    _files: Files

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Fill in what MkDocs' own method would."""
        markdown = self.markdown
        if markdown is None or not _is_ours(self.file, markdown):
            super().render(config, files)
            return
        links = _RelativePathTreeprocessor(self.file, files, config)
        content = content_of(markdown, links.path_to_url)
        if _UNNAMED.search(content):  # of a template that is not ours: the extension names it
            super().render(config, files)
            return
        outline = _tokens(content)
        if outline and outline[0]["level"] == 1 and content.startswith("<h1"):
            self._title_from_render = str(outline[0]["name"])
        ids = tuple(sys.intern(html.unescape(each)) for each in _ID.findall(content))
        self.present_anchor_ids = ids  # type: ignore[assignment]  # smaller than a set, and asked alike
        asked = logging.getLogger("mkdocs.structure.pages").getEffectiveLevel() > logging.DEBUG
        anchored = [
            (to.src_uri, anchor, link)
            for to, anchors in links.links_to_anchors.items()
            for anchor, link in anchors.items()
        ]
        self.markdown = ""  # it was read for the sake of its front matter
        self._files = files
        self._packed = zlib.compress(json.dumps((content, anchored if asked else [])).encode(), 1)

    @property
    def content(self) -> str | None:
        """The content as HTML; None before it is rendered."""
        return self.__dict__.get("content") if self._packed is None else _unpack(self._packed)[0]

    @content.setter
    def content(self, content: str | None) -> None:
        self.__dict__["content"] = content

    @property
    def toc(self) -> TableOfContents:
        """The headings."""
        before: TableOfContents = self.__dict__.get("toc", TableOfContents([]))
        content = self.content if self._packed else None
        return before if content is None else get_toc(nest_toc_tokens(_tokens(content)))

    @toc.setter
    def toc(self, toc: TableOfContents) -> None:
        self.__dict__["toc"] = toc

    @property
    def links_to_anchors(self) -> dict[File, dict[str, str]] | None:
        """The links to places on pages, as they are written; None before it is rendered."""
        if self._packed is None:
            return self.__dict__.get("links_to_anchors")
        found: dict[File, dict[str, str]] = {}
        for path, anchor, link in _unpack(self._packed)[1]:
            found.setdefault(self._file(path), {})[anchor] = link
        return found

    @links_to_anchors.setter
    def links_to_anchors(self, links: dict[File, dict[str, str]] | None) -> None:
        self.__dict__["links_to_anchors"] = links

    def _file(self, path: str) -> File:
        """Return the file of a path that was found when the page was rendered."""
        file = self._files.get_file_from_path(path)
        if file is None:
            raise AssertionError(f"{path} has gone")
        return file


def use_generated_pages(files: Iterable[File], config: MkDocsConfig) -> None:
    """Let the pages of `files` that are ours be rendered in the quick way, if `config` allows it.

    To be called when the navigation is made, which holds pages already: they stay the same objects.
    """
    if not leaves_our_pages_alone(config):
        return
    for file in files:
        if type(file.page) is Page:
            file.page.__class__ = GeneratedPage


def leaves_our_pages_alone(config: MkDocsConfig) -> bool:
    """Return whether MkDocs reads our pages with `config` as CommonMark does.

    Not with hooks, plugins or extensions of Markdown whose effect we do not know. Our own plugin is
    the one called `briefings`.
    """
    extensions = set(config.markdown_extensions)
    settings = {name: dict(each) for name, each in (config.mdx_configs or {}).items() if each}
    return (
        _NEEDED <= extensions <= _KNOWN
        and all(name == "toc" and each == _TOC for name, each in settings.items())
        and not config.hooks
        and set(config.plugins) <= {"briefings"}
    )


def content_of(markdown: str, link: Callable[[str], str]) -> str:
    """Return the content of one of our pages as HTML, with its links as `link` rewrites them."""
    text = pyromark.html(markdown, options=pyromark.Options.ENABLE_TABLES)
    text = _WRAPPED.sub(r"\1\3\4", text).replace(f"{_MARKER}>", ">")
    known: dict[str, str] = {}

    def rewritten(found: re.Match[str]) -> str:
        written = found[1]
        if written not in known:
            known[written] = html.escape(link(html.unescape(written)))
        return f'<a href="{known[written]}">'

    return _LINK.sub(rewritten, text)


def _is_ours(file: File, markdown: str) -> bool:
    """Return whether a page is as the generator wrote it, and of what both read alike."""
    text = file.content_string
    return text.endswith(markdown) and is_intact(text) and not _NUMBERED_HOST.search(markdown)


def _tokens(content: str) -> list[Any]:
    """Return the headings as the extension `toc` does, one after the other."""
    return [
        {"level": int(level), "id": html.unescape(anchor), "name": strip_tags(inner)}
        for level, anchor, inner in _HEADING.findall(content)
    ]


@lru_cache(maxsize=1)  # a page is asked for one thing after the other
def _unpack(packed: bytes) -> tuple[str, list[tuple[str, str, str]]]:
    content, links = json.loads(zlib.decompress(packed))
    return content, links
