"""A folder that somebody else may have filled, read without obeying what is in it.

Links are not followed, pipes and devices not opened; files and depth are bounded.
"""

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.files import safe_read
from generator.files.safe_read import Unreadable

DEEPEST = 32
"""Folders in folders; a site has four."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An entry of the folder."""

    path: str
    """From the folder; that of a folder ends with a slash."""
    data: bytes | Unreadable
    """What is in the file; nothing for a folder."""


def foreign_entries(folder: Path) -> Iterator[Found]:
    """Yield every entry below `folder`, which may itself be reached through a link."""
    with safe_read.opened(folder.resolve()) as inside:
        yield from _below(inside, "", DEEPEST)


def read_foreign(path: Path) -> bytes | Unreadable:
    """Return the bytes of a regular file."""
    with safe_read.opened(path.absolute().parent.resolve()) as inside:
        return safe_read.read(path.name, inside=inside, named_twice=True)


def _below(inside: int, prefix: str, depth: int) -> Iterator[Found]:
    for name in safe_read.entries(inside):
        path = f"{prefix}{name}"
        if safe_read.kind(name, inside=inside) != stat.S_IFDIR:
            yield Found(path=path, data=safe_read.read(name, inside=inside, named_twice=True))
            continue
        yield Found(path=f"{path}/", data=b"")
        try:
            if depth == 0:
                raise OSError(0, "it lies too deep")  # noqa: TRY301  # told with those of the system
            with safe_read.opened(name, inside=inside) as below:
                yield from _below(below, f"{path}/", depth - 1)
        except OSError as error:
            reason = f"cannot be looked into: {error.strerror}"
            yield Found(path=f"{path}/", data=Unreadable(reason=reason))
