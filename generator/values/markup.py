"""Values that a page may carry unescaped, because we made them ourselves: marked by their type."""

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
    """A place in the generated pages; `render/` writes it relative to the page it stands on."""

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
    """JSON."""


@dataclass(frozen=True, slots=True, order=True)
class Length:
    """A length or a place in a drawing: written in digits alone, where a count would be grouped."""

    value: int
    """User units of the drawing."""
