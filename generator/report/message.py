"""What a finding says, for reports that show it beside the place and not below it."""

from generator.diagnostics import Diagnostic
from generator.report.visible import visible


def message(finding: Diagnostic) -> tuple[str, ...]:
    """Return the sentence, then the details, then what to do: one line each."""
    advice = (f"help: {finding.help}",) if finding.help else ()
    return tuple(map(visible, (finding.message, *finding.details, *advice)))
