"""Where the pages of the site are on the web."""

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
        if not self.folders:
            return f"{self.base}{page}.html{anchor}"
        folder = page.removesuffix(_INDEX) if page.rpartition("/")[2] == _INDEX else f"{page}/"
        return f"{self.base}{folder}{anchor}"


def pdf_name(slug: str) -> str:
    """Return the file name of a briefing's print edition; it stands beside the briefing's page."""
    return f"{slug}.pdf"
