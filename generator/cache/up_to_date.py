"""Whether anything was touched since the last build: where nothing was, nothing is to be done.

All that a build reads and all that it leaves behind is known by the states of the files, which no
copy of a project can bring along. Asking takes no longer than looking at them: so this module
imports next to nothing.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import sleep

from generator.cache.codec import DamagedError, dumps, loads
from generator.cache.store import Cache, opened_cache
from generator.diagnostics import Diagnostic, pointed_at
from generator.files.digest import digest
from generator.files.stat import NOWHERE, clock, is_older, is_regular, state, states
from generator.project.layout import Project, packaged_templates
from generator.project.private_folder import found, holder, prepare

TICK = 0.01
"""Seconds in which the clock of most file systems moves on: what we wrote is older then."""
_FREE = {"plugins", "hooks", "INHERIT"}
"""Settings of MkDocs that let a site depend on anything."""
_EXTENSIONS = {
    *("abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes"),
    *("md_in_html", "sane_lists", "smarty", "tables", "toc"),
}
"""Extensions of Markdown that depend on the page alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What was asked for."""

    strict: bool
    """Whether warnings count as errors."""
    printed: bool
    """Whether print editions stand beside the pages."""
    paper: str
    """The size of their sheets."""
    archive: bool
    """Whether they carry their data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the last build said, to be said again."""

    findings: tuple[Diagnostic, ...]
    """All that is wrong, by place."""
    texts: tuple[tuple[str, str], ...]
    """The texts that the findings point into, by `Span.file`."""


class UpToDateCheck:
    """Whether a build of a project would do nothing, since nothing was touched since the last."""

    def __init__(self, project: Project, wish: Wish) -> None:
        """Ask about `project` and a `wish`; nothing is read yet."""
        self.project = project
        self.wish = wish
        self._read = ""

    def look(self) -> None:
        """See what a build is about to read; what cannot be seen, or is too young, is not kept."""
        self._read = ""
        with suppress(OSError):
            time = clock(prepare(self.project))
            read = dict(self._states())
            if all(is_older(at, time) for at in read.values() if at != NOWHERE):
                self._read = _listed(read)

    def told(self) -> Told | None:
        """Return what the last build said, if this one would do nothing and say the same.

        None while another is at work, or after one that was killed and left something to clear.
        """
        folder = found(self.project)
        if folder is None or holder(folder, "build").exists():
            return None
        try:
            self._read = _listed(dict(self._states()))
            with opened_cache(folder, only_read=True) as cache:
                kept = cache.read(self._key(_listed(states(self.project.pages))))
            told: Told | None = loads(Told, kept) if kept else None
        except (OSError, DamagedError):
            return None
        return told

    def keep(
        self,
        cache: Cache,
        findings: tuple[Diagnostic, ...],
        texts: Mapping[str, str],
        *,
        pages: Mapping[str, str],
    ) -> None:
        """Remember a whole build that is over; `pages` are the states of `briefings/`.

        Not where the site may depend on what nobody looks at, or where a file is so young that it
        could be changed again unseen: the next build will see to it.
        """
        if not self._read or self._is_free():
            return
        sleep(TICK)
        time = clock(prepare(self.project))
        if all(is_older(at, time) for at in (*pages.values(), *self._site().values())):
            told = Told(findings=findings, texts=tuple(pointed_at(findings, texts).items()))
            cache.write(self._key(_listed(pages)), dumps(told))
            cache.commit()

    def _is_free(self) -> bool:
        """Return whether the site may depend on more than the files that are looked at."""
        import yaml  # noqa: PLC0415 - only where something was touched

        if any(not is_regular(at) for at in self._linkable()):
            return True
        if not self.project.configuration.exists():
            return False
        try:
            settings = yaml.safe_load(self.project.configuration.read_bytes())
        except yaml.YAMLError:
            return True
        if not isinstance(settings, dict) or any(settings.get(name) for name in _FREE):
            return True
        theme = settings.get("theme")
        faces = str(theme.get("custom_dir", "")) if isinstance(theme, dict) else ""
        extensions = settings.get("markdown_extensions") or ()
        used = {next(iter(each), "") if isinstance(each, dict) else each for each in extensions}
        return not (
            used <= _EXTENSIONS
            and settings.get("docs_dir") == self.project.pages.name
            and (not faces or _is_within(self.project.root / faces, self.project.templates))
        )

    def _linkable(self) -> Iterator[str]:
        """Yield the states of what might be a link to somewhere that is not looked at."""
        if self.project.configuration.exists():
            yield state(self.project.configuration)
        if self.project.templates.is_symlink():
            yield state(self.project.templates)
        yield from states(self.project.templates).values()

    def _states(self) -> Iterator[tuple[str, str]]:
        """Yield the state of all that a build reads, the pages aside, by its path."""
        yield str(self.project.configuration), state(self.project.configuration)
        for folder in (
            self.project.seeds,
            self.project.templates,
            Path(str(packaged_templates())),
        ):
            found = states(folder, folders=folder == self.project.seeds)
            yield from ((f"{folder}/{path}", at) for path, at in found.items())

    def _site(self) -> Mapping[str, str]:
        return {"": state(self.project.site), **states(self.project.site)}

    def _key(self, pages: str) -> str:
        return digest("up to date", repr(self.wish), self._read, pages, _listed(self._site()))


def _listed(found: Mapping[str, str]) -> str:
    return "\n".join(f"{path} {at}" for path, at in sorted(found.items()))


def _is_within(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder)
