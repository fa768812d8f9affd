"""The verb `pdf`: the print editions."""

from pathlib import Path

import click

from generator.build import acceptable, read_corpus
from generator.cache.caching_compiler import CachedCompiler
from generator.cache.store import opened_cache
from generator.cli.verb import (
    ARCHIVE,
    PAPER,
    STRICT,
    Verb,
    Voice,
    leave,
    refuse_unknown,
    shown,
    wait,
)
from generator.compiler import alone
from generator.derive.sitemap import pdf_name
from generator.print_edition.paper import Paper, PrintOptions
from generator.print_edition.typeset import deliver, made_ready, print_folder, typeset
from generator.project.find import find_project
from generator.project.lock import hold
from generator.project.private_folder import prepare


@click.command(
    cls=Verb,
    examples=(
        "briefings pdf",
        "briefings pdf talks --paper us-letter",
        "briefings pdf talks --archive --out ~/Desktop",
    ),
)
@click.argument("slugs", metavar="[SLUG]...", nargs=-1)
@click.option("--out", type=click.Path(path_type=Path), help="A folder; by default print/ here.")
@PAPER
@ARCHIVE
@STRICT
@click.pass_obj
def pdf(  # noqa: PLR0913  # click hands over each option
    voice: Voice,
    *,
    slugs: tuple[str, ...],
    out: Path | None,
    paper: str,
    archive: bool,
    strict: bool,
) -> None:
    """Print each briefing, or those named, as one PDF."""
    project = find_project(Path.cwd())
    folder = out or print_folder(project)
    with hold(project, wait), opened_cache(prepare(project)) as cache:
        corpus = read_corpus(project, compiler=CachedCompiler(cache, alone))
        refuse_unknown(slugs, corpus.folders)
        ready = made_ready(project, corpus, slugs or tuple(corpus.folders))
        voice.findings(ready.corpus.findings, ready.corpus.texts)
        if not acceptable(ready.corpus, strict=strict):
            leave(well=False)
        voice.progress(f"Printing {len(ready.documents):,} briefings")
        options = PrintOptions(paper=Paper(paper), archive=archive)
        with typeset(project, ready.documents, options) as printed:
            for fault in printed.faults:
                click.echo(fault)
            if not printed.complete:
                leave(well=False)
            files = {pdf_name(slug): path for slug, path in printed.files.items()}
            new = deliver(files, folder)
    for name in new:
        voice.add(f"wrote {shown(folder / name)}")
    voice.say(f"The print editions are in {shown(folder)}")
