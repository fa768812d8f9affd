"""What was found out about a file holds until somebody touches it, in whatever way."""

import os
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from generator.cache.file_hashes import Hashes
from generator.cache.stat_cache import Seen
from generator.cache.store import Store, opened_store
from generator.files.hardlink_tree import twin
from generator.files.prefetch import Looks
from generator.files.stat import NOWHERE, is_regular, state, states
from generator.pages.unchanged import Settled
from generator.project.layout import Project


@pytest.fixture
def store() -> Iterator[Store]:
    with opened_store(None, "") as found:
        yield found


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


@pytest.mark.parametrize("touch", [rewrite, replace, Path.unlink])
def test_what_is_touched_is_unknown(
    tmp_path: Path, store: Store, touch: Callable[[Path], None]
) -> None:
    file = tmp_path / "a"
    file.write_text("aaa")
    Seen(store, "topic").note({"a": (state(file), "value")})
    assert Seen(store, "topic").get("a", state(file)) == "value"
    assert Seen(store, "another").get("a", state(file)) is None
    touch(file)
    assert Seen(store, "topic").get("a", state(file)) is None


def test_what_is_not_noted_again_is_forgotten(store: Store) -> None:
    seen = Seen(store, "topic")
    seen.note({"a": ("1", "x"), "b": ("1", "y")})
    seen.note({"b": ("1", "y")})
    assert list(seen.names()) == list(Seen(store, "topic").names()) == ["b"]


def test_nothing_is_known_of_what_is_not_there(store: Store) -> None:
    seen = Seen(store, "topic")
    seen.note({"a": (NOWHERE, "value")})
    assert seen.get("a", state("/nowhere/at all")) is None


def test_a_torn_store_knows_nothing(store: Store) -> None:
    store.tell("DROP TABLE seen", [()])
    assert list(Seen(store, "topic").names()) == []


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


def test_a_hash_is_computed_once(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_text("aaa")
    first = Hashes(Seen(store, "hashes"), tmp_path)
    assert first("a") == sha256(b"aaa").hexdigest()
    first.keep()
    monkeypatch.setattr("generator.cache.file_hashes.hash_of", lambda _: "computed")
    assert Hashes(Seen(store, "hashes"), tmp_path)("a") == sha256(b"aaa").hexdigest()
    rewrite(tmp_path / "a")
    assert Hashes(Seen(store, "hashes"), tmp_path)("a") == "computed"


class Pages:
    """A folder of pages that are known by their digests."""

    def __init__(self, root: Path, store: Store) -> None:
        self.project = Project(root=root)
        self.store = store
        self.digests = {"index.md": "1", "a/index.md": "2", "a/b.md": "3", "c/index.md": "4"}
        for path in (*self.digests, "a/by-hand.md"):
            (root / "briefings" / path).parent.mkdir(parents=True, exist_ok=True)
            (root / "briefings" / path).write_text(path)

    def settled(self) -> frozenset[str]:
        return Settled(self.store, self.project, Looks()).paths(self.digests)

    def note(self) -> None:
        Settled(self.store, self.project, Looks()).note(self.digests, ())


@pytest.fixture
def pages(tmp_path: Path, store: Store) -> Pages:
    made = Pages(tmp_path, store)
    assert made.settled() == set()
    made.note()
    return made


ALL = {"index.md", "a/index.md", "a/b.md", "a/by-hand.md", "c/index.md"}


def test_all_is_settled_that_stands_as_it_was(pages: Pages) -> None:
    assert pages.settled() == ALL


@pytest.mark.parametrize("path", ["a/b.md", "a/by-hand.md"])
@pytest.mark.parametrize("touch", [rewrite, Path.unlink])
def test_a_touched_file_is_not(pages: Pages, path: str, touch: Callable[[Path], object]) -> None:
    touch(pages.project.pages / path)
    assert pages.settled() == ALL - {path}


def test_a_new_file_is_not(pages: Pages) -> None:
    (pages.project.pages / "a/new.md").write_text("new")
    assert pages.settled() == ALL


def test_a_page_is_not_that_is_to_be_another_or_none(pages: Pages) -> None:
    pages.digests["a/b.md"] = "5"
    assert pages.settled() == ALL - {"a/b.md"}
    del pages.digests["a/b.md"]
    assert pages.settled() == ALL - {"a/b.md"}


@pytest.mark.parametrize("path", ["a/b.md", "a/facts.json", "a/new.csv"])
def test_with_data_among_it_a_folder_is_settled_as_a_whole(pages: Pages, path: str) -> None:
    (pages.project.pages / "a/facts.json").write_text("{}")
    pages.digests["a/facts.json"] = "6"
    pages.note()
    assert pages.settled() == {*ALL, "a/facts.json"}
    (pages.project.pages / path).write_text("touched")
    assert pages.settled() == {"index.md", "c/index.md"}


def test_what_was_touched_meanwhile_is_noted_as_it_was_before(pages: Pages) -> None:
    looking = Settled(pages.store, pages.project, Looks())
    rewrite(pages.project.pages / "a/b.md")
    rewrite(pages.project.pages / "c/index.md")
    looking.note(pages.digests, ["a/b.md"])
    assert pages.settled() == ALL - {"c/index.md"}
    looking = Settled(pages.store, pages.project, Looks())
    (pages.project.pages / "a/b.md").unlink()
    assert "a/b.md" not in looking.note(pages.digests, ["a/b.md"])


def test_a_folder_that_became_a_link_is_not(pages: Pages, tmp_path: Path) -> None:
    (pages.project.pages / "c").rename(tmp_path / "elsewhere")
    (pages.project.pages / "c").symlink_to(tmp_path / "elsewhere")
    assert "c/index.md" not in pages.settled()


def test_a_twin_has_the_same_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tree/deeper").mkdir(parents=True)
    (tmp_path / "tree/deeper/a").write_text("a")
    other = twin(tmp_path / "tree", tmp_path / "linked")
    assert (other / "deeper/a").samefile(tmp_path / "tree/deeper/a")
    assert twin(other, other) == other
    monkeypatch.setattr(os, "link", refuse)
    copied = twin(tmp_path / "tree", tmp_path / "copied") / "deeper/a"
    assert copied.read_text() == "a"
    assert not copied.samefile(tmp_path / "tree/deeper/a")


def refuse(_: str, __: str) -> None:
    raise OSError
