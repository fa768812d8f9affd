"""The program, read from top to bottom: compile a folder, compile a corpus.

Compiling the folder of a briefing is a pure function of its files, the shared actors and the
templates: no clock, no file, no network, nothing global. So its result may be kept under the hash
of its inputs, and made in any process, on any machine, in any order.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from generator.check.ignore_kinds import IGNORE_KINDS
from generator.check.ignoring import apply
from generator.check.missing_glyph import MISSING_GLYPH
from generator.check.registry import RULES, run, run_shared
from generator.check.text.look_alike_names import looks
from generator.compiler import Compiled, Compiler, Folders, Plan, SharedInputs
from generator.coverage import Coverage
from generator.derive.data.briefing import briefing_data
from generator.derive.data.citations import citation_files, works
from generator.derive.data.linked_data import linked_data
from generator.derive.pages.briefing_page import briefing_view
from generator.derive.pages.data_page import data_view
from generator.derive.pages.source_page import source_view
from generator.derive.passages import passages
from generator.derive.registers.entries import RegisterEntry, Rows, register_entries
from generator.derive.sitemap import Inventory, inventory
from generator.diagnostics import Diagnostic, FindingKind, Severity
from generator.evidence import Evidence, examine
from generator.joint_pages import method_plans, register_plans
from generator.load.faults import FAULTS
from generator.load.file_faults import UNREADABLE_SEED
from generator.load.folder import LoadedActors, load_folder, load_shared_actors
from generator.model.kinds import Section
from generator.render.data_files import beside, data_files, stored
from generator.render.environment import environment
from generator.render.pages import pages
from generator.spans import SeedFile
from generator.values.lazy_mapping import joined
from generator.values.markup import UNPUBLISHED, Publication

_ALL: tuple[FindingKind, ...] = (UNREADABLE_SEED, MISSING_GLYPH, *FAULTS, *IGNORE_KINDS, *RULES)
KINDS = tuple(sorted(_ALL, key=lambda kind: kind.code))
"""Every kind of finding, in code order."""
SEVERITIES = {kind.code: kind.severity for kind in KINDS}
"""How much each kind weighs, by code."""
NO_ACTORS = LoadedActors(actors={}, findings=(), texts={}, dropped={}, ignores=())
"""What a project without shared actors has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """What became of all briefing folders."""

    findings: tuple[Diagnostic, ...]
    """All that is wrong, by place."""
    texts: Mapping[str, str]
    """The texts that the findings point into, by `Span.file`."""
    pages: Mapping[str, str]
    """Every generated page and data file by path; none when there is an error anywhere."""
    inventories: tuple[Inventory, ...]
    """What each briefing declares under an id; none when there is an error anywhere."""
    coverage: Mapping[str, Coverage]
    """How much of each document claims rest on, by `Document.place`."""
    folders: Folders
    """The files that it was made of, by slug."""
    shared: SeedFile | None
    """The shared actors that it was made of."""

    @property
    def sound(self) -> bool:
        """Whether pages may be written."""
        return _is_sound(self.findings)

    @property
    def seed_hashes(self) -> Mapping[str, str]:
        """The SHA-256 of every seed file by its path, but for documents that are withheld."""
        withheld = frozenset[str]().union(*(each.withheld for each in self.inventories))
        shared = (self.shared,) if self.shared else ()
        own = (file for files in self.folders.values() for file in files)
        return {
            file.path: sha256(file.data).hexdigest()
            for file in (*shared, *own)
            if file.path not in withheld
        }


class _InProcess:
    """Compiles in this process, one after the other, and remembers nothing."""

    def __init__(self, *, wanted: bool) -> None:
        self.wanted = wanted

    def compile(self, folders: Folders, shared: SharedInputs) -> Iterable[Compiled]:
        """Compile every folder, in the order of the slugs."""
        return (compile_folder(slug, folders[slug], shared) for slug in sorted(folders))

    def make(self, plans: tuple[Plan, ...]) -> Mapping[str, str]:
        """Make every joint page."""
        return {plan.page: plan.write() for plan in plans}


IN_PROCESS: Compiler = _InProcess(wanted=True)
"""The compiler of whoever has no other."""
CHECK_ONLY: Compiler = _InProcess(wanted=False)
"""The compiler of whoever wants no pages."""


def compile_folder(slug: str, files: tuple[SeedFile, ...], shared: SharedInputs) -> Compiled:
    """Compile one briefing: load, examine, check, derive, render."""
    loaded = load_folder(slug, files)
    if loaded.briefing is None:
        left = apply(loaded.findings, loaded.ignores, severities=SEVERITIES, whole=False)
        return Compiled(
            findings=left, texts=loaded.texts, named=None, looks=frozenset(), pages={}, rows={}
        )
    evidence = examine(loaded.briefing, shared=shared.actors)
    findings = (*loaded.findings, *run(evidence, dropped=loaded.dropped))
    sound = shared.sound and _is_sound(findings)
    written, filed = _write(evidence, shared) if sound and shared.wanted else ({}, {})
    return Compiled(
        findings=apply(findings, loaded.ignores, severities=SEVERITIES, whole=sound),
        texts=loaded.texts,
        named=None if any(loaded.dropped.values()) else frozenset(evidence.listed),
        looks=frozenset(looks(loaded.briefing.actors)),
        pages=written,
        rows=filed,
        inventory=inventory(loaded.briefing, named=evidence.named) if sound else None,
        coverage=_coverage(evidence),
    )


def compile_corpus(
    folders: Folders,
    shared_actors: SeedFile | None,
    templates: Mapping[str, str],
    publication: Publication = UNPUBLISHED,
    *,
    compiler: Compiler = IN_PROCESS,
) -> Corpus:
    """Compile every briefing, then the registers from what each gives to them."""
    loaded = load_shared_actors(shared_actors) if shared_actors else NO_ACTORS
    dropped = loaded.dropped.get(Section.ACTORS, frozenset())
    faults = (*loaded.findings, *run_shared(loaded.actors, named=None, dropped=dropped))
    shared = SharedInputs(
        actors=loaded.actors,
        templates=templates,
        sound=_is_sound(faults),
        publication=publication,
        wanted=compiler.wanted,
    )
    compiled = tuple(compiler.compile(folders, shared))
    findings = (
        *loaded.findings,
        *(finding for each in compiled for finding in each.findings),
        *run_shared(loaded.actors, named=_named(compiled), dropped=dropped),
    )
    texts = dict(loaded.texts)
    for each in compiled:
        texts.update(each.texts)
    sound = _is_sound(findings)
    return Corpus(
        findings=apply(findings, loaded.ignores, severities=SEVERITIES, whole=sound),
        texts=texts,
        pages=_join(compiled, shared, compiler) if sound and compiler.wanted else {},
        inventories=tuple(each.inventory for each in compiled if each.inventory) if sound else (),
        coverage={place: found for each in compiled for place, found in each.coverage.items()},
        folders=folders,
        shared=shared_actors,
    )


def _is_sound(findings: Iterable[Diagnostic]) -> bool:
    return not any(finding.severity is Severity.ERROR for finding in findings)


def _named(compiled: Iterable[Compiled]) -> frozenset[str] | None:
    """Join the actors that the folders name; None if one of them could not be read whole."""
    named: set[str] = set()
    for each in compiled:
        if each.named is None:
            return None
        named |= each.named
    return frozenset(named)


def _coverage(evidence: Evidence) -> Mapping[str, Coverage]:
    """Return the coverage of each stored document by its place."""
    sources = evidence.briefing.sources.values()
    measured = evidence.wordings.coverage
    return {
        source.document.place: measured[source.id.value] for source in sources if source.document
    }


def _write(
    evidence: Evidence, shared: SharedInputs
) -> tuple[Mapping[str, str], Mapping[RegisterEntry, Rows]]:
    """Derive and render the briefing's own pages, and what it gives to the registers."""
    cited = passages(evidence)
    view = briefing_view(evidence, cited)
    sources = (
        source_view(evidence, source, cited) for source in evidence.briefing.sources.values()
    )
    cited_as = tuple(works(evidence, shared.publication))
    said = briefing_data(evidence, view.counted)
    files = {**data_files(said), **citation_files(cited_as)}
    data = data_view(evidence, stored(files), cited_as)
    shown = replace(view, linked_data=linked_data(said))
    written = pages((shown, data, *sources), environment(shared.templates))
    return {**written, **beside(data.page, files)}, register_entries(evidence, view)


def _join(
    compiled: tuple[Compiled, ...], shared: SharedInputs, compiler: Compiler
) -> Mapping[str, str]:
    """Join the briefings' pages with the registers and the page on the method."""
    rows, filled = joined(each.rows for each in compiled), environment(shared.templates)
    registers = register_plans(rows, shared.publication, filled)
    made = compiler.make((*method_plans(KINDS, filled), *registers))
    return joined((made, *(each.pages for each in compiled)), by=str)
