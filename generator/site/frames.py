"""Which pages of the last site still hold, so that MkDocs makes only the others.

MkDocs' `--dirty` compares times of change; here they are made to tell the truth: the output of what
changed is taken away, and what did not change is as it was written. A page is recorded when it was
made, with the state of its source, its ids and its links, and only where nothing was complained of;
so every complaint is made again in every build.

No page's frame depends on another page. But a plugin may do anything, and untitled pages of the
navigation take their titles from their texts: then nothing stays.
"""

import json
import os
import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.disk.digest import digest
from generator.disk.records import DamagedError
from generator.disk.seen import own_state, state
from generator.disk.store import Store
from generator.site.prepared import Prepared
from generator.site.search_index import FOLDER

_REFERENCE = re.compile(r'(?:href|src)="([^"#?:]+)')


def may_stay(config: MkDocsConfig) -> bool:
    """Tell whether pages can be made one by one with this configuration."""
    return not config.hooks and not config.plugins and _is_titled(config.nav)


def _is_titled(nav: object) -> bool:
    """Tell whether every page of the navigation has its title in the configuration."""
    if isinstance(nav, list):
        return all(isinstance(entry, dict) and _is_titled(entry) for entry in nav)
    if isinstance(nav, dict):
        return all(isinstance(below, str) or _is_titled(below) for below in nav.values())
    return False


class Frames:
    """The pages that were made in one folder, and what is known of them."""

    def __init__(self, store: Store, config: MkDocsConfig, *parts: str) -> None:
        """Look at what was made with `config`; `parts` are what else every page depends on."""
        self._store = store
        self._stamp = digest(*_frame(config), *parts)
        self._folder = Path(config.site_dir)
        self.by_page = may_stay(config)
        """Whether pages are made one by one."""

    @property
    def stay(self) -> bool:
        """Whether anything of the last site may stay."""
        kept = self._ask("SELECT value FROM about WHERE name = 'frame'")
        return self.by_page and kept == [(self._stamp,)] and self._folder.is_dir()

    def restart(self) -> None:
        """Let nothing stay."""
        for table in ("frame", "link"):
            self._store.tell(f"DELETE FROM {table}", [()])  # noqa: S608  # our names
        self._store.tell("REPLACE INTO about VALUES ('frame', ?)", [(self._stamp,)])
        self._store.keep()

    def begin(self, files: Files) -> None:
        """Take away the output of what changed, and all that is not the output of `files`."""
        known = dict(self._states())
        there = {file.src_uri for file in files}
        gone = known.keys() - there
        changed = {file.src_uri for file in files if known.get(file.src_uri) != _state(file)}
        changed |= {page for path in gone for page in self._linking_to(path)}
        self._forget(changed | gone)
        _clear(self._folder, {file.abs_dest_path for file in files if file.src_uri not in changed})

    def hold(self, files: Files) -> bool:
        """Tell whether the links between new and standing pages lead somewhere."""
        new = {file.src_uri: file.page for file in _made(files) if file.page}
        try:
            return all(map(self._leads_somewhere, new.values())) and all(
                anchor in (page.present_anchor_ids or ())
                for path, page in new.items()
                for anchor in self._wanted(path)
            )
        except ValueError:  # not what was recorded
            return False

    def record(self, files: Files, complaints: Iterable[str]) -> None:
        """Record what was made, but for what is named in `complaints`."""
        told = "\n".join(complaints)
        by_output = {file.dest_uri: file.src_uri for file in files}
        made = [file for file in _made(files) if f"'{file.src_uri}'" not in told]
        self._forget({file.src_uri for file in made})
        self._store.tell("INSERT INTO frame VALUES (?, ?, ?, ?)", map(_row, made))
        pages = ((file.src_uri, file.page) for file in made if file.page)
        links = ((path, to) for path, page in pages for to in _targets(page, by_output))
        self._store.tell("INSERT INTO link VALUES (?, ?)", links)
        self._store.keep()

    def _leads_somewhere(self, page: Page) -> bool:
        """Tell whether every link of a new page to a place on a standing page leads there."""
        question = "SELECT ids FROM frame WHERE path = ?"
        ids = {
            to: json.loads(found)
            for to in {path for path, _ in _anchored(page)}
            for (found,) in self._ask(question, to)
        }
        return all(anchor in ids[to] for to, anchor in _anchored(page) if to in ids)

    def _wanted(self, path: str) -> Iterator[str]:
        """Yield the places on a new page that standing pages lead to."""
        for page in self._linking_to(path):
            for (links,) in self._ask("SELECT links FROM frame WHERE path = ?", page):
                yield from (anchor for to, anchor in json.loads(links) if to == path)

    def _states(self) -> Iterator[tuple[str, str]]:
        return ((path, at) for path, at in self._ask("SELECT path, state FROM frame"))

    def _linking_to(self, path: str) -> list[str]:
        return [page for (page,) in self._ask("SELECT page FROM link WHERE target = ?", path)]

    def _forget(self, paths: Collection[str]) -> None:
        gone = [(path,) for path in paths]
        self._store.tell("DELETE FROM frame WHERE path = ?", gone)
        self._store.tell("DELETE FROM link WHERE page = ?", gone)
        self._store.keep()

    def _ask(self, question: str, *values: object) -> list[tuple[str, ...]]:
        try:
            return list(self._store.ask(question, *values))
        except DamagedError:
            return []


def _frame(config: MkDocsConfig) -> Iterator[str]:
    """Yield what every page depends on: the configuration, and every file of the theme."""
    path = config.config_file_path
    yield Path(path).read_bytes().decode("utf-8", "replace") if Path(path).is_file() else ""
    settings = {**config, "theme": {name: config.theme[name] for name in config.theme}}
    yield json.dumps(settings, default=lambda value: type(value).__name__)  # and inherited ones
    for folder in map(Path, config.theme.dirs):
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                status = file.stat()
                yield f"{file} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"


def _made(files: Files) -> Iterator[File]:
    """Yield the files whose output is of this build: pages that were rendered, and all others."""
    for file in files:
        rendered = file.page is not None and file.page.present_anchor_ids is not None
        if Path(file.abs_dest_path).is_file() and (rendered or not file.is_documentation_page()):
            yield file


def _row(file: File) -> tuple[str, str, str, str]:
    ids = sorted(file.page.present_anchor_ids or ()) if file.page else []
    links = list(_anchored(file.page)) if file.page else []
    _see_to_time(file)
    return file.src_uri, _state(file), json.dumps(ids), json.dumps(links)


def _state(file: File) -> str:
    """Return what is another where a file or its output was touched, however far back in time."""
    return f"{state(file.abs_src_path or '')} {own_state(file.abs_dest_path)}"


def _see_to_time(file: File) -> None:
    """Make the output no older than its source; MkDocs looks at nothing else."""
    if file.abs_src_path and file.is_modified():
        later = Path(file.abs_src_path).stat().st_mtime_ns
        os.utime(file.abs_dest_path, ns=(later, later))


def _clear(folder: Path, standing: Collection[str]) -> None:
    """Remove every file below `folder` but those, and the folders that are left empty."""
    start = len(str(folder)) + 1
    spared = f"{folder}/{FOLDER}"  # made of all pages, and made again only when one of them changes
    for parent, _, names in os.walk(folder, topdown=False):
        if f"{parent}/".startswith(f"{spared}/"):
            continue
        for name in names:
            if f"{parent}/{name}" not in standing:
                (Path(parent) / name).unlink()
        if len(parent) > start and not any(Path(parent).iterdir()):
            Path(parent).rmdir()


def _anchored(page: Page) -> Iterator[tuple[str, str]]:
    for to, anchors in (page.links_to_anchors or {}).items():
        for anchor in anchors:
            yield to.src_uri, anchor


def _targets(page: Page, by_output: Mapping[str, str]) -> frozenset[str]:
    """Return the paths of the files that a page leads to or shows."""
    if isinstance(page, Prepared) and page.targets is not None:
        return page.targets
    folder = posixpath.dirname(page.file.dest_uri)
    found = (posixpath.normpath(posixpath.join(folder, each)) for each in _references(page))
    return frozenset(by_output[each] for each in found if each in by_output)


def _references(page: Page) -> Iterator[str]:
    for each in _REFERENCE.findall(page.content or ""):
        yield each
        yield f"{each.rstrip('/')}/index.html"
