from pathlib import Path

import pytest

from generator.project.layout import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Make an empty project."""
    (tmp_path / "seeds").mkdir()
    return Project(root=tmp_path)
