"""Which data files in `briefings/` are ours: those that a generated page beside them lists.

A killed run leaves some data files new and their page old, or the reverse. It also leaves the page
that it was about to put in place, under a temporary name: what that one lists is ours as well.
Temporary pages are cleared away only after every page is in place, so nothing of ours is ever
without a page that lists it, however often a run is killed.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.render.seal import PAGE, attachments, is_intact

TEMPORARY = ".briefings-tmp"
"""The end of the name of a file that is being written; a killed run may leave one."""
_LISTING = b"\nattachments:\n"
_HEAD = 64 * 1024


@dataclass(frozen=True, slots=True)
class Owned:
    """The states in which a data file is as we wrote it."""

    intact: frozenset[str]
    """The hashes that whole pages list; none where only a page edited by hand lists it."""


Ownership = Mapping[str, Owned]
"""Every data file that is ours, by its path below `briefings/`, whether it is there or not."""


def ownership(folder: Path, standing: Iterable[str]) -> Ownership:
    """Read what the generated pages among `standing`, paths below `folder`, list."""
    found: dict[str, frozenset[str]] = {}
    for path in standing:
        for name, digest in _listed(folder / path):
            beside = str(Path(path).with_name(name).as_posix())
            found[beside] = found.get(beside, frozenset()) | ({digest} if digest else set())
    return {path: Owned(hashes) for path, hashes in found.items()}


def text_of(path: Path) -> str | None:
    """Return the text of a regular file in UTF-8, line ends unchanged; None if it is none."""
    if path.is_symlink() or not path.is_file():
        return None
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None


def _listed(page: Path) -> Iterator[tuple[str, str]]:
    """Yield what a page lists; without hashes where the page is not as we sealed it."""
    if not page.name.endswith((PAGE, TEMPORARY)) or not _may_list(page):
        return
    text = text_of(page) or ""
    whole = is_intact(text)
    for name, digest in attachments(text).items():
        yield name, digest if whole else ""


def _may_list(page: Path) -> bool:
    """Return whether a page can list anything, by its beginning: most pages list nothing."""
    if page.is_symlink() or not page.is_file():
        return False
    with page.open("rb") as file:
        return _LISTING in file.read(_HEAD).replace(b"\r\n", b"\n")
