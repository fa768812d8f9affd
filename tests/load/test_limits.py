"""What is too large is refused, at once and in one sentence."""

import time
import tracemalloc

import pytest

from generator.load.reading import complete
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


def test_ten_megabytes_are_read_in_a_moment() -> None:
    words = "At least 83 people were killed in 21 strikes, officials told the newspaper. "
    claim = "  c-{}:\n    text: " + words + "\n    about: [a, b]\n    when: 2025-11-24\n"
    count = 9_900_000 // len(claim)
    claims = "".join(
        claim.replace("{}", str(number)).replace(words, words * 2) for number in range(count // 8)
    )
    body = "claims:\n" + claims
    body += "#" * (9_900_000 - len(body))
    tracemalloc.start()
    loaded = load_unit(SLUG, (seed("briefing.yml", HEAD + body),))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert loaded.findings == ()
    assert loaded.briefing is not None
    assert len(loaded.briefing.claims) == count // 8
    assert peak < 512_000_000
