"""What was found out about files, as long as nobody touches them.

The state of a file holds the time of its last change of any kind, which no program can set; so a
file whose state is the same has the same bytes.
"""

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from generator.disk.records import DamagedError
from generator.disk.store import Store

NOWHERE = "none"
"""The state of what is not there."""


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
    return f"{_own_state_of(found)} {found.st_ctime_ns}"


def states(folder: Path | str, *, folders: bool = False) -> Mapping[str, str]:
    """Return the state of every file below a folder by its path from there; links are files.

    With `folders`, that of every folder too, an empty one may matter.
    """
    return dict(_states(str(folder), state_of, folders=folders))


def is_regular(at: str) -> bool:
    """Tell whether a state is that of a file, neither a link nor anything stranger."""
    return at.startswith("10")


def _told(path: Path | str, tell: Callable[[os.stat_result], str]) -> str:
    try:
        found = os.lstat(path)
    except OSError:
        return NOWHERE
    return tell(found)


def _own_state_of(found: os.stat_result) -> str:
    return f"{found.st_mode:06o} {found.st_ino} {found.st_size} {found.st_mtime_ns}"


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


class Seen:
    """What is known under one topic: of each name a state, and what was found out in it."""

    def __init__(self, store: Store, topic: str) -> None:
        """Read what is known; nothing where it cannot be read."""
        self._store = store
        self._topic = topic
        question = "SELECT name, state, value FROM seen WHERE topic = ?"
        try:
            self._known = {name: (at, value) for name, at, value in store.ask(question, topic)}
        except DamagedError:
            self._known = {}

    def names(self) -> Iterable[str]:
        """Return all names of which something is known."""
        return self._known.keys()

    def get(self, name: str, at: str) -> str | None:
        """Return what was found out about `name` in this state; nothing in any other."""
        known = self._known.get(name)
        return known[1] if known and known[0] == at and at != NOWHERE else None

    def note(self, found: Mapping[str, tuple[str, str]]) -> None:
        """Remember state and value of each name, and nothing else under this topic."""
        gone = [(self._topic, name) for name in self._known if name not in found]
        new = [
            (self._topic, name, *each)
            for name, each in found.items()
            if self._known.get(name) != each
        ]
        self._store.tell("DELETE FROM seen WHERE topic = ? AND name = ?", gone)
        self._store.tell("REPLACE INTO seen VALUES (?, ?, ?, ?)", new)
        self._store.keep()
        self._known = dict(found)
