"""Where a site is published, and under what name."""

from dataclasses import dataclass

from generator.values.markup import Target

_INDEX = "index"


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
        folder = page.removesuffix(_INDEX) if page.rpartition("/")[2] == _INDEX else f"{page}/"
        return f"{self.base}{folder}{anchor}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What a project says of its site."""

    name: str
    """The site's name."""
    web: Web | None
    """Where it is; nothing where that is not known."""

    def address(self, target: Target) -> str:
        """Return the permanent address of a place; nothing where the site's is not known."""
        return self.web.address(target) if self.web else ""


UNPUBLISHED = Publication(name="Briefings", web=None)
"""What is known of a project that says nothing."""
