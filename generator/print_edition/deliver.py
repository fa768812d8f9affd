"""Handing over files that people asked for: whole or not at all, and nothing of theirs lost."""

import os
from collections.abc import Mapping
from pathlib import Path

from generator.files.errors import OutputRefusedError
from generator.files.fsync import flush_file_system, flush_folders

_MAGIC = b"%PDF-"


def deliver(made: Mapping[str, Path], folder: Path) -> tuple[str, ...]:
    """Put the PDFs `made`, by file name, into `folder`; return the names whose bytes are new.

    `OutputRefusedError` where a name is taken by what is no PDF, or `folder` is not a folder.
    """
    if folder.exists() and not folder.is_dir():
        raise OutputRefusedError(f"{folder} is not a folder; name another with --out")
    for name in made:
        _refuse_foreign(folder / name)
    folder.mkdir(parents=True, exist_ok=True)
    new = tuple(name for name, path in made.items() if not _is_same(path, folder / name))
    staged = {name: folder / f".{name}.briefings-tmp" for name in new}
    try:
        for name, temporary in staged.items():
            temporary.unlink(missing_ok=True)
            with temporary.open("xb") as file:
                file.write(made[name].read_bytes())
        if staged:
            flush_file_system(folder)
        for name, temporary in staged.items():
            temporary.replace(folder / name)
    finally:
        for temporary in staged.values():
            temporary.unlink(missing_ok=True)
    flush_folders((folder,))
    return new


def _refuse_foreign(path: Path) -> None:
    if not os.path.lexists(path):
        return
    if path.is_symlink() or not path.is_file():
        raise OutputRefusedError(f"{path} is not a file; remove it, or name another folder")
    with path.open("rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            raise OutputRefusedError(f"{path} is no PDF; move it, or name another folder")


def _is_same(new: Path, old: Path) -> bool:
    return old.is_file() and old.read_bytes() == new.read_bytes()
