"""What is looked at in the browser tests: a built site, and a page of it that is open."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.thorough import FULL

PROJECT = Path(__file__).parents[2]
SAMPLE = Path(__file__).parent / "sample"
HARD = Path(__file__).parent / "hard"
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
COLOURS = ("color-contrast", "link-in-text-block")
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")

SETTINGS = ((1280, False), (1280, True), (320, True), (320, False))
"""Width in CSS pixels, and whether dark."""

MkDocs = Callable[..., Path]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A built site, and where it is served from."""

    folder: Path
    """The folder that holds `index.html`."""
    address: str
    """Its address, which ends in a slash and has a path: the site is not at the root."""

    def pages(self) -> tuple[str, ...]:
        """Every page, as its address below the site's."""
        found = sorted(path.relative_to(self.folder) for path in self.folder.rglob("*.html"))
        return tuple(path.as_posix().removesuffix("index.html") for path in found)

    def file(self, path: str) -> Path:
        """Give the file that is served at `path` below the site's address."""
        found = self.folder / path
        return found / "index.html" if found.is_dir() else found


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A page that is open in the browser, and what was noticed meanwhile."""

    page: Page
    """The open page."""
    messages: tuple[str, ...]
    """What the browser wrote on its console, policy violations included."""
    requests: tuple[str, ...]
    """Every address that was asked for."""

    def turn(self, width: int, *, dark: bool) -> None:
        """Look at the same page at another width, in another colour scheme."""
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.emulate_media(color_scheme="dark" if dark else "light")

    def violations(self, *, only_colours: bool = False) -> tuple[str, ...]:
        """Give what axe-core finds against WCAG 2.2 AA, a line for each rule broken.

        Nothing but colours differs between light and dark, so there the rules of colour may do.
        """
        rules = {"type": "rule", "values": COLOURS} if only_colours else {"values": WCAG}
        if not self.page.evaluate("'axe' in globalThis"):
            # Written into the page by the debugger, so the content policy stays in force.
            self.page.evaluate(AXE.read_text(encoding="utf-8"))
        result = self.page.evaluate(
            "rules => axe.run({runOnly: {type: 'tag', ...rules}, resultTypes: ['violations']})",
            {name: value if name == "type" else list(value) for name, value in rules.items()},
        )
        assert result["passes"], "axe-core looked at nothing"
        return tuple(
            f"{broken['id']}: {node['target']} {node['failureSummary']}"
            for broken in result["violations"]
            for node in broken["nodes"]
        )

    def violations_in(self, settings: Iterable[tuple[int, bool]]) -> tuple[str, ...]:
        """Give what axe-core finds at several widths, in light and dark."""
        found: list[str] = []
        for width, dark in settings:
            self.turn(width, dark=dark)
            told = self.violations(only_colours=dark and not FULL)
            found += (f"{width} {'dark' if dark else 'light'} {line}" for line in told)
        return tuple(found)

    def width(self) -> int:
        """How wide the content is, in CSS pixels."""
        return int(self.page.evaluate("document.documentElement.scrollWidth"))


def settings(number: int) -> tuple[tuple[int, bool], ...]:
    """Choose how to look at the page of this number.

    Wide and light and narrow and dark, or else the other two; in a full run every way.
    """
    return SETTINGS if FULL else SETTINGS[number % 2 :: 2]


Open = Callable[..., Visit]
Serve = Callable[..., Site]


def missing(what: str) -> None:
    """Skip where `what` may be missing; in continuous integration nothing may."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what}, and in CI it must be there")
    pytest.skip(what)
