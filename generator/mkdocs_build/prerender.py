"""The pages' contents: made by whoever is there, and the first of them before MkDocs asks.

What changed is known once the pages are written. While this process looks what of the last site
still holds, others are at work already.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from itertools import islice

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from generator.cache.codec import DamagedError
from generator.cache.store import Store
from generator.compiler import WorkerPool
from generator.mkdocs_build.render_markdown import Content, Setting, Sources, contents, unpack
from generator.render.seal import PAGE

TASKS = 4
"""So many tasks are made of a few pages."""
FEW = 16 * TASKS
"""So many pages are looked at together, and begun with before MkDocs asks."""


class Rendering:
    """Has pages rendered by a crew, and keeps what came of it out of the way."""

    def __init__(self, crew: WorkerPool, store: Store, setting: Setting) -> None:
        """Begin with nothing."""
        self._crew = crew
        self._store = store
        self._work = partial(contents, setting=setting)
        self._early: Mapping[str, str] = {}
        self._begun: Iterable[tuple[tuple[str, bytes | None], ...]] = ()
        self._last: tuple[str, Content | None] | None = None

    def begin(
        self, written: Collection[str], texts: Mapping[str, str], config: MkDocsConfig
    ) -> None:
        """Begin with the pages among what was `written` (paths in `texts`), where that is little.

        Not with those in the navigation: MkDocs renders them itself.
        """
        named = json.dumps(config.nav)
        early = {
            path: texts[path]
            for path in (written if len(written) <= FEW else ())
            if path.endswith(PAGE) and json.dumps(path) not in named
        }
        self._early, self._begun = early, self._crew(self._work, _tasks(early.items()))

    def render(self, files: Iterable[File]) -> None:
        """Have these pages rendered, but for those that were begun with and are as they were."""
        self._last = None
        self._store.tell("DELETE FROM content", [()])
        known = {
            path
            for path, text in _texts(file for file in files if file.src_uri in self._early)
            if text == self._early[path]
        }
        for batch in self._begun:
            self._keep(each for each in batch if each[0] in known)
        others = _texts(file for file in files if file.src_uri not in known)
        for batch in self._crew(self._work, _tasks(others)):
            self._keep(batch)

    def content(self, path: str) -> Content | None:
        """Return the content of a page; nothing where there is none.

        The last one is at hand: a page is asked for one thing after the other.
        """
        if self._last is None or self._last[0] != path:
            packed = self._packed(path)
            self._last = path, unpack(packed) if packed else None
        return self._last[1]

    def _packed(self, path: str) -> bytes | None:
        question = "SELECT value FROM content WHERE path = ?"
        try:
            return next((value for (value,) in self._store.ask(question, path)), None)
        except DamagedError:
            return None

    def _keep(self, rendered: Iterable[tuple[str, bytes | None]]) -> None:
        self._store.tell("INSERT INTO content VALUES (?, ?)", rendered)


def _texts(files: Iterable[File]) -> Iterator[tuple[str, str]]:
    """Yield path and text; what cannot be read MkDocs will meet again, and say why."""
    for file in files:
        with suppress(OSError, ValueError):
            yield file.src_uri, file.content_string


def _tasks(pages: Iterable[tuple[str, str]]) -> Iterator[Sources]:
    """Make tasks of about the same length; only a few pages are held at a time."""
    coming = iter(pages)
    while some := sorted(islice(coming, FEW), key=lambda page: -len(page[1])):
        tasks: list[list[tuple[str, str]]] = [[] for _ in some[:TASKS]]
        for page in some:
            min(tasks, key=_length).append(page)
        yield from map(tuple, tasks)


def _length(task: Iterable[tuple[str, str]]) -> int:
    return sum(len(text) for _, text in task)
