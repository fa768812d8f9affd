"""A project checked from memory, by the program's own steps: load, examine, run the rules."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.check.registry import run, run_shared
from generator.diagnostics import Diagnostic, order
from generator.evidence import examine
from generator.load.unit import load_shared_actors, load_unit
from generator.model.kinds import Section
from generator.spans import SeedFile

SHARED = "seeds/actors.yml"
SLUG = "example"

# An example in a docstring is completed with those of these sections that it does not write itself.
FRAME: Mapping[str, str] = {
    "title": "title: An example\n",
    "as_of": "as_of: 2025-11-25\n",
    "summary": "summary: An example.\n",
    "sources": (
        "sources:\n"
        "  report:\n"
        "    file: report.txt\n"
        "    type: NewsArticle\n"
        "    publisher: unknown\n"
        "    published: 2025-11-24\n"
        "    accessed: 2025-11-25\n"
        "    lang: en\n"
    ),
}
_SECTION = re.compile(r"^(\w+):", re.MULTILINE)
_PARAGRAPH = re.compile(r"^# report\.txt: (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found in a project."""

    findings: tuple[Diagnostic, ...]
    texts: Mapping[str, str]

    @property
    def codes(self) -> list[str]:
        return [finding.code for finding in self.findings]


def seed_files(root: Path) -> tuple[SeedFile, ...]:
    """Read every file below `seeds/` of the project at `root`."""
    return tuple(
        SeedFile(path=path.relative_to(root).as_posix(), data=path.read_bytes())
        for path in sorted((root / "seeds").rglob("*"))
        if path.is_file()
    )


def check_project(files: tuple[SeedFile, ...]) -> Checked:
    """Check the shared actors and every unit among `files`."""
    shared_file = next((file for file in files if file.path == SHARED), None)
    shared = load_shared_actors(shared_file) if shared_file else None
    actors = shared.actors if shared else {}
    findings = list(shared.findings) if shared else []
    texts = dict(shared.texts) if shared else {}
    named: set[str] = set()
    is_whole = True
    for slug in sorted({file.path.split("/")[1] for file in files if file.path.count("/") > 1}):
        loaded = load_unit(slug, tuple(f for f in files if f.path.startswith(f"seeds/{slug}/")))
        findings.extend(loaded.findings)
        texts.update(loaded.texts)
        is_whole &= loaded.briefing is not None and not any(loaded.dropped.values())
        if loaded.briefing is not None:
            evidence = examine(loaded.briefing, shared=actors)
            findings.extend(run(evidence, dropped=loaded.dropped))
            named.update(evidence.named)
    findings.extend(
        run_shared(
            actors,
            named=frozenset(named) if is_whole else None,
            dropped=shared.dropped.get(Section.ACTORS, frozenset()) if shared else frozenset(),
        )
    )
    return Checked(findings=tuple(sorted(findings, key=order)), texts=texts)


def check_example(example: str) -> Checked:
    """Check an example from a docstring: sections of a briefing, and its document in comments."""
    written = set(_SECTION.findall(example))
    frame = "".join(text for section, text in FRAME.items() if section not in written)
    paragraphs = _PARAGRAPH.findall(example) or ["Nothing is quoted from this document."]
    return check_project(
        (
            SeedFile(path=f"seeds/{SLUG}/briefing.yml", data=(frame + example + "\n").encode()),
            SeedFile(
                path=f"seeds/{SLUG}/report.txt", data=("\n\n".join(paragraphs) + "\n").encode()
            ),
        )
    )
