import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Label, Severity
from generator.report.machine_formats import as_json
from generator.spans import Span

FINDING = Diagnostic(
    code="Q001",
    name="quote-not-found",
    severity=Severity.ERROR,
    message="these words are not in “report”",
    primary=Label(span=Span(file="briefing.yml", start=3, end=4)),
    secondary=(Label(span=Span(file="gone.txt", start=5, end=6), text="nearest"),),
    help="copy",
    details=("- a", "+ b"),
)


def test_the_report_is_complete() -> None:
    assert json.loads(as_json([FINDING], {"briefing.yml": "a\nbc"})) == {
        "version": 1,
        "findings": [
            {
                "code": "Q001",
                "name": "quote-not-found",
                "severity": "error",
                "message": "these words are not in “report”",
                "primary": {
                    "file": "briefing.yml",
                    "start": {"offset": 3, "line": 2, "column": 2},
                    "end": {"offset": 4, "line": 2, "column": 3},
                    "text": "",
                },
                "secondary": [
                    {
                        "file": "gone.txt",
                        "start": {"offset": 5, "line": None, "column": None},
                        "end": {"offset": 6, "line": None, "column": None},
                        "text": "nearest",
                    }
                ],
                "details": ["- a", "+ b"],
                "help": "copy",
            }
        ],
        "summary": {"errors": 1, "warnings": 0, "files": 1},
    }


def test_the_same_findings_in_any_order_give_the_same_bytes() -> None:
    later = replace(FINDING, primary=Label(span=Span(file="briefing.yml", start=4, end=4)))
    texts = {"briefing.yml": "a\nbc"}
    assert as_json([FINDING, later], texts) == as_json([later, FINDING], texts)


@given(words=st.text(alphabet=st.characters(exclude_categories=())))
def test_the_report_can_be_printed_anywhere(words: str) -> None:
    report = as_json([replace(FINDING, message=words)], {})
    assert report.isascii()
    assert not set(report) & {chr(code) for code in range(32) if chr(code) != "\n"}
    assert json.loads(report)["findings"][0]["message"] == words
