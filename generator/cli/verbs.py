"""The verbs, one function each, in the order in which people meet them."""

import os
from datetime import datetime
from pathlib import Path

import click

from generator.cli.pdf import ARCHIVE, PAPER, pdf
from generator.cli.verb import Verb, leave, wait
from generator.cli.verify import verify
from generator.cli.voice import Voice, complaints, shown, tell
from generator.disk.lock import hold
from generator.disk.new_unit import document_objection, slug_objection
from generator.disk.pinning import pin_documents
from generator.disk.project import Project, find_project
from generator.disk.seeds import read_seeds
from generator.pipeline import CHECKING, KINDS
from generator.report.coverage import as_coverage
from generator.report.explain import explain as explanation
from generator.report.github import as_github
from generator.report.json_report import as_json
from generator.report.lines import as_lines
from generator.report.sarif import as_sarif
from generator.report.text import as_text
from generator.site.beginning import begin
from generator.site.builds import Rebuilt
from generator.site.crew import hired
from generator.site.edition import Manner, acceptable, make_edition, read_corpus, stale
from generator.site.mkdocs_site import Means
from generator.site.preview import serve as serve_preview
from generator.site.printing import Paper, PrintManner, made_ready
from generator.site.workshops import forgetting, remembering
from generator.workshop import Workshop

CORES = os.cpu_count() or 1
JOBS = click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    default=CORES,
    help="Processes for large work; by default one for each core.",
)
FORMATS = ("text", "json", "sarif", "github")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="briefings")
def cli() -> None:
    """Compile evidence into a website.

    Seed documents and YAML in seeds/ become checked pages in briefings/ and a site in site/.
    Exit status: 0 nothing wrong, 1 findings, 2 wrong use.
    """


@cli.command(
    cls=Verb, examples=("briefings new talks axios.html reuters.txt", "briefings new strikes")
)
@click.argument("slug")
@click.argument("documents", nargs=-1, type=click.Path(path_type=Path))
@click.pass_obj
def new(voice: Voice, *, slug: str, documents: tuple[Path, ...]) -> None:
    """Make seeds/SLUG/ with copies of the DOCUMENTS and a briefing.yml to fill."""
    if reason := slug_objection(slug):
        raise click.BadParameter(reason, param_hint="SLUG")
    for document in documents:
        if reason := document_objection(document):
            raise click.BadParameter(f"{document}: {reason}", param_hint="DOCUMENT")
    project = find_project(Path.cwd())
    written = begin(project, slug, documents, today=datetime.now().astimezone().date())
    voice.say(f"Now fill in {shown(written)}, then run: briefings build")


@cli.command(
    cls=Verb,
    examples=("briefings check", "briefings check --format json", "briefings check --coverage"),
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
@click.option("--coverage", is_flag=True, help="Also print what of the documents no claim uses.")
@JOBS
@click.pass_obj
def check(voice: Voice, *, form: str, strict: bool, coverage: bool, jobs: int) -> None:
    """Read everything, write nothing, print what is wrong."""
    project = find_project(Path.cwd())
    if coverage:
        corpus = read_corpus(project, workshop=CHECKING)
    else:
        with hired(jobs) as crew, forgetting(crew) as workshop:
            corpus = read_corpus(project, workshop=workshop)
    match form:
        case "json":
            click.echo(as_json(corpus.findings, corpus.texts), nl=False)
        case "sarif":
            click.echo(as_sarif(corpus.findings, corpus.texts, KINDS), nl=False)
        case "github":
            click.echo(as_github(corpus.findings, corpus.texts), nl=False)
        case _:
            voice.findings(corpus)
            if not corpus.findings:
                voice.say("Nothing is wrong.")
            if coverage:
                click.echo(as_coverage(corpus.coverage, corpus.texts), nl=False)
    leave(well=acceptable(corpus, strict=strict))


@cli.command(
    cls=Verb, examples=("briefings build", "briefings build --pdf", "briefings build --check")
)
@click.option("--check", "only_check", is_flag=True, help="Write nothing; fail if a page is stale.")
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
@click.option("--force", is_flag=True, help="Overwrite generated pages that were edited by hand.")
@click.option("--pdf", "with_pdf", is_flag=True, help="Put a print edition beside each briefing.")
@PAPER
@ARCHIVE
@JOBS
@click.option("--executor", metavar="dask://HOST:PORT", help="Compile on a cluster.")
@click.pass_obj
def build(  # noqa: PLR0913  # click hands over each option
    voice: Voice,
    *,
    only_check: bool,
    strict: bool,
    force: bool,
    with_pdf: bool,
    paper: str,
    archive: bool,
    jobs: int,
    executor: str | None,
) -> None:
    """Check, write the pages in briefings/, and publish the site in site/."""
    project = find_project(Path.cwd())
    if only_check:
        leave(well=_is_current(voice, project, strict=strict))
    with (
        hold(project, wait),
        hired(jobs, executor) as crew,
        remembering(project, crew) as workshop,
    ):
        voice.progress("Reading the seeds")
        corpus = read_corpus(project, workshop=workshop)
        ready = made_ready(project, corpus, corpus.units if with_pdf else ())
        voice.findings(ready.corpus)
        if not acceptable(ready.corpus, strict=strict):
            leave(well=False)
        voice.progress(f"Making the site of {len(corpus.pages):,} pages")
        means = Means(store=workshop.store, crew=crew, digests=workshop.digests)
        printing = PrintManner(paper=Paper(paper), archive=archive)
        manner = Manner(
            force=force,
            strict=strict,
            search=True,
            means=means,
            documents=ready.documents,
            print_manner=printing,
        )
        made = make_edition(project, ready.corpus, manner)
    tell(voice, project, made)
    leave(well=made.complete)


@cli.command(cls=Verb, examples=("briefings serve", "briefings serve --port 8000"))
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--search", is_flag=True, help="Make a search index with every build; slower.")
@click.pass_obj
def serve(voice: Voice, *, port: int, search: bool) -> None:
    """Show the site in a browser and keep it up to date while seeds and pages are edited."""
    project = find_project(Path.cwd())

    def rebuild(out: Path) -> Rebuilt:
        with hold(project, wait), remembering(project, crew) as workshop:
            means = Means(store=workshop.store, crew=crew, digests=workshop.digests)
            manner = Manner(out=out, search=search, means=means)
            return _rebuild(voice, project, manner, workshop)

    with hired(CORES) as crew:
        serve_preview(project, rebuild=rebuild, port=port, say=click.echo)


@cli.command(cls=Verb, examples=("briefings pin", "briefings pin talks"))
@click.argument("slugs", nargs=-1)
@click.pass_obj
def pin(voice: Voice, *, slugs: tuple[str, ...]) -> None:
    """Record the hashes of the documents as they are now, in the YAML."""
    project = find_project(Path.cwd())
    known = read_seeds(project).units
    for slug in slugs:
        if slug not in known:
            raise click.BadParameter(f"there is no seeds/{slug}/", param_hint="SLUG")
    sound = True
    for pinned in pin_documents(project, slugs or known):
        if pinned.findings:
            sound = False
            click.echo(as_text(pinned.findings, pinned.texts, colour=voice.colour, width=100))
        else:
            names = ", ".join(pinned.changed) or "nothing to change"
            voice.say(f"{pinned.slug}: {names}")
    leave(well=sound)


@cli.command(cls=Verb, examples=("briefings explain Q001",))
@click.argument("code")
@click.pass_obj
def explain(voice: Voice, *, code: str) -> None:
    """Say what a finding means, why it matters, and what to do."""
    del voice
    for kind in KINDS:
        if kind.code == code.upper():
            click.echo(explanation(kind.doc, kind.code, kind.name, kind.severity), nl=False)
            return
    known = ", ".join(kind.code for kind in KINDS)
    raise click.BadParameter(f"there is no finding {code}; there are {known}", param_hint="CODE")


def _is_current(voice: Voice, project: Project, *, strict: bool) -> bool:
    """Tell whether the committed pages are what the seeds give, and say which are not."""
    corpus = read_corpus(project)
    voice.findings(corpus)
    if not acceptable(corpus, strict=strict):
        return False
    outdated = stale(project, corpus)
    for path, reason in outdated:
        click.echo(f"briefings/{path}: {reason}")
    if not outdated:
        voice.say(f"All {len(corpus.pages):,} pages are current.")
    return not outdated


def _rebuild(voice: Voice, project: Project, manner: Manner, workshop: Workshop) -> Rebuilt:
    """Make a whole site for the preview, and say what is wrong."""
    corpus = read_corpus(project, workshop=workshop)
    voice.findings(corpus)
    if not corpus.sound:
        return Rebuilt(ok=False, banner=as_lines(corpus.findings, corpus.texts))
    made = make_edition(project, corpus, manner)
    told = tuple(complaints(made))
    for complaint in told:
        click.echo(complaint)
    if made.complete:
        voice.say(f"Built {len(corpus.pages):,} pages.")
    return Rebuilt(ok=made.complete, banner=(*as_lines(corpus.findings, corpus.texts), *told))


cli.add_command(pdf)
cli.add_command(verify)
