from dataclasses import replace

from generator.diagnostics import Diagnostic, Label, Severity
from generator.report.text import as_lines
from generator.spans import Span

FINDING = Diagnostic(
    code="Q001",
    name="quote-not-found",
    severity=Severity.ERROR,
    message="these words are not\x1b in `report`",
    primary=Label(span=Span(file="briefing.yml", start=3, end=4)),
)


def test_a_finding_is_one_line_with_its_place() -> None:
    gone = replace(FINDING, primary=Label(span=Span(file="a\u202eb", start=0, end=0)))
    assert as_lines([FINDING, gone], {"briefing.yml": "a\nbc"}) == (
        "a<U+202E>b: error[Q001] these words are not␛ in `report`",
        "briefing.yml:2:2: error[Q001] these words are not␛ in `report`",
    )
