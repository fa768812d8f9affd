"""The cache: values under the key of what they were made of, and what files held in which state.

It is one SQLite file that may be deleted at any time, and is never the only copy of anything. It is
read only where it was made: a repository may come with a `.briefings/` folder that somebody wrote
who wants to be believed; so the file names the inode and the time of a small file beside it, which
no clone, copy or archive can bring along. What is not ours, torn, or of another program, is thrown
away in silence; what cannot be written is kept in memory.
"""

import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path

from generator.files.digest import digest
from generator.files.stat import clock

LAYOUT = 3
"""Version of the tables."""
_TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE entry (key TEXT PRIMARY KEY, seal TEXT, value TEXT);
CREATE TABLE file (tree TEXT, path TEXT, state TEXT, sha256 TEXT, PRIMARY KEY (tree, path))
    WITHOUT ROWID;
"""
_BIRTH = "store.birth"
_FILE = "store.sqlite"
_UNUSED = 2
"""How many times as many entries as were used may be kept."""
_TORN = (sqlite3.Error, UnicodeDecodeError, OverflowError)


class Cache:
    """What earlier builds made; its lock must be held."""

    def __init__(self, folder: Path | None = None, *, only_read: bool = False) -> None:
        """Open the cache in `folder`, empty where it is none of ours; without one, in memory.

        Who does not hold the project's lock may `only_read`: then no file is made or deleted.
        """
        self._folder = folder
        self._connection = _connect(folder, only_read=only_read) if folder else _in_memory()
        self._unwritten: dict[str, str] = {}
        self._used: set[str] = set()

    def get(self, key: str, make: Callable[[], str]) -> str:
        """Return the value under `key`, a hash of all that it is made of; make it if need be."""
        known = self.read(key)
        if known is None:
            known = make()
            self.write(key, known)
        return known

    def read(self, key: str) -> str | None:
        """Return the value under `key`; None if there is none, or it is not as it was written."""
        self._used.add(key)
        if key in self._unwritten:
            return self._unwritten[key]
        question = "SELECT seal, value FROM entry WHERE key = ?"
        try:
            found = self._connection.execute(question, (key,)).fetchone()
        except _TORN:
            return None
        if found is None or not isinstance(found[1], str) or digest(found[1]) != found[0]:
            return None
        value: str = found[1]
        return value

    def write(self, key: str, value: str) -> None:
        """Keep a value; until the end of this run where it cannot be written."""
        self._used.add(key)
        try:
            self._connection.execute(
                "REPLACE INTO entry VALUES (?, ?, ?)", (key, digest(value), value)
            )
        except sqlite3.Error:
            self._unwritten[key] = value

    def use(self, keys: Iterable[str]) -> None:
        """Keep what is under `keys`, although nobody asks for it now."""
        self._used.update(keys)

    def files(self, tree: str) -> Mapping[str, tuple[str, str]]:
        """Return the state and the SHA-256 of the files of a tree, by their paths in it."""
        question = "SELECT path, state, sha256 FROM file WHERE tree = ?"
        try:
            found = self._connection.execute(question, (tree,)).fetchall()
        except _TORN:
            return {}
        return {path: (state, sha256) for path, state, sha256 in found}

    def write_files(self, tree: str, changed: Mapping[str, tuple[str, str] | None]) -> None:
        """Keep the state and the SHA-256 of files of a tree; forget those that have None."""
        gone = [(tree, path) for path, found in changed.items() if found is None]
        new = [(tree, path, *found) for path, found in changed.items() if found]
        with suppress(sqlite3.Error):
            self._connection.executemany("DELETE FROM file WHERE tree = ? AND path = ?", gone)
            self._connection.executemany("REPLACE INTO file VALUES (?, ?, ?, ?)", new)

    def clock(self) -> int:
        """Return the time of the file system, in nanoseconds; 0 where nothing is to be kept."""
        try:
            return clock(self._folder) if self._folder else 0
        except OSError:
            return 0

    def commit(self) -> None:
        """Make what was written last."""
        with suppress(sqlite3.Error):
            self._connection.commit()

    def drop_unused(self) -> None:
        """Delete what nobody asked for in this run, if it is more than what somebody did."""
        with suppress(*_TORN):
            (count,) = self._connection.execute("SELECT count(*) FROM entry").fetchone()
            if count > _UNUSED * len(self._used):
                keys = [key for (key,) in self._connection.execute("SELECT key FROM entry")]
                gone = [(key,) for key in keys if key not in self._used]
                self._connection.executemany("DELETE FROM entry WHERE key = ?", gone)

    def close(self) -> None:
        """Forget what was not committed."""
        with suppress(sqlite3.Error):
            self._connection.close()


@contextmanager
def opened_cache(folder: Path | None = None, *, only_read: bool = False) -> Iterator[Cache]:
    """Hold a cache open."""
    cache = Cache(folder, only_read=only_read)
    try:
        yield cache
    finally:
        cache.close()


def forget(folder: Path) -> None:
    """Delete the cache; the next one is empty."""
    for name in (_FILE, f"{_FILE}-wal", f"{_FILE}-shm", f"{_FILE}-journal", _BIRTH):
        (folder / name).unlink(missing_ok=True)


def _connect(folder: Path, *, only_read: bool) -> sqlite3.Connection:
    try:
        connection = _found(folder)
        if connection is not None:
            return connection
        if only_read:
            return _in_memory()
        forget(folder)
        return _create(folder)
    except (sqlite3.Error, OSError):
        return _in_memory()


def _found(folder: Path) -> sqlite3.Connection | None:
    """Open the file that is there; None if it is not ours or not whole."""
    if not (folder / _FILE).is_file() or (folder / _FILE).is_symlink():
        return None
    connection = sqlite3.connect(folder / _FILE, timeout=0, check_same_thread=False)
    try:
        about = dict(_set_up(connection).execute("SELECT name, value FROM about"))
    except (sqlite3.Error, UnicodeDecodeError, ValueError):
        about = {}
    if _about(folder).items() <= about.items():
        return connection
    connection.close()
    return None


def _create(folder: Path) -> sqlite3.Connection:
    (folder / _BIRTH).write_text("The store beside this file is read only where both were made.\n")
    connection = sqlite3.connect(folder / _FILE, timeout=0, check_same_thread=False)
    _set_up(connection).executescript(_TABLES)
    connection.executemany("INSERT INTO about VALUES (?, ?)", _about(folder).items())
    connection.commit()
    return connection


def _about(folder: Path) -> dict[str, str]:
    try:
        born = (folder / _BIRTH).lstat()
    except OSError:
        return {"birth": ""}
    return {
        "layout": str(LAYOUT),
        "stamp": program_stamp(),
        "birth": f"{born.st_ino} {born.st_ctime_ns}",
    }


def _set_up(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def _in_memory() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript(_TABLES)
    return connection


_SOURCES = (".py", ".json")


@cache
def program_stamp() -> str:
    """Return a hash of the program's own source, of the version of Python, and of all packages.

    Packages are taken by the names of their metadata folders, which hold their versions. It is
    taken once: what is changed later is not what runs.
    """
    stamp = blake2b(sys.version.encode(), digest_size=16)
    root = Path(str(files("generator")))
    for path in sorted(root.rglob("*")):
        if path.suffix in _SOURCES:
            stamp.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    for name in sorted(_packages()):
        stamp.update(name.encode() + b"\0")
    return stamp.hexdigest()


def _packages() -> Iterator[str]:
    for folder in map(Path, sys.path):
        if folder.is_dir():
            yield from (entry.name for entry in folder.iterdir() if entry.suffix == ".dist-info")
