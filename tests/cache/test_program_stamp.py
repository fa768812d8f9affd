"""The stamp differs where the program could give other bytes, and nowhere else."""

import sys
from pathlib import Path

import pytest

from generator.cache import store as program


def program_stamp() -> str:
    """Take the stamp as a process does that begins now."""
    program.program_stamp.cache_clear()
    return program.program_stamp()


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "generator/deeper").mkdir(parents=True)
    (tmp_path / "packages/one-1.0.dist-info").mkdir(parents=True)
    monkeypatch.setattr(program, "files", lambda name: tmp_path / name)
    monkeypatch.setattr(sys, "path", [str(tmp_path / "packages"), str(tmp_path / "nowhere")])
    return tmp_path


def test_it_is_the_same_each_time() -> None:
    assert program_stamp() == program_stamp()


@pytest.mark.parametrize(
    "path", ["generator/new.py", "generator/deeper/table.json", "packages/two-2.0.dist-info/RECORD"]
)
def test_what_the_program_consists_of_counts(source: Path, path: str) -> None:
    before = program_stamp()
    (source / path).parent.mkdir(exist_ok=True)
    (source / path).write_text("a")
    assert program_stamp() != before


def test_a_file_that_is_no_part_of_it_does_not(source: Path) -> None:
    before = program_stamp()
    (source / "generator/notes.txt").write_text("a")
    assert program_stamp() == before


def test_python_counts(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = program_stamp()
    assert (source / "generator").is_dir()
    monkeypatch.setattr(sys, "version", "another")
    assert program_stamp() != before
