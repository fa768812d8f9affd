"""SECURITY.md tells of tests that are there."""

import re

from tests.browser.visiting import PROJECT

NOTES = (PROJECT / "SECURITY.md").read_text(encoding="utf-8")
NAMED = re.compile(r"`([\w./]+)`")


def test_every_test_that_is_named_exists() -> None:
    rows = [line for line in NOTES.splitlines() if "tests/" in line and line.startswith("|")]
    assert len(rows) >= 15
    everything = "".join(
        path.read_text(encoding="utf-8") for path in (PROJECT / "tests").rglob("test_*.py")
    )
    for row in rows:
        folder = PROJECT
        for name in NAMED.findall(row.partition("|")[2]):
            path = PROJECT / name if name.startswith("tests/") else folder / name
            if name.startswith("test_") and not name.endswith(".py"):
                assert f"def {name}(" in everything, name
            elif name.startswith(("tests/", "test_")):
                assert path.exists(), name
                folder = path if path.is_dir() else path.parent


def test_every_row_of_attacks_is_there() -> None:
    told = set(re.findall(r"\bA\d+\b", NOTES))
    assert told == {f"A{number}" for number in range(1, 24)}
