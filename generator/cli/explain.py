"""The verb `explain`: a finding in plain words."""

import click

from generator.cli.verb import Verb, Voice
from generator.pipeline import KINDS
from generator.report.explain import explain as explanation


@click.command(cls=Verb, examples=("briefings explain Q001",))
@click.argument("code")
@click.pass_obj
def explain(voice: Voice, *, code: str) -> None:
    """Say what a finding means, why it matters, and what to do."""
    del voice
    for kind in KINDS:
        if kind.code == code.upper():
            click.echo(explanation(kind.doc, kind.code, kind.name, kind.severity), nl=False)
            return
    known = ", ".join(kind.code for kind in KINDS)
    raise click.BadParameter(f"there is no finding {code}; there are {known}", param_hint="CODE")
