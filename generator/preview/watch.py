"""Following the folders that people write in: an author's changes, and not our own build's."""

import asyncio
from collections.abc import AsyncIterator, Collection
from pathlib import Path

from watchfiles import awatch

from generator.files.names import is_litter
from generator.pages.ownership import ownership, text_of
from generator.project.layout import Project
from generator.render.seal import PAGE, fingerprint, is_intact

Batches = asyncio.Queue[frozenset[Path]]

SETTLED = 20
"""Milliseconds without a change that end a batch: an editor writes a file in several steps."""
LONGEST = 400
"""Milliseconds that a batch may go on growing."""


async def watch(project: Project, batches: Batches) -> None:
    """Put the paths that change into `batches`, until cancelled.

    The project's folder is watched for itself, not for all that is in it (its environments, the
    site); so `mkdocs.yml` is seen, which editors replace, and a watched folder that comes or goes.
    """
    below = asyncio.create_task(_follow(watched(project), batches))
    try:
        async for paths in _changes((project.root,), recursive=False):
            if paths & {project.seeds, project.templates, project.pages}:
                below.cancel()
                below = asyncio.create_task(_follow(watched(project), batches))
            batches.put_nowait(paths)
    finally:
        below.cancel()


async def next_change(batches: Batches) -> frozenset[Path]:
    """Wait for a change, and return the paths of all that have gathered."""
    paths = await batches.get()
    while not batches.empty():
        paths |= batches.get_nowait()
    return paths


def watched(project: Project) -> tuple[Path, ...]:
    """Return the folders that matter and are there."""
    folders = (project.seeds, project.templates, project.pages)
    return tuple(folder for folder in folders if folder.is_dir())


async def _follow(folders: tuple[Path, ...], batches: Batches) -> None:
    async for paths in _changes(folders, recursive=True):
        batches.put_nowait(paths)


async def _changes(folders: tuple[Path, ...], *, recursive: bool) -> AsyncIterator[frozenset[Path]]:
    if not folders:
        return
    async for changes in awatch(
        *folders, watch_filter=None, debounce=LONGEST, step=SETTLED, recursive=recursive
    ):
        yield frozenset(Path(path) for _, path in changes)


def is_authors(path: Path, project: Project, *, removed: Collection[Path]) -> bool:
    """Return whether a change at `path` calls for a build.

    It does not where our last build removed the path, and where a page there is as we sealed it:
    then we wrote it, or a checkout did.
    """
    parts = path.relative_to(project.root).parts if path.is_relative_to(project.root) else ()
    if not parts or path in removed or any(map(is_litter, parts)) or "__pycache__" in parts:
        return False
    if path.is_relative_to(project.pages):
        return not _is_ours(path)
    return path == project.configuration or parts[0] in {"seeds", "templates"}


def _is_ours(path: Path) -> bool:
    """Return whether there is a sealed page, what it owns, or a folder with nothing but such."""
    if path.is_dir() and not path.is_symlink():
        return all(map(_is_ours, path.iterdir()))
    try:
        text = text_of(path)
        if text is None or path.name.endswith(PAGE):
            return text is not None and is_intact(text)
        beside = ownership(path.parent, (other.name for other in path.parent.iterdir()))
    except OSError:
        return False
    return path.name in beside and fingerprint(text) in beside[path.name].intact
