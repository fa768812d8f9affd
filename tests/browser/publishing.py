"""The site of a project, made by the real command."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.browser.visiting import PROJECT


def publish(project: Path) -> Path:
    """Build the site of what stands in the `seeds/` of `project`, and return its folder."""
    shutil.copytree(PROJECT / "templates", project / "templates")
    shutil.copy(PROJECT / "mkdocs.yml", project)
    done = subprocess.run(
        (sys.executable, "-m", "generator", "build"),
        capture_output=True,
        text=True,
        check=False,
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"
