"""How many mutants the tests killed, package by package."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.mutation.verdicts import LIVING, UNTRIED, read_verdicts, records

LEAST = 0.95
"""The share of each package's mutants that must be killed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What became of the mutants."""

    made: Mapping[str, int]
    """Mutants by package, such as `generator/quotes`."""
    survivors: Mapping[str, Sequence[str]]
    """By package, the names of those that live."""

    def share(self, package: str) -> float:
        """Return the killed share of a package's mutants."""
        return 1 - len(self.survivors.get(package, ())) / self.made[package]

    @property
    def is_enough(self) -> bool:
        """Whether there were mutants, and enough were killed in every package."""
        return bool(self.made) and min(map(self.share, self.made)) >= LEAST


def score(root: Path, packages: Sequence[str] = ("",)) -> Score:
    """Read what became of the mutants below `root`; all of these packages must have been tried."""
    made: Counter[str] = Counter()
    survivors: dict[str, list[str]] = {}
    for record in (record for package in packages for record in records(root, package)):
        package = record.parent.relative_to(root / "mutants").as_posix()
        for name, verdict in read_verdicts(record).items():
            if verdict in UNTRIED:
                raise ValueError(f"{name} was not tried")
            made[package] += 1
            if verdict in LIVING:
                survivors.setdefault(package, []).append(name)
    return Score(made=made, survivors=survivors)


def summary(result: Score, reasons: int) -> str:
    """Return the table; `reasons` survivors are explained."""
    rows = [
        f"{package:20} {made - len(result.survivors.get(package, ())):5,} of {made:5,} killed"
        f"  {result.share(package):6.1%}"
        for package, made in sorted(result.made.items())
    ]
    made = sum(result.made.values())
    alive = sum(map(len, result.survivors.values()))
    killed = (made - alive) / max(1, made)
    last = (
        f"mutation: {made - alive:,} of {made:,} killed, {killed:.1%} ({LEAST:.0%} wanted in each "
        f"package); {alive} survivors, {reasons} with a reason"
    )
    return "\n".join((*rows, last)) + "\n"
