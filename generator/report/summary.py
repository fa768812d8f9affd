"""The last line: how many findings, in how many files."""

from collections.abc import Sequence

from generator.diagnostics import Diagnostic, Severity


def summary(findings: Sequence[Diagnostic]) -> str:
    """Return a line such as `3 errors, 1 warning in 2 files`."""
    if not findings:
        return "nothing found"
    numbers = ((severity, count(findings, severity)) for severity in Severity)
    parts = (many(number, severity.value) for severity, number in numbers if number)
    return f"{', '.join(parts)} in {many(files(findings), 'file')}"


def count(findings: Sequence[Diagnostic], severity: Severity) -> int:
    """Return the number of findings of one severity."""
    return sum(finding.severity is severity for finding in findings)


def files(findings: Sequence[Diagnostic]) -> int:
    """Return the number of files that have to be changed."""
    return len({finding.primary.span.file for finding in findings})


def many(number: int, noun: str) -> str:
    """Return a number with its noun, such as `1 file` or `1,024 files`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
