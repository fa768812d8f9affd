"""Conventions of the code that are kept by tests. Each guard says how much it looked at."""

import ast
import importlib
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

import generator.check
from generator.check.explanation import read_explanation
from generator.check.ignore_kinds import IGNORE_KINDS
from generator.check.registry import RULES
from generator.check.rule import Rule
from generator.diagnostics import FindingKind, Severity
from generator.load.faults import FAULTS
from generator.pipeline import KINDS, Corpus
from tests.checking import check_example, codes

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"
CASES = ROOT / "tests" / "cases" / "check"
FAMILIES = sorted(path.parent.name for path in (PACKAGE / "check").glob("*/__init__.py"))
CODE = re.compile(r"[A-Z][0-9]{3}")
NAME = re.compile(r"[a-z]+(-[a-z]+)*")
LONGEST = 350


def by_code(rule: Rule) -> str:
    return rule.code


each_rule = pytest.mark.parametrize("rule", RULES, ids=by_code)


# --- every rule file is registered -----------------------------------------------------------


def rule_modules(families: Path) -> list[str]:
    """Return the modules below `families` that define a `RULE`, found in their syntax."""
    return sorted(
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in families.glob("*/*.py")
        if "RULE" in assigned(ast.parse(path.read_text(encoding="utf-8")))
    )


def assigned(tree: ast.Module) -> set[str]:
    """Return the names that a module assigns."""
    targets = (node.targets for node in tree.body if isinstance(node, ast.Assign))
    return {name.id for group in targets for name in group if isinstance(name, ast.Name)}


def test_every_rule_file_is_registered() -> None:
    modules = rule_modules(PACKAGE / "check")
    assert len(modules) >= 15
    written = [importlib.import_module(module).RULE for module in modules]
    assert sorted(written, key=by_code) == list(RULES)


def test_a_rule_is_found_by_its_syntax() -> None:
    assert assigned(ast.parse("RULE = 1\n")) == {"RULE"}
    assert not assigned(ast.parse("def check() -> None:\n    RULE = 1\n"))


# --- codes, names, docstrings ----------------------------------------------------------------


def strictly_rising(codes: Sequence[str]) -> bool:
    return all(first < second for first, second in pairwise(codes))


def test_codes_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert strictly_rising(codes)
    assert all(CODE.fullmatch(code) for code in codes)
    every_code = [kind.code for kind in KINDS]
    assert strictly_rising(every_code)
    assert len(every_code) >= 60
    assert not strictly_rising(["A001", "A001"])
    assert not strictly_rising(["A002", "A001"])


def codes_in(source: str) -> list[str]:
    """Return the codes that a module gives to kinds of findings, found in its syntax."""
    return [
        keyword.value.value
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call)
        for keyword in call.keywords
        if keyword.arg == "code"
        and isinstance(keyword.value, ast.Constant)
        and isinstance(keyword.value.value, str)
    ]


def test_every_kind_of_finding_is_among_all_kinds_and_made_once() -> None:
    made = [code for path in modules() for code in codes_in(path.read_text(encoding="utf-8"))]
    assert sorted(made) == [kind.code for kind in KINDS]
    assert codes_in('FindingKind(code="X001", doc="")\nf(code=code)') == ["X001"]


def misnumbered(kinds: Iterable[FindingKind]) -> list[str]:
    """Return the codes whose number does not say how much their findings weigh."""
    families: defaultdict[str, list[FindingKind]] = defaultdict(list)
    for kind in kinds:
        families[kind.code[0]].append(kind)
    return [
        kind.code
        for family in families.values()
        if any(kind.severity is Severity.ERROR for kind in family)
        for kind in family
        if (kind.code[1] == "1") is not (kind.severity is Severity.WARNING)
    ]


def test_a_number_from_101_is_a_warning_beside_errors() -> None:
    assert misnumbered(KINDS) == []
    wrong = replace(KINDS[0], code="A101"), replace(KINDS[0], severity=Severity.WARNING)
    assert misnumbered((*KINDS, *wrong)) == ["A101", "A001"]


def test_every_letter_of_a_code_is_explained() -> None:
    explained = re.findall(r"^\| ([A-Z]) \|", generator.check.__doc__ or "", re.MULTILINE)
    assert sorted({kind.code[0] for kind in KINDS}) == explained


@each_rule
def test_a_rule_stands_in_the_module_of_its_name(rule: Rule) -> None:
    assert NAME.fullmatch(rule.name)
    module = rule.check.__module__
    assert module.rpartition(".")[2] == rule.name.replace("-", "_")
    assert importlib.import_module(module).RULE is rule
    assert module.split(".")[2] in FAMILIES


@each_rule
def test_a_rule_is_documented(rule: Rule) -> None:
    assert rule.doc == importlib.import_module(rule.check.__module__).__doc__
    assert read_explanation(rule.doc).flags.endswith(".")


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.code)
def test_a_fault_is_documented(fault: FindingKind) -> None:
    assert read_explanation(fault.doc).flags.endswith(".")


# --- the examples are true -------------------------------------------------------------------


@each_rule
def test_the_failing_example_has_this_fault_and_no_other_error(rule: Rule) -> None:
    found = check_example(read_explanation(rule.doc).fails)
    assert rule.code in codes(found)
    assert errors(found) <= {rule.code}


@each_rule
def test_the_passing_example_has_not_this_fault_and_no_error(rule: Rule) -> None:
    found = check_example(read_explanation(rule.doc).passes)
    assert rule.code not in codes(found)
    assert errors(found) == set()


def errors(found: Corpus) -> set[str]:
    """Return the codes of the errors."""
    return {each.code for each in found.findings if each.severity is Severity.ERROR}


def test_an_error_in_an_example_is_seen() -> None:
    assert errors(check_example(read_explanation(RULES[0].doc).fails)) == {RULES[0].code}


# --- every rule is seen to bite and to keep quiet --------------------------------------------


def found_codes(case: Path) -> set[str]:
    """Return the codes in the expected findings of a case."""
    text = (case / "expected" / "findings.txt").read_text(encoding="utf-8")
    return set(re.findall(r"^(?:error|warning)\[(\w+)\]", text, re.MULTILINE))


each_seen = pytest.mark.parametrize("kind", [*RULES, *IGNORE_KINDS], ids=lambda kind: kind.code)


@each_seen
def test_a_rule_has_a_case_that_bites(kind: FindingKind) -> None:
    assert kind.code in found_codes(CASES / f"{kind.code}-bites")


@each_seen
def test_a_rule_has_a_case_that_keeps_quiet(kind: FindingKind) -> None:
    assert kind.code not in found_codes(CASES / f"{kind.code}-quiet")


def test_every_case_says_what_it_is_for() -> None:
    cases = [path for path in CASES.iterdir() if path.is_dir()]
    codes = {kind.code for kind in (*RULES, *IGNORE_KINDS)}
    assert len(cases) >= 2 * len(codes)
    assert [case.name for case in cases if case.name.split("-")[0] not in codes] == []
    for case in cases:
        code, end = case.name.split("-")[0], case.name.rpartition("-")[2]
        assert (code in found_codes(case)) is (end == "bites"), case.name


# --- modules ---------------------------------------------------------------------------------


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def too_long(paths: Iterable[Path]) -> list[str]:
    return [
        path.name for path in paths if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST
    ]


def test_no_module_is_longer_than_a_person_reads() -> None:
    assert len(modules()) >= 60
    assert too_long(modules()) == []


def test_a_long_module_is_seen(tmp_path: Path) -> None:
    module = tmp_path / "long.py"
    module.write_text("x = 1\n" * (LONGEST + 1), encoding="utf-8")
    assert too_long([module]) == ["long.py"]


def layers() -> set[str]:
    """Return the top-level modules that the first import contract names."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = settings["tool"]["importlinter"]["contracts"][0]
    return {name.strip() for layer in contract["layers"] for name in layer.split("|")}


def top_level(package: Path) -> set[str]:
    """Return the modules and packages right below `package`."""
    files = {path.stem for path in package.glob("*.py")} - {"__init__"}
    return files | {path.parent.name for path in package.glob("*/__init__.py")}


def test_every_module_has_a_layer() -> None:
    assert len(top_level(PACKAGE)) >= 10
    assert top_level(PACKAGE) - layers() == set()


def test_a_module_without_a_layer_is_seen(tmp_path: Path) -> None:
    (tmp_path / "stray.py").touch()
    (tmp_path / "astray").mkdir()
    (tmp_path / "astray" / "__init__.py").touch()
    assert top_level(tmp_path) - layers() == {"stray", "astray"}


VAGUE = {"utils", "helpers", "common", "core", "base", "manager", "misc", "util", "helper"}


def vague(paths: Iterable[Path]) -> list[str]:
    return [path.name for path in paths if path.stem in VAGUE]


def test_modules_are_named_with_nouns_of_the_domain() -> None:
    assert vague(modules()) == []
    assert vague([Path("helpers.py")]) == ["helpers.py"]
