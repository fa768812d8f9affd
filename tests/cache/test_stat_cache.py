"""What was found out about a file holds until somebody touches it, however coarse its clock is."""

import os
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from generator.cache.stat_cache import HashedFolder
from generator.cache.store import Cache, opened_cache
from generator.files import stat
from generator.files.stat import NOWHERE, is_older, is_regular, own_state, state, states
from generator.pages.write import sync_pages
from generator.project.layout import Project
from generator.render.seal import fingerprint

COARSE = 2_000_000_000
"""Nanoseconds between two ticks of a USB stick's clock."""


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    (tmp_path / "private").mkdir()
    with opened_cache(tmp_path / "private") as found:
        yield found


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree/a").write_text("aaa")
    time.sleep(0.02)
    return tmp_path / "tree"


@pytest.fixture
def coarse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the file system count time in steps of two seconds; begin early in one of them."""
    monkeypatch.setattr(stat, "_ticks", lambda nanoseconds: nanoseconds // COARSE * COARSE)
    time.sleep((COARSE - time.time_ns() % COARSE) / 1e9 + 0.05)


def rewrite(file: Path) -> None:
    """Write other bytes of the same number, and set the clock back."""
    before = file.stat()
    file.write_text("b" * before.st_size)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def replace(file: Path) -> None:
    before = file.stat()
    other = file.with_name("other")
    other.write_text("c" * before.st_size)
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(file)


def hashes(data: str) -> str:
    return sha256(data.encode()).hexdigest()


@pytest.mark.parametrize("touch", [rewrite, replace])
def test_what_is_touched_is_read_again(
    tree: Path, cache: Cache, touch: Callable[[Path], None]
) -> None:
    first = HashedFolder(cache, tree)
    assert (list(first), len(first), first["a"]) == (["a"], 1, hashes("aaa"))
    first.keep()
    assert HashedFolder(cache, tree).known("a") == hashes("aaa")
    touch(tree / "a")
    again = HashedFolder(cache, tree)
    assert again.known("a") is None
    assert again["a"] == hashes((tree / "a").read_text())


def test_what_is_gone_is_forgotten(tree: Path, cache: Cache) -> None:
    first = HashedFolder(cache, tree)
    first.read()
    first.keep()
    (tree / "a").unlink()
    second = HashedFolder(cache, tree)
    with pytest.raises(KeyError):
        second["a"]
    second.keep()
    assert cache.files(str(tree)) == {}


def test_what_we_touched_is_known_without_reading(tree: Path, cache: Cache) -> None:
    (tree / "gone").write_text("gone")
    folder = HashedFolder(cache, tree)
    (tree / "a").write_text("new")
    (tree / "gone").unlink()
    (tree / "unread").write_text("unread")
    folder.touched({"a": "what we wrote", "gone": None, "unread": None})
    assert folder.known("a") == "what we wrote"
    assert list(folder) == ["a", "unread"]
    assert folder["unread"] == hashes("unread")
    folder.keep()
    assert HashedFolder(cache, tree).known("a") == "what we wrote"


def test_a_second_look_knows_what_nobody_touched(tree: Path, cache: Cache) -> None:
    (tree / "b").write_text("bbb")
    folder = HashedFolder(cache, tree, private=True)
    folder.read()
    (tree / "b").write_text("other")
    again = folder.refreshed()
    assert again.known("a") == hashes("aaa")
    assert again.known("b") is None


def test_in_memory_nothing_is_kept(tree: Path) -> None:
    with opened_cache() as cache:
        folder = HashedFolder(cache, tree)
        folder.read()
        folder.keep()
        assert HashedFolder(cache, tree).known("a") is None


@pytest.mark.usefixtures("coarse")
@pytest.mark.parametrize("private", [False, True])
def test_a_second_edit_within_a_tick_of_a_coarse_clock_is_seen(
    tree: Path,
    cache: Cache,
    private: bool,  # noqa: FBT001  # a parameter
) -> None:
    (tree / "old").write_text("old")
    os.utime(tree / "old", (1, 1))
    (tree / "a").write_text("83 people")
    look = own_state if private else state
    first = HashedFolder(cache, tree, private=private)
    assert first["a"] == hashes("83 people")
    first.read()
    first.keep()
    before = look(tree / "a")
    (tree / "a").write_text("38 people")
    assert look(tree / "a") == before  # nobody could see it
    again = HashedFolder(cache, tree, private=private)
    assert again["a"] == hashes("38 people")
    assert (again.known("old") is not None) is private  # its last change of any kind is young too


@pytest.mark.usefixtures("coarse")
def test_what_we_wrote_within_a_tick_is_read_again(tree: Path, cache: Cache) -> None:
    folder = HashedFolder(cache, tree)
    (tree / "a").write_text("83 people")
    folder.touched({"a": hashes("83 people")})
    folder.keep()
    (tree / "a").write_text("38 people")
    assert HashedFolder(cache, tree)["a"] == hashes("38 people")


def test_a_cache_that_trusts_the_young_would_be_seen(
    tree: Path, cache: Cache, coarse: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: without the look at the clock, the old figure stays for ever."""
    del coarse
    monkeypatch.setattr("generator.cache.stat_cache.is_older", lambda *_: True)
    (tree / "a").write_text("83 people")
    first = HashedFolder(cache, tree)
    first.read()
    first.keep()
    (tree / "a").write_text("38 people")
    assert HashedFolder(cache, tree)["a"] == hashes("83 people")


def test_a_state_is_older_than_a_clock_by_its_last_change_of_any_kind(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a")
    os.utime(tmp_path / "a", (1, 1))
    assert not is_older(state(tmp_path / "a"), 2_000_000_000)
    assert is_older(own_state(tmp_path / "a"), 2_000_000_000)
    time.sleep(0.02)
    assert is_older(state(tmp_path / "a"), stat.clock(tmp_path))
    assert stat.clock(tmp_path) >= stat.clock(tmp_path) - COARSE


def test_the_states_of_a_folder_are_those_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "tree/deeper").mkdir(parents=True)
    (tmp_path / "tree/deeper/a").write_text("a")
    (tmp_path / "tree/link").symlink_to(tmp_path)
    found = states(tmp_path / "tree")
    assert set(found) == {"deeper/a", "link"}
    assert found["deeper/a"] == state(tmp_path / "tree/deeper/a")
    assert [is_regular(found[name]) for name in ("deeper/a", "link")] == [True, False]
    os.mkfifo(tmp_path / "tree/pipe")
    assert not is_regular(states(tmp_path / "tree")["pipe"])
    assert states(tmp_path / "nowhere") == states(tmp_path / "tree/link") == {}
    assert state(tmp_path / "nowhere") == NOWHERE


class Pages:
    """A folder of pages that are known by their hashes; a page's text is its path."""

    def __init__(self, root: Path, cache: Cache) -> None:
        self.project = Project(root=root)
        self.cache = cache
        self.texts = {path: path for path in ("index.md", "a/index.md", "a/b.md", "c/index.md")}
        for path in (*self.texts, "a/by-hand.md"):
            (root / "briefings" / path).parent.mkdir(parents=True, exist_ok=True)
            (root / "briefings" / path).write_text(path)
        time.sleep(0.02)
        folder = HashedFolder(cache, self.project.pages)
        folder.read()
        folder.keep()

    def compared(self, monkeypatch: pytest.MonkeyPatch) -> set[str]:
        """Return the pages that are compared with what there is."""
        asked: set[str] = set()

        def note(_: Project, pages: dict[str, str], __: object) -> dict[str, object]:
            asked.update(pages)
            return {}

        with monkeypatch.context() as patched:
            patched.setattr("generator.pages.write.compare", note)
            sync_pages(
                self.project,
                self.texts,
                force=False,
                folder=HashedFolder(self.cache, self.project.pages),
                hashes={path: fingerprint(text) for path, text in self.texts.items()},
            )
        return asked


@pytest.fixture
def pages(tmp_path: Path, cache: Cache) -> Pages:
    return Pages(tmp_path, cache)


def test_nothing_is_compared_that_is_as_it_was(
    pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert pages.compared(monkeypatch) == set()
    (pages.project.pages / "a/new.md").write_text("new")
    (pages.project.pages / "a/by-hand.md").write_text("new")
    assert pages.compared(monkeypatch) == set()


@pytest.mark.parametrize("touch", [rewrite, Path.unlink])
def test_a_touched_page_is_compared(
    pages: Pages, touch: Callable[[Path], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    touch(pages.project.pages / "a/b.md")
    assert pages.compared(monkeypatch) == {"a/b.md"}


def test_a_page_is_compared_that_is_to_be_another(
    pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages.texts["a/b.md"] = "another"
    assert pages.compared(monkeypatch) == {"a/b.md"}


def test_a_page_behind_a_link_is_compared(
    pages: Pages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (pages.project.pages / "c").rename(tmp_path / "elsewhere")
    (pages.project.pages / "c").symlink_to(tmp_path / "elsewhere")
    assert "c/index.md" in pages.compared(monkeypatch)


@pytest.mark.parametrize("path", ["a/b.md", "a/facts.json", "a/new.csv"])
def test_with_data_among_it_a_folder_is_compared_as_a_whole(
    pages: Pages, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (pages.project.pages / "a/facts.json").write_text("a/facts.json")
    pages.texts["a/facts.json"] = "a/facts.json"
    time.sleep(0.02)
    folder = HashedFolder(pages.cache, pages.project.pages)
    folder.read()
    folder.keep()
    assert pages.compared(monkeypatch) == set()
    (pages.project.pages / path).write_text("touched")
    assert pages.compared(monkeypatch) == {"a/index.md", "a/b.md", "a/facts.json"}


def test_what_is_no_file_is_not_read(tree: Path, cache: Cache) -> None:
    (tree / "link").symlink_to("a")
    os.mkfifo(tree / "pipe")
    folder = HashedFolder(cache, tree)
    assert dict(folder) == {"a": hashes("aaa"), "link": "", "pipe": ""}
    assert "pipe" in folder
    assert folder.known("pipe") is None
