"""What MkDocs made of its files: what was made now, where it leads to, and what does not belong."""

import os
import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.derive.output_names import SEARCH_FOLDER
from generator.files.remove import remove

_REFERENCE = re.compile(r'(?:href|src)="([^"#?:]+)')


def made_of(files: Files) -> Iterator[File]:
    """Yield the files whose output is of this build: pages that were rendered, and all others."""
    for file in files:
        rendered = file.page is not None and file.page.present_anchor_ids is not None
        if Path(file.abs_dest_path).is_file() and (rendered or not file.is_documentation_page()):
            yield file


def unwritten(files: Files) -> Iterator[str]:
    """Yield the pages without output; MkDocs tells of an empty one only in passing."""
    for file in files.documentation_pages():
        if not Path(file.abs_dest_path).is_file():
            yield file.src_uri


def let_go(files: Files) -> None:
    """Part files from their pages, which are not needed any more.

    A page holds its file: Python would look for such rings later, when much else is held.
    """
    for file in files:
        file.page = None


def see_to_time(file: File) -> None:
    """Make the output no older than its source; MkDocs looks at nothing else."""
    if file.abs_src_path and file.is_modified():
        later = Path(file.abs_src_path).stat().st_mtime_ns
        os.utime(file.abs_dest_path, ns=(later, later))


def clear(folder: Path, found: Iterable[str], standing: Collection[str]) -> None:
    """Remove of the files that were `found` below `folder` all but those that are `standing`.

    The index stays: it is made of all pages, and made again only when one of them changes.
    """
    spared = f"{SEARCH_FOLDER}/"
    remove(folder, [at for at in found if at not in standing and not at.startswith(spared)])


def anchored(page: Page) -> Iterator[tuple[str, str]]:
    """Yield the links of a page to a place on a page: the page’s path, the place’s id."""
    for to, anchors in (page.links_to_anchors or {}).items():
        for anchor in anchors:
            yield to.src_uri, anchor


def targets(page: Page, by_output: Mapping[str, str]) -> frozenset[str]:
    """Return the paths of the files that a page leads to or shows."""
    folder = posixpath.dirname(page.file.dest_uri)
    found = (posixpath.normpath(posixpath.join(folder, each)) for each in _references(page))
    return frozenset(by_output[each] for each in found if each in by_output)


def _references(page: Page) -> Iterator[str]:
    for each in _REFERENCE.findall(page.content or ""):
        yield each
        yield f"{each.rstrip('/')}/index.html"
