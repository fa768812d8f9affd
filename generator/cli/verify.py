"""The verb `verify`: whether what was published is still what the seeds say."""

from pathlib import Path

import click

from generator.build import read_corpus
from generator.cli.verb import Verb, Voice, leave, wait
from generator.project.find import find_project
from generator.project.lock import hold
from generator.publish.verify import Verifier


@click.command(
    cls=Verb,
    examples=(
        "briefings verify site",
        "briefings verify talks.pdf",
        "briefings verify site/talks/data/briefing.json",
    ),
)
@click.argument(
    "targets",
    metavar="TARGET...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, path_type=Path),
)
@click.pass_obj
def verify(voice: Voice, *, targets: tuple[Path, ...]) -> None:
    """Check a site's folder, a PDF or a briefing's JSON against the seeds, and name what differs.

    Nothing is fetched: the seeds of this project are what everything is compared with.
    """
    project = find_project(Path.cwd())
    sound, whole = True, True
    with hold(project, wait):
        verifier = Verifier(project, read_corpus(project))
        for target in targets:
            verdict = verifier.verify(target)
            for alteration in verdict.altered:
                click.echo(alteration)
            for words in verdict.open:
                click.echo(f"not checked: {words}")
            for words in verdict.checked:
                voice.say(f"checked: {words}")
            sound, whole = sound and not verdict.altered, whole and not verdict.open
    if sound:
        voice.say("Nothing was altered." if whole else "Nothing that was checked was altered.")
    leave(well=sound)
