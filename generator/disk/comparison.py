"""What stands in `briefings/`, against what the seeds give."""

import os
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from generator.disk.project import Project
from generator.disk.refused import OutputRefusedError
from generator.render.seal import is_generated, is_intact

TEMPORARY = ".briefings-tmp"
"""The end of the name of a page that is being written; a killed run may leave one."""


class Fate(StrEnum):
    """What is to become of a page; the value is the end of a sentence about it."""

    UNCHANGED = "is current"
    MISSING = "has not been written"
    OUTDATED = "differs from what the seeds give"
    LEFT_OVER = "is no longer made from any seed"
    HAND_EDITED = "was generated and then edited by hand"
    IN_THE_WAY = "was not generated, and a generated page belongs there"


def compare(project: Project, pages: Mapping[str, str]) -> Mapping[str, Fate]:
    """Give the fate of every page that is produced, and of every generated one that no longer is.

    `pages` maps paths below `briefings/`, such as `talks/index.md`, to sealed texts.
    """
    if project.pages.is_symlink():
        raise OutputRefusedError(f"{project.pages} is a symbolic link; the pages need a folder")
    produced = {path: _fate(project.pages, path, text) for path, text in pages.items()}
    others = (path for path in standing(project) if path.endswith(".md") and path not in pages)
    left = {path: _fate_of_left_over(project.pages / path) for path in others}
    return {**produced, **{path: fate for path, fate in left.items() if fate}}


def standing(project: Project) -> tuple[str, ...]:
    """Return the paths below `briefings/` of all files there, sorted; links are not followed."""
    return tuple(
        sorted(
            (Path(folder) / name).relative_to(project.pages).as_posix()
            for folder, _, names in os.walk(project.pages)
            for name in names
        )
    )


def _fate(folder: Path, path: str, text: str) -> Fate:
    parts = path.split("/")
    if "\\" in path or not path.endswith(".md") or any(part in {"", ".", ".."} for part in parts):
        raise ValueError(f"no path for a page: {path!r}")
    if not is_intact(text):
        raise ValueError(f"the page {path} has not been sealed")
    target = folder.joinpath(*parts)
    above = tuple(parent for parent in target.parents if parent.is_relative_to(folder))
    if any(parent.is_symlink() or (parent.exists() and not parent.is_dir()) for parent in above):
        return Fate.IN_THE_WAY
    if not os.path.lexists(target):
        return Fate.MISSING
    found = _text(target)
    if found == text:
        return Fate.UNCHANGED
    if found is None or not is_generated(found):
        return Fate.IN_THE_WAY
    return Fate.OUTDATED if is_intact(found) else Fate.HAND_EDITED


def _fate_of_left_over(path: Path) -> Fate | None:
    found = _text(path)
    if found is None or not is_generated(found):
        return None
    return Fate.LEFT_OVER if is_intact(found) else Fate.HAND_EDITED


def _text(path: Path) -> str | None:
    """Return the text of a regular file in UTF-8, line ends unchanged; nothing if it is none."""
    if path.is_symlink() or not path.is_file():
        return None
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None
