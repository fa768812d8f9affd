"""What every verb has: the options of the voice, help that ends with examples, an exit status."""

import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from generator.cli.voice import Voice

FOUND = 1
"""The exit status where something is wrong."""


def _options() -> tuple[click.Option, ...]:
    return (
        click.Option(["-q", "--quiet"], is_flag=True, help="Print findings only."),
        click.Option(["-v", "--verbose"], is_flag=True, help="Name every file that is written."),
        click.Option(["--color/--no-color"], default=None, help="By default on a terminal."),
    )


class Verb(click.Command):
    """A command that is handed its `Voice`."""

    def __init__(self, *args: Any, examples: Sequence[str], **kwargs: Any) -> None:  # noqa: ANN401  # click's own
        """Take `examples` beside what click takes."""
        super().__init__(*args, **kwargs)
        self.params.extend(_options())
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
        """Print the examples as they stand."""
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
