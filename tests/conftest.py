"""Options of the whole test run."""

from pathlib import Path

import pytest
from hypothesis import settings

from generator.project.layout import Project
from tests.thorough import FULL

# A law is not timed: a machine that is busy breaks none.
settings.register_profile("ordinary", deadline=None, max_examples=40)
settings.register_profile("full", deadline=None, max_examples=400)
settings.load_profile("full" if FULL else "ordinary")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a person write the expected files anew, to read them in the diff."""
    parser.addoption(
        "--rewrite-cases",
        action="store_true",
        help="write tests/cases/**/expected/ from what the program does now",
    )


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Make an empty project."""
    (tmp_path / "seeds").mkdir()
    return Project(root=tmp_path)
