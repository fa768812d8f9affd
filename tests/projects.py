"""A small project for tests of the whole program."""

from collections.abc import Mapping
from pathlib import Path

from generator.project.layout import Project

DOCUMENT = """The harbour office said that at least 12 people were injured.

“We do not know why it fell,” a spokeswoman said.
"""
BRIEFING = """title: The crane
as_of: 2025-11-25
summary: What is said of the fall of a crane.
actors:
  gazette: {type: Organization, name: Harbour Gazette}
  office: {type: PublicBody, name: Harbour office}
sources:
  report:
    file: report.txt
    type: NewsArticle
    publisher: gazette
    published: 2025-11-25
    accessed: 2025-11-25
    lang: en
claims:
  injured-12:
    text: At least 12 people were injured.
    appearances:
      - {source: report, quote: "at least 12 people were injured", chain: [office]}
casualties:
  injured: {claim: injured-12, outcome: injured, wording: at least 12 people, measure: cumulative}
"""
FILES: Mapping[str, str] = {
    "seeds/crane/briefing.yml": BRIEFING,
    "seeds/crane/report.txt": DOCUMENT,
}

STOCK_CONFIGURATION = """\
site_name: Test
docs_dir: briefings
theme: mkdocs
plugins: []
validation:
  links: {not_found: warn, anchors: warn}
"""


def write_project(root: Path, files: Mapping[str, str] = FILES) -> Path:
    """Write `files` below `root`, and return it."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def hand_written(root: Path) -> Project:
    """Make a project with two pages that people wrote, and MkDocs' stock theme."""
    project = Project(root=root)
    (project.pages / "talks").mkdir(parents=True)
    (project.pages / "index.md").write_text("# Home\n\n[Talks](talks/index.md)\n")
    (project.pages / "talks" / "index.md").write_text("# Talks\n\nWords.\n")
    project.seeds.mkdir()
    project.configuration.write_text(STOCK_CONFIGURATION)
    return project
