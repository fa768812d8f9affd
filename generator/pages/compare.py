"""What is in `briefings/`, against what the seeds give."""

import os
from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum
from pathlib import Path

from generator.files.errors import OutputRefusedError
from generator.files.stat import states
from generator.pages.ownership import Owned, Ownership, ownership, text_of
from generator.project.layout import Project
from generator.render.seal import DATA, PAGE, attachments, fingerprint, is_generated, is_intact


class Fate(StrEnum):
    """What is to become of a file; the value is the end of a sentence about it."""

    UNCHANGED = "is current"
    MISSING = "has not been written"
    OUTDATED = "differs from what the seeds give"
    LEFT_OVER = "is no longer made from any seed"
    HAND_EDITED = "was generated and then edited by hand"
    IN_THE_WAY = "was not generated, and a generated page belongs there"


def compare(
    project: Project, pages: Mapping[str, str], found: Collection[str]
) -> Mapping[str, Fate]:
    """Give the fate of every file that is produced, and of every generated one that no longer is.

    `pages` maps paths below `briefings/`, such as `talks/index.md`, to texts: sealed pages, and the
    data files that these list. What else is there and may be ours is among `found`.
    """
    folder = project.pages
    _refuse_unsealed(pages)
    owned = ownership(folder, found)
    produced = {path: _fate(folder, path, pages, owned) for path in pages}
    others = (path for path in found if path not in pages and (_is_page(path) or path in owned))
    left = {path: _fate_of_left_over(folder / path, owned.get(path)) for path in others}
    return {**produced, **{path: fate for path, fate in left.items() if fate}}


def standing(project: Project, found: Collection[str] | None = None) -> tuple[str, ...]:
    """Return the paths below `briefings/` of all files there, sorted; links are not followed.

    They are those that were `found`, where somebody has looked already. `OutputRefusedError` where
    the folder itself is a link.
    """
    if project.pages.is_symlink():
        raise OutputRefusedError(f"{project.pages} is a symbolic link; the pages need a folder")
    return tuple(sorted(states(project.pages) if found is None else found))


def folder_of(path: str) -> str:
    """Return the folder of a path below `briefings/`; empty for `briefings/` itself."""
    return path.rpartition("/")[0]


def _refuse_unsealed(pages: Mapping[str, str]) -> None:
    """Raise for a path that is none, a page without a seal, a data file that no page lists."""
    listed: dict[str, str] = {}
    data: dict[str, str] = {}
    unsealed: list[str] = []
    for path, text in pages.items():
        parts = path.split("/")
        strange = "\\" in path or any(part in {"", ".", ".."} for part in parts)
        if strange or not path.endswith((PAGE, *DATA)):
            raise ValueError(f"no path for a page: {path!r}")
        if not _is_page(path):
            data[path] = fingerprint(text)
        elif is_intact(text):
            listed.update(_listed(path, text))
        else:
            unsealed.append(path)
    unsealed += (path for path, found in data.items() if listed.get(path) != found)
    if unsealed:
        raise ValueError(f"the page {unsealed[0]} has not been sealed")


def _listed(path: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield every data file that a produced page lists, and its hash."""
    for name, digest in attachments(text).items():
        yield f"{folder_of(path)}/{name}".removeprefix("/"), digest


def _fate(folder: Path, path: str, pages: Mapping[str, str], owned: Ownership) -> Fate:
    target = folder / path
    above = tuple(parent for parent in target.parents if parent.is_relative_to(folder))
    if any(parent.is_symlink() or (parent.exists() and not parent.is_dir()) for parent in above):
        return Fate.IN_THE_WAY
    if not os.path.lexists(target):
        return Fate.MISSING
    found = text_of(target)
    if found == pages[path]:
        return Fate.UNCHANGED
    if found is None or not _is_ours(path, found, owned.get(path)):
        return Fate.IN_THE_WAY
    return Fate.OUTDATED if _is_whole(found, owned.get(path)) else Fate.HAND_EDITED


def _fate_of_left_over(path: Path, owned: Owned | None) -> Fate | None:
    found = text_of(path)
    if found is None or not _is_ours(path.name, found, owned):
        return None
    return Fate.LEFT_OVER if _is_whole(found, owned) else Fate.HAND_EDITED


def _is_page(path: str) -> bool:
    return path.endswith(PAGE)


def _is_ours(path: str, found: str, owned: Owned | None) -> bool:
    """Return whether a page carries the mark, or a data file is listed beside it."""
    return is_generated(found) if _is_page(path) else owned is not None


def _is_whole(found: str, owned: Owned | None) -> bool:
    """Return whether what was found is as we wrote it."""
    return fingerprint(found) in owned.intact if owned else is_intact(found)
