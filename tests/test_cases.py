"""A test is a folder: `seeds/` in, `expected/` out; `pytest --rewrite-cases` writes the latter.

A case of `check/` is of one rule, which begins its name, and only what that rule finds is written
and compared: a new warning elsewhere changes no case. An error elsewhere is another matter, for
then the seeds are no longer what they were made to show; those that are meant are in `ERRORS`.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Severity
from generator.pipeline import Corpus
from generator.report.text import as_text
from tests.checking import check_example, check_project, seed_files

CASES = Path(__file__).parent / "cases"
FOLDERS = sorted(seeds.parent for seeds in CASES.glob("*/*/seeds"))
WIDTH = 100
METHOD = "method/"
"""It is the same in every project, and committed."""
ERRORS: Mapping[str, frozenset[str]] = {
    "A001-dropped-quiet": frozenset({"Y006", "Y009"}),
    "A001-raised-unverified-quiet": frozenset({"Q001"}),
    "A002-incomplete-quiet": frozenset({"Y004", "Y009"}),
    "C003-unread-quiet": frozenset({"Y009"}),
    "I001-unread-quiet": frozenset({"Y009"}),
    "I002-unread-quiet": frozenset({"Y009"}),
    "K001-incomplete-quiet": frozenset({"Y004"}),
    "L002-unread-quiet": frozenset({"Y009"}),
    "N001-unread-claim-quiet": frozenset({"Q001"}),
    "N001-unverified-quiet": frozenset({"Q001"}),
    "O001-unread-quiet": frozenset({"Y009"}),
    "S001-incomplete-quiet": frozenset({"Y002", "Y003"}),
    "S002-unread-quiet": frozenset({"Y009"}),
    "U001-incomplete-quiet": frozenset({"Y006"}),
    "V001-unread-quiet": frozenset({"Y009"}),
    "V001-unverified-quiet": frozenset({"Q001"}),
    "X001-bites": frozenset({"N001"}),
    "Y102-incomplete-quiet": frozenset({"Y006"}),
    "Y103-bites": frozenset({"Q001"}),
}
"""Errors of other rules that a case is made to have: its own rule keeps quiet beside them."""


def own_code(case: Path) -> str | None:
    """Return the code of the rule that a case is of; None if the case is of a whole project."""
    return case.name.partition("-")[0] if case.parent.name == "check" else None


def own_findings(case: Path, found: Corpus) -> tuple[Diagnostic, ...]:
    """Return the findings that belong in `expected/`."""
    code = own_code(case)
    return tuple(finding for finding in found.findings if code in {None, finding.code})


def objections(case: Path, found: Corpus) -> tuple[str, ...]:
    """Return what a case has that may be in no expectation."""
    code, meant = own_code(case), ERRORS.get(case.name, frozenset())
    if code is None:
        return ()
    quiet = case.name.endswith("-quiet")
    return tuple(
        f"{finding.code} {finding.message}"
        for finding in found.findings
        if (quiet and finding.code == code)
        or (finding.severity is Severity.ERROR and finding.code not in {code, *meant})
    )


def produced(case: Path, checked: Corpus) -> Mapping[str, str]:
    """Return the files that belong in `expected/`, by name."""
    findings = as_text(own_findings(case, checked), checked.texts, colour=False, width=WIDTH)
    pages = checked.pages if case.parent.name == "pages" else {}
    return {
        "findings.txt": findings,
        **{
            f"briefings/{path}": text for path, text in pages.items() if not path.startswith(METHOD)
        },
    }


def expected(case: Path) -> Mapping[str, str]:
    """Return the files that are in `expected/`, by name."""
    return {
        path.relative_to(case / "expected").as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((case / "expected").rglob("*"))
        if path.is_file()
    }


def rewrite(case: Path, files: Mapping[str, str]) -> None:
    """Make `expected/` hold `files` and nothing else."""
    folder = case / "expected"
    folder.mkdir(exist_ok=True)
    for name in expected(case).keys() - files.keys():
        (folder / name).unlink()
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="")


@pytest.mark.parametrize("case", FOLDERS, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_case(case: Path, request: pytest.FixtureRequest) -> None:
    checked = check_project(seed_files(case))
    assert objections(case, checked) == ()  # before anything is rewritten
    files = produced(case, checked)
    if request.config.getoption("--rewrite-cases"):
        rewrite(case, files)
    assert expected(case) == files


def test_there_are_cases() -> None:
    assert len(FOLDERS) >= 30


def test_a_file_too_many_or_changed_is_seen(tmp_path: Path) -> None:
    wanted = {"findings.txt": "nothing found\n"}
    rewrite(tmp_path, wanted)
    assert expected(tmp_path) == wanted
    (tmp_path / "expected" / "more.txt").write_text("", encoding="utf-8")
    assert expected(tmp_path) != wanted
    rewrite(tmp_path, wanted)
    assert expected(tmp_path) == wanted
    (tmp_path / "expected" / "findings.txt").write_text("nothing  found\n", encoding="utf-8")
    assert expected(tmp_path) != wanted


# The gap hides a “not”, an error; nobody names the actor, a warning.
TWO_RULES = """# report.txt: The ministry said that the crane had not been inspected in May.
actors:
  axios: {type: Organization, name: Axios}
claims:
  crane:
    text: The crane had been inspected.
    appearances:
      - {source: report, quote: "the crane had … been inspected in May"}
"""


def test_a_case_holds_the_findings_of_its_rule_alone() -> None:
    found = check_example(TWO_RULES)
    of_errors, of_warnings = (
        tuple(finding.code for finding in found.findings if finding.severity is severity)
        for severity in Severity
    )
    assert of_errors
    assert "U001" in of_warnings
    case = CASES / "check" / "U001-bites"
    assert {finding.code for finding in own_findings(case, found)} == {"U001"}
    assert own_findings(CASES / "pages" / "figures", found) == found.findings


def test_a_case_that_gains_an_error_or_breaks_its_silence_is_seen() -> None:
    found = check_example(TWO_RULES)
    error = next(each.code for each in found.findings if each.severity is Severity.ERROR)
    gained = objections(CASES / "check" / "U001-bites", found)
    assert [said.split()[0] for said in gained] == [error]
    assert objections(CASES / "check" / f"{error}-bites", found) == ()
    assert "U001" in {said.split()[0] for said in objections(CASES / "check" / "U001-quiet", found)}
    assert objections(CASES / "pages" / "figures", found) == ()


def test_every_error_that_is_meant_is_there() -> None:
    assert len(ERRORS) >= 15
    for name, meant in ERRORS.items():
        found = check_project(seed_files(CASES / "check" / name)).findings
        assert meant <= {each.code for each in found if each.severity is Severity.ERROR}, name
