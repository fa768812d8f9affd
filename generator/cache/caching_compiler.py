"""A workshop that does nothing twice: what did not change comes from the store.

A unit is known by its files and by what it takes from the shared actors: those that it names, and
those whose names look like one of its own. A joint page is known by its rows. The program, Python,
the packages and the templates are in the stamp of the whole store.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from generator.cache.codec import DamagedError, loads
from generator.cache.shared_actor_keys import SharedParts
from generator.cache.store import Store
from generator.cache.stored_unit import Brief, Kept, compile_batch, files_digest
from generator.compiler import NOTHING_SHARED, Compiled, Folders, Plan, SharedInputs, WorkerPool
from generator.derive.registers.entries import RegisterEntry, Rows
from generator.files.digest import digest
from generator.pipeline import compile_folder
from generator.project.seeds import Known
from generator.values.lazy_mapping import Lazy

BATCH = 8
"""So many units are one task."""
_FORGET = (
    "DELETE FROM unit WHERE slug = :slug",
    "DELETE FROM row WHERE slug = :slug",
    "DELETE FROM page WHERE path >= :first AND path < :end",
)
"""What goes with a unit; its pages stand below its slug."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What was read, for whoever builds again and again in one process."""

    seeds: Known = field(default_factory=dict)
    """Seed files."""
    briefs: dict[str, tuple[str, Brief]] = field(default_factory=dict)
    """Briefs by slug, each with the seal of the text that it was read from."""


class CachedCompiler:
    """Compiles what the store does not know, and tells it."""

    def __init__(
        self, store: Store, crew: WorkerPool, *, wanted: bool = True, memory: Memory | None = None
    ) -> None:
        """Let `crew` do the work; pages are made only where they are `wanted`.

        Whoever builds again and again has a `memory` of what was read.
        """
        self.wanted = wanted
        self._briefs_before = memory.briefs if memory else {}
        self.store = store
        """What is known."""
        self.crew = crew
        """Who does what is not."""
        self._units: Folders = {}
        self._commons = NOTHING_SHARED
        self._plans: Mapping[str, Plan] = {}
        self._rows: dict[RegisterEntry, str] = {}
        self.digests: dict[str, str] = {}
        """The digest of every page, by its path."""

    def compile(self, units: Folders, commons: SharedInputs) -> Iterable[Compiled]:
        """Compile every unit, in the order of the slugs."""
        self._units, self._commons = units, commons
        files = {slug: files_digest(units[slug]) for slug in sorted(units)}
        shared = SharedParts(commons.actors)
        try:
            briefs = self._briefs(files, shared)
        except DamagedError:
            self.store.full = True
        if self.store.full:
            self.store.retreat()
            briefs = self._briefs(files, shared)
        self.store.keep()
        return tuple(self._compiled(slug, briefs[slug]) for slug in files)

    def make(self, plans: tuple[Plan, ...]) -> Mapping[str, str]:
        """Make every joint page whose rows are not those of last time."""
        self._plans = {plan.page: plan for plan in plans}
        known = self._joint()
        made: dict[str, tuple[str, str]] = {}
        for plan in plans:
            key = self._key(plan)
            made[plan.page] = known.get(plan.page, ("", ""))
            if made[plan.page][0] != key:
                text = plan.write()
                made[plan.page] = (key, digest(text))
                row = (plan.page, *made[plan.page], text)
                self.store.tell("REPLACE INTO page VALUES (?, ?, ?, ?)", [row])
        gone = ((path,) for path in known if path not in made)
        self.store.tell("DELETE FROM page WHERE path = ?", gone)
        self.store.keep()
        marks = {path: mark for path, (_, mark) in made.items()}
        self.digests.update(marks)
        return Lazy(marks, self._page)

    def _briefs(self, files: Mapping[str, str], shared: SharedParts) -> Mapping[str, Brief]:
        """Return what is known of every unit, once those that are not known are compiled."""
        briefs = dict(self._known(files, shared)) if self._commons.sound else {}
        missing = [(slug, self._units[slug]) for slug in files if slug not in briefs]
        batches = (tuple(missing[at : at + BATCH]) for at in range(0, len(missing), BATCH))
        stored = [slug for (slug,) in self.store.ask("SELECT slug FROM unit")]
        self._forget(slug for slug in stored if slug not in files)
        for slug in self._briefs_before.keys() - files.keys():
            del self._briefs_before[slug]
        for batch in self.crew(partial(compile_batch, commons=self._commons), batches):
            for kept in batch:
                briefs[kept.slug] = self._tell(kept, files[kept.slug], shared)
        return briefs

    def _known(self, files: Mapping[str, str], shared: SharedParts) -> Iterator[tuple[str, Brief]]:
        """Yield the briefs that still hold."""
        found = tuple(self.store.ask("SELECT slug, files, shared, seal FROM unit"))
        for slug, mark, taken, seal in found:
            brief = self._brief(slug, seal) if files.get(slug) == mark else None
            if brief and shared.taken_by(brief) == taken:
                yield slug, brief

    def _brief(self, slug: str, seal: str) -> Brief | None:
        """Read a brief, unless it was read before; nothing where it is not as it was stored."""
        before = self._briefs_before.get(slug)
        if before and before[0] == seal:
            return before[1]
        for (written,) in self.store.ask("SELECT brief FROM unit WHERE slug = ?", slug):
            if digest(written) == seal:
                brief: Brief = loads(Brief, written)
                self._briefs_before[slug] = (seal, brief)
                return brief
        return None

    def _forget(self, slugs: Iterable[str]) -> None:
        gone = [{"slug": slug, "first": f"{slug}/", "end": f"{slug}0"} for slug in slugs]
        for command in _FORGET:
            self.store.tell(command, gone)

    def _tell(self, kept: Kept, files: str, shared: SharedParts) -> Brief:
        """Store a unit; where it may not be used again, so that no files fit it."""
        brief: Brief = loads(Brief, kept.brief)
        mark = files if self._commons.sound and brief.lasting else ""
        self._forget((kept.slug,))
        row = (kept.slug, mark, shared.taken_by(brief), kept.brief, digest(kept.brief))
        self.store.tell("INSERT INTO unit VALUES (?, ?, ?, ?, ?)", [row])
        rows = ((kept.slug, number, value) for number, value in enumerate(kept.rows))
        self.store.tell("INSERT INTO row VALUES (?, ?, ?)", rows)
        pages = ((path, "", mark, text) for path, mark, text in kept.pages)
        self.store.tell("INSERT INTO page VALUES (?, ?, ?, ?)", pages)
        return brief

    def _compiled(self, slug: str, brief: Brief) -> Compiled:
        numbers = {
            filed.card: (slug, number, filed.digest) for number, filed in enumerate(brief.filed)
        }
        marks = dict(brief.pages)
        self._rows.update((filed.card, filed.digest) for filed in brief.filed)
        self.digests.update(marks)
        return Compiled(
            findings=brief.findings,
            texts=dict(brief.texts),
            named=brief.named,
            looks=brief.looks,
            inventory=brief.inventory,
            pages=Lazy(marks, self._page),
            rows=Lazy(numbers, self._row),
        )

    def _joint(self) -> Mapping[str, tuple[str, str]]:
        """Return the key and the digest of every joint page that is stored."""
        question = "SELECT path, key, digest FROM page WHERE key <> ''"
        try:
            return {path: (key, mark) for path, key, mark in self.store.ask(question)}
        except DamagedError:
            return {}

    def _key(self, plan: Plan) -> str:
        rows = (f"{card.slug} {card.tally} {self._rows[card]}" for card in plan.needs)
        return digest(plan.page, repr(plan.shape), *rows)

    def _page(self, path: str, mark: str) -> str:
        """Return a page's text; what cannot be read is made again."""
        try:
            return self._read(mark, "SELECT text FROM page WHERE path = ?", path)
        except DamagedError:
            plan = self._plans.get(path)
            return plan.write() if plan else self._again(path.split("/", maxsplit=1)[0]).pages[path]

    def _row(self, card: RegisterEntry, at: tuple[str, int, str]) -> Rows:
        slug, number, mark = at
        question = "SELECT value FROM row WHERE slug = ? AND number = ?"
        try:
            row: Rows = loads(Rows, self._read(mark, question, slug, number))
        except DamagedError:
            return self._again(slug).rows[card]
        return row

    def _again(self, slug: str) -> Compiled:
        return compile_folder(slug, self._units[slug], self._commons)

    def _read(self, mark: str, question: str, *values: object) -> str:
        for (text,) in self.store.ask(question, *values):
            if isinstance(text, str) and digest(text) == mark:
                return text
        raise DamagedError(f"{values} is not as it was stored")
