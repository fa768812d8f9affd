"""Values that a page may carry unescaped, because we made them ourselves: marked by their type.

And the address under which a place in the pages is published.
"""

import re
from dataclasses import dataclass

_ANCHOR = re.compile(r"[a-z]+(?:-{1,2}[a-z0-9]+)*")
_PAGE = re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9-]+(?:\.[a-z]+)?\.(?:md|svg|bib|csv|json|xml)")


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """The id of an element: ours, prefixed, never a slug of foreign text."""

    value: str
    """Lower-case letters, digits and hyphens; begins with a letter."""

    def __post_init__(self) -> None:
        """Refuse what an author's id cannot have become."""
        if not _ANCHOR.fullmatch(self.value):
            raise ValueError(f"not an anchor: {self.value!r}")


@dataclass(frozen=True, slots=True, order=True)
class Target:
    """A place in the generated pages; `render/` writes it relative to the linking page."""

    page: str
    """The path below `briefings/`, made of ids: `talks/sources/antiwar.md`; or of a data file."""
    anchor: Anchor | None = None
    """The element on that page; the page as a whole where there is none."""

    def __post_init__(self) -> None:
        """Refuse what cannot have been made of ids."""
        if not _PAGE.fullmatch(self.page):
            raise ValueError(f"not a page: {self.page!r}")


@dataclass(frozen=True, slots=True)
class Address:
    """A link that leaves the site: an author's, checked when it was read."""

    value: str
    """An `https`, `http` or `mailto` address."""


@dataclass(frozen=True, slots=True)
class Json:
    """Data for machines, in a `<script>` that no browser runs; its texts are foreign."""

    value: str


@dataclass(frozen=True, slots=True, order=True)
class Length:
    """A length or a place in a drawing: written in digits alone, where a count would be grouped."""

    value: int
    """User units of the drawing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Web:
    """A published site."""

    base: str
    """Its address, with a slash at the end."""
    folders: bool = False
    """Whether a page is a folder with an `index.html`: MkDocs' `use_directory_urls`."""

    def address(self, target: Target) -> str:
        """Return the permanent address of a place."""
        page = target.page.removesuffix(".md")
        anchor = f"#{target.anchor.value}" if target.anchor else ""
        if not target.page.endswith(".md"):
            return f"{self.base}{page}"
        if not self.folders:
            return f"{self.base}{page}.html{anchor}"
        folder = page.removesuffix("index") if page.rpartition("/")[2] == "index" else f"{page}/"
        return f"{self.base}{folder}{anchor}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What a project says of its site."""

    name: str
    web: Web | None

    def address(self, target: Target) -> str:
        """Return the permanent address of a place; empty if the site's is not known."""
        return self.web.address(target) if self.web else ""


UNPUBLISHED = Publication(name="Briefings", web=None)
"""What is known of a project that says nothing."""
