"""One build at a time in a project."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from generator.files.errors import LockHeldError
from generator.project.layout import Project, prepare

PATIENCE = 60.0
"""Seconds to wait for another build."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """The process that holds a lock."""

    process: int
    """Its id."""
    since: str
    """When it took the lock: UTC, ISO 8601, to the second."""

    def __str__(self) -> str:
        """Name it as in a sentence."""
        return f"process {self.process} (since {self.since})"


@contextmanager
def hold(
    project: Project,
    waiting: Callable[[str], None],
    *,
    purpose: str = "build",
    patience: float = PATIENCE,
) -> Iterator[None]:
    """Hold the project's lock for `purpose`; the system gives it back when the process dies.

    Where another process holds it, `waiting` is told once who that is; after `patience` seconds it
    is a `LockHeldError`.
    """
    folder = prepare(project)
    note = project.holder(purpose)
    lock = FileLock(folder / f"{purpose}.lock", is_singleton=False)
    try:
        _acquire(
            lock, lambda: waiting(f"waiting for {_holder(note)} to finish its {purpose}"), patience
        )
    except Timeout:
        raise LockHeldError(f"{_holder(note)} is at work in {project.root} ({purpose})") from None
    try:
        _sign(note)
        yield
    finally:
        note.unlink(missing_ok=True)
        lock.release()


def _acquire(lock: FileLock, held: Callable[[], None], patience: float) -> None:
    try:
        lock.acquire(blocking=False)
    except Timeout:
        held()
        lock.acquire(timeout=patience)


def _sign(note: Path) -> None:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    temporary = note.with_suffix(".new")
    temporary.write_text(json.dumps({"process": os.getpid(), "since": now}), encoding="utf-8")
    temporary.replace(note)


def _holder(note: Path) -> Holder | str:
    """Read who signed last; the lock is the system's, this is only for people."""
    try:
        return Holder(**json.loads(note.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return "another process"
