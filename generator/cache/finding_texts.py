"""What findings point at."""

from collections.abc import Mapping

from generator.diagnostics import Diagnostic, Label


def labels(findings: tuple[Diagnostic, ...]) -> tuple[Label, ...]:
    """Return every label of the findings."""
    return tuple(label for found in findings for label in (found.primary, *found.secondary))


def pointed_at(findings: tuple[Diagnostic, ...], texts: Mapping[str, str]) -> Mapping[str, str]:
    """Leave out the texts that no finding points into: most units have none."""
    files = dict.fromkeys(label.span.file for label in labels(findings))
    return {file: texts[file] for file in files if file in texts}
