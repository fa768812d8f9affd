"""A9, A10 and A11: many builds at once, a cache that lies, another day and another machine.

Whatever goes on beside a build, whatever it finds in its private folder: the bytes are the same.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.project.layout import Project
from generator.project.private_folder import prepare
from tests.adversary.building import Runner, names, outputs, runner, tree
from tests.bench.preview import page, preview
from tests.browser.visiting import PROJECT, missing
from tests.projects import BRIEFING, FILES, write_project
from tests.thorough import FULL

AT_ONCE = 50 if FULL else 3
COMMAND = (sys.executable, "-m", "generator", "build")
EDITED = {"seeds/crane/briefing.yml": BRIEFING.replace("The crane", "The fallen crane")}

pytestmark = [pytest.mark.sample, pytest.mark.site]


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    with runner(tmp_path_factory.mktemp("output")) as started:
        yield started


def environment(**others: str) -> Mapping[str, str]:
    return {**os.environ, "PYTHONPATH": str(PROJECT), **others}


# --- A9: together ------------------------------------------------------------------------------


def test_builds_at_once_wait_for_each_other(running: Runner, tmp_path: Path) -> None:
    """Readers look all the while, and see the old site or the new one, whole."""
    root, model = write_project(tmp_path / "one"), write_project(tmp_path / "other")
    for folder in (root, model):
        assert running.run(folder, "build", "-q").status == 0
        write_project(folder, EDITED)
    old = tree(root / "site")
    assert running.run(model, "build", "-q").status == 0
    new, seen = tree(model / "site"), []
    started = [
        subprocess.Popen(
            (*COMMAND, "-q"),
            cwd=root,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for _ in range(AT_ONCE)
    ]
    while any(process.poll() is None for process in started):
        seen.append((root / "site" / "crane" / "index.html").read_bytes())
        time.sleep(0.01)
    told = [process.communicate()[0] for process in started]
    ends = [process.returncode for process in started]
    assert set(ends) <= {0, 1}
    assert 0 in ends
    assert "Traceback" not in "".join(told)
    assert all("is at work in" in words for words, end in zip(told, ends, strict=True) if end)
    assert set(seen) <= {old["crane/index.html"], new["crane/index.html"]}
    assert tree(root / "site") == new
    assert names(root) == names(model)
    done, gave_up = ends.count(0), ends.count(1)
    print(f"{AT_ONCE} builds at once: {done} done, {gave_up} gave up; {len(seen)} looks")  # noqa: T201


def test_builds_under_a_preview_wait_for_its_own(running: Runner, tmp_path: Path) -> None:
    """Edits that both see: each shows the new site in the end, and a whole one all the while."""
    root, model = write_project(tmp_path / "one"), write_project(tmp_path / "other")
    write_project(model, EDITED)
    assert running.run(model, "build", "-q").status == 0
    with preview(root) as (_, port):
        for files in (EDITED, FILES, EDITED):
            write_project(root, files)
            assert running.run(root, "build", "-q").status == 0
            assert "<h1" in page(port, "/crane/index.html")
        deadline = time.monotonic() + 20
        while "The fallen crane" not in page(port, "/crane/index.html"):
            assert time.monotonic() < deadline
            time.sleep(0.05)
    assert running.run(root, "build", "-q").status == 0
    assert outputs(root) == outputs(model)


HOLD = """
import time
from pathlib import Path
from generator.project.lock import hold
from generator.project.layout import Project
with hold(Project(root=Path.cwd()), print):
    print("held", flush=True)
    time.sleep(60)
"""
IMPATIENT = """
from generator.project import lock
lock.hold.__wrapped__.__kwdefaults__["patience"] = 0.1
"""


UNLOCKED = """
from contextlib import nullcontext
from generator.cli import building
building.hold = lambda *_, **__: nullcontext()
"""
"""The defence switched off."""


def test_a_lock_that_is_held_keeps_a_build_out(running: Runner, tmp_path: Path) -> None:
    """It gives up and says who holds the lock; when that one is killed, it goes on.

    The control: without the lock, a build goes on beside whoever holds it.
    """
    root, other = write_project(tmp_path / "one"), write_project(tmp_path / "other")
    with held(other):
        assert running.run(other, "build", "-q", first=UNLOCKED).status == 0
        assert (other / "site").exists()
    with held(root) as holder:
        outcome = running.run(root, "build", "-q", first=IMPATIENT)
    assert outcome.status == 1
    assert f"process {holder} (since " in outcome.output
    assert not (root / "site").exists()
    assert running.run(root, "build", "-q").status == 0


@contextmanager
def held(root: Path) -> Iterator[int]:
    """Let a process hold the lock, and give its number; then kill it."""
    holder = subprocess.Popen(
        (sys.executable, "-c", HOLD), cwd=root, env=environment(), stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield holder.pid
    finally:
        holder.kill()
        holder.communicate()


# --- A10: a cache that lies --------------------------------------------------------------------


def garbage(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 64)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def torn(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def flipped(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[:: max(1, len(data) // 97)] = b"x" * len(data[:: max(1, len(data) // 97)])
    path.write_bytes(data)


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGES: Mapping[str, Callable[[Path], None]] = {
    "deleted": Path.unlink,
    "emptied": emptied,
    "torn": torn,
    "garbage": garbage,
    "flipped": flipped,
    "a folder": a_folder,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_cache_is_made_again_in_silence(
    damage: str, running: Runner, tmp_path: Path
) -> None:
    root, model = write_project(tmp_path / "one"), write_project(tmp_path / "other")
    assert running.run(root, "build", "-q").status == 0
    write_project(root, EDITED)
    write_project(model, EDITED)
    assert running.run(model, "build", "-q").status == 0
    damaged = 0
    for path in sorted(prepare(Project(root=root)).glob("st*")):
        if path.is_file():
            DAMAGES[damage](path)
            damaged += 1
    assert damaged > 1  # the store with its birth
    outcome = running.run(root, "build", "-q")
    assert (outcome.status, outcome.output) == (0, "")
    assert outputs(root) == outputs(model)


BELIEVING = """
from generator.cache import store
store.digest = lambda value: "believed"
"""


@pytest.mark.parametrize("first", ["", BELIEVING])
def test_a_store_that_lies_is_seen_where_it_is_believed(
    first: str, running: Runner, tmp_path: Path
) -> None:
    """Where it is not believed, nothing changes; in the control, it even breaks a page's seal."""
    root = write_project(tmp_path)
    assert running.run(root, "build", "-q").status == 0
    before = outputs(root)
    with sqlite3.connect(prepare(Project(root=root)) / "store.sqlite") as store:
        store.execute("UPDATE entry SET value = replace(value, 'At least 12', 'At least 72')")
        if first:
            store.execute("UPDATE entry SET seal = 'believed'")
    store.close()
    (root / "briefings/crane/index.md").unlink()
    outcome = running.run(root, "build", "-q", first=first)
    assert (outputs(root) == before) is (first == "")
    assert (outcome.status == 0) is (first == "")


def test_a_private_folder_that_is_gone_or_came_from_elsewhere_changes_nothing(
    running: Runner, tmp_path: Path
) -> None:
    root = write_project(tmp_path / "one")
    assert running.run(root, "build", "-q").status == 0
    before = outputs(root)
    shutil.rmtree(root / ".briefings")
    assert running.run(root, "build", "-q").status == 0
    moved = shutil.copytree(root, tmp_path / "moved")
    assert running.run(Path(moved), "build", "-q").status == 0
    assert outputs(root) == outputs(Path(moved)) == before


# --- A11: elsewhere ----------------------------------------------------------------------------


def test_another_day_gives_the_same_bytes(tmp_path: Path) -> None:
    if shutil.which("faketime") is None:
        missing("no faketime on the path: nothing was built on another day")
    trees = []
    for number, day in enumerate(("2024-02-29 23:59:58", "2031-07-01 00:00:00")):
        root = write_project(tmp_path / str(number))
        command = ("faketime", "-f", f"@{day}", *COMMAND, "--pdf", "-q")
        subprocess.run(command, cwd=root, env=environment(), check=True)
        trees.append(outputs(root))
    assert any(path.endswith(".pdf") for path in trees[0]["site"])
    assert trees[0] == trees[1]


def test_the_order_in_which_files_are_found_changes_nothing(
    running: Runner, tmp_path: Path
) -> None:
    backwards = """
import os
listed, walked = os.listdir, os.walk
os.listdir = lambda *given: sorted(listed(*given), reverse=True)
def walk(*given, **named):
    for folder, folders, names in walked(*given, **named):
        folders.sort(reverse=True)
        yield folder, folders, sorted(names, reverse=True)
os.walk = walk
"""
    one, other = write_project(tmp_path / "one"), write_project(tmp_path / "other")
    assert running.run(one, "build", "-q").status == 0
    assert running.run(other, "build", "-q", first=backwards).status == 0
    assert outputs(one) == outputs(other)


def test_the_number_of_workers_changes_nothing(tmp_path: Path) -> None:
    trees = []
    for jobs in ("1", "3"):
        root = tmp_path / jobs
        shutil.copytree(PROJECT / "seeds", root / "seeds")
        command = (*COMMAND, "-q", "--jobs", jobs)
        subprocess.run(command, cwd=root, env=environment(), check=True, capture_output=True)
        trees.append(outputs(root))
    assert trees[0] == trees[1]


def test_a_clock_in_a_page_is_seen(running: Runner, tmp_path: Path) -> None:
    """The control: a site that tells the time differs."""
    clock = """
import time
from generator import build as edition
real = edition.write_server_files
def with_clock(tree, *web):
    (tree / "clock.txt").write_text(str(time.monotonic_ns()))
    real(tree, *web)
edition.write_server_files = with_clock
"""
    one, other = write_project(tmp_path / "one"), write_project(tmp_path / "other")
    for root in (one, other):
        assert running.run(root, "build", "-q", first=clock).status == 0
    assert outputs(one) != outputs(other)
