"""Setting briefings in print: a batch of documents for each process, each in a private folder."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from signal import Signals
from typing import TYPE_CHECKING

from generator.derive.sitemap import pdf_name
from generator.diagnostics import Severity, SiteFault, order
from generator.files.errors import OutputRefusedError
from generator.files.replace import discard, replace_files
from generator.pipeline import Corpus
from generator.print_edition.document import PrintDocument, Setting, print_documents
from generator.print_edition.fonts import faces, repertoire
from generator.print_edition.paper import PrintOptions
from generator.project.layout import Project, templates
from generator.project.mkdocs_config import publication
from generator.project.private_folder import prepare

if TYPE_CHECKING:
    from generator.print_edition.typst_process import Job, Said

BATCH = 16
"""Documents that are set by one process, which gives no memory back before it ends."""
WORKERS = os.cpu_count() or 1
"""Processes that work side by side."""
COMPILER = (sys.executable, "-m", "generator.print_edition.typst_process")

_MAGIC = b"%PDF-"


class CompilerEndedError(Exception):
    """The compiler's process ended early; its text is the last line of what it said, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """Briefings that can be set."""

    corpus: Corpus
    """What they come from, with the findings that only print has."""
    documents: tuple[PrintDocument, ...]
    """One for each briefing; none where there is an error."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What came of setting briefings."""

    files: Mapping[str, Path]
    """The PDFs by slug, in the private folder."""
    faults: tuple[SiteFault, ...]

    @property
    def complete(self) -> bool:
        """Whether every document was set."""
        return not any(fault.severity is Severity.ERROR for fault in self.faults)


def made_ready(project: Project, corpus: Corpus, slugs: Iterable[str]) -> Ready:
    """Make ready the briefings `slugs`, unless there is an error."""
    wanted = tuple(slugs)
    if not corpus.sound or not wanted:
        return Ready(corpus=corpus, documents=())
    setting = Setting(
        templates=templates(project), repertoire=repertoire(), web=publication(project).web
    )
    documents = tuple(print_documents(corpus, wanted, setting))
    found = (finding for document in documents for finding in document.findings)
    findings = tuple(sorted((*corpus.findings, *found), key=order))
    return Ready(corpus=replace(corpus, findings=findings), documents=documents)


@contextmanager
def typeset(
    project: Project, documents: tuple[PrintDocument, ...], options: PrintOptions
) -> Iterator[Printed]:
    """Set `documents` into the private folder; the files are gone when the block ends."""
    work = prepare(project) / "print"
    discard(work)
    try:
        root = _compiler_root(project, work)
        jobs = [_job(work, document, options) for document in documents]
        size = max(1, min(BATCH, -(-len(jobs) // WORKERS)))
        batches = (jobs[start : start + size] for start in range(0, len(jobs), size))
        with ThreadPoolExecutor(WORKERS) as processes:
            told = tuple(processes.map(lambda batch: tuple(_set(root, batch)), batches))
        yield Printed(
            files={document.slug: work / pdf_name(document.slug) for document in documents},
            faults=tuple(fault for faults in told for fault in faults),
        )
    finally:
        discard(work)


def run_compiler(root: Path, jobs: "list[Job]") -> "list[Said]":
    """Compile documents in a process that may read `root`; return what the compiler said."""
    ended = subprocess.run(  # noqa: S603  # our own module
        COMPILER,
        input=json.dumps({"root": str(root), "fonts": str(faces()), "jobs": jobs}).encode(),
        capture_output=True,
        cwd=Path(str(files("generator"))).parent,
        check=False,
    )
    if ended.returncode != 0:
        words = ended.stderr.decode("utf-8", "replace").strip().splitlines()
        killed = (
            f"it was ended by {Signals(-ended.returncode).name}" if ended.returncode < 0 else ""
        )
        raise CompilerEndedError(killed or "".join(words[-1:]))
    said: list[Said] = json.loads(ended.stdout)
    return said


def print_folder(project: Project) -> Path:
    """Return the folder for print editions where a person named none.

    `OutputRefusedError` where it is a link: a clone may have brought it along.
    """
    folder = project.root / "print"
    if folder.is_symlink():
        raise OutputRefusedError(f"{folder} is a link; remove it, or name a folder with --out")
    return folder


def deliver(made: Mapping[str, Path], folder: Path) -> tuple[str, ...]:
    """Put the PDFs `made`, by file name, into a folder that a person named: whole, or not at all.

    Returns the names whose bytes are new. `OutputRefusedError` where a name is taken by what is no
    PDF, or `folder` is not a folder.
    """
    if folder.exists() and not folder.is_dir():
        raise OutputRefusedError(f"{folder} is not a folder; name another with --out")
    for name in made:
        _refuse_foreign(folder / name)
    folder.mkdir(parents=True, exist_ok=True)
    new = tuple(name for name, path in made.items() if not _is_same(path, folder / name))
    replace_files(folder, ((name, made[name].read_bytes()) for name in new))
    return new


def _compiler_root(project: Project, work: Path) -> Path:
    """Make the folder that the compiler may read: regular files that we wrote, and nothing else."""
    root = work / "root"
    root.mkdir(parents=True)
    for name, text in templates(project).items():
        folder, _, file = name.rpartition("/")
        if folder == "print" and file.endswith(".typ"):
            (root / file).write_text(text, encoding="utf-8")
    return root


def _job(work: Path, document: PrintDocument, options: PrintOptions) -> "Job":
    attachment = {"attachment": document.attachment} if options.archive else {}
    return {
        "name": document.slug,
        "format": "pdf",
        "inputs": {"data": document.data, "paper": options.paper.value, **attachment},
        "out": [str(work / pdf_name(document.slug))],
    }


def _set(root: Path, jobs: "list[Job]") -> Iterator[SiteFault]:
    """Set a batch, and yield what the compiler said."""
    try:
        for said in run_compiler(root, jobs):
            yield _fault(Severity(said["severity"]), f"{said['name']}: {said['message']}")
    except CompilerEndedError as error:
        reason = str(error) or "no word of why"
        yield _fault(Severity.ERROR, f"the typesetter ended early: {reason}")


def _fault(severity: Severity, message: str) -> SiteFault:
    return SiteFault(severity=severity, message=f"print: {' '.join(message.split())}")


def _refuse_foreign(path: Path) -> None:
    if not os.path.lexists(path):
        return
    if path.is_symlink() or not path.is_file():
        raise OutputRefusedError(f"{path} is not a file; remove it, or name another folder")
    with path.open("rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            raise OutputRefusedError(f"{path} is no PDF; move it, or name another folder")


def _is_same(new: Path, old: Path) -> bool:
    return old.is_file() and old.read_bytes() == new.read_bytes()
