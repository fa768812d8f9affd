"""A19: a link, or a pipe, in place of any path that the program touches leads nowhere.

The paths are not listed but found: each verb runs under strace, and every path of the project that
was opened for writing, made, renamed or removed, and all that was opened in `.briefings`, gets in
its place what a clone may bring along. The verb runs again, in a copy that was not born here and in
a project that was; and a folder outside is compared, times included.
"""

import os
import re
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.project.layout import Project
from generator.project.private_folder import found, prepare
from tests.adversary.building import Runner, runner
from tests.adversary.killing import WRITES
from tests.projects import BRIEFING, FILES, write_project
from tests.thorough import FULL

CALL = re.compile(r"(?:\d+ +)?(\w+)\((.*?)(?:\) += (-?\d+)(?:<(.*)>)?.*| <unfinished \.\.\.>)$")
PATH = re.compile(r'(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"')
CHANGING = {
    *("mkdir", "mkdirat", "rmdir", "unlink", "unlinkat", "symlink", "symlinkat", "chmod"),
    *("rename", "renameat", "renameat2", "link", "linkat", "truncate", "utimensat", "mknodat"),
}
TRACE = ("-f", "-y", "-e", "trace=%file")
PRIVATE = re.compile(r"\.briefings/[0-9a-f]{16}(?=/|$)")
OURS = "@"
"""Stands for the private folder, whose name nobody can foresee."""
CONFIGURATION = """site_name: Desk
site_url: https://desk.example/
docs_dir: briefings
theme: mkdocs
plugins: []
"""
ONCE = """
import uvicorn
async def serve(self, sockets=None):
    pass
uvicorn.Server.serve = serve
"""
"""A preview that ends after its first build."""
SAMPLE = 20
"""How many traps a sample has at least."""
PATIENCE = 30
"""Seconds in which a run ends; without a pipe it takes one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A verb as it is run."""

    words: tuple[str, ...]
    first: str = ""
    """Code that is run before."""
    prepare: Callable[[Path], object] = lambda _: None
    """What gives it something to do."""


def edited(root: Path) -> None:
    """Give a build something to do."""
    text = (root / "seeds/crane/briefing.yml").read_text(encoding="utf-8")
    number = int((re.findall(r"fall (\d+)", text) or ["0"])[0]) + 1
    text = re.sub(r"The fall( \d+)?", f"The fall {number}", text)
    (root / "seeds/crane/briefing.yml").write_text(text, encoding="utf-8")


def unpinned(root: Path) -> None:
    path = root / "seeds/crane/briefing.yml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(each for each in lines if "sha256" not in each), encoding="utf-8")


def nothing_new(root: Path) -> None:
    shutil.rmtree(root / "seeds/talks", ignore_errors=True)
    (root / "mkdocs.yml").unlink(missing_ok=True)


VERBS: Mapping[str, Verb] = {
    "build": Verb(words=("build", "-q"), prepare=edited),
    "build --pdf": Verb(words=("build", "-q", "--pdf"), prepare=edited),
    "serve": Verb(words=("serve", "-q", "--port", "0"), first=ONCE, prepare=edited),
    "pdf": Verb(words=("pdf", "-q"), prepare=edited),
    "verify": Verb(words=("verify", "site/crane/data/briefing.json")),
    "pin": Verb(words=("pin",), prepare=unpinned),
    "new": Verb(words=("new", "talks"), prepare=nothing_new),
    "check": Verb(words=("check",), prepare=edited),
}
TRAPS: Mapping[str, Callable[[Path, Path], object]] = {
    "file": lambda path, outside: path.symlink_to(outside / "file"),
    "folder": lambda path, outside: path.symlink_to(outside / "folder"),
    "nothing": lambda path, outside: path.symlink_to(outside / "nothing"),
    "pipe": lambda path, _: os.mkfifo(path),
}
FOLLOWING = """
import os
from pathlib import Path
from generator.project import private_folder
from generator.mkdocs_build import build
private_folder._is_born_here = lambda name, work: True
private_folder.clear_links = lambda folder: None
build._empty = lambda folder: None
"""
"""The defence switched off: what lies in the private folder is believed, whoever put it there."""


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    with runner(tmp_path_factory.mktemp("output")) as started:
        yield started


def whole(root: Path, running: Runner) -> Path:
    """Make a project in which every verb has run."""
    briefing = BRIEFING.replace("What is said of", "The fall, and")
    write_project(
        root, {**FILES, "seeds/crane/briefing.yml": briefing, "mkdocs.yml": CONFIGURATION}
    )
    for words in (("build", "-q", "--pdf"), ("pdf", "-q")):
        ended = running.run(root, *words)
        assert ended.status == 0, ended.output
    return root


def touched(running: Runner, root: Path, verb: Verb) -> frozenset[str]:
    """Return the paths in the project that a run changes, or opens in its private place."""
    verb.prepare(root)
    log = root.parent / "log"
    ended = running.run(root, *verb.words, strace=("-o", str(log), *TRACE), first=verb.first)
    assert ended.status in {0, 1}, ended.output
    paths: set[str] = set()
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        call = CALL.match(line)
        if call is None:
            continue
        for at, path in PATH.findall(call[2]):
            place = os.path.normpath(root / at / path)
            below = os.path.relpath(place, root)
            if below.startswith("..") or below == ".":
                continue
            opens = call[1] in {"openat", "open", "creat"}
            if call[1] in CHANGING or (opens and (WRITES.search(call[2]) or ".briefings" in below)):
                paths.update(_above(PRIVATE.sub(OURS, below)))
    return frozenset(paths)


def _above(path: str) -> Iterator[str]:
    """Yield a path and the folders above it: a link may stand for each."""
    while path:
        yield path
        path = path.rpartition("/")[0]


def outside(folder: Path) -> Path:
    """Make what must not change."""
    for name in ("folder/.git/config", "folder/index.html", "folder/crane/index.html", "file"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"precious {name}")
    return folder


def state(folder: Path) -> frozenset[tuple[str, int, int, int, bytes]]:
    """Return what is another once anything in the folder is touched."""
    found_there = set()
    for path in (folder, *folder.rglob("*")):
        seen = path.lstat()
        data = path.read_bytes() if path.is_file() else b""
        name = str(path.relative_to(folder))
        found_there.add((name, seen.st_mode, seen.st_mtime_ns, seen.st_ctime_ns, data))
    return frozenset(found_there)


def place_of(root: Path, path: str, *, born: bool) -> Path:
    """Return where a path is in a project: in its private folder, or in that which came along."""
    if not path.startswith(OURS):
        return root / path
    private = prepare(Project(root=root)) if born else next((root / ".briefings").glob("?" * 16))
    return Path(str(private) + path.removeprefix(OURS))


def put_trap(place: Path, kind: str, away: Path) -> None:
    """Put a trap in the place of what is there."""
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    place.unlink(missing_ok=True)
    TRAPS[kind](place, away)


def run_verb(running: Runner, root: Path, verb: Verb, first: str = "") -> str:
    """Run the verb, check that it ends as it should, and return what it said."""
    started = time.monotonic()
    limit = f"import signal\nsignal.alarm({PATIENCE})\n"
    ended = running.run(root, *verb.words, first=limit + verb.first + first)
    assert ended.status in {0, 1}, (ended.status, ended.output)
    assert "Traceback" not in ended.output
    assert ended.status == 0 or ended.output.strip(), "it failed without a word"
    assert time.monotonic() - started < PATIENCE
    return ended.output


def tried(
    running: Runner, tmp_path: Path, name: str, *, step: int = 1, offset: int = 0
) -> Iterator[str]:
    """Put each trap in the place of every path of a verb, and yield what was tried."""
    verb = VERBS[name]
    away = outside(tmp_path / "outside")
    here = whole(tmp_path / "here", running)
    pattern = tmp_path / "pattern"
    paths = sorted(touched(running, here, verb))
    shutil.copytree(here, pattern, symlinks=True)
    before = state(away)
    cases = [(path, kind, born) for path in paths for kind in TRAPS for born in (True, False)]
    for path, kind, born in cases[offset::step]:
        root = here if born else tmp_path / "clone"
        if not born:
            shutil.rmtree(root, ignore_errors=True)
            shutil.copytree(pattern, root, symlinks=True)
        verb.prepare(root)
        put_trap(place_of(root, path, born=born), kind, away)
        told = (name, path, kind, born)
        try:
            said = run_verb(running, root, verb)
        except AssertionError as error:
            raise AssertionError(told) from error
        assert state(away) == before, (told, said)
        yield f"{path} {kind} {born}"
        if born:
            here = mended(running, pattern, here)


def mended(running: Runner, pattern: Path, here: Path) -> Path:
    """Bring the project back that was born here: all but what is private comes from the pattern."""
    for path in here.iterdir():
        if path.name != ".briefings" or path.is_symlink() or not path.is_dir():
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    for path in pattern.iterdir():
        if path.name == ".briefings":
            continue
        copy = here / path.name
        (shutil.copytree if path.is_dir() else shutil.copy2)(path, copy)
    private = found(Project(root=here))
    if private is None or not (private / "site").is_dir():
        edited(here)
        assert running.run(here, "build", "-q", "--pdf").status == 0
    return here


@pytest.mark.usefixtures("strace")
@pytest.mark.parametrize("name", VERBS if FULL else ("verify", "new"))
def test_a_trap_in_place_of_any_path_leads_nowhere(
    name: str, running: Runner, tmp_path: Path
) -> None:
    count = sum(1 for _ in tried(running, tmp_path, name))
    print(f"{name}: {count} traps in place of paths that it touches")  # noqa: T201
    assert count


@pytest.mark.sample
@pytest.mark.usefixtures("strace")
def test_a_sample_of_the_traps(running: Runner, tmp_path: Path) -> None:
    count = sum(1 for _ in tried(running, tmp_path, "build --pdf", step=61))
    print(f"{count} traps in place of paths that a build touches")  # noqa: T201
    assert count > SAMPLE


@pytest.mark.usefixtures("strace")
def test_with_the_defence_off_a_change_outside_is_seen(running: Runner, tmp_path: Path) -> None:
    """The control: what came along is believed, and followed."""
    away = outside(tmp_path / "outside")
    here = whole(tmp_path / "here", running)
    before = state(away)
    for first, seen in (("", False), (FOLLOWING, True)):
        clone = tmp_path / f"clone {seen}"
        shutil.copytree(here, clone, symlinks=True)
        put_trap(place_of(clone, f"{OURS}/site", born=False), "folder", away)
        run_verb(running, clone, VERBS["build"], first)
        assert (state(away) != before) is seen


# --- five ways that were open ------------------------------------------------------------------

WAYS = {
    ".briefings/index": "folder",
    ".briefings/site": "folder",
    ".briefings/build.new": "file",
    ".briefings/README": "nothing",
    "print": "folder",
}


@pytest.mark.parametrize("verb", ["build", "serve", "verify", "pdf"])
@pytest.mark.parametrize("place", WAYS)
def test_a_link_that_a_clone_brings_along_leads_nowhere(
    place: str, verb: str, running: Runner, tmp_path: Path
) -> None:
    away, root = outside(tmp_path / "outside"), write_project(tmp_path / "clone")
    write_project(root, {"briefings/config": "[core]\n\tfsmonitor = touch ran\n"})
    write_project(root, {"site/crane/data/briefing.json": "{}"})
    (root / ".briefings").mkdir()
    (root / place).symlink_to(away / WAYS[place])
    before = state(away)
    run_verb(running, root, VERBS[verb])
    assert state(away) == before


def test_a_folder_of_git_is_no_site(running: Runner, tmp_path: Path) -> None:
    """Pages of their own, written into `.git`, once were a configuration that runs commands."""
    root = write_project(tmp_path / "clone", {**FILES, "briefings/config": "theirs"})
    (root / ".git").mkdir()
    (root / ".git/config").write_text("ours")
    (root / ".git/marker").write_text("")
    (root / ".briefings").mkdir()
    (root / ".briefings/site").symlink_to("../.git")
    (root / ".site.briefings-a").symlink_to(".git")
    for site in (".site.briefings-a", ".git"):
        (root / "site").symlink_to(site)
        assert "is not a folder" in run_verb(running, root, VERBS["build"])
        (root / "site").unlink()
    run_verb(running, root, VERBS["build"])
    assert {path.name for path in (root / ".git").iterdir()} == {"config", "marker"}
    assert (root / ".git/config").read_text() == "ours"
