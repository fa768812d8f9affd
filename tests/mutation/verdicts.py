"""The mutants of a package, and what became of each, as mutmut keeps them below `mutants/`."""

import json
from collections.abc import Mapping
from pathlib import Path

SURVIVED = 0
KILLED = 1
UNTESTED = 33
"""No test runs the function at all."""
TIMEOUT = 36
"""The tests did not end; that is a kill too."""
LIVING = frozenset({SURVIVED, 5, UNTESTED})
"""What stands beside a mutant that no test noticed."""
UNTRIED = frozenset({None, 2})
"""What stands beside one that was not tried, or not to the end."""

Verdicts = Mapping[str, int | None]


def records(root: Path, package: str = "") -> list[Path]:
    """Return the files that tell of mutants below `root`, a file for each module."""
    return sorted((root / "mutants" / "generator" / package).rglob("*.meta"))


def read_verdicts(record: Path) -> Verdicts:
    """Return the verdict on each mutant of a module, by the mutant's name."""
    verdicts: Verdicts = json.loads(record.read_text(encoding="utf-8"))["exit_code_by_key"]
    return verdicts


def write_verdicts(record: Path, verdicts: Verdicts) -> None:
    """Put these verdicts in place of those that are written."""
    written = json.loads(record.read_text(encoding="utf-8"))
    text = json.dumps({**written, "exit_code_by_key": dict(verdicts)}, indent=4)
    new = record.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    new.replace(record)


def forget_verdicts(root: Path, package: str) -> None:
    """Have every mutant of a package tried anew."""
    for record in records(root, package):
        write_verdicts(record, dict.fromkeys(read_verdicts(record)))
