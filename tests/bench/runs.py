"""Running a program, and what it took."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of a program."""

    wall: float
    """Seconds on the clock."""
    processor: float
    """Seconds of processors, of the program and all that it started."""
    memory: int
    """The most that one of its processes held, in MB."""


def run(command: Sequence[str], folder: Path) -> Run:
    """Run a program to its end; a failure is an error of the bench."""
    began = time.monotonic()
    with (folder / "bench.log").open("wb") as log:
        process = subprocess.Popen(
            command, cwd=folder, env=surroundings(), stdout=log, stderr=subprocess.STDOUT
        )
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        told = (folder / "bench.log").read_text(errors="replace")[-2000:]
        raise SystemExit(f"{' '.join(command)}: exit {process.returncode}\n{told}")
    return Run(
        wall=time.monotonic() - began,
        processor=used.ru_utime + used.ru_stime,
        memory=used.ru_maxrss // 1024,
    )


def surroundings() -> dict[str, str]:
    """Return the environment for a program that is measured: this checkout, no date, bytecode."""
    kept = {name: each for name, each in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "0"}


def ours(*words: str) -> tuple[str, ...]:
    """Return the command that runs this program."""
    return sys.executable, "-m", "generator", *words


def middle(runs: Sequence[Run]) -> Run:
    """Return the medians."""
    return Run(
        wall=median(run.wall for run in runs),
        processor=median(run.processor for run in runs),
        memory=round(median(run.memory for run in runs)),
    )
