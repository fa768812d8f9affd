"""Changing what has a name: replacing, exchanging, removing, and flushing.

Nothing is final before it is flushed: until then a power cut may take it back.
"""

import ctypes
import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

_LIBRARY = ctypes.CDLL(None, use_errno=True)
_WORKING_FOLDER = -100
"""Linux's AT_FDCWD."""
_EXCHANGE = 2
"""Linux's RENAME_EXCHANGE, and macOS's RENAME_SWAP: both are 2."""
_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}
"""What an old kernel, or a file system without the operation, answers."""


def replace_files(folder: Path, contents: Iterable[tuple[str, bytes]]) -> None:
    """Put files, by name, in the place of those in `folder`: all, or none and no litter.

    All are written under hidden names and flushed before the first is put in its place.
    """
    staged: dict[Path, Path] = {}
    try:
        for name, data in contents:
            temporary = folder / f".{name}.briefings-tmp"
            staged[temporary] = folder / name
            temporary.unlink(missing_ok=True)
            with temporary.open("xb") as file:
                file.write(data)
        if staged:
            flush_file_system(folder)
        for temporary, path in staged.items():
            temporary.replace(path)
    finally:
        for temporary in staged:
            temporary.unlink(missing_ok=True)
    flush_folders((folder,))


def exchange(first: Path, second: Path) -> bool:
    """Let two existing paths change places at one instant; false where the system cannot.

    The standard library has no call for it.
    """
    names = os.fsencode(first), os.fsencode(second)
    if renameat2 := getattr(_LIBRARY, "renameat2", None):
        result = renameat2(_WORKING_FOLDER, names[0], _WORKING_FOLDER, names[1], _EXCHANGE)
    elif renamex := getattr(_LIBRARY, "renamex_np", None):
        result = renamex(*names, _EXCHANGE)
    else:
        return False
    if result == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number), str(first), None, str(second))


def flush_file_system(folder: Path) -> None:
    """Wait until all that was written to the file system of `folder` is on its medium.

    One call for any number of files, where a call for each costs milliseconds apiece.
    """
    syncfs = getattr(_LIBRARY, "syncfs", None)
    if syncfs is None:
        os.sync()
        return
    with _descriptor(folder) as descriptor:
        if syncfs(descriptor) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))


def flush_folders(folders: Iterable[Path]) -> None:
    """Wait until the names in `folders` are on their medium."""
    for folder in folders:
        with _descriptor(folder) as descriptor:
            os.fsync(descriptor)


@contextmanager
def _descriptor(folder: Path) -> Iterator[int]:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


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
    """Remove whatever is there; links are not followed."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
