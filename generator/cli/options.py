"""Options that more than one verb has."""

import os

import click

from generator.print_edition.paper import Paper

CORES = os.cpu_count() or 1
JOBS = click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    default=CORES,
    help="Processes for large work; by default one for each core.",
)
STRICT = click.option("--strict", is_flag=True, help="Let warnings count as errors.")
PAPER = click.option(
    "--paper",
    type=click.Choice([paper.value for paper in Paper]),
    default=Paper.A4.value,
    show_default=True,
    help="The size of the sheets.",
)
ARCHIVE = click.option(
    "--archive", is_flag=True, help="Print PDF/A-3, with the briefing's data attached."
)
