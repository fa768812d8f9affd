import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.project.layout import Project
from tests.projects import hand_written


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Make a project with two pages that people wrote, and MkDocs' stock theme."""
    return hand_written(tmp_path / "project")


@pytest.fixture
def no_loop() -> Iterator[None]:
    """Let a test run a loop of its own, also where a browser's stands still in this process."""
    running = asyncio._get_running_loop()  # noqa: SLF001  # there is no other way
    asyncio._set_running_loop(None)  # noqa: SLF001  # as above
    yield
    asyncio._set_running_loop(running)  # noqa: SLF001  # as above
