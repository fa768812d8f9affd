"""Guided fuzzing: any bytes as YAML and as a document of each kind; nothing may be raised.

    make fuzz SECONDS=3600

What it finds is written to `crash-…` in the working folder, and becomes a test.
"""

import sys

import atheris

with atheris.instrument_imports(include=["generator"]):
    from generator.diagnostics import Severity
    from tests.checking import check_project
    from tests.projects import BRIEFING, DOCUMENT

from generator.spans import SeedFile

KINDS = (".txt", ".md", ".html")


def attempt(data: bytes) -> None:
    """Let the first byte choose what the others are: the YAML, or a document."""
    kind, rest = (data[0] if data else 0), data[1:]
    if kind % 2:
        seeds = {"briefing.yml": rest, "report.txt": DOCUMENT.encode()}
    else:
        name = f"report{KINDS[kind // 2 % len(KINDS)]}"
        seeds = {"briefing.yml": BRIEFING.replace("report.txt", name).encode(), name: rest}
    corpus = check_project(
        tuple(SeedFile(path=f"seeds/crane/{name}", data=seeds[name]) for name in sorted(seeds))
    )
    broken = any(finding.severity is Severity.ERROR for finding in corpus.findings)
    assert broken is not bool(corpus.pages)


if __name__ == "__main__":
    atheris.Setup(sys.argv, attempt)
    atheris.Fuzz()
