"""Annotations: one command a line, read back as the runner reads it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Label, Severity
from generator.report.machine_formats import as_github
from generator.report.places import visible
from generator.spans import Span

NOTE = "seeds/talks/briefing.yml"
TEXTS = {NOTE: "title: T\nclaims:\n  a: b\n", "seeds/talks/page.html (as text)": "words"}
FINDING = Diagnostic(
    code="Q001",
    name="quote-not-found",
    severity=Severity.ERROR,
    message="these words are not here: 100%",
    primary=Label(span=Span(file=NOTE, start=9, end=15)),
    help="copy them, all",
    details=("- a", "+ b"),
)


def annotation(line: str) -> tuple[str, dict[str, str], str]:
    """Read a command as the runner does: properties by `,` and `=`, then each unescaped."""
    empty, command, message = line.split("::", 2)
    assert empty == ""
    name, _, properties = command.partition(" ")
    pairs = (pair.split("=", 1) for pair in properties.split(","))
    return name, {key: unescaped(value) for key, value in pairs}, unescaped(message)


def unescaped(value: str) -> str:
    for sign, code in {"\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C", "%": "%25"}.items():
        value = value.replace(code, sign)
    return value


def only(finding: Diagnostic) -> tuple[str, dict[str, str], str]:
    [line] = as_github([finding], TEXTS).splitlines()
    return annotation(line)


def test_the_command_as_it_is_documented() -> None:
    assert as_github([FINDING], TEXTS) == (
        "::error file=seeds/talks/briefing.yml,line=2,col=1,endLine=2,endColumn=7,"
        "title=Q001 quote-not-found::these words are not here: 100%25"
        "%0A- a%0A+ b%0Ahelp: copy them, all\n"
    )


def test_nothing_found_is_nothing_said() -> None:
    assert as_github([], TEXTS) == ""


def test_a_warning_is_a_warning() -> None:
    assert only(replace(FINDING, severity=Severity.WARNING))[0] == "warning"


def test_several_lines_have_no_columns() -> None:
    long = replace(FINDING, primary=Label(span=Span(file=NOTE, start=9, end=20)))
    assert only(long)[1] == {
        "file": NOTE,
        "line": "2",
        "endLine": "3",
        "title": "Q001 quote-not-found",
    }


@pytest.mark.parametrize(
    ("place", "file"),
    [
        ("seeds/talks/page.html (as text)", "seeds/talks/page.html"),
        ("seeds/talks/gone.yml", "seeds/talks/gone.yml"),
        ("seeds/a,b/c:d=e%.yml", "seeds/a,b/c:d=e%.yml"),
    ],
)
def test_a_place_without_lines_names_the_file(place: str, file: str) -> None:
    elsewhere = replace(FINDING, primary=Label(span=Span(file=place, start=0, end=1)))
    assert only(elsewhere)[1] == {"file": file, "title": "Q001 quote-not-found"}


def test_what_parts_properties_is_escaped_in_them() -> None:
    span = Span(file="seeds/a,b/c:d%.yml", start=0, end=1)
    said = as_github([replace(FINDING, primary=Label(span=span))], TEXTS)
    assert said.startswith("::error file=seeds/a%2Cb/c%3Ad%25.yml,title=")


def test_the_evidence_is_named_in_words() -> None:
    labels = (
        Label(span=Span(file=NOTE, start=19, end=20), text="first given here"),
        Label(span=Span(file="seeds/talks/page.html (as text)", start=0, end=1)),
    )
    said = only(replace(FINDING, secondary=labels))[2]
    assert said.splitlines()[-2:] == [
        f"see {NOTE}:3:3 (first given here)",
        "see seeds/talks/page.html (as text)",
    ]


def test_commands_come_by_place() -> None:
    first = replace(FINDING, primary=Label(span=Span(file=NOTE, start=0, end=1)))
    said = as_github([FINDING, first], TEXTS)
    assert said == as_github([first, FINDING], TEXTS)
    assert [annotation(line)[1]["line"] for line in said.splitlines()] == ["1", "2"]


ANY = st.text(alphabet=st.characters(exclude_categories=()))


@given(message=ANY, help_=ANY, label=ANY, path=ANY)
def test_no_text_breaks_out_of_its_command(message: str, help_: str, label: str, path: str) -> None:
    finding = replace(
        FINDING,
        message=message,
        help=help_,
        details=(),
        primary=Label(span=Span(file=path, start=0, end=0)),
        secondary=(Label(span=Span(file="x", start=0, end=0), text=label),),
    )
    said = as_github([finding], {})
    assert said.count("\n") == len(said.splitlines()) == 1
    name, properties, text = annotation(said.removesuffix("\n"))
    assert name == "error"
    assert properties == {
        "file": visible(path.removesuffix(" (as text)")),
        "title": "Q001 quote-not-found",
    }
    advice = [f"help: {visible(help_)}"] if help_ else []
    see = f"see x ({visible(label)})" if label else "see x"
    assert text.split("\n") == [visible(message), *advice, see]


def test_hidden_characters_are_seen() -> None:
    assert only(replace(FINDING, message="a\u202eb\n::error::c"))[2].startswith(
        "a<U+202E>b␊::error::c\n"
    )
