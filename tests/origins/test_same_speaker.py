from dataclasses import replace

import pytest

from generator.origins.same_speaker import possibly_same
from tests.origins.worlds import cast, count, named, says, unnamed


def pairs(
    one: str, other: str, *, via: str = "reuters", parties: tuple[str, str] = ("", "")
) -> list[tuple[str, str, tuple[str, str]]]:
    speakers = cast(
        unnamed("x", "axios", parties[0], "Sources", one),
        unnamed("y", via, parties[1], "a diplomat", other),
    )
    counted = count(says("r", "x"), says("s", "y"), speakers=speakers)
    return [(pair.first.id, pair.second.id, pair.descriptors) for pair in possibly_same(counted)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("one official", "a senior US official"),
        ("a senior US official", "one official"),
        ("U.S. officials", "another US official"),
        ("An adviser", "adviser"),
        ("sources", "the Sources"),
    ],
)
def test_speakers_who_are_described_alike_may_be_one(one: str, other: str) -> None:
    found = pairs(one, other)
    assert [(first, second) for first, second, _ in found] == [("x", "y")]
    assert found == pairs(one, other, via="axios")


def test_the_descriptors_that_are_alike_are_shown() -> None:
    assert pairs("one official", "two officials") == [("x", "y", ("one official", "two officials"))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a Trump adviser", "a White House official"),
        ("one US official", "an Israeli official"),
        ("one", "another"),
        ("", ""),
        ("the US", "the U"),
        ("the IRS", "the IR"),
    ],
)
def test_speakers_who_are_described_otherwise_are_not_paired(one: str, other: str) -> None:
    assert pairs(one, other) == []


def test_speakers_of_opposed_parties_are_not_paired() -> None:
    alike = "an official", "one official"
    assert pairs(*alike, parties=("us", "venezuela")) == []
    assert pairs(*alike, parties=("us", "us"))
    assert pairs(*alike, parties=("us", ""))
    assert pairs(*alike, parties=("", "us"))


def test_named_speakers_and_unknown_publishers_are_not_paired() -> None:
    called = replace(named("x"), descriptors=("official",))
    speakers = cast(called, unnamed("y", "axios", "", "official"))
    counted = count(says("r", "x"), says("s", "y"), says("t", publisher=None), speakers=speakers)
    assert counted.hi == 3
    assert possibly_same(counted) == ()


def test_speakers_who_are_certainly_one_are_not_paired() -> None:
    speakers = cast(unnamed("x", "axios", "", "official"), unnamed("y", "reuters", "", "official"))
    copies = says("r", "x", document="wire"), says("s", "y", document="wire")
    assert possibly_same(count(*copies, speakers=speakers)) == ()
