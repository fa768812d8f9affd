"""A page whose content was made beforehand."""

from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.disk.records import DamagedError
from generator.site.contents import outline_of, unpack

Packed = Callable[[str], bytes | None]
"""Gives the packed content of a page by its path; nothing where there is none."""


class Prepared(Page):
    """Takes its content from elsewhere, and only when it is asked for: a site has many pages."""

    targets: frozenset[str] | None = None
    """The paths of all files that the page leads to; nothing where MkDocs rendered it itself."""

    def __init__(self, file: File, config: MkDocsConfig, packed: Packed) -> None:
        """Take the place of the page that MkDocs made of `file`."""
        self._packed = packed
        self._content: str | None = None
        super().__init__(None, file, config)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take over the content if all that it leads to is there; else render it as MkDocs does."""
        packed = self._packed(self.file.src_uri)
        content = unpack(packed) if packed else None
        if content is None or not all(_is_there(path, files) for path in content.targets):
            super().render(config, files)
            return
        self.targets = content.targets
        self.markdown = ""  # it was read for the sake of its front matter
        self.toc = outline_of(content.outline)
        self._title_from_render = content.title
        self.present_anchor_ids = set(content.ids)
        self.links_to_anchors = {}
        for path, anchor, link in content.links:
            to = files.get_file_from_path(path)
            if to is not None:
                self.links_to_anchors.setdefault(to, {})[anchor] = link

    @property
    def content(self) -> str | None:
        """The content as HTML; nothing before it is rendered."""
        if self.targets is None:
            return self._content
        packed = self._packed(self.file.src_uri)
        if packed is None:
            raise DamagedError(f"what was rendered of {self.file.src_uri} is lost")
        return unpack(packed).html

    @content.setter
    def content(self, html: str | None) -> None:
        self._content = html if self.targets is None else None


def _is_there(path: str, files: Files) -> bool:
    file = files.get_file_from_path(path)
    return file is not None and file.inclusion.value > InclusionLevel.DRAFT.value
