"""The Method page: what the program promises, and every finding with its code."""

from dataclasses import dataclass

from generator.derive import sitemap
from generator.model.prose import Prose
from generator.values.markup import Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingKind:
    """One kind of finding, as its rule explains it."""

    code: str
    """For life, such as `Q001`."""
    name: str
    """In kebab-case."""
    severity: str
    """`error` or `warning`."""
    flags: Prose
    """What it flags."""
    why: Prose
    """Why it matters."""
    remedy: Prose
    """What to do."""

    @property
    def anchor(self) -> Anchor:
        """The id of its entry."""
        return Anchor(f"check-{self.code.lower()}")


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """All that the page shows that is not the same on every site."""

    page: str
    """Its path."""
    kinds: tuple[FindingKind, ...]
    """In code order."""


def method_view(kinds: tuple[FindingKind, ...]) -> MethodView:
    """Put the page together."""
    return MethodView(page=sitemap.METHOD.page, kinds=kinds)
