"""Who does the work: this process, others beside it, or a cluster.

Compiling a briefing and rendering a page are pure functions, so any executor serves. Other
processes are asked only where there is so much to do that it pays to start them.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import partial
from importlib import import_module
from itertools import chain, islice
from multiprocessing import get_context
from typing import TypeVar

from generator.compiler import WorkerPool, alone
from generator.files.errors import RefusedError

PAYS = 5
"""Tasks that are worth the second which other processes take to begin; then two are."""
AHEAD = 3
"""Tasks for each worker that are sent before the first result is asked for."""
KILLED = (
    "a process that helped was killed (the system may have been short of memory); "
    "nothing was published; run the command again, with --jobs 1 if it happens again"
)
DASK = "dask://"
_Task = TypeVar("_Task")
_Result = TypeVar("_Result")


@contextmanager
def hired(jobs: int, executor: str | None = None) -> Iterator[WorkerPool]:
    """Hold workers: that of the cluster at `executor`, else of `jobs` processes."""
    if executor is not None:
        with cluster(executor) as workers:
            yield workers
    elif jobs == 1:
        yield alone
    else:
        with ExitStack() as stack:
            yield _Beside(jobs, stack)


@contextmanager
def cluster(address: str) -> Iterator[WorkerPool]:
    """Hold the workers at an address such as `dask://host:8786`.

    `RefusedError`: there is no such kind of workers, its package is missing, or nobody answers.
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


class _Beside:
    """Processes that are started when there is enough to do, and end with `stack`."""

    def __init__(self, jobs: int, stack: ExitStack) -> None:
        self._jobs = jobs
        self._stack = stack
        self._executor: Executor | None = None

    def __call__(
        self, work: Callable[[_Task], _Result], tasks: Iterable[_Task]
    ) -> Iterable[_Result]:
        waiting = iter(tasks)
        pays = PAYS if self._executor is None else 2
        first = tuple(islice(waiting, pays))
        if len(first) < pays:
            return alone(work, first)
        if self._executor is None:
            # Not forked: a preview has threads, and what a fork copies of them is never safe.
            executor = ProcessPoolExecutor(self._jobs, mp_context=get_context("spawn"))
            self._executor = self._stack.enter_context(executor)
        return self._unless_killed(_sent(self._executor, self._jobs, work, chain(first, waiting)))

    def _unless_killed(self, results: Iterable[_Result]) -> Iterator[_Result]:
        try:
            yield from results
        except BrokenExecutor:
            self._executor = None  # others are started for the next build of a preview
            raise RefusedError(KILLED) from None


def _sent(
    executor: Executor, jobs: int, work: Callable[[_Task], _Result], tasks: Iterable[_Task]
) -> Iterator[_Result]:
    """Send a few tasks at once, and the others as the results are taken, which keep the order."""
    sent = (executor.submit(work, task) for task in tasks)
    return _received(deque(islice(sent, AHEAD * jobs)), sent)


def _received(
    waiting: deque[Future[_Result]], sent: Iterator[Future[_Result]]
) -> Iterator[_Result]:
    for each in sent:
        waiting.append(each)
        yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
