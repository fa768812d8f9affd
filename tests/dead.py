"""What nothing in the program reads: `make dead`.

Vulture reads the code; what a template, a script or a file for download names is read too. Tests
are no readers: what they alone read is dead.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from vulture.config import make_config
from vulture.core import Vulture

from generator.model import vocabulary

ROOT = Path(__file__).parents[1]
TEMPLATES = frozenset({".jinja", ".html", ".js", ".typ", ".yml"})
DOWNLOADS = frozenset({".json", ".csv"})
_NAME = re.compile(r"[A-Za-z_]\w*")


def dead(paths: Iterable[Path], used: Iterable[str]) -> tuple[str, ...]:
    """Return a line for each name of the code in `paths` that nothing reads, in order."""
    config = make_config(["--config", str(ROOT / "pyproject.toml")])
    found = Vulture(ignore_names=config["ignore_names"])
    found.scavenge([str(path) for path in paths])
    found.used_names.update(used)
    unused = found.get_unused_code(min_confidence=config["min_confidence"])
    return tuple(item.get_report() for item in unused)


def names_outside_the_code() -> frozenset[str]:
    """Return what templates and the files for download name, and the words that authors write."""
    templates = _names_in(ROOT / "templates", TEMPLATES)
    # A folder of pages as they are expected: the keys and columns of its data are read by others.
    downloads = _names_in(ROOT / "tests/cases/pages", DOWNLOADS)
    return frozenset({*templates, *downloads, *_words()})


def _names_in(folder: Path, suffixes: frozenset[str]) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in suffixes and path.is_file():
            yield from _NAME.findall(path.read_text(encoding="utf-8"))


def _words() -> Iterator[str]:
    for kind in vars(vocabulary).values():
        yield from getattr(kind, "__members__", ())


if __name__ == "__main__":
    lines = dead([ROOT / "generator"], names_outside_the_code())
    print("\n".join(lines), end="\n" if lines else "")  # noqa: T201 - this is its output
    sys.exit(bool(lines))
