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

from generator.derive.sitemap import pdf_name
from generator.diagnostics import Severity, SiteFault, order
from generator.files.remove import discard
from generator.pipeline import Corpus
from generator.print_edition.document import Setting
from generator.print_edition.fonts import faces, repertoire
from generator.print_edition.paper import Paper
from generator.print_edition.pipeline import PrintDocument, print_documents
from generator.project.layout import Project, prepare, templates
from generator.project.site_settings import publication

BATCH = 16
"""So many documents are set by one process, which gives no memory back before it ends."""
WORKERS = os.cpu_count() or 1
"""So many processes work side by side."""
TYPESETTER = (sys.executable, "-m", "generator.print_edition.typesetter")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintManner:
    """How briefings are printed."""

    paper: Paper = Paper.A4
    """The size of the sheets."""
    archive: bool = False
    """Whether the document is PDF/A-3 and carries the briefing's data."""


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
    """What went wrong."""

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
    project: Project, documents: tuple[PrintDocument, ...], manner: PrintManner
) -> Iterator[Printed]:
    """Set `documents` into the private folder; the files are gone when the block ends."""
    work = prepare(project) / "print"
    discard(work)
    try:
        root = _compiler_root(project, work)
        with ThreadPoolExecutor(WORKERS) as processes:
            tasks = (_task(root, batch, manner) for batch in _batches(documents))
            told = tuple(processes.map(_run, tasks))
        yield Printed(
            files={document.slug: work / pdf_name(document.slug) for document in documents},
            faults=tuple(fault for faults in told for fault in faults),
        )
    finally:
        discard(work)


def _compiler_root(project: Project, work: Path) -> Path:
    """Make the folder that the compiler may read: regular files that we wrote, and nothing else."""
    root = work / "root"
    root.mkdir(parents=True)
    for name, text in templates(project).items():
        folder, _, file = name.rpartition("/")
        if folder == "print" and file.endswith(".typ"):
            (root / file).write_text(text, encoding="utf-8")
    return root


def _batches(documents: tuple[PrintDocument, ...]) -> Iterator[tuple[PrintDocument, ...]]:
    size = max(1, min(BATCH, -(-len(documents) // WORKERS)))
    for start in range(0, len(documents), size):
        yield documents[start : start + size]


def _task(
    root: Path, batch: tuple[PrintDocument, ...], manner: PrintManner
) -> Mapping[str, object]:
    """Write down what the process is to do, as `typesetter.py` reads it."""
    return {
        "root": str(root),
        "fonts": str(faces()),
        "paper": manner.paper.value,
        "jobs": [
            {
                "slug": document.slug,
                "data": document.data,
                "attachment": document.attachment if manner.archive else None,
                "out": str(root.parent / pdf_name(document.slug)),
            }
            for document in batch
        ],
    }


def _run(task: Mapping[str, object]) -> tuple[SiteFault, ...]:
    """Run the process, and return what the compiler said."""
    ended = subprocess.run(  # noqa: S603  # our own module
        TYPESETTER,
        input=json.dumps(task).encode(),
        capture_output=True,
        cwd=Path(str(files("generator"))).parent,
        check=False,
    )
    if ended.returncode != 0:
        words = ended.stderr.decode("utf-8", "replace").strip().splitlines() or ["no word of why"]
        return (_fault(Severity.ERROR, f"the typesetter ended early: {words[-1]}"),)
    return tuple(
        _fault(Severity(said["severity"]), f"{said['slug']}: {said['message']}")
        for said in json.loads(ended.stdout)
    )


def _fault(severity: Severity, message: str) -> SiteFault:
    return SiteFault(severity=severity, message=f"print: {' '.join(message.split())}")
