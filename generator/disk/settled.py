"""The folders below `briefings/` in which nothing is to be done: all stands as it was written."""

from collections.abc import Mapping

from generator.disk.comparison import folder_of
from generator.disk.project import Project
from generator.disk.seen import NOWHERE, Seen, states
from generator.disk.store import Store


class Settled:
    """What stands in `briefings/`, and what of it is as we left it."""

    def __init__(self, store: Store, project: Project) -> None:
        """Look at `briefings/` of `project`."""
        self._seen = Seen(store, "briefings")
        self._folder = project.pages

    def folders(self, digests: Mapping[str, str]) -> frozenset[str]:
        """Return the folders where every page with one of these digests stands, untouched.

        What else stands there was there when that was found out.
        """
        standing = states(self._folder)
        restless = {
            folder_of(path)
            for path in (*standing, *self._seen.names(), *digests)
            if self._seen.get(path, standing.get(path, NOWHERE)) != digests.get(path, "")
        }
        return frozenset({folder_of(path) for path in digests} - restless)

    def note(self, digests: Mapping[str, str]) -> Mapping[str, str]:
        """Remember what stands now, and return its states; pages are known by these digests."""
        standing = states(self._folder)
        found = {path: (at, digests.get(path, "")) for path, at in standing.items()}
        self._seen.note(found)
        return standing
