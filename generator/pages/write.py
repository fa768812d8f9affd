"""Writing the pages and their data: what changed, all or nothing, and never over people's own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from generator.cache.stat_cache import HashedFolder
from generator.files.replace import flush_file_system, flush_folders, remove
from generator.pages.compare import Fate, compare, folder_of, standing
from generator.pages.ownership import TEMPORARY, text_of
from generator.project.layout import Project
from generator.render.seal import PAGE, fingerprint
from generator.values.lazy_mapping import without

NOTHING: Mapping[str, str] = MappingProxyType({})


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


def sync_pages(
    project: Project,
    pages: Mapping[str, str],
    *,
    force: bool,
    folder: HashedFolder | None = None,
    hashes: Mapping[str, str] = NOTHING,
) -> Synced:
    """Make `briefings/` hold `pages` (texts by path, as `compare` takes them), or leave it alone.

    `force` gives up edits by hand to generated pages; a page without our mark is safe from it. With
    the `hashes` of the texts by path, what is known of the `folder` to hold them is not read.
    """
    found = standing(project, folder)
    known = _unchanged(folder, hashes) if folder is not None else frozenset()
    unknown = without(pages, known)  # never all of them in memory
    fates = compare(project, unknown, tuple(path for path in found if path not in known))
    edited = _with_fate(fates, Fate.HAND_EDITED)
    in_the_way = _with_fate(fates, Fate.IN_THE_WAY)
    if in_the_way or (edited and not force):
        return Synced(hand_edited=edited, in_the_way=in_the_way)
    late = _with_fate(fates, Fate.MISSING, Fate.OUTDATED, Fate.HAND_EDITED)
    written = tuple(path for path in late if path in unknown)
    removed = tuple(sorted(path for path in fates if path not in unknown))
    staged = _stage(project.pages, written, unknown)
    # Data files first: until the pages follow, those of before and those to come list them both.
    for are_pages in (False, True):
        _put_in_place(project.pages, _only(staged, pages=are_pages), staged)
        remove(project.pages, _only(removed, pages=are_pages))
    litter = tuple(path for path in found if path.endswith(TEMPORARY))
    _discard(project.pages / path for path in litter)
    if folder is not None:
        folder.touched({path: hashes.get(path) for path in (*written, *removed, *litter)})
    return Synced(
        written=written,
        unchanged=tuple(sorted((*known, *_with_fate(fates, Fate.UNCHANGED)))),
        removed=removed,
        hand_edited=edited,
    )


def _unchanged(folder: HashedFolder, hashes: Mapping[str, str]) -> frozenset[str]:
    """Return the generated files that need not be read to know that they are as they should be.

    In a folder with data files it is all of them or none: a page owns its data.
    """
    known = {path: folder.known(path) for path in (*folder, *hashes)}
    restless = {path for path, at in known.items() if at is None or at != hashes.get(path, at)}
    tied = {folder_of(path) for path in known if not path.endswith(PAGE)}
    spoilt = tied & {folder_of(path) for path in restless}
    return frozenset(path for path in hashes.keys() - restless if folder_of(path) not in spoilt)


def stale_pages(project: Project, pages: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return each path below `briefings/` that is not as the seeds give it, and why; sorted."""
    fates = compare(project, pages, standing(project))
    return tuple(
        (path, fate.value) for path, fate in sorted(fates.items()) if fate is not Fate.UNCHANGED
    )


def _with_fate(fates: Mapping[str, Fate], *wanted: Fate) -> tuple[str, ...]:
    return tuple(sorted(path for path, fate in fates.items() if fate in wanted))


def _only(paths: Iterable[str], *, pages: bool) -> tuple[str, ...]:
    return tuple(path for path in paths if path.endswith(PAGE) is pages)


def _stage(folder: Path, paths: Iterable[str], texts: Mapping[str, str]) -> Mapping[str, Path]:
    """Write all files under temporary names, flushed: a full disk changes no page.

    The names tell by their contents, so that a page which a killed run left is kept: it may be
    the only one to list some data file.
    """
    staged: dict[str, Path] = {}
    new: list[Path] = []
    try:
        for path in paths:
            text = texts[path]
            place = folder / path
            hidden = place.with_name(f".{place.name}.{fingerprint(text)[:16]}{TEMPORARY}")
            staged[path] = hidden
            if text_of(hidden) != text:
                new.append(hidden)
                _write(hidden, text)
        if staged:
            flush_file_system(folder)
    except OSError:
        _discard(new)
        raise
    return staged


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    with path.open("xb") as file:
        file.write(text.encode("utf-8"))


def _put_in_place(folder: Path, paths: tuple[str, ...], staged: Mapping[str, Path]) -> None:
    for path in paths:
        staged[path].replace(folder / path)
    flush_folders({(folder / path).parent for path in paths})


def _discard(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)
