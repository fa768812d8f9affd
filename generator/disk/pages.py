"""Writing the Markdown pages: what changed, all or nothing, and never over people's own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.disk.comparison import TEMPORARY, Fate, compare, standing
from generator.disk.durable import flush_file_system, flush_folders
from generator.disk.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Synced:
    """What was done in `briefings/`; all are sorted paths below it, such as `talks/index.md`."""

    written: tuple[str, ...] = ()
    """New, or with other bytes than before."""
    unchanged: tuple[str, ...] = ()
    """Already right, and not touched."""
    removed: tuple[str, ...] = ()
    """Generated once, and no longer made from any seed."""
    hand_edited: tuple[str, ...] = ()
    """Generated and then edited; where not forced, nothing at all was written because of them."""
    in_the_way: tuple[str, ...] = ()
    """People's own where a generated page belongs; nothing at all was written because of them."""


def sync_pages(project: Project, pages: Mapping[str, str], *, force: bool) -> Synced:
    """Make `briefings/` hold `pages` (sealed texts by path), or leave all of it as it is.

    `force` gives up edits by hand to generated pages; a page without our mark is safe from it.
    """
    fates = compare(project, pages)
    edited = _with_fate(fates, Fate.HAND_EDITED)
    in_the_way = _with_fate(fates, Fate.IN_THE_WAY)
    if in_the_way or (edited and not force):
        return Synced(hand_edited=edited, in_the_way=in_the_way)
    written = _with_fate(fates, Fate.MISSING, Fate.OUTDATED, Fate.HAND_EDITED, among=pages)
    removed = tuple(sorted(path for path in fates if path not in pages))
    _discard(project.pages / path for path in standing(project) if path.endswith(TEMPORARY))
    _write({project.pages / path: pages[path] for path in written}, project.pages)
    _remove(tuple(project.pages / path for path in removed), project.pages)
    return Synced(
        written=written,
        unchanged=_with_fate(fates, Fate.UNCHANGED),
        removed=removed,
        hand_edited=edited,
    )


def stale_pages(project: Project, pages: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return each path below `briefings/` that is not as the seeds give it, and why; sorted."""
    fates = compare(project, pages)
    return tuple(
        (path, fate.value) for path, fate in sorted(fates.items()) if fate is not Fate.UNCHANGED
    )


def _with_fate(
    fates: Mapping[str, Fate], *wanted: Fate, among: Mapping[str, str] | None = None
) -> tuple[str, ...]:
    return tuple(
        sorted(
            path
            for path, fate in fates.items()
            if fate in wanted and (among is None or path in among)
        )
    )


def _write(texts: Mapping[Path, str], root: Path) -> None:
    """Write all files under temporary names, then rename: a full disk changes no page."""
    temporary = {path: path.with_name(f".{path.name}{TEMPORARY}") for path in texts}
    folders = {path.parent for path in texts}
    if not texts:
        return
    try:
        for folder in folders:
            folder.mkdir(parents=True, exist_ok=True)
        for path, text in texts.items():
            with temporary[path].open("xb") as file:
                file.write(text.encode("utf-8"))
        flush_file_system(root)
    except OSError:
        _discard(temporary.values())
        raise
    for path, written in temporary.items():
        written.replace(path)
    flush_folders(folders)


def _remove(paths: tuple[Path, ...], root: Path) -> None:
    _discard(paths)
    for path in paths:
        folder = path.parent
        while folder != root and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent


def _discard(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)
