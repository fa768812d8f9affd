"""The preview: the site in a browser on this machine, kept up to date while people write."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import suppress
from pathlib import Path
from types import FrameType

import uvicorn
from watchfiles import awatch

from generator.files.errors import RefusedError
from generator.files.names import is_litter
from generator.files.replace import discard
from generator.pages.ownership import ownership, text_of
from generator.preview.application import application
from generator.preview.builds import Builds, Rebuild, Rebuilt, trees
from generator.preview.patient_server import LARGEST, PatientProtocol
from generator.preview.state import LiveState, Shown
from generator.project.layout import Project
from generator.project.lock import hold
from generator.render.seal import PAGE, fingerprint, is_intact

__all__ = ["Rebuilt", "serve"]

ADDRESS = "127.0.0.1"
"""Nobody but this machine."""
PATIENCE = 1
"""Seconds for answers that are on their way when the preview ends."""
SETTLED = 20
"""Milliseconds without a change that end a batch: an editor writes a file in several steps."""
LONGEST = 400
"""Milliseconds that a batch may go on growing."""

Batches = asyncio.Queue[frozenset[Path]]


class _Server(uvicorn.Server):
    """Ends quietly, and lets the waiting pages go first."""

    def __init__(self, config: uvicorn.Config, state: LiveState) -> None:
        super().__init__(config)
        self._state = state

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Take a Ctrl-C or a SIGTERM; the second one does not wait."""
        del sig, frame
        self.force_exit = self.should_exit
        self.should_exit = True
        asyncio.get_running_loop().call_soon_threadsafe(self._state.close)


def serve(project: Project, *, rebuild: Rebuild, port: int, say: Callable[[str], None]) -> None:
    """Serve `project` until Ctrl-C; `say` gets the one address. Port 0 takes any that is free.

    `RefusedError`: the port is taken, or another preview of the project runs.
    """
    with hold(project, lambda _: None, purpose="preview", patience=0), _listening(port) as listener:
        discard(trees(project))
        builds = Builds(project, rebuild, say=say)
        try:
            with suppress(KeyboardInterrupt):  # before the server takes the signal over
                asyncio.run(_run(project, builds, listener, say))
        except ExceptionGroup as group:
            raise group.exceptions[0] from None
        finally:
            discard(trees(project))


def _listening(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((ADDRESS, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise RefusedError(f"port {port} cannot be used: {error.strerror}; try --port") from None
    return listener


async def _run(
    project: Project, builds: Builds, listener: socket.socket, say: Callable[[str], None]
) -> None:
    state = LiveState(Shown(build="none"))
    batches: Batches = asyncio.Queue()
    settings = uvicorn.Config(
        application(state),
        http=PatientProtocol,
        h11_max_incomplete_event_size=LARGEST,
        lifespan="off",
        ws="none",
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=PATIENCE,
    )
    async with asyncio.TaskGroup() as group:
        watching = group.create_task(watch(project, batches))
        await _build(builds, state)
        following = group.create_task(_follow(project, builds, state, batches))
        say(f"http://{ADDRESS}:{listener.getsockname()[1]}/")
        await _Server(settings, state).serve(sockets=[listener])
        following.cancel()
        watching.cancel()


async def _follow(project: Project, builds: Builds, state: LiveState, batches: Batches) -> None:
    while True:
        paths = await next_change(batches)
        if any(is_authors(path, project, removed=builds.removed) for path in paths):
            await _build(builds, state)


async def _build(builds: Builds, state: LiveState) -> None:
    shown = await asyncio.to_thread(builds.make, state.shown)
    state.show(shown)
    await asyncio.to_thread(builds.clear, shown)


async def watch(project: Project, batches: Batches) -> None:
    """Put the paths that change into `batches`, until cancelled.

    The project's folder is watched for itself, not for all that is in it (its environments, the
    site); so `mkdocs.yml` is seen, which editors replace, and a watched folder that comes or goes.
    """
    below = asyncio.create_task(_watch_below(watched(project), batches))
    try:
        async for paths in _changes((project.root,), recursive=False):
            if paths & {project.seeds, project.templates, project.pages}:
                below.cancel()
                below = asyncio.create_task(_watch_below(watched(project), batches))
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


async def _watch_below(folders: tuple[Path, ...], batches: Batches) -> None:
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
