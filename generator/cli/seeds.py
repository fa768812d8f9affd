"""The verbs `new` and `pin`: what the program writes into `seeds/`."""

from datetime import datetime
from pathlib import Path

import click

from generator.cli.verb import Verb, Voice, leave, refuse_unknown, shown
from generator.project.find import find_project, project_at
from generator.project.new_briefing import document_objection, new_briefing, slug_objection
from generator.project.pinning import pin_documents
from generator.project.seeds import read_seeds
from generator.report.text import as_text


@click.command(
    cls=Verb, examples=("briefings new talks axios.html reuters.txt", "briefings new strikes")
)
@click.argument("slug")
@click.argument("documents", nargs=-1, type=click.Path(path_type=Path))
@click.pass_obj
def new(voice: Voice, *, slug: str, documents: tuple[Path, ...]) -> None:
    """Make seeds/SLUG/ with copies of the DOCUMENTS and a briefing.yml to fill."""
    if reason := slug_objection(slug):
        raise click.BadParameter(reason, param_hint="SLUG")
    for document in documents:
        if reason := document_objection(document):
            raise click.BadParameter(f"{document}: {reason}", param_hint="DOCUMENT")
    project = project_at(Path.cwd())
    written = new_briefing(project, slug, documents, today=datetime.now().astimezone().date())
    voice.say(f"Now fill in {shown(written)}, then run: briefings build")


@click.command(cls=Verb, examples=("briefings pin", "briefings pin talks"))
@click.argument("slugs", nargs=-1)
@click.pass_obj
def pin(voice: Voice, *, slugs: tuple[str, ...]) -> None:
    """Record the hashes of the documents as they are now, in the YAML."""
    project = find_project(Path.cwd())
    known = read_seeds(project).folders
    refuse_unknown(slugs, known)
    sound = True
    for pinned in pin_documents(project, slugs or known):
        if pinned.findings:
            sound = False
            click.echo(as_text(pinned.findings, pinned.texts, colour=voice.colour, width=100))
        else:
            names = ", ".join(pinned.changed) or "nothing to change"
            voice.say(f"{pinned.slug}: {names}")
    leave(well=sound)
