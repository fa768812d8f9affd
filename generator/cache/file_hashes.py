"""Hashes of files, computed once for each state of a file."""

from pathlib import Path

from generator.cache.stat_cache import Seen
from generator.files.digest import hash_of
from generator.files.stat import states


class Hashes:
    """Gives the SHA-256 of the files of a tree, of untouched ones without reading them."""

    def __init__(self, seen: Seen, tree: Path) -> None:
        """Know what was `seen`."""
        self._seen = seen
        self._tree = tree
        self._states = states(tree)
        self._found: dict[str, tuple[str, str]] = {}

    def __call__(self, path: str) -> str:
        """Return the hash of a file by its path below the tree."""
        at = self._states[path]
        found = self._seen.get(path, at) or hash_of(self._tree / path)
        self._found[path] = (at, found)
        return found

    def keep(self) -> None:
        """Remember the hashes that were asked for, and no others."""
        self._seen.note(self._found)
