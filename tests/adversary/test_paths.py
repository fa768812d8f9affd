"""A4: no name, link or special file leads out of the project; strace audits what is opened."""

import json
import os
import re
import socket
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.diagnostics import Severity
from generator.load.encoding import control_character
from generator.load.folder import load_folder
from generator.project.new_briefing import slug_objection
from generator.report.places import lined
from tests.adversary.building import Runner, runner
from tests.adversary.killing import WRITES
from tests.adversary.vectors import FOLDER, present
from tests.load.seeds import HEAD, MAIN, SLUG, seed
from tests.projects import BRIEFING, write_project

OWN = (
    *("..", ".", "/", "//", "../x", "..\\x", "/etc/passwd", "a/../b", "a/b", "~", "~root", "C:\\x"),
    *("\\\\host\\share", "x\x00.txt", "x\n", "%2e%2e%2f", "..%00/", "....//", "file:///etc/passwd"),
    *("con", "NUL.txt", "aux", "COM1", "x.", "x ", " x", ".hidden", "-rf", "--help", "$HOME", "*"),
    *("a" * 300, "é", "e\u0301", "\u202e", "\u200b", "ﬁ", "İ", "ſ", "K", "x\ud7ff", "|id", "`id`"),
)
SECRET = "The word of the secret is plover."  # noqa: S105  # nobody's
TRACE = ("-f", "-y", "-e", "trace=%file")
CALL = re.compile(r"(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)(?:<(.*)>)?")
PATH = re.compile(r'(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"')
"""A folder that is open, and a path from there."""
CHANGING = {
    *("mkdir", "mkdirat", "rmdir", "unlink", "unlinkat", "symlink", "symlinkat", "chmod"),
    *("rename", "renameat", "renameat2", "link", "linkat", "truncate", "utimensat"),
}
LONGEST_KEY = 1000
"""YAML reads no longer one: the file that holds it cannot be read any further."""
OURS = ("briefings", "site", ".site.briefings-", ".briefings")
"""What a build may write below the project, each with all that begins so."""
READ = ("seeds", "templates", "mkdocs.yml", "properdocs.yml", *OURS)
"""What it may read there."""
TRUSTING = """
import os
from generator.files import safe_read as intake
intake._FILE, intake._KINDS = os.O_RDONLY, {}
intake.stat.S_ISREG = lambda mode: True
"""
"""The defence switched off: whatever has a document's name is read."""


@pytest.fixture(scope="module")
def traversal() -> tuple[str, ...]:
    public: tuple[str, ...] = ()
    if present("traversal.txt"):
        public = tuple((FOLDER / "traversal.txt").read_text(encoding="utf-8").split("\n"))
    return tuple(dict.fromkeys((*OWN, *filter(None, public))))


def refused_lines(yaml: str) -> frozenset[int]:
    loaded = load_folder(SLUG, (seed("briefing.yml", yaml),))
    text = lined(loaded.texts[MAIN])
    return frozenset(
        text.place(finding.primary.span.start).line
        for finding in loaded.findings
        if finding.severity is Severity.ERROR
    )


def check_refused(head: str, lines: Iterable[str]) -> int:
    """Check that there is an error on each line, and return how many there are."""
    whole, alone = [], 0
    for line in lines:
        name = json.loads(re.findall(r'"(?:[^"\\]|\\.)*"', line)[0])
        if control_character(name) or len(name) > LONGEST_KEY:
            assert refused_lines(f"{HEAD}{head}{line}\n")  # the whole file is refused
            alone += 1
        else:
            whole.append(line)
    first = HEAD.count("\n") + 2
    found = refused_lines(f"{HEAD}{head}" + "\n".join(whole) + "\n")
    assert found == frozenset(range(first, first + len(whole)))
    return alone + len(whole)


def test_a_file_reference_that_travels_is_refused(traversal: tuple[str, ...]) -> None:
    lines = (
        f"  s-{number}: {{file: {json.dumps(name)}, type: Report, publisher: unknown,"
        " published: 2025-11-24, accessed: 2025-11-25, lang: en}"
        for number, name in enumerate(traversal)
    )
    print(f"{check_refused('sources:' + chr(10), lines)} file references refused")  # noqa: T201


def test_an_id_that_travels_is_refused(traversal: tuple[str, ...]) -> None:
    names = [name for name in traversal if not re.fullmatch("[a-z0-9-]+", name)]
    lines = (f"  {json.dumps(name)}: {{text: Why?}}" for name in names)
    print(f"{check_refused('questions:' + chr(10), lines)} ids refused")  # noqa: T201


def test_a_slug_that_travels_is_refused(traversal: tuple[str, ...]) -> None:
    accepted = [slug for slug in traversal if slug_objection(slug) is None]
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", slug) for slug in accepted)
    assert len(accepted) < len(traversal) / 100


# --- what is on the disk -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """What a run opened and changed, below the folder that holds project and secret."""

    status: int
    output: str
    read: frozenset[str]
    changed: frozenset[str]


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    with runner(tmp_path_factory.mktemp("output")) as started:
        yield started


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a project beside a folder with a secret."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.txt").write_text(SECRET, encoding="utf-8")
    return write_project(tmp_path / "project")


def audited(running: Runner, root: Path, *arguments: str, first: str = "") -> Audit:
    """Run the command, and note every path below the folder around `root` that it touched."""
    log = root.parent / "log"
    outcome = running.run(root, *arguments, strace=("-o", str(log), *TRACE), first=first)
    read: set[str] = set()
    changed: set[str] = set()
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        call = CALL.match(line)
        if call is None or call[3] == "-1":
            continue
        if call[1] in {"openat", "open", "creat"}:
            (changed if WRITES.search(call[2]) else read).add(_below(Path(call[4]), root))
        elif call[1] in CHANGING:
            changed.update(_below(Path(at, path), root) for at, path in PATH.findall(call[2]))
    return Audit(
        status=outcome.status,
        output=outcome.output,
        read=frozenset(read - {""}),
        changed=frozenset(changed - {""}),
    )


def _below(path: Path, root: Path) -> str:
    """Return a path relative to the project, or nothing where it is the system's own."""
    absolute = os.path.normpath(root / path)
    return os.path.relpath(absolute, root) if absolute.startswith(f"{root.parent}/") else ""


def check_audit(audit: Audit) -> None:
    assert not [path for path in audit.changed if not path.startswith(OURS)]
    foreign = [path for path in audit.read if not path.startswith((*READ, "."))]
    assert not foreign
    assert not [path for path in audit.read if "outside" in path]
    assert SECRET not in audit.output
    assert "Traceback" not in audit.output


def bound(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind(str(path))


TRAPS: dict[str, Callable[[Path, Path], object]] = {
    "a link out": lambda path, secret: path.symlink_to(secret),
    "a link up": lambda path, _: path.symlink_to("../../../outside/secret.txt"),
    "a link to nowhere": lambda path, _: path.symlink_to("nowhere"),
    "a link to itself": lambda path, _: path.symlink_to(path.name),
    "a hard link": lambda path, secret: path.hardlink_to(secret),
    "a pipe": lambda path, _: os.mkfifo(path),
    "a socket": lambda path, _: bound(path),
    "a folder": lambda path, _: path.mkdir(),
    "a device": lambda path, _: os.mknod(path, stat.S_IFCHR | 0o600, os.makedev(1, 5)),
}


@pytest.mark.usefixtures("strace")
@pytest.mark.parametrize("trap", TRAPS)
@pytest.mark.parametrize("name", ["report.txt", "briefing.yml"])
def test_a_trap_among_the_seeds_is_refused(
    name: str, trap: str, root: Path, running: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = root / "seeds" / "crane" / name
    path.unlink()
    monkeypatch.chdir(path.parent)  # the name of a socket is short
    try:
        TRAPS[trap](Path(name), root.parent / "outside" / "secret.txt")
    except PermissionError:
        pytest.skip(f"{trap} cannot be made here")
    audit = audited(running, root, "check")
    assert audit.status == 1
    assert "R002" in audit.output
    assert f"seeds/crane/{name}" in audit.output
    check_audit(audit)


@pytest.mark.usefixtures("strace")
@pytest.mark.parametrize("place", ["seeds", "seeds/crane", "briefings", "site"])
def test_a_folder_that_is_a_link_is_refused(place: str, root: Path, running: Runner) -> None:
    away = root.parent / "outside" / "moved"
    folder = root / place
    if folder.exists():
        folder.rename(away)
    else:
        away.mkdir()
    folder.symlink_to(away)
    audit = audited(running, root, "build", "-q")
    assert audit.status == 1, audit.output
    check_audit(audit)
    assert sorted(path.name for path in away.iterdir()) in (
        [],
        ["crane"],
        ["briefing.yml", "report.txt"],
    )


@pytest.mark.usefixtures("strace")
@pytest.mark.parametrize("place", ["briefings/mine.md", "briefings/crane", "briefings/img.svg"])
def test_a_link_among_the_pages_is_not_followed(place: str, root: Path, running: Runner) -> None:
    link = root / place
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(root.parent / "outside")
    audit = audited(running, root, "build", "-q")
    assert audit.status == 1, audit.output
    check_audit(audit)
    assert [path.name for path in (root.parent / "outside").iterdir()] == ["secret.txt"]


@pytest.mark.usefixtures("strace")
def test_a_whole_build_touches_nothing_else(root: Path, running: Runner) -> None:
    for _ in range(2):
        audit = audited(running, root, "build", "-q")
        assert audit.status == 0
        check_audit(audit)
        assert {path.split("/")[0] for path in audit.changed} >= {"briefings", ".briefings"}
        write_project(root, {"seeds/crane/briefing.yml": BRIEFING.replace("The crane", "A crane")})
    print(f"{len(audit.read)} paths read, {len(audit.changed)} changed")  # noqa: T201


@pytest.mark.usefixtures("strace")
def test_a_site_of_somebody_elses_is_left_alone(root: Path, running: Runner) -> None:
    write_project(root, {"site/index.html": "mine", "site/photo.jpg": "mine too"})
    audit = audited(running, root, "build", "-q")
    assert audit.status == 1
    assert "to say that they are ours" in audit.output
    check_audit(audit)
    assert sorted(path.name for path in (root / "site").iterdir()) == ["index.html", "photo.jpg"]


@pytest.mark.usefixtures("strace")
def test_a_reader_that_follows_links_is_seen(root: Path, running: Runner) -> None:
    """The control: with the defence off the secret is read, and the audit says so."""
    path = root / "seeds" / "crane" / "report.txt"
    path.unlink()
    path.symlink_to("../../../outside/secret.txt")
    yaml = BRIEFING.replace("at least 12 people were injured", "The word of the secret is plover")
    write_project(root, {"seeds/crane/briefing.yml": yaml.partition("casualties:")[0]})
    check_audit(audited(running, root, "build", "-q"))
    audit = audited(running, root, "build", "-q", first=TRUSTING)
    assert audit.status == 0, audit.output
    shown = (root / "site" / "crane" / "index.html").read_text(encoding="utf-8")
    assert "plover" in shown
