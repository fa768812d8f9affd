"""The verb `serve`: the preview."""

from pathlib import Path

import click

from generator.build import Manner, make_edition, private_tree, read_corpus
from generator.cache.caching_compiler import Memory
from generator.cache.open_cache import remembering
from generator.cache.workers import hired
from generator.cli.options import CORES
from generator.cli.outcome import complaints
from generator.cli.verb import Verb, wait
from generator.cli.voice import Voice
from generator.files.prefetch import Looks
from generator.mkdocs_build.build import Means
from generator.pipeline import Corpus
from generator.preview.builds import Rebuilt
from generator.preview.serve import serve as serve_preview
from generator.project.layout import Project, find_project
from generator.project.lock import hold
from generator.report.lines import as_lines


@click.command(cls=Verb, examples=("briefings serve", "briefings serve --port 8000"))
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--search", is_flag=True, help="Make a search index with every build; slower.")
@click.pass_obj
def serve(voice: Voice, *, port: int, search: bool) -> None:
    """Show the site in a browser and keep it up to date while seeds and pages are edited."""
    project = find_project(Path.cwd())
    memory = Memory()

    def rebuild(out: Path) -> Rebuilt:
        with hold(project, wait), remembering(project, crew, memory=memory) as workshop:
            looks = Looks(crew, private=(private_tree(project), out), others=(project.pages,))
            store, digests = workshop.store, workshop.digests
            means = Means(store=store, looks=looks, digests=digests)
            manner = Manner(out=out, search=search, means=means)
            corpus = read_corpus(project, workshop=workshop, known=memory.seeds)
            return _rebuild(voice, project, corpus, manner)

    with hired(CORES) as crew:
        serve_preview(project, rebuild=rebuild, port=port, say=click.echo)


def _rebuild(voice: Voice, project: Project, corpus: Corpus, manner: Manner) -> Rebuilt:
    """Make a whole site for the preview, and say what is wrong."""
    voice.findings(corpus.findings, corpus.texts)
    if not corpus.sound:
        return Rebuilt(ok=False, banner=as_lines(corpus.findings, corpus.texts))
    made = make_edition(project, corpus, manner)
    told = tuple(complaints(made))
    for complaint in told:
        click.echo(complaint)
    if made.complete:
        voice.say(f"Built {len(corpus.pages):,} pages.")
    return Rebuilt(
        ok=made.complete,
        banner=(*as_lines(corpus.findings, corpus.texts), *told),
        removed=made.synced.removed if made.synced else (),
    )
