"""A process of its own that sets documents: `python -m generator.print_edition.typesetter`.

The compiler gives no memory back, so each batch of documents has a process. The task comes through
standard input, as JSON; what the compiler says goes to standard output, as JSON.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import typst

if TYPE_CHECKING:
    from typst import PDFStandard

ACCESSIBLE: "list[PDFStandard]" = ["ua-1"]
"""PDF/UA-1: a reader that speaks knows what is a heading, a note, a table."""
ARCHIVE: "list[PDFStandard]" = ["a-3a", "ua-1"]
"""PDF/A-3 beside it, which may carry any file."""


class Job(TypedDict):
    """One document to set."""

    slug: str
    data: str
    attachment: str | None
    out: str


class Task(TypedDict):
    """What one process does."""

    root: str
    fonts: str
    paper: str
    jobs: list[Job]


def main() -> None:
    """Set what standard input asks for."""
    task: Task = json.load(sys.stdin)
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[task["fonts"]])
    json.dump([said for job in task["jobs"] for said in _set(job, task, fonts)], sys.stdout)


def _set(job: Job, task: Task, fonts: typst.Fonts) -> Iterator[dict[str, str]]:
    """Set one document, and yield what the compiler says of it."""
    try:
        pages, warnings = _compile(job, task, fonts)
    except typst.TypstError as error:
        yield {"slug": job["slug"], "severity": "error", "message": str(error)}
        return
    Path(job["out"]).write_bytes(pages)
    for warning in warnings:
        yield {"slug": job["slug"], "severity": "warning", "message": warning.message}


def _compile(job: Job, task: Task, fonts: typst.Fonts) -> tuple[bytes, list[typst.TypstWarning]]:
    """Compile one document. Packages are looked for in the private folder, where there are none."""
    inputs = {"data": job["data"], "paper": task["paper"]}
    if job["attachment"] is not None:
        inputs["attachment"] = job["attachment"]
    return typst.compile_with_warnings(
        f"{task['root']}/main.typ",
        root=task["root"],
        font_paths=fonts,
        package_path=task["root"],
        package_cache_path=task["root"],
        format="pdf",
        pdf_standards=ARCHIVE if "attachment" in inputs else ACCESSIBLE,
        sys_inputs=inputs,
    )


if __name__ == "__main__":
    main()
