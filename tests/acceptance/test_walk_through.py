"""The README's walk-through, in an empty folder, with the wheel in an environment of its own."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.acceptance.readme import ROOT, commands, walk_through


@pytest.fixture(scope="module")
def briefings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel, and return the command."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("*.whl")
    environment = folder / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    python = environment / "bin" / "python"
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "--python",
            str(python),
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--no-deps",
            "--no-index",
            str(wheel),
        ],
        check=True,
        capture_output=True,
    )
    (packages,) = environment.glob("lib/python*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return environment / "bin" / "briefings"


def run(command: Path, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    surroundings = {**os.environ, "PYTHONPATH": ""}
    return subprocess.run(
        [str(command), *words],
        cwd=cwd,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_walk_through(briefings: Path, tmp_path: Path) -> None:
    files = dict(walk_through())
    written = files.pop("briefing.yml")
    assert len(files) == 2
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    lines = commands()
    assert lines[-1] == "briefings serve"
    new, check, build = (line.split()[1:] for line in lines[:-1])

    began = run(briefings, *new, cwd=tmp_path)
    assert began.returncode == 0, began.stderr
    unit = tmp_path / "seeds" / "harbour-crane"
    for name, text in files.items():
        assert (unit / name).read_text(encoding="utf-8") == text
    unfilled = run(briefings, *check, cwd=tmp_path)
    assert unfilled.returncode == 1
    assert "seeds/harbour-crane/briefing.yml:5:8" in unfilled.stdout

    (unit / "briefing.yml").write_text(written, encoding="utf-8")
    checked = run(briefings, *check, cwd=tmp_path)
    assert (checked.returncode, checked.stdout) == (0, "Nothing is wrong.\n")
    built = run(briefings, *build, cwd=tmp_path)
    assert built.returncode == 0, built.stdout + built.stderr
    page = (tmp_path / "site" / "harbour-crane" / "index.html").read_text(encoding="utf-8")
    assert "at least 12 people" in page
    assert 'id="c-cause-unknown"' in page
    assert (tmp_path / "site" / "css").is_dir()

    wrong = written.replace('quote: "at least 12', 'quote: "at least 13')
    (unit / "briefing.yml").write_text(wrong, encoding="utf-8")
    before = sorted(tmp_path.rglob("site/**/*"))
    refused = run(briefings, *build, cwd=tmp_path)
    assert refused.returncode == 1
    assert "Q001" in refused.stdout
    assert sorted(tmp_path.rglob("site/**/*")) == before
