"""A process of its own that runs the compiler: `python -m generator.print_edition.typst_process`.

The compiler gives no memory back, so each batch of documents has a process. The task comes through
standard input, as JSON; what the compiler says goes to standard output, as JSON.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypedDict

import typst

if TYPE_CHECKING:
    from typst import PDFStandard

ACCESSIBLE: "list[PDFStandard]" = ["ua-1"]
"""PDF/UA-1: a reader that speaks knows what is a heading, a note, a table."""
ARCHIVE: "list[PDFStandard]" = ["a-3a", "ua-1"]
"""PDF/A-3 beside it, which may carry any file."""
PIXELS_PER_INCH = 72
"""A point of a drawing is a pixel of the picture."""


class Job(TypedDict):
    """One document to compile."""

    name: str
    format: Literal["pdf", "png"]
    inputs: dict[str, str]
    """What the template reads."""
    out: list[str]
    """The file of a PDF, or one for each page in pixels."""


class Task(TypedDict):
    """What one process does."""

    root: str
    """The folder that may be read, with `main.typ`."""
    fonts: str
    jobs: list[Job]


class Said(TypedDict):
    """What the compiler says of a document."""

    name: str
    severity: str
    message: str


def main() -> None:
    """Compile what standard input asks for."""
    task: Task = json.load(sys.stdin)
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[task["fonts"]])
    json.dump([said for job in task["jobs"] for said in _do(job, task["root"], fonts)], sys.stdout)


def _do(job: Job, root: str, fonts: typst.Fonts) -> Iterator[Said]:
    """Compile one document, and yield what the compiler says of it."""
    try:
        made, warnings = _compile(job, root, fonts)
    except typst.TypstError as error:
        if job["format"] == "png":  # pictures of one batch are all drawn, or none is
            raise
        yield Said(name=job["name"], severity="error", message=str(error))
        return
    for page, path in zip([made] if isinstance(made, bytes) else made, job["out"], strict=True):
        Path(path).write_bytes(page)
    for warning in warnings:
        yield Said(name=job["name"], severity="warning", message=warning.message)


def _compile(
    job: Job, root: str, fonts: typst.Fonts
) -> tuple[bytes | list[bytes], list[typst.TypstWarning]]:
    """Compile one document. Packages are looked for in the private folder, where there are none."""
    standards = ARCHIVE if "attachment" in job["inputs"] else ACCESSIBLE
    return typst.compile_with_warnings(
        f"{root}/main.typ",
        root=root,
        font_paths=fonts,
        package_path=root,
        package_cache_path=root,
        format=job["format"],
        ppi=PIXELS_PER_INCH,
        pdf_standards=standards if job["format"] == "pdf" else [],
        sys_inputs=job["inputs"],
    )


if __name__ == "__main__":
    main()
