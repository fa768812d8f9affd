"""A process that has the program in memory, and forks a run of it whenever it is told to.

A kill at each of hundreds of system calls needs hundreds of runs, and most of each would be Python
reading its modules. An order is a line of JSON, `{"cwd": …, "arguments": […], "output": …,
"first": …}`, the last being code that is run before; the answer is the number of a process that
waits for an empty line before it runs the command.
"""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.cli import main
from tests.projects import write_project


def serve() -> None:
    """Take orders until there are no more."""
    for line in sys.stdin:
        gate, opening = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(opening)
            run(json.loads(line), gate)
        os.close(gate)
        tell(child)
        sys.stdin.readline()
        os.close(opening)
        tell(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def run(order: Mapping[str, str | Sequence[str]], gate: int) -> None:
    """Wait at the gate, then be the command; never returns."""
    os.chdir(str(order["cwd"]))
    output = os.open(str(order["output"]), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for standard in (1, 2):
        os.dup2(output, standard)
    os.close(output)
    os.read(gate, 1)
    os.close(gate)
    exec(str(order["first"]), {})  # noqa: S102  # the test's own: a limit, a defence switched off
    status = command(*order["arguments"])
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def command(*arguments: str) -> int:
    """Run `briefings` with these arguments, and return its exit status."""
    sys.argv = ["briefings", *arguments]
    try:
        main()
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def warm_up() -> None:
    """Build something once, so that all that is imported late is here."""
    here = Path.cwd()
    somewhere = Path(tempfile.mkdtemp())
    os.chdir(write_project(somewhere))
    sys.stdout = sys.stderr
    status = command("build", "-q")
    sys.stdout = sys.__stdout__
    os.chdir(here)
    shutil.rmtree(somewhere)
    tell(status)


def tell(number: int) -> None:
    print(number, flush=True)  # noqa: T201  # its protocol


if __name__ == "__main__":
    warm_up()
    serve()
