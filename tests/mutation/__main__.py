"""Break the algorithms one small change at a time, and see whether a test notices: `make mutation`.

`python -m tests.mutation` tries every mutant anew; `--score` only counts what the last run found.
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

from tests.mutation.score import score, summary
from tests.mutation.survivor import MUTMUT, explained, survivor


def main(arguments: list[str], root: Path) -> int:
    """Return 0 where enough mutants were killed and every survivor has its reason."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--score", action="store_true", help="count what the last run found")
    if not parser.parse_args(arguments).score:
        shutil.rmtree(root / "mutants", ignore_errors=True)
        subprocess.run((MUTMUT, "run"), check=True, cwd=root)
    result = score(root)
    reasons = explained()
    names = [name for living in result.survivors.values() for name in living]
    unexplained = [name for name in names if survivor(name, root) not in reasons]
    for name in unexplained:
        sys.stdout.write(f"no reason is given why this one may live: mutmut show {name}\n")
    sys.stdout.write(summary(result, len(names) - len(unexplained)))
    return int(bool(unexplained) or not result.is_enough)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path.cwd()))
