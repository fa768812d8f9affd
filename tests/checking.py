"""A project compiled from memory, by the program itself."""

import re
from collections.abc import Mapping
from pathlib import Path

from generator.pipeline import Corpus, compile_corpus
from generator.project.layout import Project, templates
from generator.spans import SeedFile

SHARED = "seeds/actors.yml"
SLUG = "example"
ROOT = Path(__file__).parents[1]
TEMPLATES = templates(Project(root=ROOT))

# An example in a docstring is completed with those of these sections that it does not write itself.
FRAME: Mapping[str, str] = {
    "title": "title: An example\n",
    "as_of": "as_of: 2025-11-25\n",
    "summary": "summary: An example.\n",
    "sources": (
        "sources:\n"
        "  report:\n"
        "    file: report.txt\n"
        "    type: NewsArticle\n"
        "    publisher: unknown\n"
        "    published: 2025-11-24\n"
        "    accessed: 2025-11-25\n"
        "    lang: en\n"
    ),
}
_SECTION = re.compile(r"^(\w+):", re.MULTILINE)
_PARAGRAPH = re.compile(r"^# ([\w-]+\.txt): (.+)$", re.MULTILINE)


def seed_files(root: Path) -> tuple[SeedFile, ...]:
    """Read every file below `seeds/` of the project at `root`."""
    return tuple(
        SeedFile(path=path.relative_to(root).as_posix(), data=path.read_bytes())
        for path in sorted((root / "seeds").rglob("*"))
        if path.is_file()
    )


def check_project(files: tuple[SeedFile, ...]) -> Corpus:
    """Compile the shared actors and every unit among `files`."""
    shared = next((file for file in files if file.path == SHARED), None)
    units: dict[str, tuple[SeedFile, ...]] = {}
    for file in files:
        _, slug, *name = file.path.split("/")
        if name:
            units[slug] = (*units.get(slug, ()), file)
    return compile_corpus(units, shared, TEMPLATES)


def check_example(example: str) -> Corpus:
    """Check an example from a docstring: sections of a briefing, and its documents in comments."""
    written = set(_SECTION.findall(example))
    frame = "".join(text for section, text in FRAME.items() if section not in written)
    documents: dict[str, list[str]] = {}
    for name, paragraph in _PARAGRAPH.findall(example):
        documents.setdefault(name, []).append(paragraph)
    documents = documents or {"report.txt": ["Nothing is quoted from this document."]}
    return check_project(
        (
            SeedFile(path=f"seeds/{SLUG}/briefing.yml", data=(frame + example + "\n").encode()),
            *(
                SeedFile(path=f"seeds/{SLUG}/{name}", data=("\n\n".join(text) + "\n").encode())
                for name, text in documents.items()
            ),
        )
    )


def codes(corpus: Corpus) -> list[str]:
    """Return the codes of the findings, in order."""
    return [finding.code for finding in corpus.findings]
