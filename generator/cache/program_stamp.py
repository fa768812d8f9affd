"""What the program is: a stamp that differs where another program could give other bytes."""

import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path

_SOURCES = (".py", ".json")


@cache
def program_stamp() -> str:
    """Return a hash of the program's own source, of the version of Python, and of all packages.

    Packages are taken by the names of their metadata folders, which hold their versions. It is
    taken once: what is changed later is not what runs.
    """
    stamp = blake2b(sys.version.encode(), digest_size=16)
    root = Path(str(files("generator")))
    for path in sorted(root.rglob("*")):
        if path.suffix in _SOURCES:
            stamp.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    for name in sorted(_packages()):
        stamp.update(name.encode() + b"\0")
    return stamp.hexdigest()


def _packages() -> Iterator[str]:
    for folder in map(Path, sys.path):
        if folder.is_dir():
            yield from (entry.name for entry in folder.iterdir() if entry.suffix == ".dist-info")
