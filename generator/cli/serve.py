"""The verb `serve`: the preview."""

from pathlib import Path

import click

from generator.build import BuildOptions, BuildResult, build, read_corpus
from generator.cache.caching_compiler import Brief, CachedCompiler
from generator.cache.store import opened_cache
from generator.cache.workers import hired
from generator.cli.building import complaints
from generator.cli.verb import CORES, Verb, Voice, wait
from generator.preview.builds import Rebuilt
from generator.preview.serve import serve as serve_preview
from generator.project.find import find_project
from generator.project.lock import hold
from generator.project.private_folder import prepare
from generator.report.text import as_lines


@click.command(cls=Verb, examples=("briefings serve", "briefings serve --port 8000"))
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--search", is_flag=True, help="Make a search index with every build; slower.")
@click.pass_obj
def serve(voice: Voice, *, port: int, search: bool) -> None:
    """Show the site in a browser and keep it up to date while seeds and pages are edited."""
    project = find_project(Path.cwd())
    memory: dict[str, Brief] = {}

    def rebuild(out: Path) -> Rebuilt:
        with hold(project, wait), opened_cache(prepare(project)) as cache:
            compiler = CachedCompiler(cache, workers, memory=memory)
            corpus = read_corpus(project, compiler=compiler)
            voice.findings(corpus.findings, corpus.texts)
            lines = as_lines(corpus.findings, corpus.texts)
            if not corpus.sound:
                return Rebuilt(ok=False, banner=lines)
            options = BuildOptions(out=out, search=search)
            return _told(voice, lines, build(project, corpus, options, cache, compiler.hashes))

    with hired(CORES) as workers:
        serve_preview(project, rebuild=rebuild, port=port, say=click.echo)


def _told(voice: Voice, lines: tuple[str, ...], built: BuildResult) -> Rebuilt:
    """Say how a build for the preview ended."""
    told = tuple(complaints(built))
    for complaint in told:
        click.echo(complaint)
    if built.complete:
        voice.say(f"Built {len(built.pages):,} pages.")
    return Rebuilt(ok=built.complete, banner=(*lines, *told), removed=built.synced.removed)
