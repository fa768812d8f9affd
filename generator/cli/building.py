"""What `build` does where something was touched."""

import click

from generator.build import BuildOptions, acceptable, build, read_corpus, stale
from generator.cache.caching_compiler import CachedCompiler
from generator.cache.store import opened_cache
from generator.cache.up_to_date import UpToDateCheck
from generator.cache.workers import hired
from generator.cli.outcome import tell
from generator.cli.verb import wait
from generator.cli.voice import Voice
from generator.print_edition.paper import Paper
from generator.print_edition.typeset import PrintManner, made_ready
from generator.project.layout import Project, prepare
from generator.project.lock import hold


def publish(
    voice: Voice, check: UpToDateCheck, *, force: bool, jobs: int, executor: str | None
) -> bool:
    """Build the site that is wished for and publish it; return whether that came off."""
    project, wish = check.project, check.wish
    with (
        hold(project, wait),
        hired(jobs, executor) as crew,
        opened_cache(prepare(project)) as cache,
    ):
        check.look()
        voice.progress("Reading the seeds")
        compiler = CachedCompiler(cache, crew)
        corpus = read_corpus(project, workshop=compiler)
        ready = made_ready(project, corpus, corpus.units if wish.printed else ())
        voice.findings(ready.corpus.findings, ready.corpus.texts)
        if not acceptable(ready.corpus, strict=wish.strict):
            return False
        voice.progress(f"Making the site of {len(corpus.pages):,} pages")
        options = BuildOptions(
            force=force,
            strict=wish.strict,
            search=True,
            documents=ready.documents,
            print_manner=PrintManner(paper=Paper(wish.paper), archive=wish.archive),
        )
        built = build(project, ready.corpus, options, cache, compiler.hashes)
        if built.complete and not built.faults:
            check.keep(cache, ready.corpus.findings, ready.corpus.texts, pages=built.pages)
    tell(voice, project, built)
    return built.complete


def is_current(voice: Voice, project: Project, *, strict: bool) -> bool:
    """Return whether the committed pages are what the seeds give, and say which are not."""
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
