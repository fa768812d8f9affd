"""The builds of a preview: each into a folder of its own, shown only when it is whole."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from secrets import token_hex

from generator.disk.project import Project
from generator.disk.switch import discard
from generator.site.changes import standing_paths
from generator.site.live_state import Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """How a build for the preview ended."""

    ok: bool
    """Whether there is a whole site to show."""
    banner: tuple[str, ...] = ()
    """What to say above every page, a line each: findings with their places."""


Rebuild = Callable[[Path], Rebuilt]
"""Makes the site in the folder that it is given, which does not exist yet."""


class Builds:
    """Makes one tree after the other below `folder`, and clears away the older ones."""

    def __init__(
        self, project: Project, rebuild: Rebuild, *, folder: Path, say: Callable[[str], None]
    ) -> None:
        """Begin with none. What stops a build, findings aside, is told to `say`."""
        self.removed: frozenset[Path] = frozenset()
        """What the last build removed from `briefings/`."""
        self._project = project
        self._rebuild = rebuild
        self._folder = folder
        self._say = say
        self._session = token_hex(4)
        self._trees: tuple[Path, ...] = ()
        self._number = 0

    def make(self, shown: Shown) -> Shown:
        """Build, and return what to show after `shown`."""
        self._number += 1
        out = self._folder / str(self._number)
        before = standing_paths(self._project.pages)
        rebuilt = self._try(out)
        self.removed = before - standing_paths(self._project.pages)
        if not rebuilt.ok:
            discard(out)
            return replace(shown, banner=rebuilt.banner)
        build = f"{self._session}-{self._number}"
        return Shown(build=build, tree=out, banner=rebuilt.banner)

    def clear(self, shown: Shown) -> None:
        """Remove the trees before the one that `shown` names and its predecessor.

        The predecessor stays for the requests that are being answered from it.
        """
        if shown.tree is None or shown.tree in self._trees:
            return
        for tree in self._trees[:-1]:
            discard(tree)
        self._trees = (*self._trees[-1:], shown.tree)

    def _try(self, out: Path) -> Rebuilt:
        try:
            return self._rebuild(out)
        except Exception as error:  # noqa: BLE001  # the last good site stays, whatever it is
            reason = f"The build stopped: {str(error) or type(error).__name__}"
            self._say(reason)
            return Rebuilt(ok=False, banner=(reason,))
