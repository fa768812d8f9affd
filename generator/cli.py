"""The command `briefings`: arguments, printing and exit status, and nothing else.

Exit status: 0 nothing wrong, 1 findings, 2 wrong use, 70 a fault of the program itself.
"""

import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from generator.check.registry import RULES
from generator.diagnostics import Severity
from generator.disk.crash import write_crash_report
from generator.disk.lock import hold
from generator.disk.new_unit import document_objection, slug_objection
from generator.disk.pinning import pin_documents
from generator.disk.project import Project, find_project
from generator.disk.refused import RefusedError
from generator.disk.seeds import read_seeds
from generator.load.faults import FAULTS
from generator.pipeline import Corpus
from generator.report.explain import explain as explanation
from generator.report.json_report import as_json
from generator.report.text import as_text
from generator.site.beginning import begin
from generator.site.edition import Edition, acceptable, make_edition, read_corpus, stale
from generator.site.preview import Rebuilt, serve as serve_preview

FOUND, CRASHED = 1, 70
FORMATS = ("text", "json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How much is said, and in which ink."""

    quiet: bool
    """Findings only."""
    verbose: bool
    """Every file that was written, too."""
    colour: bool
    """Whether standard output takes colours."""

    def say(self, words: str) -> None:
        """Say how it went, on standard output."""
        if not self.quiet:
            click.echo(words)

    def add(self, words: str) -> None:
        """Say what only `--verbose` asks for."""
        if self.verbose:
            click.echo(words)

    def progress(self, words: str) -> None:
        """Say what is going on, where a person is watching."""
        if not self.quiet and sys.stderr.isatty():
            click.echo(click.style(words, dim=True), err=True)

    def findings(self, corpus: Corpus) -> None:
        """Show what is wrong."""
        if corpus.findings or self.verbose:
            width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 100
            click.echo(
                as_text(corpus.findings, corpus.texts, colour=self.colour, width=width),
                nl=False,
                color=self.colour,
            )


def _command(*examples: str) -> Callable[[Callable[..., None]], click.Command]:
    """Return a decorator that makes a verb: the options of every verb, help with examples."""

    def decorate(function: Callable[..., None]) -> click.Command:
        def speaking(*, quiet: bool, verbose: bool, color: bool | None, **rest: Any) -> None:  # noqa: ANN401  # click's own
            colour = sys.stdout.isatty() if color is None else color
            function(Voice(quiet=quiet, verbose=verbose, colour=colour), **rest)

        speaking.__doc__ = function.__doc__
        speaking.__click_params__ = getattr(function, "__click_params__", [])  # type: ignore[attr-defined]  # where click keeps them
        for option in (_QUIET, _VERBOSE, _COLOUR):
            speaking = option(speaking)
        epilog = "\b\nExamples:\n" + "\n".join(f"  {example}" for example in examples)
        name = function.__name__
        return cli.command(name, epilog=epilog)(speaking)

    return decorate


_QUIET = click.option("-q", "--quiet", is_flag=True, help="Print findings only.")
_VERBOSE = click.option("-v", "--verbose", is_flag=True, help="Name every file that is written.")
_COLOUR = click.option("--color/--no-color", default=None, help="Colours; by default on a terminal.")
_STRICT = click.option("--strict", is_flag=True, help="Let warnings count as errors.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="briefings")
def cli() -> None:
    """Compile evidence into a website.

    Seed documents and YAML in seeds/ become checked Markdown pages in briefings/ and a site in site/.
    Exit status: 0 nothing wrong, 1 findings, 2 wrong use.
    """


@_command("briefings new talks axios.html reuters.txt", "briefings new strikes")
@click.argument("slug")
@click.argument("documents", nargs=-1, type=click.Path(path_type=Path))
def new(voice: Voice, *, slug: str, documents: tuple[Path, ...]) -> None:
    """Make seeds/SLUG/ with copies of the DOCUMENTS and a briefing.yml to fill."""
    if reason := slug_objection(slug):
        raise click.BadParameter(reason, param_hint="SLUG")
    for document in documents:
        if reason := document_objection(document):
            raise click.BadParameter(f"{document}: {reason}", param_hint="DOCUMENT")
    project = find_project(Path.cwd())
    written = begin(project, slug, documents, today=datetime.now().astimezone().date())
    voice.say(f"Now fill in {_shown(written)}, then run: briefings build")


@_command("briefings check", "briefings check --format json", "briefings check --strict")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@_STRICT
def check(voice: Voice, *, form: str, strict: bool) -> None:
    """Read everything, write nothing, print what is wrong."""
    corpus = read_corpus(find_project(Path.cwd()))
    if form == "json":
        click.echo(as_json(corpus.findings, corpus.texts), nl=False)
    else:
        voice.findings(corpus)
        if not corpus.findings:
            voice.say("Nothing is wrong.")
    _leave(acceptable(corpus, strict=strict))


@_command("briefings build", "briefings build --strict", "briefings build --check")
@click.option("--check", "only_check", is_flag=True, help="Write nothing; fail if a page is stale.")
@_STRICT
@click.option("--force", is_flag=True, help="Overwrite generated pages that were edited by hand.")
def build(voice: Voice, *, only_check: bool, strict: bool, force: bool) -> None:
    """Check, write the pages in briefings/, and publish the site in site/."""
    project = find_project(Path.cwd())
    if only_check:
        _leave(_is_current(voice, project, strict=strict))
    with hold(project, lambda words: click.echo(words, err=True)):
        voice.progress("Reading the seeds")
        corpus = read_corpus(project)
        voice.findings(corpus)
        if not acceptable(corpus, strict=strict):
            _leave(well=False)
        voice.progress(f"Making the site of {len(corpus.pages):,} pages")
        made = make_edition(project, corpus, force=force)
    _tell(voice, project, made)
    _leave(made.complete)


@_command("briefings serve", "briefings serve --port 8000")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
def serve(voice: Voice, *, port: int) -> None:
    """Show the site in a browser and keep it up to date while seeds and pages are edited."""
    project = find_project(Path.cwd())
    serve_preview(project, rebuild=lambda out: _rebuild(voice, project, out), port=port)


@_command("briefings pin", "briefings pin talks")
@click.argument("slugs", nargs=-1)
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
    _leave(sound)


@_command("briefings explain Q001")
@click.argument("code")
def explain(voice: Voice, *, code: str) -> None:
    """Say what a finding means, why it matters, and what to do."""
    del voice
    for kind in (*FAULTS, *RULES):
        if kind.code == code.upper():
            click.echo(explanation(kind.doc, kind.code, kind.name, kind.severity), nl=False)
            return
    known = ", ".join(kind.code for kind in (*FAULTS, *RULES))
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


def _rebuild(voice: Voice, project: Project, out: Path) -> Rebuilt:
    """Make a whole site in `out` for the preview, and say what is wrong."""
    corpus = read_corpus(project)
    voice.findings(corpus)


def _tell(voice: Voice, project: Project, made: Edition) -> None:
    """Say what was written, or what kept it from being written."""
    synced = made.synced
    for path in synced.in_the_way:
        click.echo(f"briefings/{path}: a page of yours stands where a generated one belongs")
    if not made.complete:
        for path in synced.hand_edited:
            click.echo(f"briefings/{path}: edited by hand; move your text to the seeds, or --force")
    for fault in made.faults:
        click.echo(f"site: {fault}")
    for path in synced.written:
        voice.add(f"wrote briefings/{path}")
    for path in synced.removed:
        voice.add(f"removed briefings/{path}")
    if made.complete:
        voice.say(f"The site is in {_shown(project.site / 'index.html')}")


def _shown(path: Path) -> str:
    """Return a path as a person here would type it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _leave(well: bool) -> None:  # noqa: FBT001  # the one thing that it is told
    if not well:
        raise click.exceptions.Exit(FOUND)


def main() -> None:
    """Run the command; a fault of our own becomes one line and a report file."""
    try:
        cli(prog_name="briefings")
    except RefusedError as error:
        click.echo(f"briefings: {error}", err=True)
        sys.exit(FOUND)
    except OSError as error:
        click.echo(f"briefings: {error}", err=True)
        sys.exit(FOUND)
    except Exception as error:  # noqa: BLE001  # the last net
        report = write_crash_report(error, tuple(sys.argv[1:]))
        click.echo(f"briefings: a fault of this program; its report is in {report}", err=True)
        sys.exit(CRASHED)
