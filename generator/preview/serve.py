"""The preview: the site in a browser on this machine, kept up to date while people write."""

import asyncio
import socket
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

import uvicorn

from generator.files.errors import RefusedError
from generator.files.replace import discard
from generator.preview.application import application
from generator.preview.builds import Builds, Rebuild, Rebuilt
from generator.preview.state import LiveState, Shown
from generator.preview.watch import Batches, is_authors, next_change, watch
from generator.project.layout import Project
from generator.project.lock import hold

__all__ = ["Rebuilt", "serve"]

ADDRESS = "127.0.0.1"
"""Nobody but this machine."""
PATIENCE = 1
"""Seconds for answers that are on their way when the preview ends."""


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
        folder = project.work / "preview"
        discard(folder)
        folder.mkdir()
        builds = Builds(project, rebuild, folder=folder, say=say)
        try:
            with suppress(KeyboardInterrupt):  # before the server takes the signal over
                asyncio.run(_run(project, builds, listener, say))
        except ExceptionGroup as group:
            raise group.exceptions[0] from None
        finally:
            discard(folder)


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
