"""One build at a time in a project."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from generator.files.errors import LockHeldError
from generator.project.layout import Project
from generator.project.private_folder import holder, in_use, prepare

PATIENCE = 60.0
"""Seconds to wait for another build."""


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
    note = holder(folder, purpose)
    lock = FileLock(folder / f"{purpose}.lock", is_singleton=False)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        waiting(f"waiting for {_holder(note)} to finish its {purpose}")
        try:
            lock.acquire(timeout=patience)
        except Timeout:
            told = f"{_holder(note)} is at work in {project.root} ({purpose})"
            raise LockHeldError(told) from None
    try:
        with in_use(folder):
            _sign(note)
            yield
    finally:
        note.unlink(missing_ok=True)
        lock.release()


def _sign(note: Path) -> None:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    temporary = note.with_suffix(".new")
    temporary.unlink(missing_ok=True)
    with temporary.open("x", encoding="utf-8") as file:
        json.dump({"process": os.getpid(), "since": now}, file)
    temporary.replace(note)


def _holder(note: Path) -> str:
    """Read who signed last; the lock is the system's, this is only for people."""
    try:
        held = json.loads(note.read_text(encoding="utf-8"))
        return f"process {held['process']} (since {held['since']})"
    except (OSError, ValueError, TypeError, KeyError):
        return "another process"
