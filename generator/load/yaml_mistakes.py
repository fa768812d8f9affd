"""What the YAML parser complains of, in an author's words and at the place where it went wrong.

The parser notices many mistakes only on a later line; here they are led back to where they were
made.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from generator.diagnostics import Diagnostic
from generator.load.file_faults import NOT_YAML
from generator.spans import Span

_LINE = re.compile(r"[^\r\n]*")
_QUOTE_IT = "put the text in quotation marks"
_OPEN_QUOTATION = "this quotation mark is never closed"
_OPEN_BRACKET = "this bracket is never closed"
_CLOSE_IT = "close it, or delete it"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Complaint:
    """What the parser says, and what it had read before."""

    problem: str
    at: int
    since: int
    last: yaml.Event | None
    bracket: int | None
    text: str
    path: str

    def sign(self, start: int, message: str, advice: str) -> Diagnostic:
        return self._finding(start, start + 1, message, advice)

    def _finding(self, start: int, end: int, message: str, advice: str) -> Diagnostic:
        return NOT_YAML.finding(message, Span(file=self.path, start=start, end=end), advice=advice)

    def rest_of_line(self, start: int, message: str, advice: str = "") -> Diagnostic:
        line = _LINE.match(self.text, start)
        end = start + len(line[0].rstrip()) if line else start
        return self._finding(start, end, message, advice)

    def half_typed(self, start: int) -> Diagnostic:
        return self.rest_of_line(
            start,
            "this line is neither `key: value` nor an item of a list",
            "finish the line, or delete it",
        )


def explain(
    error: yaml.MarkedYAMLError,
    text: str,
    path: str,
    *,
    last: yaml.Event | None,
    bracket: int | None,
) -> Diagnostic:
    """Say what went wrong after `last`, the event before the error.

    `bracket` is where the innermost open list or group in brackets starts, if one is open.
    """
    at = error.problem_mark.index if error.problem_mark else len(text)
    complaint = _Complaint(
        problem=f"{error.context or ''}: {error.problem}",
        at=at,
        since=error.context_mark.index if error.context_mark else at,
        last=last,
        bracket=bracket,
        text=text,
        path=path,
    )
    if text[at : at + 1] == "\t":
        return complaint.sign(at, "a tab stands where only spaces can", "use spaces")
    for words, explanation in _EXPLANATIONS:
        if words in complaint.problem:
            return explanation(complaint)
    return complaint.rest_of_line(at, f"this is not YAML: {error.problem}")


def _colon(complaint: _Complaint) -> Diagnostic:
    """Explain a colon where no key can stand."""
    if complaint.last and is_plain(complaint.last):
        start, end = stretch(complaint.last)
        head, line_break, tail = complaint.text[start:end].rpartition("\n")
        if line_break and not complaint.text[:start].rpartition("\n")[2].strip():
            return complaint.half_typed(start)
        if line_break:
            return complaint.rest_of_line(
                start + len(head) + 1 + _indentation(tail),
                "this line stands deeper than its key, so it goes on with the text above",
                "indent it like the other lines of its group",
            )
    return complaint.sign(complaint.at, "a second `: ` in one line cannot be read", _QUOTE_IT)


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip())


def _bracket(complaint: _Complaint) -> Diagnostic:
    """Explain a list or a group in brackets that does not go on as it should."""
    text, at, since = complaint.text, complaint.at, complaint.since
    opening_line = text[:since].rpartition("\n")[2]
    line = text[: at + 1].rpartition("\n")[2]
    dedented = "\n" in text[since:at] and _indentation(line) <= _indentation(opening_line)
    if dedented or not text[at:].strip():
        return complaint.sign(since, _OPEN_BRACKET, _CLOSE_IT)
    return complaint.rest_of_line(
        at,
        "a comma or the closing bracket is missing before this",
        "add it; or, if this belongs to the text before it, quote the whole text",
    )


def _out_of_line(complaint: _Complaint) -> Diagnostic:
    """Explain something in the place of the next key or item."""
    start, end = stretch(complaint.last) if complaint.last else (0, 0)
    same_line = "\n" not in complaint.text[end : complaint.at]
    if same_line and complaint.text[:end].endswith(('"', "'", "]", "}")):
        return _after_closing(complaint, start, end)
    return complaint.rest_of_line(
        complaint.at,
        "this line does not stand under the lines of its group",
        "indent it like them, with spaces",
    )


def _after_closing(complaint: _Complaint, start: int, end: int) -> Diagnostic:
    if "\n" in complaint.text[start:end]:
        return complaint.sign(
            start, "this quotation mark is closed only on a later line, by the next one", _CLOSE_IT
        )
    return complaint.rest_of_line(
        complaint.at,
        "nothing can follow the closing quotation mark or bracket",
        "put the whole text in the other kind of quotation marks",
    )


def _odd_start(complaint: _Complaint) -> Diagnostic:
    if complaint.bracket is not None and not complaint.text[complaint.since :].strip():
        return complaint.sign(complaint.bracket, _OPEN_BRACKET, _CLOSE_IT)
    sign = complaint.text[complaint.since : complaint.since + 1]
    return complaint.rest_of_line(complaint.since, f"no text can begin with `{sign}`", _QUOTE_IT)


_EXPLANATIONS: tuple[tuple[str, Callable[[_Complaint], Diagnostic]], ...] = (
    ("could not find expected ':'", lambda complaint: complaint.half_typed(complaint.since)),
    ("mapping values are not allowed", _colon),
    (
        "scanning a quoted scalar: found unexpected",
        lambda complaint: complaint.sign(complaint.since, _OPEN_QUOTATION, _CLOSE_IT),
    ),
    ("did not find expected ',' or ", _bracket),
    ("did not find expected key", _out_of_line),
    ("did not find expected '-'", _out_of_line),
    ("did not find expected <document start>", _out_of_line),
    ("cannot start any token", _odd_start),
    ("did not find expected node content", _odd_start),
    ("did not find expected alphabetic", _odd_start),
)


def stretch(event: yaml.Event) -> tuple[int, int]:
    """Return where `event` starts and ends."""
    if event.start_mark is None or event.end_mark is None:
        raise AssertionError("libyaml marks every event")
    return event.start_mark.index, event.end_mark.index


def is_plain(event: yaml.Event | None) -> bool:
    """Return whether `event` is a text without quotation marks that is no block."""
    return isinstance(event, yaml.ScalarEvent) and bool(event.implicit[0])
