"""Target S8: the print edition of the real briefing, and of 100: `make bench-print`.

Each is the whole command in a process of its own, median of several runs, with the processor time
beside it: on a machine that does other things, that is what the command itself takes.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.bench.corpus import write_corpus
from tests.print.setting import real

COUNT = 100
"""Briefings of the bench's own corpus."""
TARGETS = {1: 2.0, COUNT: 60.0}
"""Seconds."""


def timed(root: Path, *words: str) -> tuple[float, float]:
    """Return the seconds that a command takes, by the clock and of the processor."""
    before, start = os.times(), perf_counter()
    subprocess.run(
        [sys.executable, "-m", "generator", "pdf", "--quiet", *words],
        cwd=root,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    after = os.times()
    used = after.children_user + after.children_system
    return perf_counter() - start, used - before.children_user - before.children_system


def report(count: int, runs: list[tuple[float, float]]) -> bool:
    """Print the medians of `runs` beside the target, and tell whether it is met."""
    clock, used = median([run[0] for run in runs]), median([run[1] for run in runs])
    told = f"{count:>4} printed: {clock:6.2f} s, {used:6.2f} s of the processor"
    print(f"{told}, {len(runs)} runs; target {TARGETS[count]:.0f} s")  # noqa: T201  # a bench
    return clock <= TARGETS[count]


def main() -> None:
    """Time both, and leave with 1 where a target is missed."""
    with tempfile.TemporaryDirectory() as folder:
        one, many = Path(folder, "one"), Path(folder, "many")
        real(one)
        write_corpus(many, COUNT)
        met = report(1, [timed(one, "trump-maduro-talks") for _ in range(5)])
        met = report(COUNT, [timed(many)]) and met
    sys.exit(0 if met else 1)


if __name__ == "__main__":
    main()
