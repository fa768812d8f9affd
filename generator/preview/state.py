"""What the preview shows now, and waiting for it to change."""

import asyncio
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What every request is answered from; replaced as a whole."""

    build: str
    """Names the tree; another one means that an open page is out of date."""
    tree: Path | None = None
    """The last whole site; None before the first good build."""
    banner: tuple[str, ...] = ()
    """Findings, a line each."""


class LiveState:
    """The one thing in the preview that changes."""

    def __init__(self, shown: Shown) -> None:
        """Begin with `shown`."""
        self.shown = shown
        self.closed = False
        self._turn = asyncio.Event()

    def show(self, shown: Shown) -> None:
        """Show something else from now on."""
        self.shown = shown
        self._wake()

    def close(self) -> None:
        """End all waiting."""
        self.closed = True
        self._wake()

    async def change(self) -> None:
        """Wait until something else is shown, or nothing will be any more."""
        if not self.closed:
            await self._turn.wait()

    def _wake(self) -> None:
        self._turn.set()
        self._turn = asyncio.Event()
