"""Whether anything was touched since the last build: where nothing was, nothing is to be done.

All that a build reads and all that it leaves behind is known by the states of the files, which no
copy of a project can bring along. Asking takes no longer than looking at them: so this module
imports next to nothing.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.cache.codec import DamagedError, dumps, loads
from generator.cache.finding_texts import pointed_at
from generator.cache.program_stamp import program_stamp
from generator.diagnostics import Diagnostic
from generator.files.digest import digest
from generator.files.stat import is_regular, state, states
from generator.project.layout import Project, packaged_rules, packaged_templates

_FILE = "still.json"
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


class Still:
    """The last build of a project, if it was whole, and what it was made of."""

    def __init__(self, project: Project, wish: Wish) -> None:
        """Ask about `project` and a `wish`; nothing is read yet."""
        self.project = project
        self.wish = wish
        self._read = ""

    def look(self) -> None:
        """See what a build is about to read; where that cannot be, nothing is kept of it."""
        self._read = ""
        with suppress(OSError):
            self._read = digest(program_stamp(), *self._states())

    def told(self) -> Told | None:
        """Return what the last build said, if this one would do nothing and say the same.

        Not where another is at work, or was killed and left something to clear away.
        """
        if self.project.holder("build").exists():
            return None
        try:
            kept = json.loads((self.project.work / _FILE).read_bytes())
            mark, seal, text = kept["mark"], kept["seal"], kept["told"]
            if seal != digest(mark, text):
                return None
            told: Told = loads(Told, text)
            self.look()
            return told if mark == self._mark(states(self.project.pages)) else None
        except (OSError, ValueError, LookupError, TypeError, AttributeError, DamagedError):
            return None

    def keep(
        self,
        findings: tuple[Diagnostic, ...],
        texts: Mapping[str, str],
        *,
        standing: Mapping[str, str],
    ) -> None:
        """Remember a whole build that is over; `standing` are the states of its pages.

        Done without where nothing may be known of what the site depends on, or the disk is full.
        """
        path = self.project.work / _FILE
        with suppress(OSError):
            path.unlink(missing_ok=True)
            if not self._read or self._is_free():
                return
            needed = tuple(pointed_at(findings, texts).items())
            told = dumps(Told(findings=findings, texts=needed))
            mark = self._mark(standing)
            kept = {"mark": mark, "seal": digest(mark, told), "told": told}
            path.write_text(json.dumps(kept), encoding="utf-8")

    def _is_free(self) -> bool:
        """Tell whether the site may depend on more than the files that are looked at."""
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

    def _states(self) -> Iterator[str]:
        """Yield the state of all that a build reads, the pages aside."""
        yield state(self.project.configuration)
        yield _listed(states(self.project.seeds, folders=True))
        for folder in (self.project.templates, Path(str(packaged_templates()))):
            yield _listed(states(folder))
        yield state(Path(str(packaged_rules())))

    def _mark(self, pages: Mapping[str, str]) -> str:
        site = self.project.site
        return digest(
            repr(self.wish), self._read, _listed(pages), state(site), _listed(states(site))
        )


def _listed(found: Mapping[str, str]) -> str:
    return "\n".join(f"{path} {at}" for path, at in sorted(found.items()))


def _is_within(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder)
