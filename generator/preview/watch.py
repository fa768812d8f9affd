"""Following the folders that people write in."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

from watchfiles import awatch

from generator.preview.own_changes import watched
from generator.project.layout import Project

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
