"""The private folder is one that was born here; what came along is neither read nor followed."""

import errno
import fcntl
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import generator.project.private_folder as module
from generator.files.errors import OutputRefusedError
from generator.project.layout import Project
from generator.project.private_folder import found, in_use, prepare

ROOT = Path(__file__).parents[2]


def test_it_is_found_again_explains_itself_and_is_ignored(project: Project) -> None:
    assert found(project) is None
    assert not project.work.exists()
    folder = prepare(project)
    assert folder.parent == project.work
    assert re.fullmatch("[0-9a-f]{16}", folder.name)
    assert prepare(project) == found(project) == folder
    assert (project.work / ".gitignore").read_text() == "*\n"
    assert (project.work / "README").read_text().startswith("Work in progress")
    tag = (project.work / "CACHEDIR.TAG").read_text()
    assert tag.startswith("Signature: 8a477f597d28d172789f06886806bc55")


def test_what_explains_it_is_never_written_over_nor_followed(
    project: Project, tmp_path: Path
) -> None:
    project.work.mkdir()
    (project.work / "README").symlink_to(tmp_path / "nothing")
    (project.work / "CACHEDIR.TAG").write_text("mine")
    (project.work / ".gitignore").mkdir()
    prepare(project)
    assert not (tmp_path / "nothing").exists()
    assert (project.work / "CACHEDIR.TAG").read_text() == "mine"


def test_one_that_leads_elsewhere_is_refused(project: Project, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    makers: tuple[Callable[[Path], object], ...] = (
        lambda work: work.symlink_to(tmp_path / "elsewhere"),
        lambda work: work.symlink_to(tmp_path / "nothing"),
        Path.touch,
        os.mkfifo,
    )
    for make in makers:
        make(project.work)
        with pytest.raises(OutputRefusedError, match="must be a folder"):
            prepare(project)
        assert found(project) is None
        project.work.unlink()
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_copy_is_not_read_and_goes(project: Project, tmp_path: Path) -> None:
    (prepare(project) / "site").mkdir()
    shutil.copytree(project.root, tmp_path / "copy", symlinks=True)
    copy = Project(root=tmp_path / "copy")
    assert found(copy) is None
    folder = prepare(copy)
    assert not (folder / "site").exists()
    assert [path for path in copy.work.iterdir() if path.is_dir()] == [folder]
    assert (prepare(project) / "site").is_dir()


def test_whatever_has_such_a_name_goes_and_is_not_followed(
    project: Project, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "birth").write_text("")
    a, b, c, d = (project.work / (letter * 16) for letter in "abcd")
    c.mkdir(parents=True)
    d.mkdir()
    a.symlink_to(outside)
    os.mkfifo(b)
    (c / "birth").symlink_to(outside / "birth")
    (d / "birth").write_text("")
    os.mkfifo(d / "born")
    assert found(project) is None
    folder = prepare(project)
    assert {path.name for path in project.work.iterdir()} == {folder.name, *module.EXPLAINED}
    assert [path.name for path in outside.iterdir()] == ["birth"]


def test_one_in_which_somebody_works_stays(project: Project) -> None:
    """On some disks files get other inodes while a build is at work."""
    folder = prepare(project)
    with in_use(folder):
        (folder / "born").write_text("1 1\n")
        assert prepare(project) != folder
        assert folder.is_dir()
    (found(project) / "born").unlink()  # type: ignore[operator]  # it is there
    prepare(project)
    assert not folder.exists()


def test_links_in_it_are_removed_before_use(project: Project, tmp_path: Path) -> None:
    folder = prepare(project)
    (tmp_path / "outside").mkdir()
    (folder / "site").symlink_to(tmp_path / "outside")
    (folder / "clock").symlink_to(tmp_path / "nothing")
    os.mkfifo(folder / "store.sqlite")
    (folder / "cards").mkdir()
    (folder / "build.lock").touch()
    prepare(project)
    assert {path.name for path in folder.iterdir()} == {"birth", "born", "build.lock", "cards"}
    assert (tmp_path / "outside").is_dir()


def test_first_builds_at_once_have_one_folder(project: Project) -> None:
    program = f"""from pathlib import Path
from generator.project.layout import Project
from generator.project.private_folder import prepare
print(prepare(Project(root=Path({str(project.root)!r}))))"""
    running = [
        subprocess.Popen((sys.executable, "-c", program), cwd=ROOT, stdout=subprocess.PIPE)
        for _ in range(8)
    ]
    assert len({process.communicate()[0] for process in running}) == 1


def test_without_locks_it_is_made_too(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", fail)
    (project.work / ("a" * 16)).mkdir(parents=True)
    with in_use(prepare(project)):
        pass
    assert (project.work / ("a" * 16)).is_dir()  # nobody knows who works there


def test_where_nothing_can_be_written_it_is_elsewhere(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(number: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "mkdir", lambda _: fail(errno.EROFS))
    with pytest.raises(OSError, match="Read-only"):
        prepare(project)  # it says so, and is not
    monkeypatch.setattr(os, "access", lambda *_: False)
    folder = prepare(project)
    assert folder.is_dir()
    assert not folder.is_relative_to(project.root)
    assert prepare(project) == folder
    monkeypatch.setattr(Path, "mkdir", lambda _: fail(errno.ENOSPC))
    with pytest.raises(OSError, match="No space"):
        prepare(project)
    folder.rmdir()
    module._elsewhere.cache_clear()  # noqa: SLF001  # it remembers this project's
