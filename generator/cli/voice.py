"""What the command says, how much of it, and in which ink."""

import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from generator.diagnostics import Diagnostic
from generator.report.text import as_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How much is said, and in which ink."""

    quiet: bool
    """Findings only."""
    verbose: bool
    """Every file that was written, too."""
    colour: bool
    """Whether standard output takes colours."""

    def say(self, words: str) -> None:
        """Say how it went, on standard output."""
        if not self.quiet:
            click.echo(words)

    def whole(self, site: Path) -> None:
        """Say where the whole site is."""
        self.say(f"The site is in {shown(site / 'index.html')}")

    def add(self, words: str) -> None:
        """Say what only `--verbose` asks for."""
        if self.verbose:
            click.echo(words)

    def progress(self, words: str) -> None:
        """Say what is going on, where a person is watching."""
        if not self.quiet and sys.stderr.isatty():
            click.echo(click.style(words, dim=True), err=True)

    def findings(self, findings: tuple[Diagnostic, ...], texts: Mapping[str, str]) -> None:
        """Show what is wrong; `texts` are what the findings point into, by `Span.file`."""
        if findings or self.verbose:
            width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 100
            click.echo(
                as_text(findings, texts, colour=self.colour, width=width),
                nl=False,
                color=self.colour,
            )


def shown(path: Path) -> str:
    """Return a path as a person here would type it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
