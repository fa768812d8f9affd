"""The command `briefings`: arguments, printing and exit status, and nothing else.

Exit status: 0 nothing wrong, 1 findings, 2 wrong use, 70 a fault of the program itself.
"""

import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Mapping
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import click

from generator.cli.verb import FOUND
from generator.files.errors import RefusedError

WRONG_USE = 2
CRASHED = 70
UNSUPPORTED = (
    "briefings: this system is not supported; on Windows, run it in WSL (the Windows Subsystem for"
    " Linux). Files are opened without following links, and exchanged, in ways that Windows lacks."
)
VERBS: Mapping[str, str] = {
    "new": "seeds",
    "check": "check",
    "build": "build",
    "serve": "serve",
    "pin": "seeds",
    "explain": "explain",
    "pdf": "pdf",
    "sign": "sign",
    "verify": "verify",
}
"""In the order in which people meet them, each with its module, where its command has its name."""


def main() -> None:
    """Run the command; a fault of our own becomes one line and a report file."""
    _open_closed_streams()
    if not hasattr(os, "O_NOFOLLOW"):
        click.echo(UNSUPPORTED, err=True)
        sys.exit(WRONG_USE)
    try:
        cli(prog_name="briefings")
    except (RefusedError, OSError) as error:
        click.echo(f"briefings: {error}", err=True)
        sys.exit(FOUND)
    except Exception as error:  # noqa: BLE001  # the last net
        report = _write_crash_report(error)
        click.echo(f"briefings: a fault of this program; its report is in {report}", err=True)
        sys.exit(CRASHED)


def _open_closed_streams() -> None:
    """Let what a command prints go nowhere where its caller has closed a stream.

    The descriptor is taken before a page could be given its number, and be printed into.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115


def _write_crash_report(error: BaseException) -> Path:
    """Write what happened into a new file of the system's temporary folder, and return its path."""
    lines = (
        f"briefings {version('briefings')}, Python {platform.python_version()}, {sys.platform}",
        f"arguments: {tuple(sys.argv[1:])!r}",
        "".join(traceback.format_exception(error)),
    )
    with tempfile.NamedTemporaryFile(
        "w", prefix="briefings-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        file.write("\n".join(lines))
    return Path(file.name)


class _OnDemand(click.Group):
    """Imports a verb when it is asked for: what one verb needs may take another a second."""

    def list_commands(self, context: click.Context) -> list[str]:
        """Return the names of all verbs."""
        del context
        return list(VERBS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """Return a verb by its name, if it is one."""
        del context
        if name not in VERBS:
            return None
        verb: click.Command = getattr(import_module(f"generator.cli.{VERBS[name]}"), name)
        return verb


@click.group(cls=_OnDemand, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="briefings")
def cli() -> None:
    """Compile evidence into a website.

    Seed documents and YAML in seeds/ become checked pages in briefings/ and a site in site/.
    Exit status: 0 nothing wrong, 1 findings, 2 wrong use.
    """
