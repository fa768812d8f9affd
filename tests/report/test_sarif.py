"""SARIF: valid by the schema of OASIS, complete, the same bytes for the same findings."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator  # type: ignore[import-untyped]  # it carries no types

from generator.diagnostics import Diagnostic, FindingKind, Label, Severity, order
from generator.pipeline import KINDS
from generator.report.machine_formats import FINGERPRINT, ROOT, SCHEMA, as_sarif, plain
from generator.spans import Span

SCHEMA_FILE = Path(__file__).parent / "sarif_schema" / "sarif-schema-2.1.0.json"
VALIDATOR = Draft4Validator(json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))

NOTE = "seeds/talks/briefing.yml"
PAGE = "seeds/talks/page.html (as text)"
FINDING = Diagnostic(
    code="Q001",
    name="quote-not-found",
    severity=Severity.ERROR,
    message="these words are not in “report”",
    primary=Label(span=Span(file=NOTE, start=5, end=8)),
    secondary=(
        Label(span=Span(file=PAGE, start=5, end=6), text="the nearest passage"),
        Label(span=Span(file="seeds/talks/report.txt", start=1, end=1)),
    ),
    help="copy the words",
    details=("- a", "+ b"),
)
FEW = tuple(kind for kind in KINDS if kind.code in {"Q001", "Q002", "D003", "Y001"})
"""Kinds enough for most tests: to judge all of them takes the longest, and is done once."""
TEXTS = {NOTE: "a😀\r\nbcd\re", PAGE: "words of a page", "seeds/talks/report.txt": "x\n"}


def read(
    *findings: Diagnostic, texts: Mapping[str, str] = TEXTS, kinds: Sequence[FindingKind] = FEW
) -> Any:  # noqa: ANN401  # JSON
    log = json.loads(as_sarif(findings, texts, kinds))
    VALIDATOR.validate(log)
    assert log["$schema"] == SCHEMA == VALIDATOR.schema["id"]
    [run] = log["runs"]
    return run


def only(finding: Diagnostic) -> Any:  # noqa: ANN401  # JSON
    [result] = read(finding)["results"]
    return result


def test_a_result_is_complete() -> None:
    result = only(FINDING)
    prints = result.pop("partialFingerprints")
    rule = result.pop("ruleIndex")
    assert re.fullmatch("[0-9a-f]{64}", prints.pop(FINGERPRINT))
    assert not prints
    assert FEW[rule].code == "Q001"
    assert result == {
        "ruleId": "Q001",
        "level": "error",
        "message": {
            "text": "these words are not in “report”\n- a\n+ b\nhelp: copy the words",
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": NOTE, "uriBaseId": ROOT},
                    "region": {"startLine": 2, "startColumn": 2, "endLine": 3, "endColumn": 1},
                }
            }
        ],
        "relatedLocations": [
            {
                "id": 0,
                "message": {"text": "the nearest passage"},
                "physicalLocation": {
                    "artifactLocation": {"uri": "seeds/talks/page.html", "uriBaseId": ROOT}
                },
            },
            {
                "id": 1,
                "physicalLocation": {
                    "artifactLocation": {"uri": "seeds/talks/report.txt", "uriBaseId": ROOT},
                    "region": {"startLine": 1, "startColumn": 2, "endLine": 1, "endColumn": 2},
                },
            },
        ],
    }


def test_a_run_says_how_it_counts() -> None:
    run = read()
    assert run["results"] == []
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["newlineSequences"] == ["\r\n", "\n", "\r"]
    assert list(run["originalUriBaseIds"]) == [ROOT]


def test_a_column_is_a_code_point() -> None:
    here = replace(FINDING, primary=Label(span=Span(file=NOTE, start=2, end=2)))
    place = only(here)["locations"][0]["physicalLocation"]["region"]
    assert place == {"startLine": 1, "startColumn": 3, "endLine": 1, "endColumn": 3}


def test_every_kind_is_a_rule_with_help() -> None:
    rules = read(kinds=KINDS)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [kind.code for kind in KINDS]
    assert len(rules) >= 30
    for rule, kind in zip(rules, KINDS, strict=True):
        assert rule["name"] == kind.name
        assert rule["defaultConfiguration"]["level"] == kind.severity.value
        assert rule["shortDescription"]["text"].endswith(".")
        assert rule["fullDescription"]["text"].startswith(rule["shortDescription"]["text"])
        assert "What to do" in rule["help"]["text"]
        assert rule["help"]["markdown"].count("```") == 4


def test_a_file_whose_text_is_unknown_has_no_region() -> None:
    gone = replace(FINDING, primary=Label(span=Span(file="seeds/a b/ü.yml", start=0, end=0)))
    location = only(gone)["locations"][0]["physicalLocation"]
    assert location == {"artifactLocation": {"uri": "seeds/a%20b/%C3%BC.yml", "uriBaseId": ROOT}}


def test_results_come_by_place() -> None:
    first = replace(FINDING, primary=Label(span=Span(file=NOTE, start=0, end=1)), message="m")
    assert as_sarif([FINDING, first], TEXTS, FEW) == as_sarif([first, FINDING], TEXTS, FEW)
    assert read(FINDING, first)["results"][0]["message"]["text"].startswith("m\n")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a {0} b", "a {{0}} b"),
        ("see [this](javascript:x)", "see [this] (javascript:x)"),
        ("[this\\](javascript:x)", "[this\\] (javascript:x)"),
        ("[…] (and more)", "[…] (and more)"),
        ("a\u202eb\x1b", "a<U+202E>b␛"),
    ],
)
def test_a_message_is_only_a_text(text: str, shown: str) -> None:
    label = Label(span=FINDING.primary.span, text=text)
    result = only(replace(FINDING, message=text, details=(), help="", secondary=(label,)))
    assert result["message"]["text"] == shown
    assert result["relatedLocations"][0]["message"]["text"] == shown


# --- fingerprints ----------------------------------------------------------------------------


def prints(*findings: Diagnostic, texts: Mapping[str, str] = TEXTS) -> list[str]:
    results = read(*findings, texts=texts)["results"]
    return [result["partialFingerprints"][FINGERPRINT] for result in results]


def moved(finding: Diagnostic, by: int) -> Diagnostic:
    span = finding.primary.span
    return replace(
        finding,
        primary=Label(span=replace(span, start=span.start + by, end=span.end + by)),
    )


@given(above=st.text(alphabet="ab😀\n"))
def test_a_finding_is_known_again_when_its_line_moves(above: str) -> None:
    later = {**TEXTS, NOTE: above + TEXTS[NOTE]}
    assert prints(moved(FINDING, len(above)), texts=later) == prints(FINDING)


@pytest.mark.parametrize(
    "other",
    [
        replace(FINDING, code="Q002"),
        replace(FINDING, message="other words"),
        replace(FINDING, primary=Label(span=Span(file=NOTE, start=5, end=6))),
        replace(FINDING, primary=Label(span=Span(file="seeds/b/briefing.yml", start=5, end=8))),
        moved(FINDING, 1),
    ],
)
def test_another_finding_has_another_fingerprint(other: Diagnostic) -> None:
    texts = {**TEXTS, "seeds/b/briefing.yml": TEXTS[NOTE]}
    assert prints(other, texts=texts) != prints(FINDING)


def test_findings_that_agree_are_counted() -> None:
    one, two, three = prints(FINDING, FINDING, replace(FINDING, code="Q002"))
    assert len({one, two, three}) == 3
    assert prints(FINDING) == [one]


# --- laws ------------------------------------------------------------------------------------

ANY = st.text(alphabet=st.characters(exclude_categories=()))
FILES = st.one_of(st.sampled_from(sorted(TEXTS)), ANY.filter(bool))
OFFSETS = st.integers(min_value=0, max_value=12)
LABELS = st.builds(
    lambda file, start, more, text: Label(
        span=Span(file=file, start=start, end=start + more), text=text
    ),
    FILES,
    OFFSETS,
    OFFSETS,
    ANY,
)


@st.composite
def findings(draw: st.DrawFn) -> Diagnostic:
    kind: FindingKind = draw(st.sampled_from(FEW))
    return Diagnostic(
        code=kind.code,
        name=kind.name,
        severity=draw(st.sampled_from(Severity)),
        message=draw(ANY),
        primary=draw(LABELS),
        secondary=tuple(draw(st.lists(LABELS, max_size=3))),
        help=draw(ANY),
        details=tuple(draw(st.lists(ANY, max_size=2))),
    )


@given(
    found=st.lists(findings(), max_size=4, unique_by=order),
    shuffle=st.randoms(use_true_random=False),
)
def test_whatever_is_found_the_log_is_valid_and_the_same(
    found: list[Diagnostic], shuffle: Random
) -> None:
    log = as_sarif(found, TEXTS, FEW)
    assert log.isascii()
    results = read(*found)["results"]
    assert sorted(result["ruleId"] for result in results) == sorted(one.code for one in found)
    shuffle.shuffle(found)
    assert as_sarif(found, TEXTS, FEW) == log


@given(path=st.text(min_size=1))
def test_a_path_is_one_relative_reference(path: str) -> None:
    finding = replace(FINDING, primary=Label(span=Span(file=path, start=0, end=0)), secondary=())
    uri = only(finding)["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote(uri) == path.removesuffix(" (as text)")
    assert re.fullmatch("[A-Za-z0-9_.~/%-]+", uri)


@given(text=st.text(alphabet="ab{}[]()\\0"))
def test_nothing_is_a_placeholder_or_a_link(text: str) -> None:
    shown = plain(text)
    assert not re.search(r"(?<!\{)(?:\{\{)*\{\d+\}", shown)
    assert not re.search(r"\[(?:[^\\\[\]]|\\[\\\[\]])*\]\(", shown)
    assert shown.replace("{{", "{").replace("}}", "}").replace("] (", "](") == text


def test_the_schema_sees_what_is_wrong() -> None:
    log = json.loads(as_sarif([FINDING], TEXTS, FEW))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not VALIDATOR.is_valid(log)
