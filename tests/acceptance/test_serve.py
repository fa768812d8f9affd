"""The preview of the real briefings: a save shows within a second, a mistake as a banner."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.acceptance.readme import ROOT

PATIENCE = 60.0


class Preview:
    """A running `briefings serve`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.yaml = root / "seeds/trump-maduro-talks/briefing.yml"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "generator", "serve", "--port", "0"],
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.address = self._address()

    def _address(self) -> str:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if found := re.match(r"http://127\.0\.0\.1:\d+/", line):
                return found.group()
        raise AssertionError("the preview ended before it said where it is")

    def page(self, path: str = "trump-maduro-talks/index.html") -> str:
        with urllib.request.urlopen(self.address + path, timeout=10) as answer:  # noqa: S310  # ours
            return str(answer.read().decode())

    def wait_for(self, words: str) -> float:
        """Return the seconds until the page holds `words`."""
        began = time.monotonic()
        while words not in self.page():
            assert time.monotonic() - began < PATIENCE, words
            time.sleep(0.02)
        return time.monotonic() - began

    def save(self, old: str, new: str) -> None:
        text = self.yaml.read_text(encoding="utf-8")
        assert old in text
        self.yaml.write_text(text.replace(old, new), encoding="utf-8")


def cold_build(root: Path) -> float:
    """Return the seconds that one build of the same project takes from the command line."""
    began = time.monotonic()
    subprocess.run(
        [sys.executable, "-m", "generator", "check", "-q"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(root / "cold")],
        cwd=root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return time.monotonic() - began


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    for part in ("seeds", "templates"):
        shutil.copytree(ROOT / part, tmp_path / part)
    shutil.rmtree(tmp_path / "seeds/ondrel-strait-demonstration")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    running = Preview(tmp_path)
    yield running
    running.process.kill()
    running.process.wait()
    if running.process.stdout is not None:
        running.process.stdout.close()


@pytest.mark.site
def test_a_save_a_mistake_and_the_end(preview: Preview) -> None:
    title = "Reported plans for direct talks"
    assert title in preview.page()
    times = []
    for number in range(5):
        preview.save(title, f"Edition {number} of the plans")
        title = f"Edition {number} of the plans"
        times.append(preview.wait_for(title))
    # On a machine that does other things too, a second is what a build from nothing would take.
    assert min(times) < max(1, cold_build(preview.root)), times

    preview.save("planning to speak directly", "planning to speak indirectly")
    preview.wait_for("error[Q001]")
    page = preview.page()
    assert title in page
    assert "seeds/trump-maduro-talks/briefing.yml:" in page
    preview.save("planning to speak indirectly", "planning to speak directly")
    began = time.monotonic()
    while "error[Q001]" in preview.page():
        assert time.monotonic() - began < PATIENCE

    preview.process.send_signal(signal.SIGINT)
    rest, _ = preview.process.communicate(timeout=10)
    assert preview.process.returncode == 0
    assert "Traceback" not in rest
