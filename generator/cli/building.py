"""What `build` does where something was touched."""

from collections.abc import Iterator

import click

from generator.build import BuildOptions, BuildResult, acceptable, build, read_corpus, stale
from generator.cache.caching_compiler import CachedCompiler
from generator.cache.store import opened_cache
from generator.cache.up_to_date import UpToDateCheck
from generator.cache.workers import hired
from generator.cli.verb import Voice, wait
from generator.print_edition.paper import Paper, PrintOptions
from generator.print_edition.typeset import made_ready
from generator.project.layout import Project
from generator.project.lock import hold
from generator.project.private_folder import prepare


def publish(
    voice: Voice, check: UpToDateCheck, *, force: bool, jobs: int, executor: str | None
) -> bool:
    """Build the site that is wished for and publish it; return whether that came off."""
    project, wish = check.project, check.wish
    with (
        hold(project, wait),
        hired(jobs, executor) as workers,
        opened_cache(prepare(project)) as cache,
    ):
        check.look()
        voice.progress("Reading the seeds")
        compiler = CachedCompiler(cache, workers)
        corpus = read_corpus(project, compiler=compiler)
        ready = made_ready(project, corpus, corpus.folders if wish.printed else ())
        voice.findings(ready.corpus.findings, ready.corpus.texts)
        if not acceptable(ready.corpus, strict=wish.strict):
            return False
        voice.progress(f"Making the site of {len(corpus.pages):,} pages")
        options = BuildOptions(
            force=force,
            strict=wish.strict,
            search=True,
            documents=ready.documents,
            print_options=PrintOptions(paper=Paper(wish.paper), archive=wish.archive),
        )
        built = build(project, ready.corpus, options, cache, compiler.hashes)
        if built.complete and not built.faults:
            check.keep(cache, ready.corpus.findings, ready.corpus.texts, pages=built.pages)
    tell(voice, project, built)
    return built.complete


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
