"""The private folder of a project: one that was born here, on this machine, and nowhere else.

A clone may bring anything along, links in `.briefings/` included. So what the program works in is
a folder below it whose name nobody can foresee, and which proves that it was made here: a note in
it names the inode and the time of a small file beside it, which no clone, copy or archive can bring
along. Every other folder is foreign: it is not read, and removed where nobody is at work in it.
"""

import atexit
import errno
import fcntl
import os
import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from secrets import token_hex

from generator.files import safe_read
from generator.files.errors import OutputRefusedError
from generator.files.replace import discard
from generator.project.layout import Project

EXPLAINED = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n",
    "README": (
        "Work in progress of the command `briefings`: the lock, half-built sites, the preview.\n"
        "Nothing here is the only copy of anything; the folder may be deleted when no build runs.\n"
    ),
}
_NAME = re.compile(r"[0-9a-f]{16}")
_BIRTH = "birth"
"""The file that was made with the folder."""
_BORN = "born"
"""The note that says which inode that file has, and when it was made."""
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_UNWRITABLE = {errno.EROFS, errno.EACCES, errno.EPERM}


def prepare(project: Project) -> Path:
    """Return the private folder, made if need be, with no link in it at first sight.

    `OutputRefusedError` where `.briefings` is a link or a file. Where nothing can be written in the
    project, the folder is one of the system's temporary ones, and goes with the process.
    """
    try:
        with suppress(FileExistsError):
            project.work.mkdir()
        with _work(project) as work:
            name = _ours(work) or _made(work)
            for other in _folders(work):
                if other != name:
                    _remove(other, work)
        folder = project.work / name
        clear_links(folder)
    except OSError as error:
        place = project.work if project.work.is_dir() else project.root
        if error.errno not in _UNWRITABLE or os.access(place, os.W_OK):
            raise
        return _elsewhere(project.root)
    return folder


def found(project: Project) -> Path | None:
    """Return the private folder, if there is one; nothing is made, changed or removed."""
    try:
        with _work(project) as work:
            name = _ours(work)
    except (OSError, OutputRefusedError):
        return None
    return project.work / name if name else None


def holder(folder: Path, purpose: str) -> Path:
    """Return the note of who holds the lock for `purpose`; a killed process leaves it."""
    return folder / f"{purpose}.holder"


@contextmanager
def in_use(folder: Path) -> Iterator[None]:
    """Let nobody take the folder for one that was left behind."""
    with safe_read.opened(folder) as opened:
        _lock(opened, fcntl.LOCK_SH)
        yield


def clear_links(folder: Path) -> None:
    """Remove what is neither a file nor a folder from a private folder; links are not followed."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if not (entry.is_file(follow_symlinks=False) or entry.is_dir(follow_symlinks=False)):
                Path(entry.path).unlink(missing_ok=True)


@contextmanager
def _work(project: Project) -> Iterator[int]:
    """Hold `.briefings` open, alone."""
    try:
        with safe_read.opened(project.work) as work:
            _lock(work, fcntl.LOCK_EX)
            yield work
    except NotADirectoryError:  # of a link too
        raise OutputRefusedError(
            f"{project.work} is in the way: it must be a folder, not a link or a file"
        ) from None


def _lock(folder: int, how: int) -> bool:
    """Lock an open folder; false where that cannot be, as on some network disks."""
    try:
        fcntl.flock(folder, how)
    except OSError:
        return False
    return True


def _ours(work: int) -> str | None:
    """Return the name of the folder that was born here; the first if there are several."""
    return next((name for name in _folders(work) if _is_born_here(name, work)), None)


def _folders(work: int) -> Iterator[str]:
    return (name for name in safe_read.entries(work) if _NAME.fullmatch(name))


def _is_born_here(name: str, work: int) -> bool:
    try:
        with safe_read.opened(name, inside=work) as folder:
            return safe_read.read(_BORN, inside=folder) == _birth(folder)
    except OSError:
        return False


def _birth(folder: int) -> bytes:
    seen = os.stat(_BIRTH, dir_fd=folder, follow_symlinks=False)
    return f"{seen.st_ino} {seen.st_ctime_ns}\n".encode()


def _made(work: int) -> str:
    """Make the folder, and return its name."""
    for name, text in EXPLAINED.items():
        with suppress(FileExistsError):
            _write(name, text.encode(), work)
    made = token_hex(8)
    os.mkdir(made, 0o700, dir_fd=work)
    with safe_read.opened(made, inside=work) as folder:
        _write(_BIRTH, b"What lies beside this file is read only where both were made.\n", folder)
        _write(_BORN, _birth(folder), folder)
    return made


def _write(name: str, data: bytes, folder: int) -> None:
    """Write a new file in an open folder; `FileExistsError` where there is anything."""
    with os.fdopen(os.open(name, _NEW, 0o666, dir_fd=folder), "wb") as file:
        file.write(data)


def _remove(name: str, work: int) -> None:
    """Remove a folder that is not ours, or whatever has its name, unless somebody works in it."""
    with suppress(OSError):
        if safe_read.kind(name, inside=work) != stat.S_IFDIR:
            os.unlink(name, dir_fd=work)
            return
        with safe_read.opened(name, inside=work) as folder:
            if _lock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB):
                shutil.rmtree(name, dir_fd=work)


@cache
def _elsewhere(root: Path) -> Path:
    """Return a folder for a project in which nothing can be written."""
    folder = Path(tempfile.mkdtemp(prefix=f"briefings-{root.name}-"))
    atexit.register(discard, folder)
    return folder
