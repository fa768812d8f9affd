"""Reading a folder without following a link, opening a device, or waiting for a pipe."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes; a document is text that somebody has read."""

_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_FOLDER = os.O_RDONLY | os.O_NOFOLLOW | os.O_DIRECTORY | os.O_CLOEXEC

_KINDS = {
    stat.S_IFLNK: "a symbolic link",
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFBLK: "a device",
    stat.S_IFCHR: "a device",
    stat.S_IFDIR: "a folder",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """Why there is nothing to read."""

    reason: str
    """The end of a sentence that begins with the file's path."""


@contextmanager
def opened(folder: Path | str, *, inside: int | None = None) -> Iterator[int]:
    """Hold a folder open; `OSError` where it is a link or no folder.

    `inside` is the descriptor of the folder that a relative path starts from.
    """
    descriptor = os.open(folder, _FOLDER, dir_fd=inside)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def entries(folder: int) -> tuple[str, ...]:
    """Return the names in an open folder, sorted by their bytes."""
    return tuple(sorted(os.listdir(folder), key=os.fsencode))


def kind(name: str, *, inside: int) -> int:
    """Return what `name` is, as `stat.S_IFMT` gives it, and 0 if it has gone; a link is a link."""
    try:
        return stat.S_IFMT(os.stat(name, dir_fd=inside, follow_symlinks=False).st_mode)
    except FileNotFoundError:
        return 0


def read(name: str, *, inside: int, named_twice: bool = False) -> bytes | Unreadable:
    """Return the bytes of a regular file that has no other name, unless it may be `named_twice`."""
    found = kind(name, inside=inside)
    if found in _KINDS:
        return Unreadable(reason=f"is {_KINDS[found]}, not a file")
    try:
        descriptor = os.open(name, _FILE, dir_fd=inside)
    except OSError as error:
        return Unreadable(reason=f"cannot be opened: {error.strerror}")
    try:
        with os.fdopen(descriptor, "rb") as file:
            return _content(file, named_twice=named_twice)
    except OSError as error:
        return Unreadable(reason=f"cannot be read: {error.strerror}")


def _content(file: BinaryIO, *, named_twice: bool) -> bytes | Unreadable:
    status = os.fstat(file.fileno())
    if not stat.S_ISREG(status.st_mode):  # exchanged since it was looked at
        return Unreadable(reason="is not a file")
    if status.st_nlink > 1 and not named_twice:
        return Unreadable(reason="is a hard link: the same file has another name elsewhere")
    data = file.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        return Unreadable(reason=f"is larger than {LARGEST_FILE // 1024**2} MiB")
    return data
