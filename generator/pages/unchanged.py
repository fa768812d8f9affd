"""The files in `briefings/` with which nothing is to be done: they stand as they were written."""

from collections.abc import Collection, Mapping

from generator.cache.stat_cache import Seen
from generator.cache.store import Store
from generator.files.prefetch import Looks
from generator.files.stat import NOWHERE, state
from generator.pages.compare import folder_of
from generator.project.layout import Project
from generator.render.seal import PAGE


class Settled:
    """What stands in `briefings/`, and what of it is as we left it."""

    def __init__(self, store: Store, project: Project, looks: Looks) -> None:
        """Look at `briefings/` of `project`."""
        self._seen = Seen(store, "briefings")
        self._folder = project.pages
        self._standing = dict(looks.states(self._folder))

    @property
    def standing(self) -> Mapping[str, str]:
        """The state of every file there."""
        return self._standing

    def paths(self, digests: Mapping[str, str]) -> frozenset[str]:
        """Return the files that stand untouched: generated ones with one of these digests, others.

        In a folder with data files all stand as they should or none does: a page owns its data.
        """
        everything = {*self._standing, *self._seen.names(), *digests}
        restless = {path for path in everything if not self._is_known(path, digests)}
        tied = {folder_of(path) for path in everything if not path.endswith(PAGE)}
        spoilt = tied & {folder_of(path) for path in restless}
        return frozenset(
            path for path in everything - restless if not spoilt or folder_of(path) not in spoilt
        )

    def note(self, digests: Mapping[str, str], touched: Collection[str]) -> Mapping[str, str]:
        """Remember what stands, and return its states; files are known by these digests.

        Only what was `touched` since is looked at again: what somebody else touches is not ours.
        """
        for path in touched:
            self._standing[path] = state(self._folder / path)
            if self._standing[path] == NOWHERE:
                del self._standing[path]
        self._seen.note({path: (at, digests.get(path, "")) for path, at in self._standing.items()})
        return self._standing

    def _is_known(self, path: str, digests: Mapping[str, str]) -> bool:
        found = self._seen.get(path, self._standing.get(path, NOWHERE))
        return found is not None and found == digests.get(path, "")
