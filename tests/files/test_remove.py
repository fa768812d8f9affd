"""Removing files takes the folders with it that are empty then, and no others."""

from pathlib import Path

from generator.files.replace import remove


def test_folders_go_that_are_left_empty(tmp_path: Path) -> None:
    for path in ("a/b/c", "a/b/d", "e/f/g", "e/h", "i"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path)
    remove(tmp_path, (each for each in ("a/b/c", "a/b/d", "e/f/g", "i", "not/there")))
    assert sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")) == ["e", "e/h"]
    remove(tmp_path, ["e/h"])
    assert tmp_path.is_dir()
    assert not any(tmp_path.iterdir())
