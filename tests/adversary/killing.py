"""Killing a program at each system call that changes anything (strace)."""

import re
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]

CHANGES = (
    *("chmod", "fchmod", "fchmodat", "utimensat"),
    *("openat", "write", "pwrite64", "ftruncate", "copy_file_range", "sendfile"),
    *("fsync", "fdatasync", "syncfs"),
    *("mkdir", "mkdirat", "link", "linkat", "symlink", "symlinkat"),
    *("rename", "renameat", "renameat2", "rmdir", "unlink", "unlinkat"),
)
WRITES = re.compile(r"O_(?:WRONLY|RDWR|CREAT|TRUNC)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A publication that is going to be killed."""

    folder: Path
    """Holds `site` as it was, if it was, and the tree `new`."""
    program: str
    """What runs."""
    options: tuple[str, ...] = ()
    """More for strace."""
    absence: bool = False
    """Whether there may be a moment without a site."""


def run(scene: Scene, here: Path, *options: str) -> int:
    """Publish below `here` under strace; `--seccomp-bpf` would be faster, and ignore injections."""
    program = f"import sys\nsys.path[:0] = {[str(ROOT), *sys.path]!r}\n{scene.program}"
    python = (sys.executable, "-I", "-S", "-B", "-c", program)
    arguments = (str(here / "new"), str(here / "site"))
    command = ("strace", "-f", *scene.options, *options, *python, *arguments)
    return subprocess.run(command, check=False, capture_output=True).returncode


def traced() -> str:
    return "trace=" + ",".join(f"?{name}" for name in CHANGES)


def copy(scene: Scene, tmp_path: Path) -> Path:
    here = tmp_path / "run"
    shutil.rmtree(here, ignore_errors=True)
    shutil.copytree(scene.folder, here, symlinks=True)
    return here


def points(scene: Scene, tmp_path: Path) -> tuple[tuple[str, int], ...]:
    """Return each call that changes anything, by name and number among those of that name."""
    here = copy(scene, tmp_path)
    log = tmp_path / "log"
    assert run(scene, here, "-o", str(log), "-e", traced()) == 0
    seen: Counter[str] = Counter()
    found = []
    for line in log.read_text().splitlines():
        call = re.match(r"(?:\d+ +)?(\w+)\(", line)
        if call is None:
            continue
        name = call.group(1)
        seen[name] += 1
        if name != "openat" or WRITES.search(line):
            found.append((name, seen[name]))
    return tuple(found)


def killed(scene: Scene, tmp_path: Path, *, step: int) -> Iterator[tuple[str, Path]]:
    """Kill the publication before each of its renames and every `step`th other call.

    Yields the point, and what is left there.
    """
    for index, (name, number) in enumerate(points(scene, tmp_path)):
        if index % step and not name.startswith("rename"):
            continue
        here = copy(scene, tmp_path)
        inject = f"inject={name}:signal=SIGKILL:when={number}"
        assert run(scene, here, "-o", "/dev/null", "-e", traced(), "-e", inject) in {
            -signal.SIGKILL,
            128 + signal.SIGKILL,
        }
        yield f"{name} {number}", here
