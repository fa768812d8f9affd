"""What the command says, how much of it, and in which ink."""

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from generator.disk.pages import Synced
from generator.disk.project import Project
from generator.pipeline import Corpus
from generator.report.text import as_text
from generator.site.edition import Edition


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

    def add(self, words: str) -> None:
        """Say what only `--verbose` asks for."""
        if self.verbose:
            click.echo(words)

    def progress(self, words: str) -> None:
        """Say what is going on, where a person is watching."""
        if not self.quiet and sys.stderr.isatty():
            click.echo(click.style(words, dim=True), err=True)

    def findings(self, corpus: Corpus) -> None:
        """Show what is wrong."""
        if corpus.findings or self.verbose:
            width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 100
            click.echo(
                as_text(corpus.findings, corpus.texts, colour=self.colour, width=width),
                nl=False,
                color=self.colour,
            )


def complaints(made: Edition) -> Iterator[str]:
    """Yield what kept pages from being written, or the site from being made."""
    synced = made.synced or Synced()
    for path in synced.in_the_way:
        yield f"briefings/{path}: a page of yours stands where a generated one belongs; move it"
    if not made.complete:
        for path in synced.hand_edited:
            yield f"briefings/{path}: edited by hand; move your text to the seeds, or use --force"
    for fault in made.faults:
        yield f"site: {fault}"


def tell(voice: Voice, project: Project, made: Edition) -> None:
    """Say what was written, or what kept it from being written."""
    synced = made.synced or Synced()
    for complaint in complaints(made):
        click.echo(complaint)
    for path in synced.written:
        voice.add(f"wrote briefings/{path}")
    for path in synced.removed:
        voice.add(f"removed briefings/{path}")
    if made.complete:
        voice.say(f"The site is in {shown(project.site / 'index.html')}")


def shown(path: Path) -> str:
    """Return a path as a person here would type it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
