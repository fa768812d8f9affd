"""Mutants that live, and the reasons why some may."""

import contextlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mutmut.mutation.diff_apply import get_diff_for_mutant

EXPLAINED = Path(__file__).parent / "survivors.toml"
_NUMBER = re.compile(r"__mutmut_\d+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Survivor:
    """A change of the code that no test notices."""

    of: str
    """The function: `generator.quotes.nearest.not_found`, `generator.values.text.Folded.fold`."""
    becomes: str
    """The lines that the change puts in, on one line."""


def survivor(name: str, root: Path) -> Survivor:
    """Return what the mutant of this name, as mutmut gives it, changes below `root`."""
    module = name.rpartition(".")[0].replace(".", "/")
    with contextlib.chdir(root):
        difference = get_diff_for_mutant(name, path=f"{module}.py")
    return Survivor(of=function(name), becomes=" ".join(added(difference)))


def function(name: str) -> str:
    """Return the function that a mutant's name speaks of."""
    module, _, mangled = _NUMBER.sub("", name).rpartition(".")
    # mutmut calls a function `x_name`, and a method `xǁClassǁname`.
    plain = mangled.removeprefix("x_") if "ǁ" not in mangled else mangled[2:].replace("ǁ", ".")
    return f"{module}.{plain}"


def added(difference: str) -> Iterator[str]:
    """Yield the lines that a unified diff adds."""
    for line in difference.splitlines():
        if line.startswith("+") and not line.startswith("+++"):
            yield line[1:].strip()


def explained() -> Mapping[Survivor, str]:
    """Return the mutants that may live, each with its reason."""
    written = tomllib.loads(EXPLAINED.read_text(encoding="utf-8"))
    return {
        Survivor(of=f"{module}.{entry['of']}", becomes=entry["becomes"]): entry["reason"]
        for module, entries in written.items()
        for entry in entries
    }
