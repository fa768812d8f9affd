"""Looks at whole folders that others take, while this process has something else to do.

A folder of a few thousand pages has as many folders in it; to see that nothing in it was touched
takes a tenth of a second, and nobody else needs to know before it is seen.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.compiler import WorkerPool, alone
from generator.files.stat import own_states, states


class Looks:
    """Looks at folders, each at once or when it is asked for."""

    def __init__(
        self, crew: WorkerPool = alone, *, private: Iterable[Path] = (), others: Iterable[Path] = ()
    ) -> None:
        """Let `crew` look at `private` folders, where only we write, and at `others`."""
        self._asked = (
            *((str(path), True) for path in private),
            *((str(path), False) for path in others),
        )
        self._coming = crew(_look, self._asked)
        self._seen: dict[tuple[str, bool], Mapping[str, str]] | None = None

    def own_states(self, folder: Path) -> Mapping[str, str]:
        """Return the states of a private folder’s files, as they are or as they were seen early.

        Once only: who asks again may have written there.
        """
        return self._take((str(folder), True))

    def states(self, folder: Path) -> Mapping[str, str]:
        """Return the states of any other folder’s files in the same way."""
        return self._take((str(folder), False))

    def _take(self, which: tuple[str, bool]) -> Mapping[str, str]:
        if self._seen is None:
            self._seen = dict(zip(self._asked, self._coming, strict=True))
        return self._seen.pop(which, None) or _look(which)


def _look(which: tuple[str, bool]) -> Mapping[str, str]:
    folder, private = which
    return own_states(folder) if private else states(folder)
