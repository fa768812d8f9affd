"""A page whose content was made beforehand."""

import sys
from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from generator.cache.codec import DamagedError
from generator.mkdocs_build.render_markdown import Content, outline_of

Contents = Callable[[str], Content | None]
"""Gives the content of a page by its path; nothing where there is none."""


class Prepared(Page):
    """Takes its content from elsewhere, and only when it is asked for: a site has many pages.

    It holds what other pages may ask of it, its ids, and what is asked of all pages at once.
    """

    targets: frozenset[str] | None = None
    """The paths of all files that the page leads to; nothing where MkDocs rendered it itself."""

    def __init__(self, file: File, config: MkDocsConfig, contents: Contents) -> None:
        """Take the place of the page that MkDocs made of `file`."""
        self._contents = contents
        self._files = Files(())
        self._html: str | None = None
        self._toc = TableOfContents([])
        self._links: dict[File, dict[str, str]] | None = None
        super().__init__(None, file, config)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take over the content if all that it leads to is there; else render it as MkDocs does."""
        content = self._contents(self.file.src_uri)
        if content is None or not all(_is_there(path, files) for path in content.targets):
            super().render(config, files)
            return
        self._files = files
        self.targets = frozenset(map(sys.intern, content.targets))
        self.markdown = ""  # it was read for the sake of its front matter
        self._title_from_render = content.title
        ids = tuple(map(sys.intern, content.ids))
        self.present_anchor_ids = ids  # type: ignore[assignment]  # smaller than a set, and asked alike

    @property
    def content(self) -> str | None:
        """The content as HTML; nothing before it is rendered."""
        return self._html if self.targets is None else self._content.html

    @content.setter
    def content(self, html: str | None) -> None:
        self._html = html if self.targets is None else None

    @property
    def toc(self) -> TableOfContents:
        """The headings."""
        return self._toc if self.targets is None else outline_of(self._content.outline)

    @toc.setter
    def toc(self, toc: TableOfContents) -> None:
        self._toc = toc

    @property
    def links_to_anchors(self) -> dict[File, dict[str, str]] | None:
        """The links to places on pages, as they are written; nothing before it is rendered."""
        if self.targets is None:
            return self._links
        found: dict[File, dict[str, str]] = {}
        for path, anchor, link in self._content.links:
            to = self._files.get_file_from_path(path)
            if to is not None:
                found.setdefault(to, {})[anchor] = link
        return found

    @links_to_anchors.setter
    def links_to_anchors(self, links: dict[File, dict[str, str]] | None) -> None:
        self._links = links

    @property
    def _content(self) -> Content:
        content = self._contents(self.file.src_uri)
        if content is None:
            raise DamagedError(f"what was rendered of {self.file.src_uri} is lost")
        return content


def _is_there(path: str, files: Files) -> bool:
    file = files.get_file_from_path(path)
    return file is not None and file.inclusion.value > InclusionLevel.DRAFT.value
