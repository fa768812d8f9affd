"""The search index: Pagefind's command over a finished tree, into a folder of that tree.

Only what the theme marks is indexed (`data-pagefind-body`), and what stands there twice is left
out: the opening lists claims again, an actor's page the claims by and about it.
"""

import gzip
import os
import re
import zlib
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from shutil import disk_usage
from subprocess import run

from cbor2 import CBORDecodeError
from pagefind.service import get_executable

from generator.diagnostics import Severity
from generator.disk.switch import discard
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
KEY = "made-of.sha256"
"""The file of the index that tells of what it was made; the last to be written."""
UNUSED = ("pagefind-*.js", "pagefind-*.css")
"""Parts of Pagefind's own faces, which the theme does without."""

ROOM = 4 * 1024 * 1024
"""Bytes that must be free on the disk: what a small index takes, several times."""
MARK = b"data-pagefind-body"
"""What the theme writes on a page that is to be found."""

_NOT_WHOLE = (ValueError, LookupError, EOFError, gzip.BadGzipFile, zlib.error, CBORDecodeError)
"""What reading an index raises of which only a part could be written."""

_LANGUAGE = re.compile(rb"""<html[^>]*\slang=["']?([A-Za-z]{2,3})\b""")


def index_site(tree: Path) -> tuple[SiteFault, ...]:
    """Write the search index of the site in `tree`; return what went wrong.

    An index that was made of the same pages stays as it is.
    """
    program = get_executable()
    if program is None:
        return (_fault("there is no Pagefind for this machine"),)
    key, kept = _key(tree), tree / FOLDER / KEY
    if kept.is_file() and kept.read_text(encoding="utf-8") == key:
        return ()
    discard(tree / FOLDER)
    if disk_usage(tree).free < ROOM:  # Pagefind would end well, whatever it could write
        return (_fault("the disk is nearly full"),)
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
    try:
        settle(tree / FOLDER)
        _refuse_loss(tree)
    except _NOT_WHOLE as error:
        # On a full disk Pagefind ends well, whatever it could write.
        return (_fault(f"what Pagefind wrote is not whole ({error})"),)
    kept.write_text(key, encoding="utf-8")
    return ()


def remove_index(tree: Path) -> None:
    """Take an index away that is not of this tree's pages, if there is one."""
    discard(tree / FOLDER)


def _key(tree: Path) -> str:
    """Hash all that the index is made of: the pages, the arguments, and Pagefind itself."""
    made_of = sha256(f"{version('pagefind')} {_language(tree)} {TWICE}".encode())
    for page in sorted(tree.rglob("*.html")):
        made_of.update(f"\n{page.relative_to(tree).as_posix()} ".encode())
        made_of.update(sha256(page.read_bytes()).digest())
    return f"{made_of.hexdigest()}\n"


def _refuse_loss(tree: Path) -> None:
    """Raise where a file of the index is cut off, or a page of the site is not in it."""
    pages = sum(MARK in page.read_bytes() for page in tree.rglob("*.html"))
    kept = tuple((tree / FOLDER).glob("*/*.pf_*"))
    for path in kept:
        gzip.decompress(path.read_bytes())
    found = sum(path.suffix == ".pf_fragment" for path in kept)
    if found < pages:  # a theme without marks has every page in it
        raise ValueError(f"{found:,} of {pages:,} pages are in it")


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
