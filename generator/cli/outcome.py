"""How an edition came out, in words."""

from collections.abc import Iterator

import click

from generator.build import BuildResult
from generator.cli.voice import Voice
from generator.project.layout import Project


def complaints(built: BuildResult) -> Iterator[str]:
    """Yield what kept pages from being written, or the site from being made."""
    synced = built.synced
    for path in synced.in_the_way:
        yield f"briefings/{path}: a page of yours stands where a generated one belongs; move it"
    if not built.complete:
        for path in synced.hand_edited:
            yield f"briefings/{path}: edited by hand; move your text to the seeds, or use --force"
    for fault in built.faults:
        yield f"site: {fault}"


def tell(voice: Voice, project: Project, built: BuildResult) -> None:
    """Say what was written, or what kept it from being written."""
    synced = built.synced
    for complaint in complaints(built):
        click.echo(complaint)
    for path in synced.written:
        voice.add(f"wrote briefings/{path}")
    for path in synced.removed:
        voice.add(f"removed briefings/{path}")
    if built.complete:
        voice.whole(project.site)
