"""A second tree with the same files."""

from pathlib import Path

import pytest

from generator.disk.twin import twin


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "tree" / "below").mkdir(parents=True)
    (tmp_path / "tree" / "below" / "a.html").write_text("a")
    return tmp_path / "tree"


def test_the_files_are_the_same_ones(tree: Path, tmp_path: Path) -> None:
    other = twin(tree, tmp_path / "other")
    assert (other / "below" / "a.html").samefile(tree / "below" / "a.html")
    assert twin(tree, tree) == tree


def test_they_are_copied_where_no_file_can_have_two_names(
    tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    copy = twin(tree, tmp_path / "other") / "below" / "a.html"
    assert copy.read_text() == "a"
    assert not copy.samefile(tree / "below" / "a.html")
