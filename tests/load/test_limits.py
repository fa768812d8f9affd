"""What is too large is refused, at once and in one sentence."""

import time

import pytest

from generator.load import complete
from generator.load.yaml_tree import read_tree
from tests.load.seeds import load, only


@pytest.mark.parametrize(
    "text",
    [
        "[" * 400_000,
        "{a: " * 400_000,
        "- " * 400_000,
        "a: " + "[" * 100_000 + "]" * 100_000,
        "".join(f"{' ' * level}a:\n" for level in range(2_000)),
    ],
)
def test_depth(text: str) -> None:
    start = time.perf_counter()
    tree, [finding] = complete(read_tree(text, "a.yml"))
    assert tree is None
    assert finding.code in {"Y010", "Y001"}
    assert time.perf_counter() - start < 5


def test_number_of_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.load.yaml_tree.MOST_NODES", 1_000)
    within = "a:\n" + "- b\n" * 997
    tree, findings = complete(read_tree(within, "a.yml"))
    assert findings == ()
    assert tree is not None
    tree, [finding] = complete(read_tree(within + "- b\n", "a.yml"))
    assert tree is None
    assert "1,000 values" in finding.message


def test_aliases_multiply_nothing() -> None:
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    assert only(load("\n".join(lines))).code == "Y010"
