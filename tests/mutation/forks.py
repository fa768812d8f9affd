"""Work in forks of this process, a few at a time."""

import os
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """What a fork says whose work raised an exception."""

    trace: str
    """The traceback."""


def forked(
    works: Iterable[tuple[str, Callable[[], T]]], *, at_once: int
) -> Iterator[tuple[str, T | None]]:
    """Do each named work in a fork; yield its name and what came back: nothing after a signal."""
    running: dict[Connection, tuple[str, int]] = {}
    for name, work in works:
        while len(running) >= at_once:
            yield from _ended(running)
        connection, pid = _fork(work)
        running[connection] = (name, pid)
    while running:
        yield from _ended(running)


def _fork(work: Callable[[], T]) -> tuple[Connection, int]:
    here, there = Pipe(duplex=False)
    pid = os.fork()
    if not pid:
        try:
            there.send(work())
        except BaseException:  # noqa: BLE001  # whatever it is, this process must end here
            there.send(Broken(trace=traceback.format_exc()))
        finally:
            os._exit(0)
    there.close()
    return here, pid


def _ended(running: dict[Connection, tuple[str, int]]) -> Iterator[tuple[str, T | None]]:
    """Wait until at least one of those that run has ended."""
    for connection in wait(list(running)):
        assert isinstance(connection, Connection)
        name, pid = running.pop(connection)
        try:
            returned = connection.recv()
        except EOFError:
            returned = None
        os.waitpid(pid, 0)
        connection.close()
        if isinstance(returned, Broken):
            raise RuntimeError(f"{name}:\n{returned.trace}")  # noqa: TRY004  # our own bug
        yield name, returned
