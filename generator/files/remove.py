"""Removing files, and the folders that are left empty by it."""

import shutil
from collections.abc import Iterable
from pathlib import Path


def remove(folder: Path, paths: Iterable[str]) -> None:
    """Remove the files `paths` below `folder`, and every folder in it that holds nothing then.

    What is not there is removed already.
    """
    removed = [folder / path for path in paths]
    for path in removed:
        path.unlink(missing_ok=True)
    for path in removed:
        above = path.parent
        while above != folder and above.is_dir() and not any(above.iterdir()):
            above.rmdir()
            above = above.parent


def discard(path: Path) -> None:
    """Remove a tree, a link or a file, if it is there; links in a tree are not followed."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.exists():
        shutil.rmtree(path)
