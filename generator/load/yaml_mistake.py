"""What the YAML parser complains of, in an author's words and at the place where it went wrong.

The parser notices many mistakes only on a later line; here they are led back to where they were
made.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from generator.load.yaml_event import is_plain, stretch

_LINE = re.compile(r"[^\r\n]*")
_QUOTE_IT = "put the text in quotation marks"
_CLOSE_IT = "close it, or delete it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One mistake, explained."""

    message: str
    """One sentence, without a full stop."""
    start: int
    """Where it was made: code points from 0."""
    end: int
    """Code points; the first one after it."""
    advice: str = ""
    """What to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Complaint:
    """What the parser says, and what it had read before."""

    problem: str
    at: int
    since: int
    last: yaml.Event | None
    bracket: int | None
    text: str

    def rest_of_line(self, start: int, message: str, advice: str = "") -> Mistake:
        line = _LINE.match(self.text, start)
        end = start + len(line[0].rstrip()) if line else start
        return Mistake(message=message, start=start, end=end, advice=advice)


def explain(
    error: yaml.MarkedYAMLError, text: str, *, last: yaml.Event | None, bracket: int | None
) -> Mistake:
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
    )
    if text[at : at + 1] == "\t":
        return Mistake(
            message="a tab stands where only spaces can", start=at, end=at + 1, advice="use spaces"
        )
    for words, explanation in _EXPLANATIONS:
        if words in complaint.problem:
            return explanation(complaint)
    return complaint.rest_of_line(at, f"this is not YAML: {error.problem}")


def _half_typed(complaint: _Complaint) -> Mistake:
    return complaint.rest_of_line(
        complaint.since,
        "this line is neither `key: value` nor an item of a list",
        "finish the line, or delete it",
    )


def _colon(complaint: _Complaint) -> Mistake:
    """Explain a colon where no key can stand."""
    if complaint.last and is_plain(complaint.last):
        start, end = stretch(complaint.last)
        head, line_break, tail = complaint.text[start:end].rpartition("\n")
        if line_break and not complaint.text[:start].rpartition("\n")[2].strip():
            return complaint.rest_of_line(
                start,
                "this line is neither `key: value` nor an item of a list",
                "finish the line, or delete it",
            )
        if line_break:
            return complaint.rest_of_line(
                start + len(head) + 1 + _indentation(tail),
                "this line stands deeper than its key, so it goes on with the text above",
                "indent it like the other lines of its group",
            )
    return Mistake(
        message="a second `: ` in one line cannot be read",
        start=complaint.at,
        end=complaint.at + 1,
        advice=_QUOTE_IT,
    )


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip())


def _open_quotation(complaint: _Complaint) -> Mistake:
    return Mistake(
        message="this quotation mark is never closed",
        start=complaint.since,
        end=complaint.since + 1,
        advice=_CLOSE_IT,
    )


def _open_bracket(start: int) -> Mistake:
    return Mistake(
        message="this bracket is never closed", start=start, end=start + 1, advice=_CLOSE_IT
    )


def _bracket(complaint: _Complaint) -> Mistake:
    """Explain a list or a group in brackets that does not go on as it should."""
    text, at, since = complaint.text, complaint.at, complaint.since
    opening_line = text[:since].rpartition("\n")[2]
    line = text[: at + 1].rpartition("\n")[2]
    dedented = "\n" in text[since:at] and _indentation(line) <= _indentation(opening_line)
    if dedented or not text[at:].strip():
        return _open_bracket(since)
    return complaint.rest_of_line(
        at,
        "a comma or the closing bracket is missing before this",
        "add it; or, if this belongs to the text before it, quote the whole text",
    )


def _out_of_line(complaint: _Complaint) -> Mistake:
    """Explain something that stands where the next key or item should."""
    start, end = stretch(complaint.last) if complaint.last else (0, 0)
    same_line = "\n" not in complaint.text[end : complaint.at]
    if same_line and complaint.text[:end].endswith(('"', "'", "]", "}")):
        return _after_closing(complaint, start, end)
    return complaint.rest_of_line(
        complaint.at,
        "this line does not stand under the lines of its group",
        "indent it like them, with spaces",
    )


def _after_closing(complaint: _Complaint, start: int, end: int) -> Mistake:
    if "\n" in complaint.text[start:end]:
        return Mistake(
            message="this quotation mark is closed only on a later line, by the next one",
            start=start,
            end=start + 1,
            advice=_CLOSE_IT,
        )
    return complaint.rest_of_line(
        complaint.at,
        "nothing can follow the closing quotation mark or bracket",
        "put the whole text in the other kind of quotation marks",
    )


def _odd_start(complaint: _Complaint) -> Mistake:
    if complaint.bracket is not None and not complaint.text[complaint.since :].strip():
        return _open_bracket(complaint.bracket)
    sign = complaint.text[complaint.since : complaint.since + 1]
    return complaint.rest_of_line(complaint.since, f"no text can begin with `{sign}`", _QUOTE_IT)


_EXPLANATIONS: tuple[tuple[str, Callable[[_Complaint], Mistake]], ...] = (
    ("could not find expected ':'", _half_typed),
    ("mapping values are not allowed", _colon),
    ("scanning a quoted scalar: found unexpected", _open_quotation),
    ("did not find expected ',' or ", _bracket),
    ("did not find expected key", _out_of_line),
    ("did not find expected '-'", _out_of_line),
    ("did not find expected <document start>", _out_of_line),
    ("cannot start any token", _odd_start),
    ("did not find expected node content", _odd_start),
    ("did not find expected alphabetic", _odd_start),
)
