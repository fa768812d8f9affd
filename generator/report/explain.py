"""What `briefings explain` prints of one kind of finding."""

from textwrap import indent

from generator.check.explanation import read_explanation
from generator.diagnostics import Severity

_MARGIN = "    "


def explain(doc: str | None, code: str, name: str, severity: Severity) -> str:
    """Set out the docstring of a rule, or of a fault of the YAML. Ends with a line break."""
    told = read_explanation(doc)
    parts = (
        f"{severity}[{code}] {name}",
        told.flags,
        _part("Why it matters", told.why),
        _part("What to do", told.remedy),
        _part("Fails", told.fails),
        _part("Passes", told.passes),
    )
    return "\n\n".join(parts) + "\n"


def _part(heading: str, words: str) -> str:
    return f"{heading}\n{indent(words, _MARGIN)}"
