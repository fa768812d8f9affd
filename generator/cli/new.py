"""The verb `new`: a folder for a briefing, ready to be filled in."""

from datetime import datetime
from pathlib import Path

import click

from generator.cli.verb import Verb
from generator.cli.voice import Voice, shown
from generator.project.layout import find_project
from generator.project.new_briefing import document_objection, slug_objection
from generator.project.new_project import begin


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
    project = find_project(Path.cwd())
    written = begin(project, slug, documents, today=datetime.now().astimezone().date())
    voice.say(f"Now fill in {shown(written)}, then run: briefings build")
