"""What was found out about files, as long as nobody touches them.

The state of a file holds the time of its last change of any kind, which no program can set; so a
file whose state is the same has the same bytes.
"""

from collections.abc import Iterable, Mapping

from generator.cache.codec import DamagedError
from generator.cache.store import Store
from generator.files.stat import NOWHERE


class Seen:
    """What is known under one topic: of each name a state, and what was found out in it."""

    def __init__(self, store: Store, topic: str) -> None:
        """Read what is known; nothing where it cannot be read."""
        self._store = store
        self._topic = topic
        question = "SELECT name, state, value FROM seen WHERE topic = ?"
        try:
            self._known = {name: (at, value) for name, at, value in store.ask(question, topic)}
        except DamagedError:
            self._known = {}

    def names(self) -> Iterable[str]:
        """Return all names of which something is known."""
        return self._known.keys()

    def get(self, name: str, at: str) -> str | None:
        """Return what was found out about `name` in this state; nothing in any other."""
        known = self._known.get(name)
        return known[1] if known and known[0] == at and at != NOWHERE else None

    def note(self, found: Mapping[str, tuple[str, str]]) -> None:
        """Remember state and value of each name, and nothing else under this topic."""
        gone = [(self._topic, name) for name in self._known if name not in found]
        new = [
            (self._topic, name, *each)
            for name, each in found.items()
            if self._known.get(name) != each
        ]
        self._store.tell("DELETE FROM seen WHERE topic = ? AND name = ?", gone)
        self._store.tell("REPLACE INTO seen VALUES (?, ?, ?, ?)", new)
        self._store.keep()
        self._known = dict(found)
