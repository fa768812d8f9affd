"""The program, read from top to bottom: compile a unit, compile a corpus.

A unit is one briefing folder. Compiling it is a pure function of its files, the shared actors and
the templates: no clock, no file, no network, nothing global. So its result may be kept under the
hash of its inputs, and made in any process, on any machine, in any order.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.check.explanation import read_explanation
from generator.check.references.unused_actor import unused_shared
from generator.check.registry import RULES, run
from generator.derive.briefing_page import briefing_view
from generator.derive.facts import Facts, facts
from generator.derive.method_page import FindingKind, method_view
from generator.derive.passages import passages
from generator.derive.registers import registers
from generator.derive.source_page import source_view
from generator.diagnostics import Diagnostic, Severity, order
from generator.evidence import Evidence, examine
from generator.load.faults import FAULTS
from generator.load.paragraph import Refused, read_paragraph
from generator.load.unit import load_shared_actors, load_unit
from generator.model.actor import Actor
from generator.render.environment import environment
from generator.render.pages import pages
from generator.model.prose import Prose
from generator.spans import SeedFile, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """What became of one briefing folder."""

    findings: tuple[Diagnostic, ...]
    """All that is wrong, by place."""
    texts: Mapping[str, str]
    """The texts that the findings point into, by `Span.file`."""
    named: frozenset[str]
    """The ids of the actors that it names."""
    pages: Mapping[str, str]
    """Its pages by path; none when there is an error."""
    facts: Facts | None
    """What the registers need of it; nothing when there is an error."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """What became of all briefing folders."""

    findings: tuple[Diagnostic, ...]
    """All that is wrong, by place."""
    texts: Mapping[str, str]
    """The texts that the findings point into, by `Span.file`."""
    pages: Mapping[str, str]
    """Every generated page by path; none when there is an error anywhere."""

    @property
    def sound(self) -> bool:
        """Whether pages may be written."""
        return not any(finding.severity is Severity.ERROR for finding in self.findings)


def compile_unit(
    slug: str,
    files: tuple[SeedFile, ...],
    *,
    shared: Mapping[str, Actor],
    templates: Mapping[str, str],
) -> Compiled:
    """Compile one briefing: load, examine, check, derive, render."""
    loaded = load_unit(slug, files)
    if loaded.briefing is None:
        return Compiled(
            findings=loaded.findings, texts=loaded.texts, named=frozenset(), pages={}, facts=None
        )
    evidence = examine(loaded.briefing, shared=shared)
    checked = run(evidence, dropped=loaded.dropped)
    findings = tuple(sorted((*loaded.findings, *checked), key=order))
    unsound = any(finding.severity is Severity.ERROR for finding in findings)
    written, known = ({}, None) if unsound else _write(evidence, templates)
    return Compiled(
        findings=findings,
        texts=loaded.texts,
        named=frozenset(evidence.named),
        pages=written,
        facts=known,
    )


def compile_corpus(
    units: Mapping[str, tuple[SeedFile, ...]],
    shared_actors: SeedFile | None,
    templates: Mapping[str, str],
) -> Corpus:
    """Compile every briefing, then the registers from their facts."""
    shared = load_shared_actors(shared_actors) if shared_actors else None
    actors = shared.actors if shared else {}
    compiled = tuple(
        compile_unit(slug, files, shared=actors, templates=templates)
        for slug, files in sorted(units.items())
    )
    named = frozenset(name for unit in compiled for name in unit.named)
    findings = (
        *(shared.findings if shared else ()),
        *(finding for unit in compiled for finding in unit.findings),
        *unused_shared(actors, named),
    )
    texts = dict(shared.texts) if shared else {}
    for unit in compiled:
        texts.update(unit.texts)
    corpus = Corpus(findings=tuple(sorted(findings, key=order)), texts=texts, pages={})
    if not corpus.sound:
        return corpus
    return Corpus(findings=corpus.findings, texts=texts, pages=_publish(compiled, templates))


def _write(evidence: Evidence, templates: Mapping[str, str]) -> tuple[Mapping[str, str], Facts]:
    """Derive and render the unit's own pages, and the facts for the registers."""
    cited = passages(evidence)
    view = briefing_view(evidence, cited)
    sources = (
        source_view(evidence, source, cited) for source in evidence.briefing.sources.values()
    )
    written = pages((view, *sources), environment(templates))
    return written, facts(evidence, view)


def _publish(compiled: Iterable[Compiled], templates: Mapping[str, str]) -> Mapping[str, str]:
    """Join the units' pages with the registers."""
    units = tuple(compiled)
    known = (unit.facts for unit in units if unit.facts is not None)
    views = (*registers(known), method_view(_kinds()))
    joined = dict(pages(views, environment(templates)))
    for unit in units:
        joined.update(unit.pages)
    return dict(sorted(joined.items()))


def _kinds() -> tuple[FindingKind, ...]:
    """Return every kind of finding, in code order, as its own text explains it."""
    kinds = []
    for kind in sorted((*FAULTS, *RULES), key=lambda kind: kind.code):
        told = read_explanation(kind.doc)
        kinds.append(
            FindingKind(
                code=kind.code,
                name=kind.name,
                severity=kind.severity.value,
                flags=_paragraph(told.flags),
                why=_paragraph(told.why),
                remedy=_paragraph(told.remedy),
            )
        )
    return tuple(kinds)


def _paragraph(text: str) -> Prose:
    """Read a paragraph of our own as an author's is read."""
    runs = read_paragraph(" ".join(text.split()))
    if isinstance(runs, Refused):
        raise AssertionError(f"{runs.reason}: {text}")
    return Prose(runs=runs, span=Span(file="", start=0, end=0))
