"""The verb `check`: what is wrong with the seeds."""

from pathlib import Path

import click

from generator.build import acceptable, read_corpus
from generator.cache.caching_compiler import CachedCompiler
from generator.cache.store import opened_cache
from generator.cache.workers import hired
from generator.cli.verb import JOBS, STRICT, Verb, Voice, leave
from generator.pipeline import CHECK_ONLY, KINDS
from generator.project.find import find_project
from generator.report.coverage import as_coverage
from generator.report.machine_formats import as_github, as_json, as_sarif

FORMATS = ("text", "json", "sarif", "github")


@click.command(
    cls=Verb,
    examples=("briefings check", "briefings check --format json", "briefings check --coverage"),
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@STRICT
@click.option("--coverage", is_flag=True, help="Also print what of the documents no claim uses.")
@JOBS
@click.pass_obj
def check(voice: Voice, *, form: str, strict: bool, coverage: bool, jobs: int) -> None:
    """Read everything, write nothing, print what is wrong."""
    project = find_project(Path.cwd())
    if coverage:
        corpus = read_corpus(project, compiler=CHECK_ONLY)
    else:
        with hired(jobs) as workers, opened_cache() as cache:
            corpus = read_corpus(project, compiler=CachedCompiler(cache, workers, wanted=False))
    match form:
        case "json":
            click.echo(as_json(corpus.findings, corpus.texts), nl=False)
        case "sarif":
            click.echo(as_sarif(corpus.findings, corpus.texts, KINDS), nl=False)
        case "github":
            click.echo(as_github(corpus.findings, corpus.texts), nl=False)
        case _:
            voice.findings(corpus.findings, corpus.texts)
            if not corpus.findings:
                voice.say("Nothing is wrong.")
            if coverage:
                click.echo(as_coverage(corpus.coverage, corpus.texts), nl=False)
    leave(well=acceptable(corpus, strict=strict))
