"""Finding what a request asks for in a finished tree, and nothing outside it."""

import stat
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from generator.files import safe_read as intake


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A file of the tree."""

    name: str
    """Its last name, such as `index.html`."""
    data: bytes
    """Its bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """A folder that was asked for without its slash."""


def find(tree: Path, path: str) -> Served | Elsewhere | None:
    """Return what stands at a decoded URL path such as `/talks/`; links are not followed."""
    parts = path.split("/")[1:]
    *folders, name = parts or ("",)
    if not all(map(_is_plain, folders)) or not _is_plain(name or "index.html"):
        return None
    with ExitStack() as stack:
        try:
            inside = stack.enter_context(intake.opened(tree))
            for folder in folders:
                inside = stack.enter_context(intake.opened(folder, inside=inside))
            return _find(name or "index.html", inside)
        except OSError:  # no such folder, a link, a name that is too long
            return None


def _find(name: str, inside: int) -> Served | Elsewhere | None:
    if intake.kind(name, inside=inside) == stat.S_IFDIR:
        with intake.opened(name, inside=inside) as folder:
            has_index = intake.kind("index.html", inside=folder) == stat.S_IFREG
        return Elsewhere() if has_index else None
    # The trees of a preview share the files that did not change.
    data = intake.read(name, inside=inside, named_twice=True)
    return Served(name=name, data=data) if isinstance(data, bytes) else None


def _is_plain(part: str) -> bool:
    return part.isprintable() and not part.startswith(".") and part != "" and "\\" not in part
