"""The command `briefings`: arguments, printing and exit status, and nothing else.

Exit status: 0 nothing wrong, 1 findings, 2 wrong use, 70 a fault of the program itself.
"""

import os
import sys
from pathlib import Path

import click

from generator.cli.verb import FOUND
from generator.cli.verbs import cli
from generator.files.errors import RefusedError
from generator.project.crash_report import write_crash_report

WRONG_USE = 2
CRASHED = 70
UNSUPPORTED = (
    "briefings: this system is not supported; on Windows, run it in WSL (the Windows Subsystem for"
    " Linux). Files are opened without following links, and exchanged, in ways that Windows lacks."
)


def main() -> None:
    """Run the command; a fault of our own becomes one line and a report file."""
    _open_closed_streams()
    if not hasattr(os, "O_NOFOLLOW"):
        click.echo(UNSUPPORTED, err=True)
        sys.exit(WRONG_USE)
    try:
        cli(prog_name="briefings")
    except RefusedError as error:
        click.echo(f"briefings: {error}", err=True)
        sys.exit(FOUND)
    except OSError as error:
        click.echo(f"briefings: {error}", err=True)
        sys.exit(FOUND)
    except Exception as error:  # noqa: BLE001  # the last net
        report = write_crash_report(error, tuple(sys.argv[1:]))
        click.echo(f"briefings: a fault of this program; its report is in {report}", err=True)
        sys.exit(CRASHED)


def _open_closed_streams() -> None:
    """Let what a command prints go nowhere where its caller has closed a stream.

    The descriptor is taken before a page could be given its number, and be printed into.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
