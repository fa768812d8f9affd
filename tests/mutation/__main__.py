"""Break the algorithms one small change at a time, and see whether a test notices: `make mutation`.

`python -m tests.mutation` tries every mutant anew, `python -m tests.mutation quotes` those of one
package; `--resume` leaves out what is known to be killed, and `--score` only counts what is known.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.mutation.making import make_mutants
from tests.mutation.score import score, summary
from tests.mutation.survivor import explained, survivor
from tests.mutation.verdicts import forget_verdicts

PACKAGES = ("values", "quotes", "origins", "figures")


def main(arguments: Sequence[str], root: Path) -> int:
    """Return 0 where enough mutants were killed and every survivor has its reason."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("packages", nargs="*", default=PACKAGES, help="such as quotes; else all")
    parser.add_argument("--tests", nargs="+", help="what may kill; else the package's own tests")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="how many at once")
    parser.add_argument("--resume", action="store_true", help="try only what no test has killed")
    parser.add_argument("--score", action="store_true", help="only count what is known")
    chosen = parser.parse_args(arguments)
    if not chosen.score:
        make_mutants(chosen.workers)
    for package in () if chosen.score else chosen.packages:
        if not chosen.resume:
            forget_verdicts(root, package)
        tests = chosen.tests or [f"tests/{package}"]
        trial = (sys.executable, "-m", "tests.mutation.trial", package, *tests)
        workers = ("--workers", str(chosen.workers))
        subprocess.run((*trial, *workers), check=True, cwd=root / "mutants")
    return judge(root, chosen.packages)


def judge(root: Path, packages: Sequence[str]) -> int:
    """Say what was found, and every survivor that nobody has given a reason for."""
    result = score(root, packages)
    reasons = explained()
    living = [name for names in result.survivors.values() for name in names]
    unexplained = [name for name in living if survivor(name, root) not in reasons]
    for name in unexplained:
        sys.stdout.write(f"no reason is given why this one may live: mutmut show {name}\n")
    sys.stdout.write(summary(result, len(living) - len(unexplained)))
    return int(bool(unexplained) or not result.is_enough)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path.cwd()))
