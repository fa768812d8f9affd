"""What the files of a folder hold, without reading those that nobody touched.

The state of a file holds the time of its last change, so one whose state is the same has the same
bytes; but only where the clock of the file system has moved on since. Some count time in steps of
two seconds: a file that is as young as the look at it can be changed again within the step, to as
many bytes, and nobody could see it. Such a file is read again, as git does with one that is
"racily clean".
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from time import sleep

from generator.cache.store import Cache
from generator.files.digest import hash_of
from generator.files.stat import NOWHERE, is_older, is_regular, own_state, own_states, state, states

TICK = 0.01
"""Seconds in which the clock of most file systems moves on: what we wrote is older then."""


class HashedFolder(Mapping[str, str]):
    """The SHA-256 of every file of a folder by its path in it, computed when it is asked for."""

    def __init__(self, cache: Cache, folder: Path, *, private: bool = False) -> None:
        """Look at `folder`; in a `private` one only we write, and others may link to its files."""
        self.folder = folder
        self._private = private
        self._cache = cache
        self._name = str(folder)
        self._times: dict[str, int] = {}
        self._time = cache.clock()
        self.states = dict(own_states(folder) if private else states(folder))
        """The state of every file."""
        self._before = cache.files(self._name)
        self._known = {
            path: sha256
            for path, (at, sha256) in self._before.items()
            if self.states.get(path) == at
        }

    def __getitem__(self, path: str) -> str:
        """Return the SHA-256 of a file, lower-case hexadecimal; of what is no file, nothing."""
        if path not in self._known:
            if not is_regular(self.states[path]):
                return ""  # a link leads elsewhere, and a pipe never ends
            self._known[path] = hash_of(self.folder / path)
        return self._known[path]

    def __contains__(self, path: object) -> bool:
        """Return whether there is such a path, without reading what it holds."""
        return path in self.states

    def __iter__(self) -> Iterator[str]:
        """Yield the paths."""
        return iter(self.states)

    def __len__(self) -> int:
        """Return the number of files."""
        return len(self.states)

    def known(self, path: str) -> str | None:
        """Return the SHA-256 of a file if it need not be read for that."""
        return self._known.get(path)

    def read(self) -> None:
        """Compute the SHA-256 of every file."""
        for path in self.states:
            self[path]

    def touched(self, hashes: Mapping[str, str | None]) -> None:
        """Look again at files that we wrote or removed; what they hold now may be known."""
        look = own_state if self._private else state
        sleep(TICK)
        time = self._cache.clock()
        for path in hashes:
            at = look(self.folder / path)
            self._known.pop(path, None)
            self.states.pop(path, None)
            if at != NOWHERE:
                self.states[path], self._times[path] = at, time
                self.learn({path: hashes[path]})

    def learn(self, hashes: Mapping[str, str | None]) -> None:
        """Know what files hold that were not touched since they were looked at."""
        for path, sha256 in hashes.items():
            if sha256 is not None and path in self.states:
                self._known[path] = sha256

    def refreshed(self) -> "HashedFolder":
        """Look again after files were written, and know what is known of those that were not."""
        sleep(TICK)
        new = HashedFolder(self._cache, self.folder, private=self._private)
        for path, sha256 in self._known.items():
            if new.states.get(path) == self.states[path]:
                new._known[path] = sha256
                new._times[path] = self._times.get(path, self._time)
        return new

    def keep(self) -> None:
        """Let the cache know what is known here, but for files as young as the look at them."""
        found = {
            path: (self.states[path], sha256)
            for path, sha256 in self._known.items()
            if is_older(self.states[path], self._times.get(path, self._time))
        }
        changed: dict[str, tuple[str, str] | None] = {
            path: each for path, each in found.items() if self._before.get(path) != each
        }
        changed.update(dict.fromkeys(self._before.keys() - found.keys()))
        self._cache.write_files(self._name, changed)
        self._before = found
