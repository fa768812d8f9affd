"""Which findings an ignore takes away, and what is said of one that takes none."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.explanation import read_explanation
from generator.check.ignore_kinds import IGNORE_KINDS
from generator.check.ignoring import apply
from generator.diagnostics import Diagnostic, FindingKind, Label, Severity, order
from generator.model.briefing import Ignore
from generator.spans import Placed, SeedFile, Span
from tests.checking import check_example, check_project, codes

DRIFT = FindingKind(code="D003", name="hedge-dropped", severity=Severity.WARNING, doc="")
MISSING = FindingKind(code="Q001", name="quote-not-found", doc="")
SEVERITIES = {kind.code: kind.severity for kind in (*IGNORE_KINDS, DRIFT, MISSING)}


def ignore(code: str, start: int = 0, end: int = 10, *, reason: str = "known") -> Ignore:
    place = Span(file="a.yml", start=end - 1, end=end)
    covers = Span(file="a.yml", start=start, end=end)
    return Ignore(code=Placed(value=code, span=place), reason=reason, covers=covers)


def drift(start: int, message: str = "m") -> Diagnostic:
    return DRIFT.finding(message, Span(file="a.yml", start=start, end=start + 1))


def left(
    findings: tuple[Diagnostic, ...], *ignores: Ignore, whole: bool = True
) -> list[tuple[str, int]]:
    found = apply(findings, ignores, severities=SEVERITIES, whole=whole)
    assert list(found) == sorted(found, key=order)
    return [(finding.code, finding.primary.span.start) for finding in found]


def test_a_warning_on_the_line_is_ignored() -> None:
    assert left((drift(3),), ignore("D003")) == []


@pytest.mark.parametrize(("start", "ignored"), [(1, False), (2, True), (5, True), (6, False)])
def test_the_place_must_be_covered(start: int, ignored: bool) -> None:  # noqa: FBT001  # a table
    assert (("D003", start) not in left((drift(start),), ignore("D003", 2, 6))) is ignored


def test_another_file_is_another_line() -> None:
    elsewhere = replace(drift(3), primary=Label(span=Span(file="b.yml", start=3, end=4)))
    assert left((elsewhere,), ignore("D003")) == [("Y102", 9), ("D003", 3)]


def test_one_code_ignores_one_warning() -> None:
    assert left((drift(1), drift(5)), ignore("D003")) == [("D003", 5)]
    assert left((drift(1), drift(1, "n")), ignore("D003")) == [("D003", 1)]
    assert left((drift(1), drift(5)), ignore("D003"), ignore("D003")) == []
    assert left((drift(1),), ignore("D003"), ignore("D003")) == [("Y102", 9)]


def test_what_is_said_twice_in_the_same_words_is_one_warning() -> None:
    assert left((drift(1), drift(1)), ignore("D003")) == []
    assert left((drift(1), drift(1)), ignore("D003"), ignore("D003")) == [("Y102", 9)]


def test_an_error_stays_whatever_its_code() -> None:
    grave = replace(drift(1), severity=Severity.ERROR)
    assert left((grave,), ignore("D003"), whole=False) == [("D003", 1)]


def test_nobody_knows_what_is_unused_while_something_is_unread() -> None:
    assert left((), ignore("D003")) == [("Y102", 9)]
    assert left((), ignore("D003"), whole=False) == []
    assert left((), ignore("Q001"), whole=False) == [("Y103", 9)]


@pytest.mark.parametrize(
    ("bad", "message", "advice"),
    [
        (ignore(""), "names no code", "write `# briefings: ignore[D003]`"),
        (ignore("d003"), "there is no finding `d003`", "did you mean `D003`?"),
        (ignore("hedges"), "there is no finding `hedges`", "`briefings check` shows the codes"),
        (ignore("Q001"), "no error can be ignored", "correct what it reports"),
        (ignore("Y102"), "cannot be ignored by one", "correct the comment"),
        (ignore("Y103"), "cannot be ignored by one", "correct the comment"),
        (ignore("D003", reason=""), "gives no reason", "behind it the reason"),
    ],
)
def test_a_bad_ignore_ignores_nothing(bad: Ignore, message: str, advice: str) -> None:
    kept, said = apply((drift(1),), (bad,), severities=SEVERITIES, whole=True)
    assert (kept.code, said.code, said.severity) == ("D003", "Y103", Severity.WARNING)
    assert message in said.message
    assert advice in said.help
    assert said.primary.span == bad.code.span


def test_the_nearest_code_is_sought_in_capitals() -> None:
    near = dict.fromkeys(("A003", "D003", "X003"), Severity.WARNING)
    for code in near:
        [said] = apply((), (ignore(code.lower()),), severities=near, whole=True)
        assert said.help == f"did you mean `{code}`?"


PLACES = st.lists(st.integers(min_value=0, max_value=9), max_size=6, unique=True)


@given(
    places=PLACES,
    covers=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=6),
    codes_=st.data(),
)
def test_findings_and_ignores_are_all_accounted_for(
    places: list[int], covers: list[tuple[int, int]], codes_: st.DataObject
) -> None:
    """What is left, and what was taken by one useful ignore each, is what there was."""
    known = st.sampled_from(["D003", "Q001", "", "X999"])
    ignores = tuple(ignore(codes_.draw(known), start, end + 1) for start, end in covers)
    findings = tuple(map(drift, places))
    found = left(findings, *ignores)
    counted = {code: sum(one == code for one, _ in found) for code in ("D003", "Y102", "Y103")}
    useful = len(ignores) - counted["Y102"] - counted["Y103"]
    assert counted["D003"] == len(findings) - useful
    assert counted["Y103"] == sum(one.code.value != "D003" for one in ignores)


# --- in the whole program --------------------------------------------------------------------


@pytest.mark.parametrize("kind", IGNORE_KINDS, ids=lambda kind: kind.code)
def test_the_examples_are_true(kind: FindingKind) -> None:
    told = read_explanation(kind.doc)
    assert codes(check_example(told.fails)) == [kind.code]
    assert codes(check_example(told.passes)) == []


def test_the_kinds_are_warnings_in_order() -> None:
    assert [kind.code for kind in IGNORE_KINDS] == ["Y102", "Y103"]
    assert {kind.severity for kind in IGNORE_KINDS} == {Severity.WARNING}


QUESTION = "questions:\n  who:\n    text: Who was hit in strike #13 # briefings: ignore[Y101] {}\n"


def test_a_warning_of_reading_is_ignored() -> None:
    assert codes(check_example(QUESTION.format("the number is no part of it"))) == []
    assert codes(check_example(QUESTION.format(""))) == ["Y101", "Y103"]


def test_beside_an_error_no_ignore_is_called_unused() -> None:
    idle = "actors:\n  idle: {type: Person, name: Idle} # briefings: ignore[U001] known\n"
    assert codes(check_example(idle)) == []
    assert codes(check_example(idle + "colour: red\n")) == ["Y003"]
    assert codes(check_example(idle + "questions: [\n")) == ["Y001"]


def test_an_unreadable_file_keeps_the_ignores_of_the_others() -> None:
    broken = SeedFile(path="seeds/a/more.yml", data=b"questions: [\n")
    main = SeedFile(
        path="seeds/a/briefing.yml",
        data=QUESTION.format("known").encode() + b"title: T\nas_of: 2025\nsummary: S\n",
    )
    assert codes(check_project((broken, main))) == ["Y001"]


def test_shared_actors_are_ignored_over_all_briefings() -> None:
    text = "actors:\n  idle: {{type: Person, name: Idle}} # briefings: ignore[{}] known\n"

    def check(code: str, data: bytes) -> list[str]:
        return codes(
            check_project(
                (
                    SeedFile(path="seeds/actors.yml", data=text.format(code).encode()),
                    SeedFile(path="seeds/a/briefing.yml", data=data),
                )
            )
        )

    head = b"title: T\nas_of: 2025\nsummary: S\n"
    assert check("U001", head) == []
    assert check("Y101", head) == ["U001", "Y102"]
    assert check("U001", b"title: [\n") == ["Y001"]
