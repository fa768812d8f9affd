from pathlib import Path

import pytest

from generator.project.layout import Project
from tests.projects import hand_written


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Make a project with two pages that people wrote, and MkDocs' stock theme."""
    return hand_written(tmp_path / "project")
