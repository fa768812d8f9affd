"""What `build` does where something was touched."""

from collections.abc import Iterator

import click

from generator.build import Edition, Manner, acceptable, make_edition, read_corpus, stale
from generator.cache.open_cache import remembering
from generator.cache.up_to_date import Still
from generator.cache.workers import hired
from generator.cli.verb import Voice, wait
from generator.mkdocs_build.build import Means
from generator.pages.write import Synced
from generator.print_edition.paper import Paper, PrintOptions
from generator.print_edition.typeset import made_ready
from generator.project.layout import Project
from generator.project.lock import hold


def publish(voice: Voice, still: Still, *, force: bool, jobs: int, executor: str | None) -> bool:
    """Make the edition that is wished for and publish it; return whether that came off."""
    project, wish = still.project, still.wish
    with (
        hold(project, wait),
        hired(jobs, executor) as crew,
        remembering(project, crew) as workshop,
    ):
        still.look()
        voice.progress("Reading the seeds")
        corpus = read_corpus(project, workshop=workshop)
        ready = made_ready(project, corpus, corpus.folders if wish.printed else ())
        voice.findings(ready.corpus.findings, ready.corpus.texts)
        if not acceptable(ready.corpus, strict=wish.strict):
            return False
        voice.progress(f"Making the site of {len(corpus.pages):,} pages")
        means = Means(store=workshop.store, crew=crew, digests=workshop.digests)
        manner = Manner(
            force=force,
            strict=wish.strict,
            search=True,
            means=means,
            documents=ready.documents,
            print_manner=PrintOptions(paper=Paper(wish.paper), archive=wish.archive),
        )
        made = make_edition(project, ready.corpus, manner)
        if made.complete and not made.faults:
            still.keep(ready.corpus.findings, ready.corpus.texts, standing=made.standing)
    tell(voice, project, made)
    return made.complete


def is_current(voice: Voice, project: Project, *, strict: bool) -> bool:
    """Say which committed pages are not what the seeds give; return whether there is none."""
    corpus = read_corpus(project)
    voice.findings(corpus.findings, corpus.texts)
    if not acceptable(corpus, strict=strict):
        return False
    outdated = stale(project, corpus)
    for path, reason in outdated:
        click.echo(f"briefings/{path}: {reason}")
    if not outdated:
        voice.say(f"All {len(corpus.pages):,} pages are current.")
    return not outdated


def complaints(made: Edition) -> Iterator[str]:
    """Yield what kept pages from being written, or the site from being made."""
    synced = made.synced or Synced()
    for path in synced.in_the_way:
        yield f"briefings/{path}: a page of yours stands where a generated one belongs; move it"
    if not made.complete:
        for path in synced.hand_edited:
            yield f"briefings/{path}: edited by hand; move your text to the seeds, or use --force"
    for fault in made.faults:
        yield f"site: {fault}"


def tell(voice: Voice, project: Project, made: Edition) -> None:
    """Say what was written, or what kept it from being written."""
    synced = made.synced or Synced()
    for complaint in complaints(made):
        click.echo(complaint)
    for path in synced.written:
        voice.add(f"wrote briefings/{path}")
    for path in synced.removed:
        voice.add(f"removed briefings/{path}")
    if made.complete:
        voice.whole(project.site)
