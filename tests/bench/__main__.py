"""Targets S1 to S7 against the peers, as a table and as JSON: `make bench`.

The runs are interleaved: in each round everything runs once, so that what else the machine does
falls on all alike. Ratios are of medians; a spread is from the quickest to the slowest round.
"""

import argparse
import json
import shutil
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.corpus import write_corpus
from tests.bench.peers import PEERS
from tests.bench.runs import Run, middle, ours, run

CLAIM = "Claim 3 on "
"""How a claim's text begins in the corpus."""


def main(words: list[str]) -> None:
    """Measure, print the table, and write the JSON."""
    parser = argparse.ArgumentParser(description=__doc__, prog="make bench")
    parser.add_argument("--sizes", type=int, nargs="+", default=[250, 500])
    parser.add_argument("--peers-at", type=int, default=100, help="0: no peers")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args(words)
    taken: dict[str, list[Run]] = defaultdict(list)
    facts: dict[str, float] = {}
    with TemporaryDirectory(prefix="briefings-bench-") as folder:
        for _ in range(given.rounds):
            for name, one in measure(Path(folder), given.sizes, given.peers_at, facts):
                taken[name].append(one)
                sys.stderr.write(f"{name}: {one.wall:.2f} s, {one.memory} MB\n")
    sys.stdout.write("\n".join((*rows(taken), *verdicts(taken, facts, given), "")))
    if given.json:
        runs = {name: list(map(asdict, each)) for name, each in taken.items()}
        given.json.write_text(json.dumps({"runs": runs, "facts": facts}, indent=1) + "\n")


def measure(
    folder: Path, sizes: list[int], peers_at: int, facts: dict[str, float]
) -> Iterator[tuple[str, Run]]:
    """Yield one run of everything."""
    yield "import mkdocs", run((sys.executable, "-c", "import mkdocs"), folder)
    for size in sorted({*sizes, *([peers_at] if peers_at else [])}):
        project = folder / f"ours-{size}"
        if not project.exists():
            write_corpus(project, size)
        yield from _ours(project, size)
        facts[f"output over input at {size}"] = _bytes(project / "site", ".html") / _bytes(
            project / "briefings", ".md"
        )
        facts[f"largest page at {size}"] = max(
            page.stat().st_size for page in (project / "site").rglob("*.html")
        )
        if size == peers_at:
            yield from _peers(folder, project / "briefings", size)


def _ours(project: Path, size: int) -> Iterator[tuple[str, Run]]:
    for name in (".briefings", "briefings", "site"):
        shutil.rmtree(project / name, ignore_errors=True)
    yield f"check, cold, {size}", run(ours("check", "-q"), project)
    yield f"build, cold, {size}", run(ours("build", "-q"), project)
    yield f"build, nothing changed, {size}", run(ours("build", "-q"), project)
    briefing = project / f"seeds/incident-{size // 2:05}/briefing.yml"
    text = briefing.read_text(encoding="utf-8")
    old, new = (CLAIM, "Claim 3 of ") if CLAIM in text else ("Claim 3 of ", CLAIM)
    briefing.write_text(text.replace(old, new), encoding="utf-8")
    yield f"build, one claim edited, {size}", run(ours("build", "-q"), project)


def _peers(folder: Path, pages: Path, size: int) -> Iterator[tuple[str, Run]]:
    for number, (name, set_up) in enumerate(PEERS.items()):
        place = folder / f"peer-{number}"
        place.mkdir(exist_ok=True)
        yield f"{name}, {size}", run(set_up(place, pages), place)


def _bytes(folder: Path, ending: str) -> int:
    return sum(path.stat().st_size for path in folder.rglob(f"*{ending}"))


def rows(taken: Mapping[str, list[Run]]) -> Iterator[str]:
    """Yield the table of what was measured."""
    yield f"{'':38}{'median s':>10}{'from':>8}{'to':>8}{'cpu s':>9}{'MB':>7}"
    for name, each in taken.items():
        walls = [one.wall for one in each]
        found = middle(each)
        spread = f"{min(walls):8.2f}{max(walls):8.2f}"
        yield f"{name:38}{found.wall:10.2f}{spread}{found.processor:9.2f}{found.memory:7}"


def verdicts(
    taken: Mapping[str, list[Run]], facts: Mapping[str, float], given: argparse.Namespace
) -> Iterator[str]:
    """Yield each target with what was reached."""
    wall = {name: middle(each).wall for name, each in taken.items()}
    small, large = min(given.sizes), max(given.sizes)
    yield f"\n{len(next(iter(taken.values())))} rounds; ratios of medians on the clock"
    if given.peers_at:
        at = given.peers_at
        own = wall[f"build, cold, {at}"]
        yield _line("S1", f"of Material, {at}", own / wall[f"MkDocs, Material, {at}"], "0.20")
        yield _line("S1", f"of Hugo, {at}", own / wall[f"Hugo, {at}"], "3.0")
    cold, edited = wall[f"build, cold, {large}"], wall[f"build, one claim edited, {large}"]
    yield _line("S2", f"s after one edit, {large}", edited, "1.0")
    yield _line("S2", f"of S1, {large}", edited / cold, "0.05")
    still = wall[f"build, nothing changed, {large}"] - wall["import mkdocs"]
    yield _line("S3", f"s more than import mkdocs, {large}", still, "0.7")
    for name in ("build, cold", "build, one claim edited"):
        grown = wall[f"{name}, {large}"] / large / (wall[f"{name}, {small}"] / small)
        yield _line("S4", f"growth of {name}, {small} to {large}", grown, "1.15")
    yield _line("S5", f"MB, {large}", middle(taken[f"build, cold, {large}"]).memory, "600")
    yield _line("S6", f"HTML of Markdown, {large}", facts[f"output over input at {large}"], "6")
    yield _line("S7", f"check of S1, {large}", wall[f"check, cold, {large}"] / cold, "0.25")
    yield _line("", f"KB, largest page, {large}", facts[f"largest page at {large}"] / 1024, "500")


def _line(target: str, what: str, reached: float, most: str) -> str:
    return f"{target:4}{what:44}{reached:10.2f}  (at most {most})"


if __name__ == "__main__":
    main(sys.argv[1:])
