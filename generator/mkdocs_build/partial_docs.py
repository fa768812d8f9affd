"""The pages that changed, as a folder of their own: MkDocs makes these, and knows of the others.

It looks at every file that it is given several times, and at every page. So where nothing but the
words of some pages changed, it is given those, and the names of all others for their links.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from shutil import copyfile

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from generator.files.replace import discard


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What of a site has to be made again, and what stands."""

    changed: frozenset[str]
    """The paths of the files that are to be made."""
    known: frozenset[str]
    """The paths of all files."""
    standing: frozenset[str]
    """The outputs that stand."""
    outputs: Mapping[str, str]
    """The path of every file by its output."""
    made: Mapping[str, str]
    """The states of the outputs."""


class Excerpt(Files):
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


def set_aside(names: Collection[str], docs: Path, folder: Path) -> None:
    """Make `folder` hold copies of the files `names` below `docs`, and nothing else."""
    discard(folder)
    folder.mkdir(parents=True)
    for name in sorted(names):
        copy = folder / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        copyfile(docs / name, copy)
