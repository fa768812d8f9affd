"""A7 and A8: a whole build, killed or failed at every system call that changes anything.

A sample of the calls in the ordinary run, every one of them with BRIEFINGS_FULL=1.
"""

import itertools
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from tests.adversary.building import (
    Build,
    Outcome,
    Point,
    Runner,
    build_of,
    hindered,
    hold_whole,
    outputs,
    runner,
    tree,
)
from tests.browser.visiting import PROJECT
from tests.projects import BRIEFING, DOCUMENT, write_project
from tests.thorough import FULL

ERRORS = ("ENOSPC", "EIO", "EACCES", "EMFILE")
SPARSE = 5
"""Points of each build in the ordinary run, beside its last renames."""
EDITED = (
    BRIEFING.replace("The crane", "The fallen crane")
    .replace("report:", "account:")
    .replace("source: report", "source: account")
)
"""The same briefing after an edit: pages that change, one that comes and one that goes."""
IN_PLACE = """
import shutil
from generator.publish.switch import Published
from generator import build as edition
def publish(new_tree, site, **_):
    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(new_tree, site)
    return Published(written=1, kept=0, switched=True)
edition.publish = publish
"""
"""The defence switched off: a site that is emptied and filled again."""
LIMITED = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))
"""

pytestmark = [
    pytest.mark.sample,
    pytest.mark.site,
    pytest.mark.usefixtures("strace"),
]


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    with runner(tmp_path_factory.mktemp("output")) as started:
        yield started


BUILDS = {
    "first": ("build", "-q"),
    "incremental": ("build", "-q"),
    "printed": ("build", "-q", "--pdf"),
}


def scene(kind: str, running: Runner, tmp_path: Path) -> Callable[[Path], object]:
    """Return what makes a project that is built for the first time, or after an edit.

    A copy of a project has to know nothing of what was built; so only print editions, which take
    long, are made in copies. In the others, what was built is remembered.
    """

    def make(folder: Path) -> None:
        write_project(folder)
        if kind != "first":
            assert running.run(folder, *BUILDS[kind]).status == 0
            write_project(folder, {"seeds/crane/briefing.yml": EDITED})
            write_project(folder, {"seeds/crane/report.txt": f"{DOCUMENT}\nIt rained.\n"})

    if kind != "printed":
        return make
    make(tmp_path / "scene")
    return partial(shutil.copytree, tmp_path / "scene", symlinks=True)


@pytest.fixture(params=BUILDS)
def build(request: pytest.FixtureRequest, running: Runner, tmp_path: Path) -> Build:
    made = scene(request.param, running, tmp_path)
    return build_of(running, made, tmp_path, *BUILDS[request.param])


@pytest.fixture
def edited(running: Runner, tmp_path: Path) -> Build:
    return build_of(running, scene("incremental", running, tmp_path), tmp_path, "build", "-q")


def sparse(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return a few points, the last renames among them; all in a full run."""
    if FULL:
        return tuple(points)
    renames = [point for point in points if point[0].startswith("rename")]
    return tuple(dict.fromkeys((*points[3 :: len(points) // SPARSE], *renames[-2:])))


def check_refusal(build: Build, here: Path, outcome: Outcome, point: object) -> None:
    """Check that it says what went wrong, in a sentence, or got over it."""
    assert outcome.status in {0, 1}, (point, outcome)
    assert "Traceback" not in outcome.output, (point, outcome)
    if outcome.status == 0:
        assert outputs(here) == build.new, point
    else:
        assert outcome.output.strip(), point


def test_a_build_that_is_killed(build: Build, running: Runner, tmp_path: Path) -> None:
    chosen = [(point, "signal=SIGKILL") for point in sparse(build.points)]
    for point, here, outcome in hindered(build, running, tmp_path, chosen=chosen):
        assert outcome.status == -9, point
        hold_whole(build, here, running, point)
    print(f"killed at {len(chosen)} of {len(build.points)} points")  # noqa: T201


def test_a_build_to_which_the_system_says_no(build: Build, running: Runner, tmp_path: Path) -> None:
    """Each point gets one error in turn, and in a full run each rename gets all of them."""
    points = sparse(build.points)
    renames = [point for point in points if FULL and point[0].startswith("rename")]
    errors = (
        *zip(points, itertools.cycle(ERRORS), strict=False),
        *itertools.product(renames, ERRORS),
    )
    chosen = [(point, f"error={error}") for point, error in errors]
    ends: Counter[int] = Counter()
    for point, here, outcome in hindered(build, running, tmp_path, chosen=chosen):
        check_refusal(build, here, outcome, point)
        hold_whole(build, here, running, point)
        ends[outcome.status] += 1
    print(f"failed at {len(chosen)} points: {ends[1]} clear errors, {ends[0]} got over")  # noqa: T201


@pytest.mark.parametrize("signal", ["SIGINT", "SIGTERM"])
def test_a_build_that_is_asked_to_stop(
    signal: str, edited: Build, running: Runner, tmp_path: Path
) -> None:
    chosen = [(point, f"signal={signal}") for point in sparse(edited.points)[: None if FULL else 3]]
    for point, here, outcome in hindered(edited, running, tmp_path, chosen=chosen):
        assert outcome.status in {0, 1, -15}, (point, outcome)
        assert "Traceback" not in outcome.output, (point, outcome)
        hold_whole(edited, here, running, point)
    print(f"{signal} at {len(chosen)} points")  # noqa: T201


@pytest.mark.parametrize("size", [0, 100, 3000, 20_000])
def test_files_that_cannot_grow(size: int, edited: Build, running: Runner, tmp_path: Path) -> None:
    """Real short writes: the system takes the first part of what is written, then no more."""
    here = edited.fresh(tmp_path)
    outcome = running.run(here, "build", first=LIMITED.format(size=size))
    assert outcome.status == 1
    assert "Traceback" not in outcome.output
    hold_whole(edited, here, running, size)


def test_a_small_disk(running: Runner, tmp_path: Path) -> None:
    """Real full disks, from one with next to no room to one on which the build succeeds."""
    folder = write_project(tmp_path / "scene")
    build = build_of(running, write_project, tmp_path, "build", "-q")
    disk = tmp_path / "disk"
    disk.mkdir()
    script = (
        f"mount -t tmpfs -o size=$1k none {disk} && cp -a {folder}/. {disk} && cd {disk}"
        f" && {{ {sys.executable} -B -m generator build -q > {tmp_path}/said 2>&1;"
        f' status=$?; cp -a {disk}/. "$2"; exit $status; }} || exit 9'
    )
    statuses = []
    for size in range(48, 16_384, 16 if FULL else 600):
        here = tmp_path / f"with-{size}"
        here.mkdir()
        outcome = subprocess.run(
            ("unshare", "-rm", "sh", "-c", script, "sh", str(size), str(here)),
            env={**os.environ, "PYTHONPATH": str(PROJECT)},
            capture_output=True,
            text=True,
            check=False,
        )
        if "unshare" in outcome.stderr or "mount" in outcome.stderr:
            pytest.skip(f"no small disk can be made here: {outcome.stderr}")
        said = (tmp_path / "said").read_text(encoding="utf-8")
        assert outcome.returncode in {0, 1}, (size, said)
        assert "Traceback" not in said, size
        held, new = tree(here / "site"), build.new["site"]
        assert held in ({}, new), size
        assert outcome.returncode == 1 or held == new, size
        for path, data in tree(here / "briefings").items():
            assert build.new["briefings"].get(path, data) == data, (size, path)
        shutil.rmtree(here)
        statuses.append(outcome.returncode)
        if outcome.returncode == 0:
            break
    assert statuses[-1] == 0
    assert 1 in statuses
    print(f"{len(statuses)} sizes of disk")  # noqa: T201


@pytest.mark.parametrize("stdout", [">&-", "> /dev/full", "| true"])
def test_a_terminal_that_has_gone(
    stdout: str, edited: Build, running: Runner, tmp_path: Path
) -> None:
    here = edited.fresh(tmp_path)
    done = subprocess.run(
        ("bash", "-c", f"set -o pipefail; {sys.executable} -B -m generator build -v {stdout}"),
        cwd=here,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in {0, 1, 120}, done.stderr
    assert "Traceback" not in done.stderr
    hold_whole(edited, here, running, stdout)


@pytest.mark.parametrize("injection", ["signal=SIGKILL", "error=ENOSPC"])
def test_a_site_that_is_filled_in_place_is_seen_to_break(
    injection: str, running: Runner, tmp_path: Path
) -> None:
    """The control: without the switch in one step, a kill and a full disk leave a mixture."""
    edited = scene("incremental", running, tmp_path)
    build = build_of(running, edited, tmp_path, "build", "-q", first=IN_PLACE)
    late = [(point, injection) for point in build.points if point[0] in {"rmdir", "sendfile"}][-4:]
    broken = 0
    for _, here, _ in hindered(build, running, tmp_path, chosen=late):
        broken += outputs(here)["site"] not in (build.old["site"], build.new["site"])
    assert broken
