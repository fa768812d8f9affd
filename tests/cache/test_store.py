"""The store may be deleted, torn, foreign or locked: it is then empty, and nobody is told."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from generator.cache.codec import DamagedError
from generator.cache.store import Store, forget, opened_store

WRITE = "INSERT INTO page VALUES ('a.md', 'key', 'digest', ?)"
READ = "SELECT text FROM page"


def write(folder: Path, text: str = "a page", *, stamp: str = "s") -> None:
    with opened_store(folder, stamp) as store:
        store.tell(WRITE, [(text,)])
        store.keep()


def read(folder: Path | None, *, stamp: str = "s") -> list[object]:
    with opened_store(folder, stamp) as store:
        return [text for (text,) in store.ask(READ)]


def test_what_is_kept_is_there_next_time(tmp_path: Path) -> None:
    write(tmp_path)
    assert read(tmp_path) == ["a page"]


def test_what_is_not_kept_is_not(tmp_path: Path) -> None:
    with opened_store(tmp_path, "s") as store:
        store.tell(WRITE, [("a page",)])
    assert read(tmp_path) == []


def test_another_program_knows_nothing(tmp_path: Path) -> None:
    write(tmp_path)
    assert read(tmp_path, stamp="another") == []
    assert read(tmp_path) == []


def test_a_store_that_came_with_a_clone_is_not_believed(tmp_path: Path) -> None:
    """Whoever commits a store could make the site say anything."""
    (tmp_path / "theirs").mkdir()
    write(tmp_path / "theirs")
    shutil.copytree(tmp_path / "theirs", tmp_path / "clone")
    assert read(tmp_path / "clone") == []
    assert read(tmp_path / "theirs") == ["a page"]


def test_a_store_without_its_birth_is_not_believed(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "store.birth").unlink()
    assert read(tmp_path) == []


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    home, other = tmp_path / "home", tmp_path / "other"
    home.mkdir()
    other.mkdir()
    write(other)
    (home / "store.sqlite").symlink_to(other / "store.sqlite")
    assert read(home) == []
    assert read(other) == ["a page"]


@pytest.mark.parametrize("size", [0, 10, 100, 4096, 5000])
def test_a_torn_file_is_empty(tmp_path: Path, size: int) -> None:
    write(tmp_path, "x" * 9000)
    data = (tmp_path / "store.sqlite").read_bytes()
    (tmp_path / "store.sqlite").write_bytes(data[:size])
    assert empty_or_damaged(tmp_path)


def test_a_file_full_of_garbage_is_empty(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "store.sqlite").write_bytes(b"\x00garbage\xff" * 1000)
    assert read(tmp_path) == []
    write(tmp_path)
    assert read(tmp_path) == ["a page"]


def empty_or_damaged(folder: Path) -> bool:
    try:
        return read(folder) == []
    except DamagedError:
        return True


def test_where_nothing_can_be_written_it_is_in_memory(tmp_path: Path) -> None:
    folder = tmp_path / "no such folder"
    with opened_store(folder, "s") as store:
        store.tell(WRITE, [("a page",)])
        store.keep()
        assert list(store.ask(READ)) == [("a page",)]
    assert read(None) == []


def test_a_full_store_says_so_and_retreats(tmp_path: Path) -> None:
    with opened_store(tmp_path, "s") as store:
        store.tell("INSERT INTO nowhere VALUES (?)", [("a",)])
        assert store.full is True
        store.retreat()
        assert list(store.ask("SELECT slug FROM unit")) == []
        assert list(store.ask(READ)) == []


def test_a_question_to_a_torn_file_is_damaged() -> None:
    store = Store(sqlite3.connect(":memory:"))
    with pytest.raises(DamagedError):
        list(store.ask(READ))
    store.close()
    store.keep()


def test_what_is_forgotten_is_gone(tmp_path: Path) -> None:
    write(tmp_path)
    forget(tmp_path)
    assert list(tmp_path.iterdir()) == []
