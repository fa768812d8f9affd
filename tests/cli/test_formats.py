"""`briefings check --format`: for a person, and for three kinds of program."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft4Validator  # type: ignore[import-untyped]  # it carries no types

from generator.cli import cli
from tests.projects import BRIEFING, write_project

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "tests/report/sarif_schema/sarif-schema-2.1.0.json"
WRONG = "at least 13 people were injured"


@pytest.fixture
def briefing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(write_project(tmp_path))
    return tmp_path / "seeds/crane/briefing.yml"


def check(*words: str, status: int = 0) -> Result:
    result = CliRunner().invoke(cli, ["check", *words])
    assert result.exit_code == status, result.output
    return result


def break_quotation(briefing: Path) -> None:
    text = BRIEFING.replace('quote: "at least 12 people were injured"', f'quote: "{WRONG}"')
    assert text != BRIEFING
    briefing.write_text(text, encoding="utf-8")


def test_sarif(briefing: Path) -> None:
    break_quotation(briefing)
    log = json.loads(check("--format", "sarif", status=1).output)
    Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(log)
    results = log["runs"][0]["results"]
    assert results[0]["ruleId"] == "Q001"
    location = results[0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "seeds/crane/briefing.yml"
    column = BRIEFING.splitlines()[18].index('"') + 1
    assert location["region"] == {
        "startLine": 19,
        "startColumn": column,
        "endLine": 19,
        "endColumn": column + len(WRONG) + 2,
    }
    seen = results[0]["relatedLocations"][0]["physicalLocation"]
    assert seen["artifactLocation"]["uri"] == "seeds/crane/report.txt"


@pytest.mark.usefixtures("briefing")
def test_sarif_of_nothing_is_a_log_too() -> None:
    assert json.loads(check("--format", "sarif").output)["runs"][0]["results"] == []


def test_github(briefing: Path) -> None:
    break_quotation(briefing)
    first = check("--format", "github", status=1).output.splitlines()[0]
    place = "file=seeds/crane/briefing.yml,line=19,col=33,endLine=19,endColumn=66"
    assert first.startswith(f"::error {place},title=Q001 quote-not-found::these words are not in")
    assert "%0Asee seeds/crane/report.txt:1:30 (the nearest passage)" in first


@pytest.mark.usefixtures("briefing")
def test_github_says_nothing_of_nothing() -> None:
    assert check("--format", "github").output == ""


def test_a_warning_that_is_ignored_counts_no_more(briefing: Path) -> None:
    idle = "  idle: {type: Person, name: Idle}"
    text = BRIEFING.replace("sources:", f"{idle}\nsources:")
    briefing.write_text(text, encoding="utf-8")
    assert "::warning " in check("--format", "github", "--strict", status=1).output
    ignored = text.replace(idle, f"{idle}  # briefings: ignore[U001] the next edition names it")
    briefing.write_text(ignored, encoding="utf-8")
    assert check("--format", "github", "--strict").output == ""
    assert check("--strict").output == "Nothing is wrong.\n"


@pytest.mark.usefixtures("briefing")
def test_another_format_is_wrong_use() -> None:
    assert "'text', 'json', 'sarif', 'github'" in check("--format", "xml", status=2).output
