"""A20: what somebody else may have laid out is refused, with the way to allow it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import generator.project.find as module
from generator.files.errors import RefusedError
from generator.project.find import TRUST, find_project, project_at
from generator.project.layout import Project

NOBODY = 65534
ROOT = Path(__file__).parents[2]
OWNED = (".", "mkdocs.yml", "seeds", "templates", "briefings")
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """Make a project with all that has an owner."""
    root = tmp_path / "whole"
    for name in OWNED[2:]:
        (root / name).mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: x\n")
    return root


def stranger(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """Let somebody else own these paths."""
    genuine = module._stranger  # noqa: SLF001  # no owner can be made without being root
    monkeypatch.setattr(
        module, "_stranger", lambda path: NOBODY if path in paths else genuine(path)
    )


def test_a_project_is_found_from_below_by_its_seeds(project: Project) -> None:
    inside = project.seeds / "talks"
    inside.mkdir()
    assert find_project(inside) == Project(root=project.root.resolve())


def test_a_project_is_found_by_its_configuration(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert find_project(tmp_path / "a" / "b") == Project(root=tmp_path.resolve())


def test_where_there_is_none_it_begins_here(tmp_path: Path) -> None:
    assert find_project(tmp_path) == Project(root=tmp_path.resolve())


def test_a_configuration_that_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "mkdocs.yml")
    with pytest.raises(RefusedError, match=r"mkdocs\.yml is not a file"):
        find_project(tmp_path)


@pytest.mark.parametrize("name", OWNED)
def test_what_belongs_to_another_is_refused_unless_it_is_trusted(
    name: str, whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = whole / "empty"
    below.mkdir()
    assert find_project(below) == Project(root=whole)
    stranger(monkeypatch, whole / name)
    with pytest.raises(RefusedError) as refused:
        find_project(below)
    assert f"{whole / name} belongs to another user (nobody)" in str(refused.value)
    assert f"{TRUST}={whole}" in str(refused.value)
    monkeypatch.setenv(TRUST, f"/elsewhere{os.pathsep}{whole}")
    assert find_project(below) == project_at(whole)


def test_above_the_folder_of_another_nobody_looks(
    whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = whole / "theirs"
    here = theirs / "here"
    here.mkdir(parents=True)
    stranger(monkeypatch, theirs)
    assert find_project(here) == Project(root=here)


def test_who_is_as_good_as_us(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    us = module._us  # noqa: SLF001  # as above
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("SUDO_UID", "1001")
    assert us() == {0, 1000}
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert us() == {0, 1001}
    monkeypatch.setenv("SUDO_UID", "²")
    assert us() == {0}
    monkeypatch.setattr(module, "_us", frozenset)
    with pytest.raises(RefusedError, match="belongs to another user"):
        project_at(tmp_path)


def test_a_user_without_a_name_is_a_number() -> None:
    assert module._name(4_000_000) == "4000000"  # noqa: SLF001  # as above


# --- by the real system ------------------------------------------------------------------------


def run(here: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    command = (sys.executable, "-m", "generator", *words)
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, cwd=here, env=surroundings, capture_output=True, text=True, check=False
    )


CODE = "theme: {name: null, custom_dir: .}\nhooks: [hook.py]\n"


@as_root
@pytest.mark.parametrize("linked", [False, True])
def test_the_code_of_another_is_not_run(linked: bool, tmp_path: Path) -> None:  # noqa: FBT001
    """Two ways: a file of theirs above, and a link of ours to a file of theirs."""
    theirs = tmp_path / "theirs.yml" if linked else tmp_path / "mkdocs.yml"
    theirs.write_text(CODE)
    os.chown(theirs, NOBODY, NOBODY)
    if linked:
        (tmp_path / "mkdocs.yml").symlink_to(theirs)
    (tmp_path / "hook.py").write_text("open('ran', 'w')\n")
    (tmp_path / "empty").mkdir()
    for verb in ("build", "check", "pin", "pdf", "serve"):
        ended = run(tmp_path / "empty", verb)
        assert ended.returncode == 1, ended
        assert ended.stdout == ""
        assert "mkdocs.yml belongs to another user (nobody)" in ended.stderr
    assert not list(tmp_path.rglob("ran"))


@as_root
def test_a_new_briefing_never_climbs(tmp_path: Path) -> None:
    for name in ("seeds", "templates/new"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "templates/new/briefing.yml.jinja").write_text("theirs")
    (tmp_path / "empty").mkdir()
    os.chown(tmp_path / "seeds", NOBODY, NOBODY)
    assert run(tmp_path / "empty", "new", "talks").returncode == 0
    assert list((tmp_path / "seeds").iterdir()) == []
    assert "theirs" not in (tmp_path / "empty/seeds/talks/briefing.yml").read_text()
    refused = run(tmp_path, "new", "talks")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "seeds belongs to another user (nobody)" in refused.stderr
