"""What is too large is refused, at once and in one sentence."""

import time

import pytest

from generator.load.reading import complete
from generator.load.sections import LARGEST
from generator.load.unit import load_unit
from generator.load.yaml_tree import MOST_NODES, read_tree
from tests.load.seeds import HEAD, SLUG, load, only, seed


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


def test_number_of_values() -> None:
    within = "a:\n" + "- b\n" * (MOST_NODES - 3)
    tree, findings = complete(read_tree(within, "a.yml"))
    assert findings == ()
    assert tree is not None
    tree, [finding] = complete(read_tree(within + "- b\n", "a.yml"))
    assert tree is None
    assert "200,000" in finding.message


def test_aliases_multiply_nothing() -> None:
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    assert only(load("\n".join(lines))).code == "Y010"


def test_ten_megabytes_are_read_within_bounds() -> None:
    words = "At least 83 people were killed in 21 strikes, officials told the newspaper. " * 8
    claims = (
        f"  c-{number}:\n    text: {words}\n    about: [a, b]\n    when: 2025-11-24\n"
        for number in range(14_000)
    )
    file = seed("briefing.yml", HEAD + "claims:\n" + "".join(claims))
    assert 9_000_000 < len(file.data) < LARGEST
    start = time.perf_counter()
    loaded = load_unit(SLUG, (file,))
    assert time.perf_counter() - start < 30
    assert loaded.findings == ()
    assert loaded.briefing is not None
    assert len(loaded.briefing.claims) == 14_000
