"""Switching a published folder from the old tree to the new one in one step.

With `renameat2(RENAME_EXCHANGE)`, or macOS's equivalent, the folder itself changes places with the
new one. Where a file system has no such call, the published name becomes a symbolic link, and a
link can be replaced by a rename. Only the one publication that turns an existing folder into a link
has a moment without a site; a run that is killed in it is repaired by the next.

Beside a site `site`, all names begin with `.site.briefings-`.
"""

import os
from pathlib import Path

from generator.files.exchange import exchange
from generator.files.fsync import flush_folders
from generator.files.remove import discard


def beside(site: Path, part: str) -> Path:
    """Return the path of one of our names beside `site`, such as `.site.briefings-new`."""
    return site.with_name(f".{site.name}.briefings-{part}")


def is_our_link(site: Path) -> bool:
    """Tell whether `site` is a link that an earlier publication made."""
    return site.is_symlink() and site.readlink() in _homes(site)


def recover(site: Path) -> None:
    """Clear away what a killed publication left, and put back what it had moved aside."""
    old = beside(site, "old")
    if not os.path.lexists(site) and old.is_dir():
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
        _point(site)
    elif not os.path.lexists(site):
        new.rename(site)
    elif not exchange(new, site):
        _turn_into_link(site)
    flush_folders((site.parent,))
    recover(site)


def _homes(site: Path) -> tuple[Path, Path]:
    """Return the two names that the link points to in turn."""
    return Path(beside(site, "a").name), Path(beside(site, "b").name)


def _point(site: Path) -> None:
    _prepare_link(site).replace(site)


def _turn_into_link(site: Path) -> None:
    link = _prepare_link(site)
    site.rename(beside(site, "old"))
    link.rename(site)


def _prepare_link(site: Path) -> Path:
    first, second = _homes(site)
    home = second if is_our_link(site) and site.readlink() == first else first
    beside(site, "new").rename(site.with_name(str(home)))
    link = beside(site, "link")
    link.symlink_to(home)
    return link
