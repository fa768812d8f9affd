"""How many mutants the tests killed, package by package."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

LEAST = 0.95
"""The share of each package's mutants that must be killed."""
SURVIVED = frozenset({0, 5, 33})
"""What mutmut writes of a mutant whose tests passed, or that has none."""
UNCHECKED = (None, 2)
"""What it writes of one that was not tried, or not to the end."""


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


def score(root: Path) -> Score:
    """Read what mutmut wrote below `root`; all of it must have been tried."""
    made: Counter[str] = Counter()
    survivors: dict[str, list[str]] = {}
    for package, name, status in _results(root):
        if status in UNCHECKED:
            raise ValueError(f"{name} was not tried")
        made[package] += 1
        if status in SURVIVED:
            survivors.setdefault(package, []).append(name)
    return Score(made=made, survivors=survivors)


def _results(root: Path) -> Iterator[tuple[str, str, int | None]]:
    for path in sorted((root / "mutants" / "generator").rglob("*.meta")):
        package = path.parent.relative_to(root / "mutants").as_posix()
        written = json.loads(path.read_text(encoding="utf-8"))
        for name, status in written["exit_code_by_key"].items():
            yield package, name, status


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
