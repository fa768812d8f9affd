"""The verb `verify`: whether what was published is still what the seeds, or the author, say."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator.cli.rebuilding import Rebuilder, rebuilding
from generator.cli.verb import Verb, Voice, leave
from generator.project.find import find_project
from generator.publish.verify import Trust, Verifier
from generator.report.places import visible

_EDITION = re.compile(r"[0-9]{1,9}|[0-9]{4}(-[0-9]{2}){0,2}")


@click.command(
    cls=Verb,
    examples=(
        "briefings verify site",
        "briefings verify talks.pdf",
        "briefings verify site/talks/data/briefing.json",
        "briefings verify --key author.pub --not-before 7 downloaded-site",
    ),
)
@click.argument(
    "targets",
    metavar="TARGET...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, path_type=Path),
)
@click.option(
    "--key",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Check the site's signature too: the author's public key, or allowed signers.",
)
@click.option(
    "--not-before", metavar="N|DAY", default="", help="With --key: refuse older editions."
)
@click.pass_obj
def verify(voice: Voice, *, targets: tuple[Path, ...], key: Path | None, not_before: str) -> None:
    """Check a site's folder, a PDF or a briefing's JSON, and name what differs.

    With the seeds of this project everything is built again and every byte compared; without them
    the site's signature is checked. What could not be checked is named, and counts as a finding.
    """
    if not_before and (key is None or not _EDITION.fullmatch(not_before)):
        raise click.BadParameter("a number or a day, beside --key", param_hint="--not-before")
    sound = True
    with _again() as again:
        trust = Trust(keys=key, not_before=not_before) if key else None
        verifier = Verifier(again, trust)
        for target in targets:
            verdict = verifier.verify(target)
            for alteration in verdict.altered:
                click.echo(visible(str(alteration)))
            for words in verdict.open:
                click.echo(f"not checked: {visible(words)}")
            for words in verdict.checked:
                voice.say(f"checked: {visible(words)}")
            sound = sound and not verdict.altered and not verdict.open
    if sound:
        voice.say("Nothing was altered.")
    leave(well=sound)


@contextmanager
def _again() -> Iterator[Rebuilder | None]:
    """Hold what builds the project here again; None where there are no seeds."""
    project = find_project(Path.cwd())
    if not project.seeds.is_dir():
        yield None
        return
    with rebuilding(project) as again:
        yield again if again.corpus.folders else None
