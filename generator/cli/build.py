"""The verb `build`: the pages, and the published site; quick to say that nothing is to be done."""

from pathlib import Path

import click

from generator.cache.up_to_date import UpToDateCheck, Wish
from generator.cli.verb import ARCHIVE, JOBS, PAPER, STRICT, Verb, Voice, leave
from generator.project.find import find_project


@click.command(
    cls=Verb, examples=("briefings build", "briefings build --pdf", "briefings build --check")
)
@click.option("--check", "only_check", is_flag=True, help="Write nothing; fail if a page is stale.")
@STRICT
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
    wish = Wish(strict=strict, printed=with_pdf, paper=paper, archive=archive)
    up_to_date = UpToDateCheck(project, wish)
    if not only_check and (told := up_to_date.told()):
        voice.findings(told.findings, dict(told.texts))
        voice.whole(project.site)
        leave(well=True)
    from generator.cli.building import is_current, publish  # noqa: PLC0415 - a second to import

    if only_check:
        leave(well=is_current(voice, project, strict=strict))
    leave(well=publish(voice, up_to_date, force=force, jobs=jobs, executor=executor))
