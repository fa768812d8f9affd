"""A test is a folder: `seeds/` in, `expected/` out; `pytest --rewrite-cases` writes the latter."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.report.text import as_text
from tests.checking import check_project, seed_files

CASES = Path(__file__).parent / "cases"
FOLDERS = sorted(seeds.parent for seeds in CASES.glob("*/*/seeds"))
WIDTH = 100
METHOD = "method/"
"""It is the same in every project, and committed."""


def produced(case: Path) -> Mapping[str, str]:
    """Return the files that belong in `expected/`, by name."""
    checked = check_project(seed_files(case))
    findings = as_text(checked.findings, checked.texts, colour=False, width=WIDTH)
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
    files = produced(case)
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
