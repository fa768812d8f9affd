import ctypes
import errno
import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.files import replace
from generator.files.errors import OutputRefusedError
from generator.files.replace import exchange
from generator.publish import switch
from generator.publish.switch import MARKER, Published, publish


def tree(folder: Path, **files: str) -> Path:
    """Make a site of `files`; `__` stands for a dot, `_0_` for a slash."""
    for name, text in {"index__html": "home", "404__html": "lost", **files}.items():
        path = folder / name.replace("_0_", "/").replace("__", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def contents(folder: Path) -> Mapping[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MARKER
    }


def litter(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name.startswith("."))


def test_the_first_and_the_second_publication(tmp_path: Path) -> None:
    site = tmp_path / "site"
    first = tree(tmp_path / "1", talks_0_index__html="talks", old__html="old")
    assert publish(first, site) == Published(written=4, kept=0, switched=True)
    assert contents(site) == contents(first)
    assert (site / MARKER).is_file()
    kept = (site / "talks/index.html").stat()
    second = tree(tmp_path / "2", index__html="news", talks_0_index__html="talks")
    assert publish(second, site) == Published(written=1, kept=2, switched=True)
    assert contents(site) == contents(second)
    assert (site / "talks/index.html").stat().st_mtime_ns == kept.st_mtime_ns
    assert (site / "talks/index.html").stat().st_nlink == 1
    assert litter(tmp_path) == []


def test_the_same_site_is_left_alone(tmp_path: Path) -> None:
    new = tree(tmp_path / "1")
    publish(new, tmp_path / "site")
    before = (tmp_path / "site").stat()
    assert publish(new, tmp_path / "site") == Published(written=0, kept=2, switched=False)
    assert (tmp_path / "site").stat() == before
    (tmp_path / "site" / "stray.html").write_text("x")
    assert publish(new, tmp_path / "site").switched
    assert contents(tmp_path / "site") == contents(new)


def test_the_next_build_does_not_write_into_the_published_files(tmp_path: Path) -> None:
    new = tree(tmp_path / "1")
    publish(new, tmp_path / "site")
    (new / "index.html").write_text("half-built")
    assert contents(tmp_path / "site")["index.html"] == "home"


def test_where_there_are_no_hard_links_files_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = []

    def fail(old: str, new: str) -> None:
        refused.append(new)
        raise OSError(errno.EPERM, "Operation not permitted", old, None, new)

    monkeypatch.setattr(os, "link", fail)
    site = tmp_path / "site"
    publish(tree(tmp_path / "1"), site)
    assert not refused
    assert publish(tree(tmp_path / "2", index__html="news"), site).kept == 1
    assert len(refused) == 1
    assert contents(site) == contents(tmp_path / "2")


def test_an_empty_folder_may_become_a_site(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    publish(tree(tmp_path / "1"), tmp_path / "site")
    assert contents(tmp_path / "site") == contents(tmp_path / "1")


def test_an_incomplete_tree_is_not_published(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(tree(tmp_path / "1"), site)
    second = tree(tmp_path / "2", index__html="news")
    with pytest.raises(OutputRefusedError, match=r"lacks a/index\.html"):
        publish(second, site, expected=("a/index.html",))
    (second / "404.html").unlink()
    with pytest.raises(OutputRefusedError, match=r"lacks 404\.html"):
        publish(second, site)
    (second / "404.html").symlink_to("index.html")
    with pytest.raises(OutputRefusedError, match=r"404\.html in the new site is not a file"):
        publish(second, site)
    assert contents(site) == contents(tmp_path / "1")
    assert litter(tmp_path) == []


def test_an_output_folder_that_is_not_ours_is_never_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tmp_path / "project"
    new = tree(project / ".briefings" / "tree")
    (project / "seeds").mkdir()
    (project / "seeds" / "a.txt").write_text("a")
    (tmp_path / "linked").symlink_to(project / "seeds")
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / MARKER).write_text("even so")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    refused = {
        project / "seeds": "holds files",
        project: "holds more than a site",
        tmp_path: "holds more than a site",
        tmp_path / "home": "holds more than a site",
        Path("/"): "holds more than a site",
        new: "holds more than a site",
        new / "site": "is no place for a site",
        project / "no" / "site": "is no place for a site",
        project / "seeds" / "a.txt": "is not a folder",
        tmp_path / "linked": "is not a folder",
    }
    before = contents(tmp_path)
    for site, reason in refused.items():
        with pytest.raises(OutputRefusedError, match=reason):
            publish(new, site)
    assert contents(tmp_path) == before


def test_a_mount_point_cannot_be_switched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(number: int, site: Path) -> None:
        raise OSError(number, os.strerror(number), str(site))

    monkeypatch.setattr(switch, "switch", lambda site: fail(errno.EBUSY, site))
    with pytest.raises(OutputRefusedError, match="mount point"):
        publish(tree(tmp_path / "1"), tmp_path / "site")
    monkeypatch.setattr(switch, "switch", lambda site: fail(errno.EIO, site))
    with pytest.raises(OSError, match="Input/output error"):
        publish(tree(tmp_path / "1"), tmp_path / "site")


def test_two_names_change_places(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").write_text("b")
    assert exchange(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").is_dir()
    assert (tmp_path / "a").read_text() == "b"
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "a", tmp_path / "nothing")


def test_a_system_without_the_call_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Library:
        """A C library with what a test gives it."""

    library = Library()
    monkeypatch.setattr(replace, "_LIBRARY", library)
    assert not exchange(tmp_path, tmp_path)

    def refuse(*_: object) -> int:
        ctypes.set_errno(errno.EINVAL)
        return -1

    library.renamex_np = refuse  # type: ignore[attr-defined]  # macOS's name
    assert not exchange(tmp_path, tmp_path)
    library.renamex_np = lambda *_: 0  # type: ignore[attr-defined]  # as above
    assert exchange(tmp_path, tmp_path)


def test_the_file_system_is_flushed_or_says_why_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace.flush_file_system(tmp_path)

    class Library:
        """A C library without the call, and then with one that fails."""

    library = Library()
    called: list[str] = []
    monkeypatch.setattr(replace, "_LIBRARY", library)
    monkeypatch.setattr(os, "sync", lambda: called.append("sync"))
    replace.flush_file_system(tmp_path)
    assert called == ["sync"]

    def fail(_: int) -> int:
        ctypes.set_errno(errno.ENOSPC)
        return -1

    library.syncfs = fail  # type: ignore[attr-defined]  # as the real one
    with pytest.raises(OSError, match="No space left"):
        replace.flush_file_system(tmp_path)


@pytest.fixture
def _without_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(switch, "exchange", lambda _first, _second: False)


@pytest.mark.usefixtures("_without_exchange")
def test_without_an_exchange_the_site_becomes_a_link(tmp_path: Path) -> None:
    site = tmp_path / "site"
    links = []
    for number in range(1, 5):
        new = tree(tmp_path / str(number), index__html=f"edition {number}")
        assert publish(new, site).switched
        assert contents(site) == contents(new)
        links.append(site.readlink().name if site.is_symlink() else "")
    assert links == ["", ".site.briefings-a", ".site.briefings-b", ".site.briefings-a"]
    assert litter(tmp_path) == [".site.briefings-a"]


def test_what_a_killed_publication_moved_aside_is_put_back(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(tree(tmp_path / "1"), site)
    site.rename(tmp_path / ".site.briefings-old")
    tree(tmp_path / ".site.briefings-a")
    (tmp_path / ".site.briefings-link").symlink_to(".site.briefings-a")
    tree(tmp_path / ".site.briefings-new")
    switch.recover(site)
    assert contents(site) == contents(tmp_path / "1")
    assert litter(tmp_path) == []


@pytest.mark.usefixtures("_without_exchange")
def test_without_links_either_two_renames_follow_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on exFAT."""

    def fail(number: int) -> None:
        raise OSError(number, os.strerror(number))

    site = tmp_path / "site"
    for number, reason in enumerate((errno.EPERM, errno.EPERM, errno.ENOTSUP, errno.ENOSYS)):
        monkeypatch.setattr(Path, "symlink_to", lambda *_, reason=reason: fail(reason))
        new = tree(tmp_path / str(number), index__html=f"edition {number}")
        assert publish(new, site).switched
        assert contents(site) == contents(new)
        assert not site.is_symlink()
        assert litter(tmp_path) == []
    monkeypatch.setattr(Path, "symlink_to", lambda *_: fail(errno.ENOSPC))
    with pytest.raises(OSError, match="No space"):
        publish(tree(tmp_path / "5"), site)
    assert contents(site) == contents(tmp_path / "3")


@pytest.mark.usefixtures("_without_exchange")
def test_killed_between_the_two_renames_the_site_is_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    publish(tree(tmp_path / "1"), site)

    def fail(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    genuine = Path.rename

    def killed(path: Path, target: Path) -> Path:
        if target == site:
            raise KeyboardInterrupt
        return genuine(path, target)

    monkeypatch.setattr(Path, "symlink_to", fail)
    monkeypatch.setattr(Path, "rename", killed)
    with pytest.raises(KeyboardInterrupt):
        publish(tree(tmp_path / "2", index__html="news"), site)
    assert not site.exists()
    monkeypatch.setattr(Path, "rename", genuine)
    switch.recover(site)
    assert contents(site) == contents(tmp_path / "1")
    assert litter(tmp_path) == []


def test_a_link_is_ours_only_where_a_site_of_ours_has_our_name(tmp_path: Path) -> None:
    site, home, new = tmp_path / "site", tmp_path / ".site.briefings-a", tree(tmp_path / "1")
    elsewhere = tree(tmp_path / "elsewhere")
    (elsewhere / MARKER).write_text("ours, it says")
    site.symlink_to(home.name)
    makers: tuple[Callable[[], object], ...] = (
        lambda: None,
        lambda: home.symlink_to(elsewhere),
        home.mkdir,
        lambda: (home / MARKER).symlink_to(elsewhere / MARKER),
    )
    for make in makers:
        if home.is_symlink():
            home.unlink()
        make()
        with pytest.raises(OutputRefusedError, match="is not a folder"):
            publish(new, site)
    (home / MARKER).unlink()
    (home / MARKER).write_text("")
    assert publish(new, site).switched
    assert contents(site) == contents(new)
    assert sorted(path.name for path in elsewhere.iterdir()) == [MARKER, "404.html", "index.html"]


def test_what_was_not_moved_aside_by_us_is_not_put_back(tmp_path: Path) -> None:
    old = tmp_path / ".site.briefings-old"
    old.symlink_to(tree(tmp_path / "elsewhere"))
    switch.recover(tmp_path / "site")
    assert litter(tmp_path) == []
    assert not (tmp_path / "site").exists()
    assert (tmp_path / "elsewhere/index.html").is_file()


def test_whatever_is_in_the_place_of_our_names_goes(tmp_path: Path) -> None:
    for part in ("new", "old", "a"):
        os.mkfifo(tmp_path / f".site.briefings-{part}")
    publish(tree(tmp_path / "1"), tmp_path / "site")
    assert litter(tmp_path) == []


def test_a_pipe_in_a_site_is_not_read(tmp_path: Path) -> None:
    new, site = tree(tmp_path / "1"), tmp_path / "site"
    publish(new, site)
    (site / "index.html").unlink()
    os.mkfifo(site / "index.html")
    assert publish(new, site) == Published(written=1, kept=1, switched=True)
