from pathlib import Path

import pytest

from generator.disk.project import Project

CONFIGURATION = """\
site_name: Test
docs_dir: briefings
theme: mkdocs
plugins: []
validation:
  links: {not_found: warn, anchors: warn}
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Make a project with two pages that people wrote, and MkDocs' stock theme."""
    project = Project(root=tmp_path / "project")
    (project.pages / "talks").mkdir(parents=True)
    (project.pages / "index.md").write_text("# Home\n\n[Talks](talks/index.md)\n")
    (project.pages / "talks" / "index.md").write_text("# Talks\n\nWords.\n")
    project.seeds.mkdir()
    project.configuration.write_text(CONFIGURATION)
    return project
