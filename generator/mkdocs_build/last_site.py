"""The site that MkDocs made last in the private folder, and how much of it still holds.

A page's frame depends on the configuration and the theme, and on no other page. So where these are
the same, and no file came or went, only the pages whose Markdown changed have to be made again;
MkDocs gets a folder with just these, and the names of all others for their links. It looks at every
file that it is given several times: 0.2 s of a save in place of 5 s, at 500 briefings.

But a plugin may do anything, and untitled pages of the navigation take their titles from their
texts: then everything is made in every build.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from shutil import copyfile

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from generator.cache.stat_cache import HashedFolder
from generator.cache.store import Cache
from generator.derive.sitemap import SEARCH_FOLDER
from generator.files.digest import digest, hash_of
from generator.files.replace import discard, remove

_ID = re.compile(rb'\sid="([^"]+)"')
_PLACE = re.compile(rb'\shref="[^"#]*#([^"]+)"')
_SEARCH = f"{SEARCH_FOLDER}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What has to be made again."""

    sources: frozenset[str]
    """Paths below `briefings/`."""
    ids: Mapping[str, frozenset[bytes]]
    """What could be linked to on each of their pages, as they were."""


class LastSite:
    """The site in the private folder, and what the cache knows of how it was made."""

    def __init__(
        self, cache: Cache, folder: Path, pages: HashedFolder, generated: Collection[str]
    ) -> None:
        """Look at `folder`; it was made of `pages`, of which some are `generated` by us."""
        self.pages = pages
        """The files of `briefings/`."""
        self._cache = cache
        self._folder = folder
        self._generated = generated
        self._key = digest("site", str(folder))
        self._outputs: dict[str, str] = {}
        self._others: list[str] = []
        self._stamp = ""
        self.tree = HashedFolder(cache, folder, private=True)
        """The files of the site."""

    def changed(self, config: MkDocsConfig, *parts: str) -> Changed | None:
        """Return what has to be made again with `config`; None if it is everything.

        `parts` are what else every page depends on.
        """
        self._stamp = digest(*_frame(config), *parts)
        try:
            known = json.loads(self._cache.read(self._key) or "")
            stamp, sources, self._outputs, self._others = known
        except ValueError:
            return None
        if (
            stamp != self._stamp
            or sources.keys() != self.pages.keys()
            or any(self.tree.known(path) is None for path in self._others)
            or not _is_by_page(config)
        ):
            return None
        changed = frozenset(
            path
            for path, made_of in sources.items()
            if made_of != self.pages[path]
            or (path in self._outputs and self.tree.known(self._outputs[path]) is None)
        )
        return Changed(sources=changed, ids={path: self._ids_of(path) for path in changed})

    def take_away(self, changed: Changed) -> None:
        """Remove the outputs of what changed, and all but the search index that is no output."""
        self.forget()
        stay = {self._outputs[path] for path in self._outputs.keys() - changed.sources}
        stay.update(self._others)
        gone = [path for path in self.tree if path not in stay and not path.startswith(_SEARCH)]
        remove(self._folder, gone)
        self.tree.touched(dict.fromkeys(gone))

    def holds(self, changed: Changed, files: Files) -> bool:
        """Return whether links between the new pages and those that stayed still lead somewhere."""
        lost = {
            each for path, before in changed.ids.items() for each in before - self._ids_of(path)
        }
        by_hand = self.pages.keys() - self._generated - changed.sources  # ours are made together
        if lost and any(lost & self._links_of(path) for path in by_hand):
            return False
        wanted: dict[str, set[bytes]] = {}
        for file in files.documentation_pages():
            links = (file.page.links_to_anchors if file.page else None) or {}
            for to, anchors in links.items():
                wanted.setdefault(to.src_uri, set()).update(map(str.encode, anchors))
        return all(
            anchors <= self._ids_of(path)
            for path, anchors in wanted.items()
            if path not in changed.sources
        )

    def note(self, files: Files, changed: Changed | None, *, whole: bool) -> None:
        """Remember how the site was made: all of it, or what `changed`; only if it is `whole`."""
        outputs = {file.src_uri: file.dest_uri for file in files if file.src_uri in self.pages}
        if changed is None:
            self.tree = self.tree.refreshed()
            self._outputs = outputs
            self._others = sorted(self.tree.keys() - set(outputs.values()))
        else:
            self.tree.touched(dict.fromkeys(outputs.values()))
        self.tree.read()
        known = (self._stamp, dict(self.pages), self._outputs, self._others)
        self._cache.write(self._key, json.dumps(known) if whole else "")

    def forget(self) -> None:
        """Know nothing of the site until the next note: it is being made."""
        self._cache.write(self._key, "")
        self._cache.commit()

    def _ids_of(self, path: str) -> frozenset[bytes]:
        """Return what can be linked to on the page that was made of a file."""
        return frozenset(_ID.findall(self._output(path)))

    def _links_of(self, path: str) -> frozenset[bytes]:
        """Return the places on pages that the page of a file links to."""
        return frozenset(_PLACE.findall(self._output(path)))

    def _output(self, path: str) -> bytes:
        """Return the page that was made of a file; empty if it is none, or not there."""
        output = self._folder / self._outputs.get(path, path)
        return output.read_bytes() if output.suffix == ".html" and output.is_file() else b""


class PartOfFiles(Files):
    """Some files, and others that are known by name: links and the navigation lead to them."""

    def __init__(self, files: Files, names: Collection[str], config: MkDocsConfig) -> None:
        """Take `files`, and the names of all that there are."""
        super().__init__(files)
        self._names = names
        self._config = config
        self._others: dict[str, File] = {}

    def get_file_from_path(self, path: str) -> File | None:
        """Return a file that is here, or stands for one that is not."""
        name = PurePath(path).as_posix()
        here = super().get_file_from_path(name)
        return here or (self._other(name) if name in self._names else None)

    def _other(self, name: str) -> File:
        config = self._config
        if name not in self._others:
            file = File(name, config.docs_dir, config.site_dir, config.use_directory_urls)
            file.inclusion = InclusionLevel.INCLUDED
            self._others[name] = file
        return self._others[name]


def copy_part(names: Collection[str], docs: Path, folder: Path) -> None:
    """Make `folder` hold copies of the files `names` below `docs`, and nothing else."""
    discard(folder)
    folder.mkdir(parents=True)
    for name in sorted(names):
        copy = folder / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        copyfile(docs / name, copy)


def _is_by_page(config: MkDocsConfig) -> bool:
    """Return whether pages can be made one by one with this configuration."""
    plain = not (config.hooks or config.plugins or config.extra_templates)
    return plain and _is_titled(config.nav)


def _is_titled(nav: object) -> bool:
    """Return whether every page of the navigation has its title in the configuration."""
    if isinstance(nav, list):
        return all(isinstance(entry, dict) and _is_titled(entry) for entry in nav)
    if isinstance(nav, dict):
        return all(isinstance(below, str) or _is_titled(below) for below in nav.values())
    return False


def _frame(config: MkDocsConfig) -> Iterator[str]:
    """Yield what every page depends on: the configuration, and every file of the theme."""
    path = config.config_file_path
    yield Path(path).read_bytes().decode("utf-8", "replace") if Path(path).is_file() else ""
    settings = {**config, "theme": {name: config.theme[name] for name in config.theme}}
    yield json.dumps(settings, default=lambda value: type(value).__name__)  # and inherited ones
    for folder in map(Path, config.theme.dirs):
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                yield f"{file} {hash_of(file)}"
