"""The cache may be deleted, torn, foreign or locked: it is then empty, and nobody is told."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cache import store as store_module
from generator.cache.store import Cache, forget, opened_cache

FILES: dict[str, tuple[str, str] | None] = {"a.md": ("state", "hash")}


def write(folder: Path, text: str = "a page") -> None:
    with opened_cache(folder) as cache:
        cache.write("key", text)
        cache.write_files("tree", FILES)
        cache.commit()


def read(folder: Path | None) -> str | None:
    with opened_cache(folder) as cache:
        return cache.read("key")


def test_what_is_committed_is_there_next_time(tmp_path: Path) -> None:
    write(tmp_path)
    assert read(tmp_path) == "a page"
    with opened_cache(tmp_path) as cache:
        assert cache.files("tree") == FILES
        assert cache.files("another") == {}
        cache.write_files("tree", {"a.md": None, "b.md": ("1", "2")})
        assert cache.files("tree") == {"b.md": ("1", "2")}


def test_what_is_not_committed_is_not(tmp_path: Path) -> None:
    with opened_cache(tmp_path) as cache:
        cache.write("key", "a page")
    assert read(tmp_path) is None


def test_a_value_is_made_once(tmp_path: Path) -> None:
    made: list[str] = []

    def make() -> str:
        made.append("made")
        return "value"

    with opened_cache(tmp_path) as cache:
        assert cache.get("key", make) == cache.get("key", make) == "value"
    assert made == ["made"]


def test_another_program_knows_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(store_module, "program_stamp", lambda: "another")
        assert read(tmp_path) is None
    assert read(tmp_path) is None


def test_a_cache_that_came_with_a_clone_is_not_believed(tmp_path: Path) -> None:
    """Whoever commits one could make the site say anything."""
    (tmp_path / "theirs").mkdir()
    write(tmp_path / "theirs")
    shutil.copytree(tmp_path / "theirs", tmp_path / "clone")
    assert read(tmp_path / "clone") is None
    assert read(tmp_path / "theirs") == "a page"


def test_a_cache_without_its_birth_is_not_believed(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "store.birth").unlink()
    assert read(tmp_path) is None


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    home, other = tmp_path / "home", tmp_path / "other"
    home.mkdir()
    other.mkdir()
    write(other)
    (home / "store.sqlite").symlink_to(other / "store.sqlite")
    assert read(home) is None
    assert read(other) == "a page"


@pytest.mark.parametrize("size", [0, 10, 100, 4096, 5000])
def test_a_torn_file_is_empty(tmp_path: Path, size: int) -> None:
    write(tmp_path, "x" * 9000)
    data = (tmp_path / "store.sqlite").read_bytes()
    (tmp_path / "store.sqlite").write_bytes(data[:size])
    assert read(tmp_path) is None


def test_a_file_full_of_garbage_is_empty(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "store.sqlite").write_bytes(b"\x00garbage\xff" * 1000)
    assert read(tmp_path) is None
    write(tmp_path)
    assert read(tmp_path) == "a page"


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE entry SET value = 'another page'",
        "UPDATE entry SET value = x'ff00'",
        "UPDATE entry SET seal = 'garbage'",
        "DELETE FROM entry",
        "DROP TABLE entry",
    ],
)
def test_a_value_that_is_not_as_it_was_written_is_none(tmp_path: Path, damage: str) -> None:
    write(tmp_path)
    connection = sqlite3.connect(tmp_path / "store.sqlite")
    connection.execute(damage)
    connection.commit()
    connection.close()
    with opened_cache(tmp_path) as cache:
        assert cache.read("key") is None
        assert cache.get("key", lambda: "made again") == "made again"
        assert cache.read("key") == "made again"
        cache.drop_unused()


def test_torn_files_are_unknown(tmp_path: Path) -> None:
    write(tmp_path)
    connection = sqlite3.connect(tmp_path / "store.sqlite")
    connection.execute("DROP TABLE file")
    connection.commit()
    connection.close()
    with opened_cache(tmp_path) as cache:
        cache.write_files("tree", FILES)
        assert cache.files("tree") == {}


def test_where_nothing_can_be_written_it_is_in_memory(tmp_path: Path) -> None:
    with opened_cache(tmp_path / "no such folder") as cache:
        cache.write("key", "a page")
        cache.commit()
        assert cache.read("key") == "a page"
        assert cache.clock() == 0
    assert read(None) is None


def test_who_only_reads_makes_no_file(tmp_path: Path) -> None:
    with opened_cache(tmp_path, only_read=True) as cache:
        assert cache.read("key") is None
    assert list(tmp_path.iterdir()) == []
    write(tmp_path)
    with opened_cache(tmp_path, only_read=True) as cache:
        assert cache.read("key") == "a page"


@pytest.mark.parametrize(
    "use", [lambda cache: cache.read("key 1"), lambda cache: cache.use(["key 1"])]
)
def test_what_nobody_uses_goes_when_it_is_more_than_what_somebody_does(
    tmp_path: Path, use: Callable[[Cache], object]
) -> None:
    with opened_cache(tmp_path) as cache:
        for number in range(3):
            cache.write(f"key {number}", "value")
        cache.drop_unused()
        assert cache.read("key 2") == "value"
        cache.commit()
    with opened_cache(tmp_path) as cache:
        use(cache)
        cache.drop_unused()
        cache.commit()
    with opened_cache(tmp_path) as cache:
        assert [cache.read(f"key {number}") for number in range(3)] == [None, "value", None]


def test_a_closed_cache_says_nothing(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.close()
    cache.write("key", "value")
    cache.commit()
    assert cache.read("key") == "value"
    assert cache.read("another") is None
    cache.drop_unused()


def test_what_is_forgotten_is_gone(tmp_path: Path) -> None:
    write(tmp_path)
    forget(tmp_path)
    assert list(tmp_path.iterdir()) == []
