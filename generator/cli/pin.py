"""The verb `pin`: the hashes of the documents, recorded."""

from pathlib import Path

import click

from generator.cli.verb import Verb, leave
from generator.cli.voice import Voice
from generator.project.layout import find_project
from generator.project.pinning import pin_documents
from generator.project.seeds import read_seeds
from generator.report.text import as_text


@click.command(cls=Verb, examples=("briefings pin", "briefings pin talks"))
@click.argument("slugs", nargs=-1)
@click.pass_obj
def pin(voice: Voice, *, slugs: tuple[str, ...]) -> None:
    """Record the hashes of the documents as they are now, in the YAML."""
    project = find_project(Path.cwd())
    known = read_seeds(project).units
    for slug in slugs:
        if slug not in known:
            raise click.BadParameter(f"there is no seeds/{slug}/", param_hint="SLUG")
    sound = True
    for pinned in pin_documents(project, slugs or known):
        if pinned.findings:
            sound = False
            click.echo(as_text(pinned.findings, pinned.texts, colour=voice.colour, width=100))
        else:
            names = ", ".join(pinned.changed) or "nothing to change"
            voice.say(f"{pinned.slug}: {names}")
    leave(well=sound)
