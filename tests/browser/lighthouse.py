"""Lighthouse: four scores of a page, and what cost them anything."""

import json
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.browser.visiting import missing

SCRIPT = Path(__file__).parent / "npm" / "lighthouse.mjs"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What Lighthouse says of a page."""

    address: str
    """The page."""
    form: str
    """`mobile` or `desktop`."""
    scores: tuple[int, ...]
    """Of each of the categories, out of a hundred."""
    slowdown: float
    """How many times slower the machine was taken to be."""
    lost: tuple[str, ...]
    """Every audit that found something."""

    def __str__(self) -> str:
        """Write it in a line."""
        scores = "/".join(map(str, self.scores))
        return f"{scores} {self.form} x{self.slowdown:.1f} {self.address}: {'; '.join(self.lost)}"


def look(chromium: str, visits: Iterable[tuple[str, str]]) -> tuple[Verdict, ...]:
    """Let one Lighthouse look at each address in its form."""
    node = shutil.which("node")
    if node is None or not (SCRIPT.parent / "node_modules" / "lighthouse").is_dir():
        missing("no Node, or no Lighthouse: the pages were not scored")
    wanted = {
        "chromium": chromium,
        "visits": [{"address": address, "form": form} for address, form in visits],
    }
    done = subprocess.run(
        (str(node), SCRIPT),
        input=json.dumps(wanted),
        capture_output=True,
        text=True,
        check=True,
    )
    told = tuple(map(json.loads, done.stdout.splitlines()))
    assert not any(each["error"] for each in told), told
    return tuple(
        Verdict(
            address=each["address"],
            form=each["form"],
            scores=tuple(each["scores"]),
            slowdown=each["slowdown"],
            lost=tuple(each["lost"]),
        )
        for each in told
    )
