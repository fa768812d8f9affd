"""The store: what earlier runs computed, in one SQLite file that may be deleted at any time.

It is read only where it was made. A repository may come with a `.briefings/` folder that somebody
wrote who wants to be believed: so the file names the inode and the time of a small file beside it,
which no clone, copy or archive can bring along. What is not ours, torn, or of another program, is
thrown away in silence; what cannot be written is done without.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from generator.cache.codec import DamagedError

LAYOUT = 3
"""Of the tables below."""
_TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE unit (slug TEXT PRIMARY KEY, files TEXT, shared TEXT, brief TEXT, seal TEXT)
    WITHOUT ROWID;
CREATE TABLE row (slug TEXT, number INTEGER, value TEXT, PRIMARY KEY (slug, number)) WITHOUT ROWID;
CREATE TABLE page (path TEXT PRIMARY KEY, key TEXT, digest TEXT, text TEXT);
CREATE TABLE frame (
    path TEXT PRIMARY KEY, source TEXT, output TEXT, made TEXT, written INTEGER,
    ids TEXT, links TEXT
);
CREATE TABLE seen (topic TEXT, name TEXT, state TEXT, value TEXT, PRIMARY KEY (topic, name))
    WITHOUT ROWID;
CREATE TABLE link (page TEXT, target TEXT);
CREATE INDEX link_page ON link (page);
CREATE INDEX link_target ON link (target);
"""
_BIRTH = "store.birth"
_FILE = "store.sqlite"


class Store:
    """A SQLite file, or one in memory where there can be no file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use an open connection to the tables."""
        self._connection = connection
        self.full = False
        """Whether something could not be stored."""

    def ask(self, question: str, *values: object) -> Iterator[tuple[Any, ...]]:
        """Yield the rows that answer a question; `DamagedError` where the file is torn."""
        try:
            yield from self._connection.execute(question, values)
        except (sqlite3.Error, UnicodeDecodeError, OverflowError) as error:
            raise DamagedError(str(error)) from None

    def tell(self, command: str, rows: Iterable[Sequence[object] | Mapping[str, object]]) -> None:
        """Run a command for each row; what cannot be stored makes the store `full`."""
        try:
            self._connection.executemany(command, rows)
        except sqlite3.Error:
            self.full = True

    def keep(self) -> None:
        """Make what was told last."""
        with suppress(sqlite3.Error):
            self._connection.commit()

    def close(self) -> None:
        """Forget what was not kept."""
        with suppress(sqlite3.Error):
            self._connection.close()

    def retreat(self) -> None:
        """Go on in memory, with nothing known."""
        self.close()
        self._connection, self.full = _in_memory(), False


@contextmanager
def opened_store(folder: Path | None, stamp: str) -> Iterator[Store]:
    """Open the store in `folder`, empty where there is none for this `stamp`; nothing is in memory.

    Nothing stays of a store without a folder.
    """
    store = Store(_connect(folder, stamp) if folder else _in_memory())
    try:
        yield store
    finally:
        store.close()


def forget(folder: Path) -> None:
    """Delete the store; the next one is empty."""
    for name in (_FILE, f"{_FILE}-wal", f"{_FILE}-shm", f"{_FILE}-journal", _BIRTH):
        (folder / name).unlink(missing_ok=True)


def _connect(folder: Path, stamp: str) -> sqlite3.Connection:
    try:
        connection = _found(folder, stamp)
        if connection is not None:
            return connection
        forget(folder)
        return _create(folder, stamp)
    except (sqlite3.Error, OSError):
        return _in_memory()


def _found(folder: Path, stamp: str) -> sqlite3.Connection | None:
    """Open the file that is there; nothing where it is not ours or not whole."""
    if not (folder / _FILE).is_file() or (folder / _FILE).is_symlink():
        return None
    connection = sqlite3.connect(folder / _FILE, timeout=0, check_same_thread=False)
    try:
        about = dict(_set_up(connection).execute("SELECT name, value FROM about"))
    except (sqlite3.Error, UnicodeDecodeError, ValueError):
        about = {}
    if _about(folder, stamp).items() <= about.items():
        return connection
    connection.close()
    return None


def _create(folder: Path, stamp: str) -> sqlite3.Connection:
    (folder / _BIRTH).write_text("The store beside this file is read only where both were made.\n")
    connection = sqlite3.connect(folder / _FILE, timeout=0, check_same_thread=False)
    _set_up(connection).executescript(_TABLES)
    about = _about(folder, stamp).items()
    connection.executemany("INSERT INTO about VALUES (?, ?)", about)
    connection.commit()
    return connection


def _about(folder: Path, stamp: str) -> dict[str, str]:
    try:
        born = (folder / _BIRTH).lstat()
    except OSError:
        return {"birth": ""}
    return {"layout": str(LAYOUT), "stamp": stamp, "birth": f"{born.st_ino} {born.st_ctime_ns}"}


def _set_up(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def _in_memory() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript(_TABLES)
    return connection
