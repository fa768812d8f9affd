"""The search index: Pagefind's over parts of a finished tree, joined in a folder of it.

Only what the theme marks is indexed (`data-pagefind-body`), and what stands there twice is left
out: the opening lists claims again, an actor's page the claims by and about it. A part is indexed
again only where one of its pages changed.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from shutil import disk_usage
from typing import Any as Seen
from typing import Any as Store
from typing import NamedTuple

from pagefind.service import get_executable

from generator.derive.output_names import SEARCH_FOLDER
from generator.diagnostics import Severity, SiteFault
from generator.files.gc_pause import uncollected
from generator.files.remove import discard
from generator.files.stat import own_state, own_states
from generator.search.files import ENTRY, NOT_WHOLE
from generator.search.merge import merge
from generator.search.parts import TWICE, NoIndexError, Page, deal, index_part, pages

ROOM = 4 * 1024 * 1024
"""Bytes that must be free on the disk: what a small index takes, several times."""

_LANGUAGE = re.compile(rb"""<html[^>]*\slang=["']?([A-Za-z]{2,3})\b""")


class _Part(NamedTuple):
    """An index of some pages, or of all."""

    pages: tuple[Page, ...]
    folder: Path
    key: str


class SearchIndex:
    """The index of the site in `tree`, and its parts below `work`."""

    def __init__(self, tree: Path, work: Path, store: Store | None = None) -> None:
        """Know what is in the `store` of what was made before; without one, nothing is kept."""
        self._tree = tree
        self._work = work
        self._pages = Seen(store, "searched") if store else None
        self._seen = Seen(store, "search") if store else None

    def make(self, made: Mapping[str, str] | None = None) -> tuple[SiteFault, ...]:
        """Write it; return what went wrong. `made` are the states of the tree's files, if known.

        An index that was made of the same pages stays as it is.
        """
        try:
            self._make(made or own_states(self._tree))
        except NoIndexError as error:
            return (_fault(str(error)),)
        except NOT_WHOLE as error:
            return (_fault(f"what Pagefind wrote is not whole ({error})"),)
        return ()

    def _make(self, made: Mapping[str, str]) -> None:
        program, index = get_executable(), self._tree / SEARCH_FOLDER
        if program is None:
            raise NoIndexError("there is no Pagefind for this machine")
        if any(index.rglob("*.html")):
            raise NoIndexError(
                f"pages stand in {SEARCH_FOLDER}/, where it belongs; rename their folder"
            )
        language = _language(self._tree)
        found = tuple(pages(self._tree, made, self._pages))
        parts = {
            name: _Part(part, self._work / name, _key(language, part))
            for name, part in deal(found).items()
        }
        whole = _Part(found, index, _key(language, found))
        if self._stands(SEARCH_FOLDER, whole):
            return
        discard(index)
        if disk_usage(self._tree).free < ROOM:  # Pagefind would end well, whatever it could write
            raise NoIndexError("the disk is nearly full")
        standing = {name for name, part in parts.items() if self._stands(name, part)}
        try:
            self._join(parts, standing, program, language)
        except NOT_WHOLE:
            if not standing:
                raise
            self._join(parts, frozenset(), program, language)
        self._note({**parts, SEARCH_FOLDER: whole})

    def _join(
        self, parts: Mapping[str, _Part], standing: Collection[str], program: Path, language: str
    ) -> None:
        """Index the parts that do not stand, and join all; what is of no part goes."""
        discard(self._tree / SEARCH_FOLDER)
        for path in self._work.iterdir() if self._work.is_dir() else ():
            if path.name not in standing:
                discard(path)
        for name, part in parts.items():
            if name not in standing:
                index_part(part.pages, self._tree, part.folder, program=program, language=language)
        with uncollected():
            merge((part.folder for part in parts.values()), self._tree / SEARCH_FOLDER)

    def _stands(self, name: str, part: _Part) -> bool:
        at = own_state(part.folder / ENTRY)
        return self._seen is not None and self._seen.get(name, at) == part.key

    def _note(self, parts: Mapping[str, _Part]) -> None:
        if self._seen is not None:
            found = {n: (own_state(part.folder / ENTRY), part.key) for n, part in parts.items()}
            self._seen.note(found)


def remove_index(tree: Path) -> None:
    """Take an index away that is not of this tree's pages, if there is one."""
    discard(tree / SEARCH_FOLDER)


def _key(language: str, part: Iterable[Page]) -> str:
    """Hash all that an index is made of: the pages, the arguments, and Pagefind itself."""
    made_of = sha256(f"{version('pagefind')} {language} {TWICE}".encode())
    for page in part:
        made_of.update(f"\n{page.path} {page.digest}".encode())
    return made_of.hexdigest()


def _language(tree: Path) -> str:
    """Return the language of the first page: one index finds texts of every language."""
    first = tree / "index.html"
    found = _LANGUAGE.search(first.read_bytes()) if first.is_file() else None
    return found[1].decode().lower() if found else "en"


def _fault(why: str) -> SiteFault:
    return SiteFault(severity=Severity.ERROR, message=f"no search index could be made: {why}")
