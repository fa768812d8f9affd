"""What a kind of finding means, as the page of the method shows it."""

from generator.check.explanation import read_explanation
from generator.derive.method_page import FindingKindRow
from generator.diagnostics import FindingKind
from generator.load.prose import Refused, read_paragraph
from generator.model.prose import Prose
from generator.spans import Span


def explained(kind: FindingKind) -> FindingKindRow:
    """Take the explanation of a kind of finding apart."""
    told = read_explanation(kind.doc)
    return FindingKindRow(
        code=kind.code,
        name=kind.name,
        severity=kind.severity.value,
        flags=_paragraph(told.flags),
        why=_paragraph(told.why),
        remedy=_paragraph(told.remedy),
    )


def _paragraph(text: str) -> Prose:
    """Read a paragraph of our own as an author's is read."""
    runs = read_paragraph(" ".join(text.split()))
    if isinstance(runs, Refused):
        raise AssertionError(f"{runs.reason}: {text}")  # noqa: TRY004  # our own bug
    return Prose(runs=runs, span=Span(file="", start=0, end=0))
