import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.files.errors import LockHeldError
from generator.project.layout import Project
from generator.project.lock import hold
from generator.project.private_folder import prepare

ROOT = Path(__file__).parents[2]
TAKE_TURNS = """
import sys, time
from pathlib import Path
from generator.project.lock import hold
from generator.project.layout import Project
root = Path(sys.argv[1])
with hold(Project(root=root), lambda text: None):
    (root / "inside").open("x").close()  # fails where another is inside
    time.sleep(0.01)
    (root / "inside").unlink()
"""
HOLD_FOR_EVER = """
import sys, time
from pathlib import Path
from generator.project.lock import hold
from generator.project.layout import Project
with hold(Project(root=Path(sys.argv[1])), print):
    print("held", flush=True)
    time.sleep(60)
"""


def run(program: str, root: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", program, str(root)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


def test_builds_take_turns(project: Project) -> None:
    builds = [run(TAKE_TURNS, project.root) for _ in range(12)]
    assert [build.communicate()[0] for build in builds] == [""] * 12
    assert [build.returncode for build in builds] == [0] * 12


def test_the_holder_is_named_and_a_killed_one_lets_go(project: Project) -> None:
    holder = run(HOLD_FOR_EVER, project.root)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    told: list[str] = []
    with (
        pytest.raises(LockHeldError, match=rf"process {holder.pid} \(since 20"),
        hold(project, told.append, patience=0.1),
    ):
        pass
    assert told == [text for text in told if f"process {holder.pid} (since" in text]
    assert len(told) == 1
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    started = time.monotonic()
    with hold(project, told.append, patience=5):
        assert time.monotonic() - started < 5
    assert len(told) == 1


def test_another_purpose_is_another_lock(project: Project) -> None:
    told: list[str] = []
    with hold(project, told.append), hold(project, told.append, purpose="preview", patience=0):
        pass
    assert told == []


def test_a_holder_that_has_not_signed_yet_is_another_process(project: Project) -> None:
    told: list[str] = []
    with hold(project, told.append):
        (prepare(project) / "build.holder").unlink()
        with pytest.raises(LockHeldError), hold(project, told.append, patience=0):
            pass
        (prepare(project) / "build.holder").write_text("[]")
        with pytest.raises(LockHeldError), hold(project, told.append, patience=0):
            pass
    assert told == ["waiting for another process to finish its build"] * 2
