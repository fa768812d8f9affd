"""Which pages of the last site still hold, so that MkDocs makes only the others.

MkDocs' `--dirty` compares times of change; here they are made to tell the truth: the output of what
changed is taken away, and what did not change is as it was written. A page is recorded when it was
made, with the state of its source, its ids and its links, and only where nothing was complained of;
so every complaint is made again in every build.

No page's frame depends on another page. But a plugin may do anything, and untitled pages of the
navigation take their titles from their texts: then nothing stays.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.cache.codec import DamagedError
from generator.cache.store import Store
from generator.derive.sitemap import SEARCH_FOLDER
from generator.files.digest import digest
from generator.files.prefetch import Looks
from generator.files.stat import own_state, own_states, state
from generator.mkdocs_build.outputs import anchored, clear, made_of, see_to_time, targets
from generator.mkdocs_build.page_inputs import frame, may_stay
from generator.mkdocs_build.partial_docs import Part

_ABOUT = "SELECT value FROM about WHERE name"


@dataclass(frozen=True, slots=True)
class _Apart:
    """What is no output of a file, in either direction."""

    left_out: frozenset[str]
    """Files that MkDocs makes nothing of."""
    others: Mapping[str, str]
    """The states of what it writes beside."""


class Frames:
    """The pages that were made in one folder, and what is known of them."""

    def __init__(
        self,
        store: Store,
        config: MkDocsConfig,
        sources: Mapping[str, str],
        looks: Looks,
        *parts: str,
    ) -> None:
        """Look at what was made with `config`, of the files with the states `sources`.

        `parts` are what else every page depends on.
        """
        self._store = store
        self._looks = looks
        self._stamp = digest(*frame(config), *parts)
        self._folder = Path(config.site_dir)
        self._sources = sources
        self._bare = not config.extra_templates
        self.by_page = may_stay(config)
        """Whether pages are made one by one."""

    @property
    def stay(self) -> bool:
        """Whether anything of the last site may stay."""
        known = self._about("frame")
        return self.by_page and known == self._stamp and self._folder.is_dir()

    def restart(self) -> None:
        """Let nothing stay."""
        for table in ("frame", "link"):
            self._store.tell(f"DELETE FROM {table}", [()])  # noqa: S608  # our names
        self._store.tell("REPLACE INTO about VALUES ('frame', ?)", [(self._stamp,)])
        self._store.keep()

    def part(self) -> Part | None:
        """Return what has to be made again, where nothing but the words of pages changed.

        Nothing where a file came or went, was complained of, or something else was touched.
        """
        apart = self._apart()
        if apart is None:
            return None
        made = self._looks.own_states(self._folder)
        known = self._ask("SELECT path, source, output, made, written FROM frame")
        ours = {path for path, *_, written in known if written}
        if not self._bare or {*ours, *apart.left_out} != self._sources.keys():
            return None
        changed = {
            path
            for path, source, output, at, written in known
            if made.get(output) != at or (written and self._sources[path] != source)
        }
        if changed - ours or any(made.get(path) != at for path, at in apart.others.items()):
            return None
        return Part(
            changed=frozenset(changed),
            known=frozenset(ours),
            standing=frozenset(output for path, _, output, *_ in known if path not in changed)
            | apart.others.keys(),
            outputs={output: path for path, _, output, *_ in known},
            made=made,
        )

    def begin(self, files: Files) -> None:
        """Take away the output of what changed, and all that is not the output of `files`."""
        known = {
            path: f"{source} {made}"
            for path, source, made in self._ask("SELECT path, source, made FROM frame")
        }
        there = {file.src_uri for file in files}
        gone = known.keys() - there
        made = self._looks.own_states(self._folder)
        changed = {
            file.src_uri
            for file in files
            if known.get(file.src_uri) != f"{self._source(file)} {made.get(file.dest_uri)}"
        }
        changed |= {page for path in gone for page in self._linking_to(path)}
        self._forget(changed | gone)
        standing = {file.dest_uri for file in files if file.src_uri not in changed}
        clear(self._folder, made, standing)

    def begin_part(self, part: Part) -> None:
        """Take away the output of what changed, and all that nobody knows of."""
        self._forget(part.changed)
        clear(self._folder, part.made, part.standing)

    def hold(self, files: Files) -> bool:
        """Tell whether the links between new and standing pages lead somewhere."""
        new = {file.src_uri: file.page for file in made_of(files) if file.page}
        try:
            return all(map(self._leads_somewhere, new.values())) and all(
                anchor in (page.present_anchor_ids or ())
                for path, page in new.items()
                for anchor in self._wanted(path)
            )
        except ValueError:  # not what was recorded
            return False

    def record(
        self, files: Files, complaints: Iterable[str], part: Part | None
    ) -> Mapping[str, str]:
        """Record what was made, but for what is named in `complaints`; return all that stands."""
        told = "\n".join(complaints)
        outputs = {file.dest_uri: file.src_uri for file in files}
        by_output = {**outputs, **part.outputs} if part else outputs
        made = [file for file in made_of(files) if f"'{file.src_uri}'" not in told]
        self._forget({file.src_uri for file in made})
        rows = (self._row(file) for file in made)
        self._store.tell("INSERT INTO frame VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        pages = ((file.src_uri, file.page) for file in made if file.page)
        links = ((path, to) for path, page in pages for to in targets(page, by_output))
        self._store.tell("INSERT INTO link VALUES (?, ?)", links)
        if part is None:
            standing = own_states(self._folder)
            self._set_apart(files, standing)
        else:
            new = {file.dest_uri: own_state(file.abs_dest_path) for file in made}
            standing = {**{path: part.made[path] for path in part.standing}, **new}
        self._store.keep()
        return {
            path: at for path, at in standing.items() if not path.startswith(f"{SEARCH_FOLDER}/")
        }

    def _apart(self) -> _Apart | None:
        try:
            left_out, others = json.loads(self._about("apart") or "")
            return _Apart(frozenset(left_out), dict(others))
        except (ValueError, TypeError):
            return None

    def _set_apart(self, files: Files, standing: Mapping[str, str]) -> None:
        """Record what MkDocs left out, and what it wrote beside the output of the files."""
        left_out = sorted(self._sources.keys() - {file.src_uri for file in files})
        outputs = {file.dest_uri for file in files}
        others = {
            path: at
            for path, at in standing.items()
            if path not in outputs and not path.startswith(f"{SEARCH_FOLDER}/")
        }
        row = (json.dumps((left_out, others)),)
        self._store.tell("REPLACE INTO about VALUES ('apart', ?)", [row])

    def _row(self, file: File) -> tuple[object, ...]:
        ids = sorted(file.page.present_anchor_ids or ()) if file.page else []
        links = list(anchored(file.page)) if file.page else []
        see_to_time(file)
        made = own_state(file.abs_dest_path)
        written = file.src_uri in self._sources
        told = json.dumps(ids), json.dumps(links)
        return file.src_uri, self._source(file), file.dest_uri, made, written, *told

    def _source(self, file: File) -> str:
        """Return the state of a file when it was to be read: later may be too late."""
        return self._sources.get(file.src_uri) or state(file.abs_src_path or "")

    def _leads_somewhere(self, page: Page) -> bool:
        """Tell whether every link of a new page to a place on a standing page leads there."""
        question = "SELECT ids FROM frame WHERE path = ?"
        ids = {
            to: json.loads(found)
            for to in {path for path, _ in anchored(page)}
            for (found,) in self._ask(question, to)
        }
        return all(anchor in ids[to] for to, anchor in anchored(page) if to in ids)

    def _wanted(self, path: str) -> Iterator[str]:
        """Yield the places on a new page that standing pages lead to."""
        for page in self._linking_to(path):
            for (links,) in self._ask("SELECT links FROM frame WHERE path = ?", page):
                yield from (anchor for to, anchor in json.loads(links) if to == path)

    def _linking_to(self, path: str) -> list[str]:
        return [page for (page,) in self._ask("SELECT page FROM link WHERE target = ?", path)]

    def _forget(self, paths: Collection[str]) -> None:
        gone = [(path,) for path in paths]
        self._store.tell("DELETE FROM frame WHERE path = ?", gone)
        self._store.tell("DELETE FROM link WHERE page = ?", gone)
        self._store.keep()

    def _about(self, name: str) -> str | None:
        return next((value for (value,) in self._ask(f"{_ABOUT} = ?", name)), None)

    def _ask(self, question: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            return list(self._store.ask(question, *values))
        except DamagedError:
            return []
