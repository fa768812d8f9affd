"""Whole builds, killed or hindered at each system call that changes anything (strace)."""

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from generator.publish.switch import MARKER
from tests.adversary.killing import ROOT, WRITES, traced

Point = tuple[str, int]
"""The name of a system call, and its number among those of that name, counted from 1."""
Tree = Mapping[str, bytes]
"""The files of a folder by path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a run of the command ended."""

    status: int
    """Its exit status; the negative number of the signal that ended it."""
    output: str
    """What it printed, on either stream."""


@dataclass(slots=True)
class Runner:
    """The program in a process of its own, ready to be run."""

    process: subprocess.Popen[str]
    folder: Path

    def run(
        self, cwd: Path, *arguments: str, strace: Sequence[str] = (), first: str = ""
    ) -> Outcome:
        """Run the command in `cwd`, after the code `first`; under strace where it has options."""
        output = self.folder / "output"
        order = {"cwd": str(cwd), "arguments": arguments, "output": str(output), "first": first}
        self._tell(json.dumps(order))
        child = self._answer()
        with _traced(child, strace):
            self._tell("")
            status = self._answer()
        return Outcome(status=status, output=output.read_text(encoding="utf-8"))

    def _tell(self, line: str) -> None:
        stream = _open(self.process.stdin)
        stream.write(f"{line}\n")
        stream.flush()

    def _answer(self) -> int:
        return int(_open(self.process.stdout).readline())


@contextmanager
def runner(folder: Path) -> Iterator[Runner]:
    """Start the program, with a folder for what it prints."""
    command = (sys.executable, "-B", "-m", "tests.adversary.preloaded")
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert int(_open(process.stdout).readline()) == 0
        yield Runner(process, folder)
        _open(process.stdin).close()


@contextmanager
def _traced(process: int, options: Sequence[str]) -> Iterator[None]:
    """Have strace at the process before it goes on."""
    if not options:
        yield
        return
    command = ("strace", "-p", str(process), "-e", traced(), *options)
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
        assert "attached" in _open(strace.stderr).readline()
        yield


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """A build that is going to be hindered, and what is right before and after it."""

    scene: Callable[[Path], object]
    """Makes the project in a new folder as it stands before."""
    arguments: tuple[str, ...]
    """What is run."""
    first: str
    """Code that is run before, such as a defence switched off."""
    old: Mapping[str, Tree]
    """Its output folders before the build, by name."""
    new: Mapping[str, Tree]
    """And after one that nothing hindered."""
    names: frozenset[str]
    """All that stands in the project after it; what is there beside is litter."""
    points: tuple[Point, ...]
    """Each system call in it that changed anything."""

    def fresh(self, tmp_path: Path) -> Path:
        """Return a folder where everything is as it was before."""
        return _fresh(self.scene, tmp_path)


PRIVATE = re.compile("[0-9a-f]{16}$")
OUTPUTS = ("briefings", "site")
STORE = frozenset(
    f".briefings/ours/store.{end}" for end in ("birth", "sqlite", "sqlite-wal", "sqlite-shm")
)
"""What a build goes on without if it cannot be made, or leaves open if it cannot be closed."""


def build_of(
    running: Runner,
    scene: Callable[[Path], object],
    tmp_path: Path,
    *arguments: str,
    first: str = "",
) -> Build:
    """Run the build of the scene once without harm, and note what it does."""
    here, log = _fresh(scene, tmp_path), tmp_path / "log"
    old = outputs(here)
    done = running.run(here, *arguments, strace=("-o", str(log)), first=first)
    assert done.status == 0, done.output
    return Build(
        scene=scene,
        arguments=arguments,
        first=first,
        old=old,
        new=outputs(here),
        names=names(here),
        points=points(log.read_text(encoding="utf-8")),
    )


def points(log: str) -> tuple[Point, ...]:
    """Return each call that succeeded in changing something."""
    seen: Counter[str] = Counter()
    found = []
    for line in log.splitlines():
        call = re.match(r"(\w+)\(", line)
        if call is None:
            continue
        seen[call[1]] += 1
        failed = re.search(r"\) += -1 ", line)
        if not failed and (call[1] != "openat" or WRITES.search(line)):
            found.append((call[1], seen[call[1]]))
    return tuple(found)


def hindered(
    build: Build, running: Runner, tmp_path: Path, *, chosen: Sequence[tuple[Point, str]]
) -> Iterator[tuple[Point, Path, Outcome]]:
    """Run the build once for each point, with what strace is to inject there: `signal=SIGKILL`."""
    for (name, number), injection in chosen:
        here = build.fresh(tmp_path)
        inject = f"inject={name}:{injection}:when={number}"
        strace = ("-o", "/dev/null", "-e", inject)
        outcome = running.run(here, *build.arguments, strace=strace, first=build.first)
        yield (name, number), here, outcome


def hold_whole(build: Build, here: Path, running: Runner, point: object) -> None:
    """Check that readers see the old or the new, and that the next run completes, and cleans up."""
    seen = outputs(here)
    assert seen["site"] in (build.old["site"], build.new["site"]), point
    for path, data in seen["briefings"].items():
        whole = {tree["briefings"].get(path) for tree in (build.old, build.new)}
        assert data in whole or path.endswith(".briefings-tmp"), (point, path)
    again = running.run(here, *build.arguments)
    assert again.status == 0, (point, again.output)
    assert outputs(here) == build.new, point
    strange = names(here) ^ build.names
    if strange and strange <= STORE:  # the next run had nothing to do, and the next has
        (here / "seeds/crane/briefing.yml").touch()
        assert running.run(here, *build.arguments).status == 0, point
    assert names(here) == build.names, (point, names(here) ^ build.names)


def outputs(folder: Path) -> Mapping[str, Tree]:
    """Return the bytes of all that a build is for."""
    return {name: tree(folder / name) for name in OUTPUTS}


def tree(folder: Path) -> Tree:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MARKER
    }


def names(folder: Path) -> frozenset[str]:
    """Return all paths; the private folder's name, which is another each time, is `ours`."""
    paths = (path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    private = sorted(path.name for path in folder.glob(".briefings/*") if PRIVATE.match(path.name))
    assert len(private) <= 1, private
    return frozenset(path.replace(private[0], "ours", 1) if private else path for path in paths)


def _fresh(scene: Callable[[Path], object], tmp_path: Path) -> Path:
    here = tmp_path / "run"
    shutil.rmtree(here, ignore_errors=True)
    scene(here)
    return here


def _open(stream: IO[str] | None) -> IO[str]:
    if stream is None:
        raise AssertionError("it was opened as a pipe")
    return stream
