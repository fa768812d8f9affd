"""Mutation testing works, and fails where tests are weak: a few mutants in every run of the tests.

The whole is `make mutation`.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutation.score import LEAST, Score, score, summary
from tests.mutation.survivor import Survivor, added, explained, function, survivor

ROOT = Path(__file__).parents[2]
MODULE = "generator/quotes/placement.py"
STRONG = ("tests/quotes/test_attacks.py", "tests/quotes/test_contract.py")
WEAK = ("tests/quotes/test_contract.py::test_an_empty_document", "tests/quotes/test_prose.py")
DIFFERENCE = """\
--- a.py
+++ a.py
@@ -1,3 +1,3 @@
 def f():
-    return 1
+    return 2
+    # more
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a copy of the project in which one module is mutated."""
    root = tmp_path_factory.mktemp("project")
    for name in ("generator", "tests"):
        ignored = shutil.ignore_patterns("__pycache__", "cases", "browser")
        shutil.copytree(ROOT / name, root / name, ignore=ignored)
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    settings, count = re.subn(
        r"(?m)^only_mutate = \[[^\]]*\]", f'only_mutate = ["{MODULE}"]', settings
    )
    assert count == 1
    (root / "pyproject.toml").write_text(settings, encoding="utf-8")
    return root


def tried(root: Path, tests: tuple[str, ...]) -> Score:
    """Try the mutants of the module against these tests."""
    command = (sys.executable, "-m", "tests.mutation", "quotes", "--tests", *tests)
    subprocess.run(command, check=False, cwd=root, capture_output=True)
    return score(root)


@pytest.mark.sample
def test_the_tests_kill_a_sample_of_mutants(root: Path) -> None:
    result = tried(root, STRONG)
    assert result.made["generator/quotes"] >= 30
    assert result.is_enough, summary(result, 0)


@pytest.mark.sample
def test_weak_tests_are_seen_to_be_weak(root: Path) -> None:
    result = tried(root, WEAK)
    assert result.made["generator/quotes"] >= 30
    assert not result.is_enough
    found = survivor(result.survivors["generator/quotes"][0], root)
    assert found.of.startswith("generator.quotes.placement.")
    assert found.becomes in "".join(
        line.strip() for line in (root / "mutants" / MODULE).read_text("utf-8").splitlines()
    )


def test_the_score_counts_what_lives(tmp_path: Path) -> None:
    folder = tmp_path / "mutants" / "generator" / "quotes"
    folder.mkdir(parents=True)
    (folder / "a.py.meta").write_text(
        '{"exit_code_by_key": {"m1": 1, "m2": 0, "m3": 33, "m4": 36}}'
    )
    result = score(tmp_path)
    assert result == Score(
        made={"generator/quotes": 4}, survivors={"generator/quotes": ["m2", "m3"]}
    )
    assert not result.is_enough
    assert summary(result, 1) == (
        "generator/quotes         2 of     4 killed   50.0%\n"
        "mutation: 2 of 4 killed, 50.0% (95% wanted in each package); "
        "2 survivors, 1 with a reason\n"
    )
    (folder / "b.py.meta").write_text('{"exit_code_by_key": {"m5": null}}')
    with pytest.raises(ValueError, match="m5 was not tried"):
        score(tmp_path)


def test_no_mutants_are_not_enough() -> None:
    assert not Score(made={}, survivors={}).is_enough
    assert Score(made={"a": 20}, survivors={"a": ["m"]}).is_enough
    assert not Score(made={"a": 19, "b": 1000}, survivors={"a": ["m"]}).is_enough
    assert LEAST == 0.95


@pytest.mark.parametrize(
    ("name", "of"),
    [
        ("generator.values.day.x_read_day__mutmut_3", "generator.values.day.read_day"),
        ("generator.values.day.x__stretch__mutmut_12", "generator.values.day._stretch"),
        (
            "generator.values.text.xǁFoldedǁ_is_even__mutmut_1",
            "generator.values.text.Folded._is_even",
        ),
    ],
)
def test_a_name_of_mutmut_is_understood(name: str, of: str) -> None:
    assert function(name) == of


def test_the_added_lines_are_what_a_mutant_is_known_by() -> None:
    assert list(added(DIFFERENCE)) == ["return 2", "# more"]


def test_every_explained_survivor_has_its_function_and_a_reason() -> None:
    reasons = explained()
    for known, reason in reasons.items():
        module, _, name = known.of.rpartition(".")
        path = ROOT / (module.replace(".", "/") + ".py")
        if not path.exists():  # a method: the class stands before its name
            path = ROOT / (module.rpartition(".")[0].replace(".", "/") + ".py")
        assert f"def {name}(" in path.read_text(encoding="utf-8"), known
        assert len(reason.split()) >= 4
    assert Survivor(of="x", becomes="y") not in reasons
