"""The examples of the rules, written as YAML and read back from the pages."""

import pytest

from generator.diagnostics import Severity
from generator.pipeline import Corpus
from tests.acceptance.worlds import Said, World, compiled, counted, page

TOTAL = "event: strikes, outcome: killed, measure: cumulative, as_of: 2025-11-24"
ADDED = "outcome: killed, measure: incremental"
SHARED = "overlaps: [{figure: n1, extent: unknown}]"


def chained(*said: tuple[str, str, tuple[str, ...]]) -> World:
    """Return one claim, said by each publisher in words of its own, through a chain."""
    return World(
        claims={"c": tuple(Said(by=by, words=words, chain=chain) for by, words, chain in said)}
    )


def relays(*last: str) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    return (
        ("wire", "Wire has it that they talk", ("axios", *last)),
        ("star", "Star has it that they talk", ("axios", *last)),
        ("echo", "Echo has it that they talk", ("axios", *last)),
    )


OFFICIAL = ("axios", "Axios has it that they talk", ("axios-official",))
OTHER = ("times", "The Times has it that they talk", ("times-official",))


@pytest.mark.parametrize(
    ("world", "words"),
    [
        (chained(*relays("axios-official"), OFFICIAL), "1 origin: an official of Axios"),
        (chained(*relays(), OFFICIAL), "1 origin: an official of Axios"),
        (chained(*relays("axios-official"), OFFICIAL, OTHER), "1 to 2 origins, as unnamed"),
        (
            chained(
                *relays("axios-official"),
                OFFICIAL,
                OTHER,
                ("ministry", "Maduro told the ministry that they talk", ("maduro",)),
            ),
            "2 to 3 origins, as unnamed",
        ),
    ],
)
def test_independence(world: World, words: str) -> None:
    assert words in page(world)


def test_independence_in_a_circle() -> None:
    world = chained(
        ("wire", "Wire has it from the Star", ("star",)),
        ("star", "Star has it from the Wire", ("wire",)),
    )
    codes = [finding.code for finding in compiled(world).findings]
    assert "S002" in codes


def errors(corpus: Corpus) -> list[str]:
    found = corpus.findings
    return [finding.code for finding in found if finding.severity is Severity.ERROR]


def one(*figures: tuple[str, str, str]) -> str:
    return page(counted(figures))


def test_e1() -> None:
    text = one(("axios", "at least 83 people", f"{TOTAL}, unit_count: {{n: 21, unit: strikes}}"))
    assert "83, open above (1 independent origin)" in text
    assert "**at least 83**" in text
    assert "(21 strikes)" in text


@pytest.mark.parametrize(("wording", "code"), [("about 80 people", "D001"), ("83 people", "D001")])
def test_e2_and_e3(wording: str, code: str) -> None:
    told = {
        "n1": (Said(by="axios", words="Axios says that at least 83 people are dead now"),),
        "n2": (Said(by="wire", words=f"Wire has it that {wording} are dead", chain=("axios",)),),
    }
    figures = {
        "n1": f"claim: n1, wording: at least 83 people, {TOTAL}",
        "n2": f"claim: n2, wording: {wording}, {TOTAL}",
    }
    world = World(claims=told, figures=figures)
    assert code in [finding.code for finding in compiled(world).findings]
    assert "83, open above (1 independent origin)" in page(world)
    assert "another wording of the same origin" in page(world)


def test_e4() -> None:
    told = {
        "n1": (Said(by="axios", words="Axios says that at least 83 people are dead now"),),
        "n2": (Said(by="wire", words="Wire says at least 83 people were hit", chain=("axios",)),),
    }
    units = "unit_count: {{n: 21, unit: {0}}}"
    figures = {
        "n1": f"claim: n1, wording: at least 83 people, {TOTAL}, {units.format('strikes')}",
        "n2": f"claim: n2, wording: at least 83 people, {TOTAL}, {units.format('vessels')}",
    }
    codes = [finding.code for finding in compiled(World(claims=told, figures=figures)).findings]
    assert "D002" in codes


def test_e5() -> None:
    text = one(
        ("axios", "at least 83 people", TOTAL),
        ("times", "83 people", TOTAL),
        ("wire", "about 80 people", TOTAL),
    )
    assert "80–83, open above (3 independent origins, 1 approximate)" in text
    assert "**83**" in text


def test_e6() -> None:
    text = one(("axios", "6 people", TOTAL), ("times", "at least 10 people", TOTAL))
    assert "6 (Axios) and at least 10 (The Times) cannot both be so" in text
    assert 'id="q-contested-figures--n1--n2"' in text
    assert 'id="claims-contested"' in text


def test_e7() -> None:
    text = one(
        ("axios", "at least 83 people", TOTAL),
        ("times", "4 people", f"event: strikes, {ADDED}, period: 2025-11-25"),
    )
    assert (
        "at least 83 (Axios, to 24 November 2025) + 4 (The Times, 25 November 2025) = at least 87"
    ) in text


def test_e8() -> None:
    text = one(
        ("axios", "at least 83 people", TOTAL),
        ("times", "4 people", f"event: strikes, {ADDED}, period: 2025-11-24"),
    )
    assert "not added, for it may be counted already: 4 (The Times, 24 November 2025)" in text


def test_e9() -> None:
    text = one(
        ("axios", "11–13 people", f"event: strikes, {ADDED}, period: 2025-11-20"),
        ("axios", "4 people", f"event: strikes, {ADDED}, period: 2025-11-21"),
        ("axios", "up to 2 people", f"event: strikes, {ADDED}, period: 2025-11-22"),
    )
    assert "= between 15 and 19" in text


def test_e10() -> None:
    text = one(
        ("axios", "11–13 people", f"event: strikes, {ADDED}, period: 2025-11-20"),
        (
            "times",
            "4 people",
            f"event: strikes, {ADDED}, period: 2025-11-20, {SHARED}",
        ),
    )
    assert "overlaps counted once = between 11 and 17" in text


PARTS = tuple(
    ("axios", f"{number} people", f"{TOTAL}, part_of: n1, partition: place")
    for number in (44, 37, 26)
)


def test_e11() -> None:
    corpus = compiled(counted((("axios", "101 people", TOTAL), *PARTS)))
    found = [finding for finding in corpus.findings if finding.severity is Severity.ERROR]
    assert [finding.code for finding in found] == ["C002"]
    assert "parts 107 exceed the total 101" in found[0].message


def test_e12() -> None:
    text = one(("axios", "at least 101 people", TOTAL), *PARTS)
    assert "The parts raise the total to 107" in text


def test_e13() -> None:
    part = f"{TOTAL}, part_of: n1, partition: status"
    text = one(
        ("axios", "4–6 people", TOTAL),
        ("axios", "2 people", f"{part}, status: civilian"),
        ("axios", "1–2 people", f"{part}, status: directly_participating"),
    )
    assert "= up to 3, of unknown status" in text


def test_e14() -> None:
    corpus = compiled(
        counted(
            (
                ("axios", "4,327 people", TOTAL.replace("-24", "-23")),
                ("axios", "4,324 people", TOTAL),
            )
        )
    )
    assert errors(corpus) == ["C003"]


def test_e15() -> None:
    text = one(
        ("axios", "2–3 people", f"event: strikes, {ADDED}, period: 2025-11-20"),
        ("axios", "an unknown number of people", f"event: strikes, {ADDED}, period: 2025-11-21"),
    )
    assert "**at least 2**" in text
    assert "1 unknown figure beside the sum, not counted as nought" in text


def test_e16() -> None:
    corpus = compiled(
        counted(
            (
                ("axios", "one civilian", f"{TOTAL}, status: civilian"),
                ("axios", "2 men", f"{TOTAL}, part_of: n1, partition: sex, sex: man"),
            )
        )
    )
    assert errors(corpus) == ["C002"]


def test_e17() -> None:
    hurt = "event: strikes, outcome: injured, measure: cumulative, as_of: 2025-11-24"
    text = one(
        ("axios", "5 people", hurt),
        (
            "axios",
            "2 people",
            f"event: strikes, {ADDED}, period: 2025-11-25, revision_reason: died_of_wounds",
        ),
    )
    assert "injured: 5 − 2 died of wounds = 3" in text
    assert "people harmed: still 5" in text


def test_e18() -> None:
    text = one(
        ("ministry", "300 people", TOTAL),
        ("axios", "120–150 people", f"event: strikes, {ADDED}, period: 2025-11-20"),
    )
    assert "= between 150 and 180, not itemised" in text
