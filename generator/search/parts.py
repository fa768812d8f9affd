"""The parts of a search index: which pages make one, and Pagefind over one of them.

A briefing's pages stand in one part, with those of its own actors; so what one edit changes is in
few of them. Which part it is follows from the briefing's name alone, while their number stays.
"""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from shutil import copyfile
from subprocess import run
from typing import Any as Seen
from typing import NamedTuple

from generator.derive.registers import REGISTERS
from generator.files.remove import discard
from generator.search.files import FRAGMENT, unpacked

PART = 512
"""So many pages are in a part at most, give or take a briefing; Pagefind holds all of them."""
MARK = b"data-pagefind-body"
"""What the theme writes on a page that is to be found."""
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

_SHARED = {page.partition("/")[0] for page in REGISTERS}
"""Folders whose pages do not belong together."""


class NoIndexError(Exception):
    """There can be no index; the message is why, or what Pagefind said last."""


class Page(NamedTuple):
    """A page of the site, as far as a search depends on it."""

    path: str
    """Its path below the site."""
    digest: str
    """The SHA-256 of its bytes."""
    marked: bool
    """Whether the theme wants it to be found."""


def pages(tree: Path, states: Mapping[str, str], seen: Seen | None) -> Iterator[Page]:
    """Yield the pages of `tree` that are to be found, in order; all where none is marked.

    What was `seen` in one of these `states` is not read again.
    """
    found = [
        _page(tree, path, at, seen) for path, at in sorted(states.items()) if path.endswith(".html")
    ]
    if seen is not None:
        seen.note(
            {page.path: (states[page.path], f"{page.digest} {page.marked:d}") for page in found}
        )
    some = any(page.marked for page in found)
    return (page for page in found if page.marked or not some)


def deal(found: Collection[Page]) -> Mapping[str, tuple[Page, ...]]:
    """Deal pages out to parts, by the names of the parts; there is one at least."""
    count = 1
    while count * PART < len(found):
        count *= 2
    dealt: dict[str, list[Page]] = {} if found else {_name(count, 0): []}
    for page in found:
        number = int(sha256(_owner(page.path).encode()).hexdigest(), 16) % count
        dealt.setdefault(_name(count, number), []).append(page)
    return {name: tuple(those) for name, those in sorted(dealt.items())}


def index_part(
    part: Collection[Page], tree: Path, folder: Path, *, program: Path, language: str
) -> None:
    """Write Pagefind's index of some pages of `tree` into `folder`.

    `NoIndexError`, or an error of `NOT_WHOLE` where it is not whole: on a full disk Pagefind ends
    well, whatever it could write.
    """
    copy = folder.with_name("pages")
    discard(copy)
    discard(folder)
    copy.mkdir(parents=True)
    for page in part:
        target = copy / page.path
        target.parent.mkdir(parents=True, exist_ok=True)
        copyfile(tree / page.path, target)
    try:
        _run(program, _arguments(copy, folder, language))
    finally:
        discard(copy)
    refuse_loss(folder, len(part))


def _page(tree: Path, path: str, at: str, seen: Seen | None) -> Page:
    known = seen.get(path, at) if seen else None
    if known:
        digest, marked = known.split()
        return Page(path, digest, marked == "1")
    data = (tree / path).read_bytes()
    return Page(path, sha256(data).hexdigest(), MARK in data)


def _owner(path: str) -> str:
    """Return what a page belongs to: a briefing, or itself in a folder of the registers."""
    first, _, rest = path.partition("/")
    below, slash, _ = rest.partition("/")
    return below if first in _SHARED and slash else first


def _name(count: int, number: int) -> str:
    return f"{number + 1}-of-{count}"


def _run(program: Path, arguments: Iterable[str]) -> None:
    done = run(  # noqa: S603  # our own arguments
        (program, *arguments),
        env=dict(_environment()),
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines() or [f"exit {done.returncode}"]
        raise NoIndexError(said[-1])


def _arguments(site: Path, folder: Path, language: str) -> Iterator[str]:
    yield from ("--site", str(site), "--output-path", str(folder), "--silent", "--keep-index-url")
    yield from ("--force-language", language)
    yield from ("--exclude-selectors", ", ".join(TWICE))


def _environment() -> Iterator[tuple[str, str]]:
    """Yield this process’s environment without what would change the index."""
    return ((name, value) for name, value in os.environ.items() if not name.startswith("PAGEFIND_"))


def refuse_loss(folder: Path, count: int) -> None:
    """Raise where a file of an index is cut off, or one of so many pages is not in it."""
    kept = tuple(folder.glob("*/*.pf_*"))
    for path in kept:
        unpacked(path)
    found = sum(path.suffix == FRAGMENT for path in kept)
    if found < count:
        raise ValueError(f"{found:,} of {count:,} pages are in it")
