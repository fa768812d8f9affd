import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.project.layout import Project

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


@pytest.fixture
def no_loop() -> Iterator[None]:
    """Let a test run a loop of its own, also where a browser's stands still in this process."""
    running = asyncio._get_running_loop()  # noqa: SLF001  # there is no other way
    asyncio._set_running_loop(None)  # noqa: SLF001  # as above
    yield
    asyncio._set_running_loop(running)  # noqa: SLF001  # as above
