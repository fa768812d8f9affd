"""Publication, killed at every system call that changes anything: the old site or the new, whole.

A sample of the calls in the ordinary run, every one of them with BRIEFINGS_FULL=1.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.disk.publish import MARKER, publish
from generator.disk.switch import is_our_link

ROOT = Path(__file__).parents[2]
STEP = 1 if os.environ.get("BRIEFINGS_FULL") else 6
"""Every how manieth call is tried."""

PUBLISH = """
import sys
from pathlib import Path
from generator.disk.publish import publish
publish(Path(sys.argv[1]), Path(sys.argv[2]))
"""
WITH_TWO_RENAMES = """
from generator.disk import switch
def two_renames(new, site):
    old = switch.beside(site, "aside")
    site.rename(old)
    new.rename(site)
    switch.discard(old)
    return True
switch.exchange = two_renames
"""

CHANGES = (
    *("chmod", "fchmod", "fchmodat", "utimensat"),
    *("openat", "write", "pwrite64", "ftruncate", "copy_file_range", "sendfile"),
    *("fsync", "fdatasync", "syncfs"),
    *("mkdir", "mkdirat", "link", "linkat", "symlink", "symlinkat"),
    *("rename", "renameat", "renameat2", "rmdir", "unlink", "unlinkat"),
)
WRITES = re.compile(r"O_(?:WRONLY|RDWR|CREAT|TRUNC)")

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A publication that is going to be killed."""

    folder: Path
    """Holds `site` as it was, if it was, and the tree `new`."""
    program: str = PUBLISH
    """What runs."""
    options: tuple[str, ...] = ()
    """More for strace."""
    absence: bool = False
    """Whether there may be a moment without a site."""


def contents(folder: Path) -> Mapping[str, str] | None:
    if not folder.exists():
        return None
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MARKER
    }


def tree(folder: Path, edition: str) -> Path:
    """Make a site of which some files change between editions, some stay, some come and some go."""
    files = {
        "index.html": edition,
        "404.html": "lost",
        "css/style.css": "a{}",
        "talks/index.html": f"talks {edition}",
        f"talks/only-in-{edition}.html": edition,
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


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


def hold_whole(scene: Scene, tmp_path: Path) -> int:
    old, new = contents(scene.folder / "site"), contents(scene.folder / "new")
    count = 0
    for point, here in killed(scene, tmp_path, step=STEP):
        seen = contents(here / "site")
        assert seen in (old, new) or (scene.absence and seen is None), point
        publish(here / "new", here / "site")
        assert contents(here / "site") == new, point
        site = here / "site"
        homes = {site.readlink().name} if is_our_link(site) else set()
        assert {path.name for path in here.iterdir()} == {"new", "site", *homes}, point
        count += 1
    print(f"{count} kills, {scene.options or 'exchange'}")  # noqa: T201  # for the table of a full run
    return count


NO_EXCHANGE = ("-e", "inject=renameat2:error=EINVAL")


@pytest.fixture
def first(tmp_path: Path) -> Scene:
    """Make a first publication."""
    tree(tmp_path / "scene" / "new", "second")
    return Scene(folder=tmp_path / "scene")


@pytest.fixture
def second(first: Scene, tmp_path: Path) -> Scene:
    """Make a publication over another."""
    publish(tree(tmp_path / "old", "first"), first.folder / "site")
    return first


def test_the_first_publication(first: Scene, tmp_path: Path) -> None:
    assert hold_whole(first, tmp_path) > 2


def test_the_next_publication(second: Scene, tmp_path: Path) -> None:
    assert hold_whole(second, tmp_path) > 4


def test_a_publication_after_a_killed_one(second: Scene, tmp_path: Path) -> None:
    tree(second.folder / ".site.briefings-new", "half")
    assert hold_whole(second, tmp_path) > 4


def test_a_file_system_without_exchange_turns_the_folder_into_a_link(
    second: Scene, tmp_path: Path
) -> None:
    scene = Scene(folder=second.folder, options=NO_EXCHANGE, absence=True)
    assert hold_whole(scene, tmp_path) > 4


def test_a_file_system_without_exchange_switches_the_link(second: Scene, tmp_path: Path) -> None:
    turned = Scene(folder=second.folder, options=NO_EXCHANGE)
    shutil.move(second.folder / "new", tmp_path / "kept")
    tree(second.folder / "new", "between")
    assert run(turned, second.folder, "-o", "/dev/null", "-e", traced()) == 0
    assert is_our_link(second.folder / "site")
    shutil.rmtree(second.folder / "new")
    shutil.move(tmp_path / "kept", second.folder / "new")
    assert hold_whole(turned, tmp_path) > 4


def test_two_plain_renames_are_seen_to_fail(second: Scene, tmp_path: Path) -> None:
    """The control: where the switch is not one step, a kill shows it."""
    scene = Scene(folder=second.folder, program=WITH_TWO_RENAMES + PUBLISH)
    seen = [contents(here / "site") for _, here in killed(scene, tmp_path, step=1000)]
    assert None in seen
