"""A project: a folder with seeds, pages, a site, and a private folder of the program's own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

RULES = "rules.md"
"""The rules, among the templates: the page of the rules includes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Where everything of one project lies."""

    root: Path
    """Absolute."""

    @property
    def seeds(self) -> Path:
        """What people write."""
        return self.root / "seeds"

    @property
    def pages(self) -> Path:
        """The Markdown pages: MkDocs' `docs_dir`."""
        return self.root / "briefings"

    @property
    def site(self) -> Path:
        """The published site."""
        return self.root / "site"

    @property
    def templates(self) -> Path:
        """The project's own templates; need not exist."""
        return self.root / "templates"

    @property
    def configuration(self) -> Path:
        """MkDocs' configuration; need not exist."""
        return self.root / "mkdocs.yml"

    @property
    def work(self) -> Path:
        """Where the private folder lies; `private_folder.prepare` makes both."""
        return self.root / ".briefings"


def templates(project: Project) -> Mapping[str, str]:
    """Return the templates of pages, figures and new briefings, such as `pages/home.md.jinja`.

    The project's own stand in for ours, file by file; the rules are the program's alone.
    """
    return {
        RULES: packaged_rules().read_text(encoding="utf-8"),
        **{
            name: text
            for folder in ("pages", "figures", "new", "print", "cards")
            for root in (packaged_templates(), project.templates)
            for name, text in _texts(root / folder, folder)
        },
    }


def packaged_templates() -> Path:
    """Return the program's own templates: in the wheel, or beside the package in a checkout."""
    package = Path(str(files("generator")))
    in_wheel = package / "templates"
    return in_wheel if in_wheel.is_dir() else package.parent / "templates"


def packaged_rules() -> Path:
    """Return the rules as a page of Markdown: in the wheel, or in a checkout."""
    packaged = packaged_templates()
    in_wheel = packaged / RULES
    return in_wheel if in_wheel.is_file() else packaged.parent / "docs" / RULES


def _texts(folder: Path, name: str) -> Iterator[tuple[str, str]]:
    if not folder.is_dir():
        return
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = f"{name}/{entry.name}"
        if entry.is_dir():
            yield from _texts(entry, path)
        elif entry.name.endswith((".jinja", ".typ")) and entry.is_file():  # a pipe never ends
            yield path, entry.read_text(encoding="utf-8")
