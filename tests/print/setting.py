"""Printing for tests: real briefings, set by the real typesetter, in projects of their own."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.build import read_corpus
from generator.diagnostics import SiteFault
from generator.print_edition.document import PrintDocument
from generator.print_edition.paper import PrintOptions
from generator.print_edition.typeset import made_ready, typeset
from generator.project.layout import Project
from tests.acceptance.readme import ROOT

SITE = "https://desk.example/evidence/"
SETTINGS = f"site_name: Desk\nsite_url: {SITE}\nuse_directory_urls: false\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """Documents that were set."""

    documents: tuple[PrintDocument, ...]
    """What they were made of."""
    pdfs: Mapping[str, Path]
    """The files, by slug."""
    faults: tuple[SiteFault, ...]
    """What the typesetter said."""

    def __add__(self, other: "Sheets") -> "Sheets":
        """Join two projects' documents."""
        return Sheets(
            documents=self.documents + other.documents,
            pdfs={**self.pdfs, **other.pdfs},
            faults=self.faults + other.faults,
        )

    def document(self, slug: str) -> PrintDocument:
        """Return what one of them was made of."""
        return next(document for document in self.documents if document.slug == slug)


def copied(root: Path, *seeds: Path) -> Project:
    """Make a project at `root` of copies of the seeds' folders."""
    for folder in seeds:
        shutil.copytree(folder, root / "seeds", dirs_exist_ok=True)
    (root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    return Project(root=root)


def real(root: Path) -> Project:
    """Make a project with both briefings of this repository."""
    return copied(root, ROOT / "seeds")


def everything(root: Path) -> Project:
    """Make a project with the invented briefing that has an entry of every kind."""
    return copied(root, ROOT / "tests" / "cases" / "pages" / "everything" / "seeds")


def printed(project: Project, *slugs: str, manner: PrintOptions | None = None) -> Sheets:
    """Print the briefings `slugs`, or all, and keep the files beside the project."""
    corpus = read_corpus(project)
    assert corpus.sound, corpus.findings
    ready = made_ready(project, corpus, slugs or tuple(corpus.folders))
    kept = project.root / "kept"
    kept.mkdir(exist_ok=True)
    with typeset(project, ready.documents, manner or PrintOptions()) as made:
        pdfs = {
            slug: Path(shutil.copyfile(path, kept / path.name))
            for slug, path in made.files.items()
            if path.is_file()
        }
        return Sheets(documents=ready.documents, pdfs=pdfs, faults=made.faults)
