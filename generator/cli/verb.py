"""What every verb has: a voice and its options, help that ends with examples, an exit status."""

import os
import shutil
import sys
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import click

from generator.diagnostics import Diagnostic
from generator.print_edition.paper import Paper
from generator.report.text import as_text

FOUND = 1
"""The exit status where something is wrong."""

CORES = os.cpu_count() or 1
JOBS = click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    default=CORES,
    help="Processes for large work; by default one for each core.",
)
STRICT = click.option("--strict", is_flag=True, help="Let warnings count as errors.")
PAPER = click.option(
    "--paper",
    type=click.Choice([paper.value for paper in Paper]),
    default=Paper.A4.value,
    show_default=True,
    help="The size of the sheets.",
)
ARCHIVE = click.option(
    "--archive", is_flag=True, help="Print PDF/A-3, with the briefing's data attached."
)


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


class Verb(click.Command):
    """A command that is handed its `Voice`."""

    def __init__(self, *args: Any, examples: Sequence[str], **kwargs: Any) -> None:  # noqa: ANN401  # click's own
        """Take `examples` beside what click takes."""
        super().__init__(*args, **kwargs)
        self.params += (
            click.Option(["-q", "--quiet"], is_flag=True, help="Print findings only."),
            click.Option(
                ["-v", "--verbose"], is_flag=True, help="Name every file that is written."
            ),
            click.Option(["--color/--no-color"], default=None, help="By default on a terminal."),
        )
        self.examples = tuple(examples)

    def invoke(self, context: click.Context) -> object:
        """Make the voice, and run."""
        given = context.params
        colour = given.pop("color")
        context.obj = Voice(
            quiet=given.pop("quiet"),
            verbose=given.pop("verbose"),
            colour=sys.stdout.isatty() if colour is None else colour,
        )
        return super().invoke(context)

    def format_epilog(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """Print the examples as they are."""
        del context
        with formatter.section("Examples"):
            for example in self.examples:
                formatter.write(f"  {example}\n")


def leave(*, well: bool) -> NoReturn:
    """End the command."""
    raise click.exceptions.Exit(0 if well else FOUND)


def wait(words: str) -> None:
    """Say whom a build waits for."""
    click.echo(words, err=True)


def refuse_unknown(slugs: Iterable[str], known: Container[str]) -> None:
    """Refuse the name of a briefing that has no folder."""
    for slug in slugs:
        if slug not in known:
            raise click.BadParameter(f"there is no seeds/{slug}/", param_hint="SLUG")


def shown(path: Path) -> str:
    """Return a path as a person here would type it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
