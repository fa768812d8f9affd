"""A second tree with the same files."""

import os
from pathlib import Path

import pytest

from generator.files.hardlink_tree import hardlink_tree


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "tree" / "below").mkdir(parents=True)
    (tmp_path / "tree" / "below" / "a.html").write_text("a")
    return tmp_path / "tree"


def test_the_files_are_the_same_ones(tree: Path, tmp_path: Path) -> None:
    other = hardlink_tree(tree, tmp_path / "other")
    assert (other / "below" / "a.html").samefile(tree / "below" / "a.html")
    assert hardlink_tree(tree, tree) == tree


def test_they_are_copied_where_no_file_can_have_two_names(
    tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    copy = hardlink_tree(tree, tmp_path / "other") / "below" / "a.html"
    assert copy.read_text() == "a"
    assert not copy.samefile(tree / "below" / "a.html")


def test_what_stands_already_stays_and_what_does_not_belong_goes(
    tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = hardlink_tree(tree, tmp_path / "other")
    for path in ("stray/deep/b.html", "c.html"):
        (other / path).parent.mkdir(parents=True, exist_ok=True)
        (other / path).write_text("stray")
    (tree / "c.html").mkdir()
    (tree / "c.html/d.html").write_text("d")
    (tree / "below/a.html").unlink()
    (tree / "below/a.html").write_text("another")
    (tree / "below/e.html").write_text("e")
    linked: list[str] = []
    link = os.link

    def note(old: str, new: str) -> None:
        linked.append(Path(new).name)
        link(old, new)

    monkeypatch.setattr(os, "link", note)
    for expected in (["a.html", "d.html", "e.html"], []):
        linked.clear()
        hardlink_tree(tree, other)
        assert sorted(linked) == expected
        assert listing(other) == listing(tree)
    assert (other / "below/a.html").read_text() == "another"


def listing(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))
