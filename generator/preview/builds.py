"""The builds of a preview: each into a folder of its own, shown only when it is whole."""

import gc
import itertools
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from secrets import token_hex

from generator.files.gc_pause import gc_paused
from generator.preview.state import Shown
from generator.project.layout import Project
from generator.project.private_folder import prepare


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """How a build for the preview ended."""

    ok: bool
    """Whether there is a whole site to show."""
    banner: tuple[str, ...] = ()
    """What to say above every page, a line each: findings with their places."""
    removed: tuple[str, ...] = ()
    """What was removed from `briefings/`, by its path from there."""


Rebuild = Callable[[Path], Rebuilt]
"""Makes the site in the folder that it is given; there may be an old one in it."""


def trees(project: Project) -> Path:
    """Return the folder of the trees, which need not exist."""
    return prepare(project) / "preview"


class Builds:
    """Makes one tree after the other, of an older one where there is one."""

    def __init__(self, project: Project, rebuild: Rebuild, *, say: Callable[[str], None]) -> None:
        """Begin with none. What stops a build, findings aside, is told to `say`."""
        self.removed: frozenset[Path] = frozenset()
        """What the last build removed from `briefings/`."""
        self._project = project
        self._rebuild = rebuild
        self._say = say
        self._session = token_hex(4)
        self._trees: tuple[Path, ...] = ()
        self._spare: Path | None = None
        self._number = 0

    def make(self, shown: Shown) -> Shown:
        """Build, and return what to show after `shown`."""
        self._number += 1
        with gc_paused():
            out, rebuilt = self._try()
        self.removed = frozenset(self._gone(rebuilt.removed))
        if not rebuilt.ok:
            self._spare = out
            return replace(shown, banner=rebuilt.banner)
        build = f"{self._session}-{self._number}"
        return Shown(build=build, tree=out, banner=rebuilt.banner)

    def clear(self, shown: Shown) -> None:
        """Let the tree before the predecessor of the one that `shown` names be used again.

        The predecessor stays for the requests that are being answered from it.
        """
        gc.collect()
        if shown.tree is None or shown.tree in self._trees:
            return
        for tree in self._trees[:-1]:
            self._spare = tree
        self._trees = (*self._trees[-1:], shown.tree)

    def _gone(self, removed: Iterable[str]) -> Iterator[Path]:
        """Yield what was removed, and the folders that went with it."""
        for path in (self._project.pages / path for path in removed):
            yield path
            yield from itertools.takewhile(lambda above: not above.exists(), path.parents)

    def _try(self) -> tuple[Path | None, Rebuilt]:
        out = self._spare
        try:
            out = self._place()
            return out, self._rebuild(out)
        except Exception as error:  # noqa: BLE001  # the last good site stays, whatever it is
            reason = f"The build stopped: {str(error) or type(error).__name__}"
            self._say(reason)
            return out, Rebuilt(ok=False, banner=(reason,))

    def _place(self) -> Path:
        """Return where to build; asked each time, for the private folder may have been deleted."""
        folder = trees(self._project)
        folder.mkdir(exist_ok=True)
        out = folder / str(self._number)
        if self._spare is not None:
            with suppress(FileNotFoundError):
                self._spare.rename(out)
            self._spare = None
        return out
