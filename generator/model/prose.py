"""An author's text: one paragraph of inline Markdown, already parsed."""

from dataclasses import dataclass

from generator.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of prose in one style."""

    text: str
    """The characters, with no markup in them."""
    emphasis: bool = False
    """Set in italics."""
    strong: bool = False
    """Set in bold."""
    code: bool = False
    """Set in a monospaced face."""
    href: str | None = None
    """An `https`, `http` or `mailto` address, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """One paragraph: emphasis, code and links; no HTML, no images."""

    runs: tuple[Run, ...]
    """In reading order."""
    span: Span
    """The place of the text in the YAML."""

    @property
    def plain(self) -> str:
        """The words without their styles."""
        return "".join(run.text for run in self.runs)
