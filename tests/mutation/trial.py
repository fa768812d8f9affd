"""Try the mutants of a package against tests: `python -m tests.mutation.trial quotes tests/quotes`.

It runs in `mutants/`, where mutmut has put each function beside its changed copies. The tests are
collected once. Then each mutant gets a fork of that session, which runs the tests that reach the
function, the quickest first, and ends at the first failure: most mutants cost milliseconds. What
was found is written down at once, so that whoever starts it again goes on where it stopped.
"""

import argparse
import gc
import os
import resource
import signal
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import _lru_cache_wrapper, partial
from pathlib import Path
from time import process_time

import pytest
from mutmut.mutation import trampoline
from mutmut.utils.format_utils import mangled_name_from_mutant_name

from tests.mutation.forks import forked
from tests.mutation.verdicts import (
    KILLED,
    LIVING,
    SURVIVED,
    TIMEOUT,
    UNTESTED,
    UNTRIED,
    read_verdicts,
    records,
    write_verdicts,
)

QUICK = 0.1
"""Seconds of processor time below which a test is tried before the others."""
PATIENCE = 20
"""How many times its usual processor time a test may take."""
GRACE = 1.0
"""Seconds of processor time that every test may take."""
MEMORY = 4 << 30
"""Bytes of address space that a runaway mutant may fill."""
NOBODY = -1
"""Stands for the test that killed a mutant where none did."""
# What only shows that hostile input is cheap, or a pattern needed, takes long and kills no more.
OPTIONS = (
    *("--rootdir=.", "-q", "--capture=no", "--assert=plain", "-p", "no:cacheprovider"),
    *("-k", "not cheap and not every_pattern_is_needed"),
    *("-p", "tests.mutation.laws", "--hypothesis-profile=mutation"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a test took and reached when nothing was changed."""

    test: int
    """Its number among all tests."""
    seconds: float
    """Its processor time."""
    passed: bool
    """Whether it did."""
    functions: frozenset[str]
    """The functions that it called, as mutmut names them."""


class Trial:
    """A plugin of pytest that runs the collected tests anew for each mutant."""

    def __init__(self, package: str, workers: int) -> None:
        self._records = records(Path.cwd().parent, package)
        self._workers = workers
        self._tests: Sequence[pytest.Item] = ()
        self._failed = False

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> pytest.TestReport | None:
        """Notice that a test failed; a report that told why would take longer than the test."""
        skipped = call.excinfo and call.excinfo.errisinstance(pytest.skip.Exception)
        if call.when == "collect" or not call.excinfo or skipped:
            return None
        self._failed = True
        return pytest.TestReport(
            nodeid=item.nodeid,
            location=item.location,
            keywords={},
            outcome="failed",
            longrepr=None,
            when=call.when,
        )

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try every mutant that is not known to be killed: with quick tests, then with all."""
        self._tests = session.items
        gc.freeze()
        runs = self._runs()
        self._round([run for run in runs if run.seconds < QUICK])
        self._round([run for run in runs if run.seconds >= QUICK])
        return True

    def _round(self, runs: Sequence[Run]) -> None:
        """Try what is not known to be killed with the tests of these runs."""
        reaching = defaultdict(list)
        for run in sorted(runs, key=lambda run: run.seconds):
            for function in run.functions:
                reaching[function].append(run)
        for record in self._records:
            verdicts = dict(read_verdicts(record))
            names = [name for name in verdicts if verdicts[name] in UNTRIED | LIVING]
            works = {name: reaching[mangled_name_from_mutant_name(name)] for name in names}
            missed = [name for name in names if not works[name] and verdicts[name] in UNTRIED]
            verdicts.update(dict.fromkeys(missed, UNTESTED))
            for name, verdict in self._tried({name: works[name] for name in names if works[name]}):
                verdicts[name] = verdict
                write_verdicts(record, verdicts)
            write_verdicts(record, verdicts)
            living = sum(verdict in LIVING for verdict in verdicts.values())
            sys.stdout.write(f"{record.stem}: {len(names)} tried, {living}/{len(verdicts)} live\n")

    def _runs(self) -> Sequence[Run]:
        """Return what every test takes and reaches when nothing is changed; all must pass."""
        ((_, runs),) = forked([("the tests without a mutant", self._measured)], at_once=1)
        if not runs or not all(run.passed for run in runs):
            raise RuntimeError("the tests do not pass without a mutant")
        return runs

    def _measured(self) -> Sequence[Run]:
        """Run all tests with no mutant."""
        called = set[str]()
        activate("stats")
        trampoline.record_trampoline_hit = lambda name, caller=None: called.add(name)  # type: ignore[attr-defined]  # noqa: ARG005
        runs = []
        for number in range(len(self._tests)):
            forget()
            start = process_time()
            passed = self._passes(number)
            seconds = process_time() - start
            functions = frozenset(called)
            called.clear()
            runs.append(Run(test=number, seconds=seconds, passed=passed, functions=functions))
        return runs

    def _tried(self, reached_by: Mapping[str, Sequence[Run]]) -> Iterator[tuple[str, int]]:
        """Yield the verdict on each of these mutants, by the runs that reach it."""
        killers: Mapping[str, set[int]] = defaultdict(set)
        functions = {name: mangled_name_from_mutant_name(name) for name in reached_by}
        works = (
            (name, partial(self._killer, name, runs, killers[functions[name]]))
            for name, runs in reached_by.items()
        )
        for name, killer in forked(works, at_once=self._workers):
            if killer is None:
                yield name, TIMEOUT
            elif killer == NOBODY:
                yield name, SURVIVED
            else:
                killers[functions[name]].add(killer)
                yield name, KILLED

    def _killer(self, name: str, runs: Sequence[Run], before: set[int]) -> int:
        """Return the test that fails with a mutant; first try what killed its like before."""
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.RLIM_INFINITY))
        activate(name)
        forget()
        for run in sorted(runs, key=lambda run: run.test not in before):
            # The signal ends the process.
            signal.setitimer(signal.ITIMER_PROF, GRACE + PATIENCE * run.seconds)
            if not self._passes(run.test):
                return run.test
        return NOBODY

    def _passes(self, number: int) -> bool:
        """Run one test, with fixtures of its own."""
        self._failed = False
        item = self._tests[number]
        item.ihook.pytest_runtest_protocol(item=item, nextitem=None)
        return not self._failed


def activate(name: str) -> None:
    """Let a mutant stand for its function."""
    trampoline.set_mutant_under_test(name)
    # It is asked for at every call of every function; the environment takes too long to say.
    trampoline.get_mutant_under_test = lambda: name


def forget() -> None:
    """Empty the caches of the code under test: what they remember would not be computed anew."""
    for name in [name for name in sys.modules if name.startswith("generator.")]:
        for each in vars(sys.modules[name]).values():
            if isinstance(each, _lru_cache_wrapper):
                each.cache_clear()


def main(arguments: Sequence[str]) -> int:
    """Try the mutants of a package."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation.trial", description=__doc__)
    parser.add_argument("package", help="a package of `generator`")
    parser.add_argument("tests", nargs="+", help="what may kill")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="how many at once")
    chosen = parser.parse_args(arguments)
    trial = Trial(chosen.package, chosen.workers)
    return int(pytest.main([*OPTIONS, *chosen.tests], plugins=[trial]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
