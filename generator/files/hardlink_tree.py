"""A second tree with the same files, made without copying them where that can be."""

import os
from pathlib import Path
from shutil import copyfile

from generator.files.replace import remove
from generator.files.stat import own_states


def hardlink_tree(tree: Path, other: Path) -> Path:
    """Make `other` hold the files of `tree`, and return it; both may be the same.

    The files are the same ones: whoever writes to `tree` must put new files in place of the old.
    What is in `other` already stays where it is the same file.
    """
    if tree == other:
        return other
    new, old = own_states(tree), own_states(other)
    remove(other, [path for path, at in old.items() if new.get(path) != at])
    missing = [path for path, at in new.items() if old.get(path) != at]
    for folder in sorted({path.rpartition("/")[0] for path in missing}):
        os.makedirs(f"{other}/{folder}", exist_ok=True)  # noqa: PTH103  # of thousands of texts
    for path in missing:
        link(f"{tree}/{path}", f"{other}/{path}")
    return other


def link(old: str, new: str) -> None:
    """Let the file `old` have the name `new` too; where no file can have two, copy it."""
    try:
        os.link(old, new)
    except OSError:
        copyfile(old, new)
