"""Publishing a finished tree: readers see the old site or the new one, whole, at every instant.

With `renameat2(RENAME_EXCHANGE)`, or macOS's equivalent, the folder itself changes places with the
new one. Where a file system has no such call, the published name becomes a symbolic link, and a
link can be replaced by a rename. Only the one publication that turns an existing folder into a link
has a moment without a site; a run that is killed in it is repaired by the next. A file system
without links either (exFAT, some shares) has such a moment at each publication.

A link is ours only if it leads to one of our two names, and a folder with our marker has that name:
whatever else is there, a clone may have brought along.

Beside a site `site`, all names begin with `.site.briefings-`.
"""

import errno
import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.cache.stat_cache import HashedFolder
from generator.cache.store import Cache
from generator.files.errors import OutputRefusedError
from generator.files.replace import discard, exchange, flush_file_system, flush_folders
from generator.files.stat import is_regular, state

MARKER = ".briefings-site"
"""The file that makes an output folder ours to replace."""
MARKER_TEXT = (
    "The command `briefings` made this folder, and replaces it as a whole at each build.\n"
)
_NO_LINKS = {errno.EPERM, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
"""What a file system without symbolic links answers."""
ALWAYS = ("index.html", "404.html")
"""What no site lacks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What a publication did."""

    written: int
    """Files that are new, or have other bytes than before."""
    kept: int
    """Files that were already right."""
    switched: bool
    """False if the site was already the same, and was not touched."""


def publish(
    new_tree: Path,
    site: Path,
    *,
    expected: Collection[str] = (),
    tree: HashedFolder | None = None,
    cache: Cache | None = None,
) -> Published:
    """Make `site` a copy of `new_tree`, in one step, once it is complete and on the disk.

    `expected` are paths that must be in it, beside `index.html` and `404.html`. Unchanged files
    stay the same files; what is known of the `tree`, and to the `cache` of the site, is not read
    again. `OutputRefusedError`: `site` is not ours, or the tree is not whole.
    """
    site = site.parent.resolve() / site.name
    folder = new_tree.resolve()
    cache = cache or Cache()
    _refuse_foreign(site, folder)
    recover(site)
    new = HashedFolder(cache, folder) if tree is None else tree
    old = HashedFolder(cache, _live(site))
    _refuse_incomplete(new.states, {*ALWAYS, *expected})
    files = tuple(sorted(new))
    kept = frozenset(
        path
        for path in files
        if path in old and is_regular(old.states[path]) and new[path] == old[path]
    )
    counts = {"written": len(files) - len(kept), "kept": len(kept)}
    if len(kept) == len(files) == len(old) - 1:
        old.keep()
        return Published(**counts, switched=False)
    _stage(folder, site, kept=kept, files=files)
    try:
        switch(site)
    except OSError as error:
        if error.errno != errno.EBUSY:
            raise
        raise OutputRefusedError(f"{site} is a mount point; name a folder inside it") from error
    live = HashedFolder(cache, _live(site))
    live.learn(new)
    live.keep()
    return Published(**counts, switched=True)


def _live(site: Path) -> Path:
    """Return the folder behind the published name."""
    return site.resolve() if is_our_link(site) else site


def _refuse_foreign(site: Path, tree: Path) -> None:
    if site in {Path(site.anchor), Path.home()} or tree.is_relative_to(site):
        raise OutputRefusedError(f"{site} holds more than a site; name a folder of its own")
    if site.is_relative_to(tree) or not site.parent.is_dir():
        raise OutputRefusedError(
            f"{site} is no place for a site; name a folder beside the project's"
        )
    if is_our_link(site) or not os.path.lexists(site):
        return
    if site.is_symlink() or not site.is_dir():
        raise OutputRefusedError(f"{site} is not a folder; remove it, or name another")
    if any(site.iterdir()) and not _is_ours(site):
        raise OutputRefusedError(
            f"{site} holds files, and no {MARKER} to say that they are ours; name another folder"
        )


def _refuse_incomplete(new: Mapping[str, str], expected: set[str]) -> None:
    if missing := sorted(expected.difference(new)):
        raise OutputRefusedError(f"the new site lacks {', '.join(missing)}; the old one stands")
    for path, at in new.items():
        if not is_regular(at):
            raise OutputRefusedError(f"{path} in the new site is not a file; the old one stands")


def _stage(tree: Path, site: Path, *, kept: frozenset[str], files: tuple[str, ...]) -> None:
    """Build the new tree beside the old.

    The tree at hand is copied, never linked: its next build writes into the same files.
    """
    stage = beside(site, "new")
    stage.mkdir()
    (stage / MARKER).write_text(MARKER_TEXT, encoding="utf-8")
    for folder in {os.path.dirname(path) for path in files}:  # noqa: PTH120  # of thousands of texts
        (stage / folder).mkdir(parents=True, exist_ok=True)
    for path in files:
        if not (path in kept and _linked(f"{site}/{path}", f"{stage}/{path}")):
            (stage / path).write_bytes((tree / path).read_bytes())
    flush_file_system(stage)


def _linked(old: str, new: str) -> bool:
    """Give an unchanged file its second name; false where the file system cannot."""
    try:
        os.link(old, new)
    except OSError:
        return False
    return True


def beside(site: Path, part: str) -> Path:
    """Return the path of one of our names beside `site`, such as `.site.briefings-new`."""
    return site.with_name(f".{site.name}.briefings-{part}")


def is_our_link(site: Path) -> bool:
    """Return whether `site` is a link that an earlier publication made."""
    if not site.is_symlink():
        return False
    home = site.readlink()
    return home in _homes(site) and _is_ours(site.with_name(str(home)))


def _is_ours(folder: Path) -> bool:
    """Return whether there is a real folder with our marker in it."""
    return not folder.is_symlink() and is_regular(state(folder / MARKER))


def recover(site: Path) -> None:
    """Clear away what a killed publication left, and put back what it had moved aside."""
    old = beside(site, "old")
    if not os.path.lexists(site) and _is_ours(old):
        old.rename(site)
    live = site.readlink() if is_our_link(site) else None
    for name in _homes(site):
        if name != live:
            discard(site.with_name(str(name)))
    for part in ("new", "old", "link"):
        discard(beside(site, part))


def switch(site: Path) -> None:
    """Make the tree `beside(site, "new")` the site, and remove the one before it."""
    new = beside(site, "new")
    if is_our_link(site):
        _prepare_link(site).replace(site)
    elif not os.path.lexists(site):
        new.rename(site)
    elif not exchange(new, site):
        _turn_into_link(site)
    flush_folders((site.parent,))
    recover(site)


def _homes(site: Path) -> tuple[Path, Path]:
    """Return the two names that the link points to in turn."""
    return Path(beside(site, "a").name), Path(beside(site, "b").name)


def _turn_into_link(site: Path) -> None:
    try:
        new = _prepare_link(site)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        new = beside(site, "new")
    site.rename(beside(site, "old"))
    new.rename(site)


def _prepare_link(site: Path) -> Path:
    """Put the new tree under a name that lasts, and return a link to it, beside the site."""
    first, second = _homes(site)
    home = second if is_our_link(site) and site.readlink() == first else first
    link = beside(site, "link")
    link.symlink_to(home)
    beside(site, "new").rename(site.with_name(str(home)))
    return link
