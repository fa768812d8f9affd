"""What `build` does where something was touched."""

import click

from generator.build import Manner, acceptable, make_edition, read_corpus, stale
from generator.cache.open_cache import remembering
from generator.cache.up_to_date import Still
from generator.cache.workers import hired
from generator.cli.outcome import tell
from generator.cli.verb import wait
from generator.cli.voice import Voice
from generator.mkdocs_build.build import Means
from generator.print_edition.paper import Paper
from generator.print_edition.typeset import PrintManner, made_ready
from generator.project.layout import Project
from generator.project.lock import hold


def publish(voice: Voice, still: Still, *, force: bool, jobs: int, executor: str | None) -> bool:
    """Make the edition that is wished for and publish it; tell whether that came off."""
    project, wish = still.project, still.wish
    with (
        hold(project, wait),
        hired(jobs, executor) as crew,
        remembering(project, crew) as workshop,
    ):
        still.look()
        voice.progress("Reading the seeds")
        corpus = read_corpus(project, workshop=workshop)
        ready = made_ready(project, corpus, corpus.units if wish.printed else ())
        voice.findings(ready.corpus.findings, ready.corpus.texts)
        if not acceptable(ready.corpus, strict=wish.strict):
            return False
        voice.progress(f"Making the site of {len(corpus.pages):,} pages")
        means = Means(store=workshop.store, digests=workshop.digests)
        manner = Manner(
            force=force,
            strict=wish.strict,
            search=True,
            means=means,
            documents=ready.documents,
            print_manner=PrintManner(paper=Paper(wish.paper), archive=wish.archive),
        )
        made = make_edition(project, ready.corpus, manner)
        if made.complete and not made.faults:
            still.keep(ready.corpus.findings, ready.corpus.texts, standing=made.standing)
    tell(voice, project, made)
    return made.complete


def is_current(voice: Voice, project: Project, *, strict: bool) -> bool:
    """Tell whether the committed pages are what the seeds give, and say which are not."""
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
