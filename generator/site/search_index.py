"""The search index: Pagefind's command over a finished tree, into a folder of that tree.

Only what the theme marks is indexed (`data-pagefind-body`), and what stands there twice is left
out: the opening lists claims again, an actor's page the claims by and about it.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from subprocess import run

from pagefind.service import get_executable

from generator.diagnostics import Severity
from generator.site.faults import SiteFault
from generator.site.search_order import settle

FOLDER = "search"
"""Where the index stands in the site; no briefing can have this slug."""
TWICE = (
    *(".opening", ".counts", ".actors", ".meaning", ".claims > h2", ".chart", ".passage"),
    *(".drift", ".dependence", ".sources", ".variant", ".seen", ".neighbours"),
    *(".evidence > summary", ".cite", ".chain", ".links", ".label"),
    *(
        ".standing .status",
        ".standing .directness",
        ".standing .unheld",
        ".standing .kind",
        ".rule",
    ),
    *(".moment ul", ".question ul", ".passage-entry ul", ".passage-entry .number"),
)
"""What a page repeats, or what is no words of its own."""
UNUSED = ("pagefind-*.js", "pagefind-*.css")
"""Parts of Pagefind's own faces, which the theme does without."""

_LANGUAGE = re.compile(rb"""<html[^>]*\slang=["']?([A-Za-z]{2,3})\b""")


def index_site(tree: Path) -> tuple[SiteFault, ...]:
    """Write the search index of the site in `tree`; return what went wrong."""
    program = get_executable()
    if program is None:
        return (_fault("there is no Pagefind for this machine"),)
    done = run(  # noqa: S603  # our own arguments
        (program, *_arguments(tree)),
        cwd=tree.parent,
        env=dict(_environment()),
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines() or [f"exit {done.returncode}"]
        return (_fault(said[-1]),)
    for pattern in UNUSED:
        for path in (tree / FOLDER).glob(pattern):
            path.unlink()
    settle(tree / FOLDER)
    return ()


def _arguments(tree: Path) -> Iterator[str]:
    yield from ("--site", str(tree), "--output-subdir", FOLDER, "--silent", "--keep-index-url")
    yield from ("--force-language", _language(tree))
    yield from ("--exclude-selectors", ", ".join(TWICE))


def _language(tree: Path) -> str:
    """Return the language of the first page: one index finds texts of every language."""
    first = tree / "index.html"
    found = _LANGUAGE.search(first.read_bytes()) if first.is_file() else None
    return found[1].decode().lower() if found else "en"


def _environment() -> Iterator[tuple[str, str]]:
    """Yield this process’s environment without what would change the index."""
    return ((name, value) for name, value in os.environ.items() if not name.startswith("PAGEFIND_"))


def _fault(why: str) -> SiteFault:
    return SiteFault(severity=Severity.ERROR, message=f"no search index could be made: {why}")
