"""Who compiles: this process, others beside it, or a cluster.

A unit is a pure function of its files, so any executor serves. Other processes are asked only
where there is so much to do that it pays to start them.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from multiprocessing import get_context

from generator.disk.kept import Kept, Unit, compile_batch
from generator.disk.refused import RefusedError
from generator.disk.remembering import Crew
from generator.workshop import Commons

BATCH = 8
"""Units that are sent at once."""
PAYS = 32
"""So many units are worth the second that other processes take to begin."""
AHEAD = 3
"""Batches for each worker that are sent before the first result is asked for."""
DASK = "dask://"


def alone(units: tuple[Unit, ...], commons: Commons) -> Iterator[tuple[Kept, ...]]:
    """Compile one unit after the other in this process."""
    for unit in units:
        yield compile_batch((unit,), commons)


def workers(jobs: int) -> Crew:
    """Return a crew of `jobs` processes, which are started only where that pays."""
    return alone if jobs < 2 else partial(_beside, jobs)  # noqa: PLR2004  # one is this one


@contextmanager
def hired(jobs: int, executor: str | None = None) -> Iterator[Crew]:
    """Hold a crew: that of the cluster at `executor`, else of `jobs` processes."""
    if executor is None:
        yield workers(jobs)
    else:
        with cluster(executor) as crew:
            yield crew


@contextmanager
def cluster(address: str) -> Iterator[Crew]:
    """Return the crew at an address such as `dask://host:8786`.

    `RefusedError`: there is no such kind of crew, its package is missing, or nobody answers.
    """
    if not address.startswith(DASK):
        raise RefusedError(f"{address}: an executor is given as {DASK}host:port")
    try:
        distributed = import_module("distributed")
    except ImportError:
        raise RefusedError("this needs Dask: pip install 'briefings[dask]'") from None
    try:
        client = distributed.Client(f"tcp://{address.removeprefix(DASK)}", timeout=10)
    except OSError as error:
        raise RefusedError(f"{address} does not answer: {error}") from None
    with client, client.get_executor() as executor:
        yield partial(_sent, executor, len(client.scheduler_info()["workers"]) or 1)


def _beside(jobs: int, units: tuple[Unit, ...], commons: Commons) -> Iterator[tuple[Kept, ...]]:
    if len(units) < PAYS:
        yield from alone(units, commons)
        return
    # Not forked: a preview has threads, and what a fork copies of them is never safe.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as executor:
        yield from _sent(executor, jobs, units, commons)


def _sent(
    executor: Executor, jobs: int, units: tuple[Unit, ...], commons: Commons
) -> Iterator[tuple[Kept, ...]]:
    """Send the units in batches, a few ahead, and yield what comes back in order."""
    waiting: deque[Future[tuple[Kept, ...]]] = deque()
    for batch in _batches(units):
        waiting.append(executor.submit(compile_batch, batch, commons))
        if len(waiting) > AHEAD * jobs:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _batches(units: tuple[Unit, ...]) -> Iterable[tuple[Unit, ...]]:
    return (units[start : start + BATCH] for start in range(0, len(units), BATCH))
