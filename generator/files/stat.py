"""The state of a file: another one as soon as anybody touched it."""

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

NOWHERE = "none"
"""The state of what is not there."""
CLOCK = "clock"
"""The file that tells what time it is."""


def state(path: Path | str) -> str:
    """Return what is another once a file was touched, however far back in time; links are links."""
    return _told(path, state_of)


def own_state(path: Path | str) -> str:
    """Return the state of a file in a private tree: one that other trees may share as a link.

    Links come and go, which changes the time of the last change; only we write there.
    """
    return _told(path, _own_state_of)


def own_states(folder: Path | str) -> Mapping[str, str]:
    """Return the state of every file below a folder in a private tree."""
    return dict(_states(str(folder), _own_state_of))


def state_of(found: os.stat_result) -> str:
    """Return the state that a file's status tells."""
    return f"{_own_state_of(found)} {_ticks(found.st_ctime_ns)}"


def states(folder: Path | str, *, folders: bool = False) -> Mapping[str, str]:
    """Return the state of every file below a folder by its path from there; links are files.

    With `folders`, that of every folder too, an empty one may matter.
    """
    return dict(_states(str(folder), state_of, folders=folders))


def is_regular(at: str) -> bool:
    """Return whether a state is that of a file, neither a link nor anything stranger."""
    return at.startswith("10")


def clock(folder: Path) -> int:
    """Return the time of the file system of `folder`, in nanoseconds; a file there is rewritten.

    It is what a file gets that is changed now, in steps as coarse as that file system counts in.
    """
    path = folder / CLOCK
    path.unlink(missing_ok=True)
    path.touch(exist_ok=False)
    return _ticks(path.lstat().st_mtime_ns)


def is_older(at: str, time: int) -> bool:
    """Return whether a state is of a file that was last touched before `time`, as `clock` tells it.

    A younger file may be changed again without coming into another state.
    """
    return all(int(touched) < time for touched in at.split()[3:])


def _ticks(nanoseconds: int) -> int:
    """Return a time as the file system tells it: a test makes one that counts in coarser steps."""
    return nanoseconds


def _told(path: Path | str, tell: Callable[[os.stat_result], str]) -> str:
    try:
        found = os.lstat(path)
    except OSError:
        return NOWHERE
    return tell(found)


def _own_state_of(found: os.stat_result) -> str:
    return f"{found.st_mode:06o} {found.st_ino} {found.st_size} {_ticks(found.st_mtime_ns)}"


def _states(
    folder: str, tell: Callable[[os.stat_result], str], *, folders: bool = False
) -> Iterator[tuple[str, str]]:
    waiting = [""] if stat.S_ISDIR(_mode(folder)) else []
    while waiting:
        here = waiting.pop()
        with os.scandir(f"{folder}/{here}") as entries:
            for entry in entries:
                is_folder = entry.is_dir(follow_symlinks=False)
                if is_folder:
                    waiting.append(f"{here}{entry.name}/")
                if folders or not is_folder:
                    yield f"{here}{entry.name}", tell(entry.stat(follow_symlinks=False))


def _mode(path: str) -> int:
    try:
        return os.lstat(path).st_mode
    except OSError:
        return 0
