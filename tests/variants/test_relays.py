"""What changes from relay to relay (E2 to E4 of the worked examples among them)."""

from dataclasses import replace

import pytest

from generator.model.vocabulary import Stance
from generator.values.day import UNKNOWN, Day, read_day
from generator.variants.accounts import Account
from generator.variants.drift import Drift, DriftKind, drifts

AXIOS = "21 U.S. strikes have killed at least 83 people"


def day(text: str) -> Day:
    read = read_day(text)
    assert read is not None
    return read


def account(source: str, words: str = AXIOS, **changes: object) -> Account:
    plain = Account(id=f"toll#{source}", source=source, origin="axios", claim="toll", words=words)
    return replace(plain, **changes)  # type: ignore[arg-type]  # an example's own changes


def seen(*accounts: Account) -> list[tuple[str, str, str]]:
    return [(one.kind.value, one.words_first, one.words_second) for one in drifts(accounts)]


def only(*accounts: Account) -> Drift:
    (found,) = drifts(accounts)
    return found


# --- numbers -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # E2
        (AXIOS, "about 80 people", [("comparator", "at least 83 people", "about 80 people")]),
        # E3
        (AXIOS, "83 deaths", [("comparator", "at least 83 people", "83 deaths")]),
        # E4
        (AXIOS, "at least 21 vessels", [("unit", "21 U.S. strikes", "at least 21 vessels")]),
        (AXIOS, "21 strikes with 83 or more dead", []),
        (AXIOS, "more than 82 people died", []),
        (AXIOS, "21 strikes killed at least 38 people",
         [("number", "at least 83 people", "at least 38 people")]),
        (AXIOS, "38 people", [("number", "at least 83 people", "38 people")]),
        (AXIOS, "more than 80 people",
         [("comparator", "at least 83 people", "more than 80 people")]),
        (AXIOS, "more than 90 people", [("number", "at least 83 people", "more than 90 people")]),
        (AXIOS, "31 casualties", []),
        (AXIOS, "it went on for years", []),
        ("83 people", "up to 90 people", [("comparator", "83 people", "up to 90 people")]),
        ("83 people", "up to 80 people", [("number", "83 people", "up to 80 people")]),
        ("up to 90 people", "80 people", [("number", "up to 90 people", "80 people")]),
        ("80 to 83 people", "at least 80 people",
         [("comparator", "80 to 83 people", "at least 80 people")]),
        ("at least 83 people", "80 to 90 people",
         [("number", "at least 83 people", "80 to 90 people")]),
        ("31 casualties", "31 dead", [("unit", "31 casualties", "31 dead")]),
        ("about 80 people", "about 90 people", [("number", "about 80 people", "about 90 people")]),
        ("12 boats and 4 cars", "14 boats and 5 cars",
         [("number", "12 boats", "14 boats"), ("number", "4 cars", "5 cars")]),
        ("12 boats and 13 ships", "14 boats", []),
        ("14 boats", "12 boats and 13 ships", []),
        ("he gave 12", "she gave 14", [("number", "12", "14")]),
        ("he gave 12 and 15 boats", "she gave 14", []),
        ("12 boats", "14", [("number", "12 boats", "14")]),
        ("12 boats", "14 cars", []),
        ("21 strikes, 21 boats", "21 boats", []),
        ("at least 21 boats, 21 boats", "21 boats", []),
    ],
)  # fmt: skip
def test_numbers_between_relays(
    first: str, second: str, expected: list[tuple[str, str, str]]
) -> None:
    assert seen(account("a", first), account("b", second)) == expected


@pytest.mark.parametrize(
    ("first", "second", "sentence"),
    [
        (AXIOS, "83 dead",
         "a lower bound became an exact number: “at least 83 people” and “83 dead”"),
        ("up to 12 boats", "12 boats",
         "an upper bound became an exact number: “up to 12 boats” and “12 boats”"),
        ("fewer than 12 boats", "over 12 boats",
         "an upper bound became a lower bound: “fewer than 12 boats” and “over 12 boats”"),
        ("11 to 13 boats", "about 12 boats",
         "a range became an approximate number: “11 to 13 boats” and “about 12 boats”"),
        ("21 strikes", "21 boats", "strikes became vessels: “21 strikes” and “21 boats”"),
        ("1,204 people", "1,240 people", "1,204 became 1,240: “1,204 people” and “1,240 people”"),
        ("11 to 13 boats", "11 to 14 boats",
         "11–13 became 11–14: “11 to 13 boats” and “11 to 14 boats”"),
    ],
)  # fmt: skip
def test_sentences_on_numbers(first: str, second: str, sentence: str) -> None:
    assert only(account("a", first), account("b", second, hops=1)).sentence == sentence


# --- hedges ------------------------------------------------------------------------------------


def test_a_hedge_that_a_relay_drops() -> None:
    found = only(account("a", "suspected and alleged boats"), account("b", "boats", hops=1))
    assert (found.kind, found.words_first, found.words_second) == (
        DriftKind.HEDGE,
        "suspected",
        "",
    )
    assert (found.first.source, found.second.source) == ("a", "b")
    assert found.sentence == "“suspected” was dropped"


def test_a_hedge_that_a_relay_adds() -> None:
    found = only(account("a", "boats"), account("b", "alleged boats", hops=1))
    assert (found.words_first, found.words_second) == ("", "alleged")
    assert (found.first.source, found.second.source) == ("a", "b")
    assert found.sentence == "“alleged” was added"


def test_a_hedge_between_sources_whose_order_is_not_known() -> None:
    assert only(account("a", "boats"), account("b", "alleged boats")).sentence == (
        "“alleged” stands in one of them only"
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("alleged boats", "suspected boats"),
        ("alleged boats", "boats said to ship drugs"),
        ("boats", "boats"),
        ("The US claims it", "It is so"),
        ("It is so", "The US claims it"),
    ],
)
def test_hedges_that_are_kept_or_never_were(first: str, second: str) -> None:
    assert seen(account("a", first), account("b", second)) == []


def test_what_a_source_hedges_elsewhere_is_hedged() -> None:
    twice = account("b", "boats"), account("b", "alleged boats", id="toll#2")
    assert seen(account("a", "suspected boats"), *twice) == []


def test_hedges_are_read_in_the_language_of_the_source() -> None:
    spanish = account("b", "presuntos barcos", lang="es")
    assert seen(account("a", "suspected boats"), spanish) == []
    assert seen(spanish, account("a", "boats")) == [("hedge", "presuntos", "")]


# --- speakers and dates ------------------------------------------------------------------------


def test_a_speaker_who_is_described_otherwise() -> None:
    officer = account("a", "no chart", descriptors=("an officer", "a sailor"))
    commander = account("b", "no chart", descriptors=("a senior commander",), hops=2)
    found = only(officer, commander)
    assert (found.kind, found.sentence) == (
        DriftKind.SPEAKER,
        "“an officer” became “a senior commander”",
    )
    assert seen(officer, account("b", "no chart", descriptors=("one sailor",))) == []
    assert seen(officer, account("b", "no chart")) == []


def test_a_date_that_moves() -> None:
    first, second = account("a", "on 24 November and 2 May"), account("b", "on 2 May, 25 November")
    found = only(first, second)
    assert (found.kind, found.words_first, found.words_second) == (
        DriftKind.DATE,
        "24 November",
        "25 November",
    )
    assert found.sentence == "24 November stands beside 25 November"
    assert seen(first, account("b", "on 2 May")) == []
    assert seen(first, account("b", "one day")) == []


def test_a_date_is_that_of_the_account_that_names_it() -> None:
    twice = account("b", "in May"), account("b", "on 25 November", id="toll#2")
    found = only(account("a", "on 24 November"), *twice)
    assert (found.first.id, found.second.id) == ("toll#a", "toll#2")


# --- who is compared with whom -----------------------------------------------------------------


@pytest.mark.parametrize(
    "changes",
    [{"origin": "opa"}, {"claim": "else"}, {"stance": Stance.DENIES}, {"source": "a"}],
)
def test_only_one_origins_words_on_one_side_of_one_claim_are_compared(
    changes: dict[str, object],
) -> None:
    other = account("b", "83 dead")
    assert seen(account("a"), other)
    assert seen(account("a"), replace(other, **changes)) == []  # type: ignore[arg-type]


def test_all_are_compared_with_the_nearest_to_the_origin() -> None:
    far = account("far", "83 dead", hops=3)
    near = account("near", hops=1)
    further = account("further", "about 80 dead", hops=2)
    found = drifts([far, further, near])
    assert [(one.first.source, one.second.source) for one in found] == [
        ("near", "further"),
        ("near", "far"),
    ]
    assert all("became" in one.sentence for one in found)


def test_a_source_without_the_thing_is_no_measure_of_it() -> None:
    silent = account("silent", "people were killed")
    found = drifts([silent, account("a", hops=1), account("b", "83 dead", hops=2)])
    assert [(one.first.source, one.second.source) for one in found] == [("a", "b")]


def test_a_source_is_as_near_as_its_nearest_account() -> None:
    near = account("b", "83 dead", hops=1), account("b", "so", hops=9)
    assert only(account("a", hops=2), *near).first.source == "b"


@pytest.mark.parametrize(
    ("published", "then", "first", "known"),
    [
        ("2025-05-02", "2025-05-01", "b", True),
        ("2025-05-01", "2025-05-02", "a", True),
        ("2025-05-01", "2025-05-01", "a", False),
        ("2025-05", "2025-05-02", "a", False),
        ("2025-05-02/..", "2025-06-02", "a", False),
        ("unknown", "2025-05-02", "b", False),
        ("2025-05-02", "unknown", "a", False),
    ],
)
def test_of_sources_as_near_the_one_published_first_is_the_measure(
    published: str, then: str, first: str, *, known: bool
) -> None:
    given = [
        account(source, words, published=UNKNOWN if text == "unknown" else day(text))
        for source, words, text in (("a", AXIOS, published), ("b", "83 dead", then))
    ]
    found = only(*given)
    assert found.first.source == first
    assert ("became" in found.sentence) is known


def test_claims_keep_their_order_and_kinds_have_one() -> None:
    first = account("a", "suspected: at least 83 people on 24 November", descriptors=("an aide",))
    second = account("b", "83 people on 25 November", descriptors=("an officer",), hops=1)
    other = replace(first, claim="z"), replace(second, claim="z")
    found = drifts([*other, first, second])
    kinds = [DriftKind.COMPARATOR, DriftKind.HEDGE, DriftKind.SPEAKER, DriftKind.DATE]
    assert [(one.first.claim, one.kind) for one in found] == [
        *(("z", kind) for kind in kinds),
        *(("toll", kind) for kind in kinds),
    ]
