"""The verbs, in the order in which people meet them, each imported when it is asked for."""

from importlib import import_module

import click

VERBS = ("new", "check", "build", "serve", "pin", "explain", "pdf", "verify")
"""Each is a module of this package, with a command of the same name."""


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
        verb: click.Command = getattr(import_module(f"generator.cli.{name}"), name)
        return verb


@click.group(cls=_OnDemand, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="briefings")
def cli() -> None:
    """Compile evidence into a website.

    Seed documents and YAML in seeds/ become checked pages in briefings/ and a site in site/.
    Exit status: 0 nothing wrong, 1 findings, 2 wrong use.
    """
