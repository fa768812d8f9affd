"""A compiler that does nothing twice: what did not change comes from the cache.

A briefing is known by its files and by what it takes from the shared actors: those that it names,
and those whose names look like one of its own. A joint page is known by its rows. What else their
bytes depend on, the templates and the site's address, is in every key; the program, Python and the
packages are in the stamp of the cache.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b

from generator.cache.codec import DamagedError, dumps, loads
from generator.cache.store import Cache
from generator.check.text.look_alike_names import looks
from generator.compiler import (
    NOTHING_SHARED,
    Compiled,
    Folders,
    Plan,
    SharedInputs,
    WorkerPool,
)
from generator.derive.registers.entries import RegisterEntry, Rows
from generator.derive.sitemap import Inventory
from generator.diagnostics import Diagnostic, labels, pointed_at
from generator.files.digest import digest
from generator.model.actor import Actor
from generator.pipeline import compile_folder
from generator.render.seal import fingerprint
from generator.spans import SeedFile
from generator.values.lazy_mapping import Lazy

BATCH = 8
"""Briefings in one task of another process."""
_PAGES = ("pages/", "figures/")
"""The templates that pages depend on; the others are for new briefings and for print."""
_PLACE = re.compile(r'\["Span","[^"]*",\d+,\d+\]')

Folder = tuple[str, tuple[SeedFile, ...]]
"""A slug, and the files of its folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What every build needs to know of a compiled briefing; its texts are entries of their own."""

    findings: tuple[Diagnostic, ...]
    texts: tuple[tuple[str, str], ...]
    """The texts that the findings point into, by `Span.file`."""
    named: frozenset[str] | None
    """The ids of the actors that it names; None if it could not be read whole."""
    looks: frozenset[str]
    """What the names of its own actors look like."""
    inventory: Inventory | None
    """What it declares under an id; None unless it is sound."""
    lasting: bool
    """Whether it may be used again: not with an error, nor if it points into another folder."""
    pages: tuple[tuple[str, str], ...]
    """Path and key of each page."""
    rows: tuple[tuple[RegisterEntry, str], ...]
    """Where each row is filed, and its key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    """A compiled briefing as texts only, so that any process can send it."""

    slug: str
    brief: str
    entries: tuple[tuple[str, str], ...]
    """Key and text of every page and row."""


class CachedCompiler:
    """Compiles what the cache does not know, and tells it."""

    def __init__(
        self,
        cache: Cache,
        workers: WorkerPool,
        *,
        wanted: bool = True,
        memory: dict[str, Brief] | None = None,
    ) -> None:
        """Let `workers` do the work; pages are made only where they are `wanted`.

        Who builds again and again in one process has a `memory` of briefs by their text's hash.
        """
        self.wanted = wanted
        self._cache = cache
        self._workers = workers
        self._memory: dict[str, Brief] = {} if memory is None else memory
        self._folders: Folders = {}
        self._shared = NOTHING_SHARED
        self._plans: Mapping[str, Plan] = {}
        self._rows: dict[RegisterEntry, str] = {}
        self._base = ""
        self.hashes: dict[str, str] = {}
        """The SHA-256 of every page, by its path."""

    def compile(self, folders: Folders, shared: SharedInputs) -> Iterable[Compiled]:
        """Compile every folder, in the order of the slugs."""
        self._folders, self._shared = folders, shared
        self._base = _base(shared)
        actors = _SharedActors(shared.actors)
        keys = {slug: self._key(folders[slug]) for slug in sorted(folders)}
        briefs = dict(self._known(keys, actors)) if shared.sound else {}
        missing = [(slug, folders[slug]) for slug in keys if slug not in briefs]
        batches = (tuple(missing[at : at + BATCH]) for at in range(0, len(missing), BATCH))
        for batch in self._workers(partial(compile_batch, shared=shared), batches):
            for written in batch:
                briefs[written.slug] = self._keep(written, keys[written.slug], actors)
        self._cache.commit()
        return tuple(self._compiled(briefs[slug]) for slug in keys)

    def make(self, plans: tuple[Plan, ...]) -> Mapping[str, str]:
        """Make every joint page whose rows are not those of last time."""
        self._plans = {plan.page: plan for plan in plans}
        made: dict[str, str] = {}
        for plan in plans:
            made[plan.page] = self._cache.get(self._plan_key(plan), partial(self._joint_page, plan))
        self._cache.use(made.values())
        self._cache.commit()
        self.hashes.update(made)
        return Lazy(made, self._page)

    def _key(self, files: tuple[SeedFile, ...]) -> str:
        """Return the key of a briefing, but for what it takes from the shared actors."""
        whole = blake2b(self._base.encode(), digest_size=16)
        for file in files:
            whole.update(f"{len(file.path)}:{file.path}:{len(file.data)}:".encode() + file.data)
        return whole.hexdigest()

    def _known(
        self, keys: Mapping[str, str], actors: "_SharedActors"
    ) -> Iterator[tuple[str, Brief]]:
        """Yield the briefs that still hold."""
        for slug, key in keys.items():
            taken, _, written = (self._cache.read(key) or "").partition("\n")
            if written:
                brief = self._brief(written)
                if brief and actors.taken_by(brief) == taken:
                    yield slug, brief

    def _brief(self, written: str) -> Brief | None:
        seal = digest(written)
        if seal not in self._memory:
            try:
                self._memory[seal] = loads(Brief, written)
            except DamagedError:
                return None
        return self._memory[seal]

    def _keep(self, written: _Written, key: str, actors: "_SharedActors") -> Brief:
        brief: Brief = loads(Brief, written.brief)
        for each, text in written.entries:
            self._cache.write(each, text)
        if self._shared.sound and brief.lasting:
            self._cache.write(key, f"{actors.taken_by(brief)}\n{written.brief}")
        return brief

    def _compiled(self, brief: Brief) -> Compiled:
        pages, rows = dict(brief.pages), dict(brief.rows)
        self._cache.use(pages.values())
        self._cache.use(rows.values())
        self._rows.update(rows)
        self.hashes.update(pages)
        return Compiled(
            findings=brief.findings,
            texts=dict(brief.texts),
            named=brief.named,
            looks=brief.looks,
            inventory=brief.inventory,
            pages=Lazy(pages, self._page),
            rows=Lazy(rows, self._row),
        )

    def _plan_key(self, plan: Plan) -> str:
        rows = (f"{each.slug} {each.tally} {self._rows[each]}" for each in plan.needs)
        return digest("joint", self._base, plan.page, repr(plan.shape), *rows)

    def _joint_page(self, plan: Plan) -> str:
        """Make a joint page, and return its key."""
        text = plan.write()
        self._cache.write(key := fingerprint(text), text)
        return key

    def _page(self, path: str, key: str) -> str:
        """Return a page's text; what cannot be read is made again."""
        text = self._cache.read(key)
        if text is None:
            plan = self._plans.get(path)
            text = plan.write() if plan else self._again(path.partition("/")[0]).pages[path]
        return text

    def _row(self, entry: RegisterEntry, key: str) -> Rows:
        try:
            row: Rows = loads(Rows, self._cache.read(key) or "")
        except DamagedError:
            return self._again(entry.slug).rows[entry]
        return row

    def _again(self, slug: str) -> Compiled:
        return compile_folder(slug, self._folders[slug], self._shared)


class _SharedActors:
    """The shared actors, by what a briefing can take from them."""

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        """Take the actors by id, without their places in the file, which move with every edit."""
        self._essence = {
            name: digest(_PLACE.sub("", dumps(actor))) for name, actor in actors.items()
        }
        self._looks: dict[str, list[str]] = {}
        for name, actor in actors.items():
            for look in looks({name: actor}):
                self._looks.setdefault(look, []).append(f"{name} {self._essence[name]}")

    def taken_by(self, brief: Brief) -> str:
        """Return a hash of what a briefing takes."""
        named = sorted(self._essence[name] for name in brief.named or () if name in self._essence)
        alike = sorted(who for look in brief.looks for who in self._looks.get(look, ()))
        return digest(*named, "", *alike)


def _base(shared: SharedInputs) -> str:
    """Return what differs where other pages could come of the same seeds."""
    texts = {n: text for n, text in sorted(shared.templates.items()) if n.startswith(_PAGES)}
    return digest(json.dumps(texts), repr(shared.publication), str(shared.wanted))


def compile_batch(folders: tuple[Folder, ...], shared: SharedInputs) -> tuple[_Written, ...]:
    """Compile several briefings, in whatever process this is called."""
    return tuple(write_down(slug, compile_folder(slug, files, shared)) for slug, files in folders)


def write_down(slug: str, compiled: Compiled) -> _Written:
    """Write a compiled briefing as texts."""
    rows = {entry: dumps(row) for entry, row in compiled.rows.items()}
    pages = {path: (fingerprint(text), text) for path, text in compiled.pages.items()}
    brief = Brief(
        findings=compiled.findings,
        texts=tuple(pointed_at(compiled.findings, compiled.texts).items()),
        named=compiled.named,
        looks=compiled.looks,
        inventory=compiled.inventory,
        lasting=bool(pages) and _is_lasting(slug, compiled),
        pages=tuple((path, key) for path, (key, _) in pages.items()),
        rows=tuple((entry, digest(row)) for entry, row in rows.items()),
    )
    entries = (*pages.values(), *((digest(row), row) for row in rows.values()))
    return _Written(slug=slug, brief=dumps(brief), entries=entries)


def _is_lasting(slug: str, compiled: Compiled) -> bool:
    """Return whether nothing said of the briefing changes when only another file does."""
    places = (label.span.file for label in labels(compiled.findings))
    return compiled.named is not None and all(at.startswith(f"seeds/{slug}/") for at in places)
