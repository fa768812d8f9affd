from collections.abc import Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from generator.origins.copying import PLACES, RUN, Reading, Run, UndeclaredRelay, undeclared_relays

TWELVE = "the first twelve words are the same in both of these texts"
ELEVEN = "only eleven words are the same in both of these texts"
assert len(TWELVE.split()) == RUN
assert len(ELEVEN.split()) == RUN - 1


def found(*readings: Reading) -> tuple[UndeclaredRelay, ...]:
    return undeclared_relays(readings, derived={})


def runs(first: str, second: str) -> Sequence[Run]:
    relays = found(Reading(source="a", text=first), Reading(source="b", text=second))
    return [run for relay in relays for run in relay.runs]


def shown(first: str, second: str) -> Sequence[tuple[str, str]]:
    return [(first[slice(*run.first)], second[slice(*run.second)]) for run in runs(first, second)]


# --- runs ------------------------------------------------------------------------------------


def test_twelve_words_in_a_row_are_a_run() -> None:
    first, second = f"One. {TWELVE.upper()}! End", f"Two: {TWELVE}, and so on"
    assert shown(first, second) == [(f"{TWELVE.upper()}!", f"{TWELVE},")]
    assert [run.words for run in runs(first, second)] == [12]


def test_eleven_words_in_a_row_are_none() -> None:
    assert shown(f"One {ELEVEN} end", f"Two {ELEVEN} more") == []


def test_a_run_goes_on_as_far_as_the_words_are_the_same() -> None:
    longer = f"{TWELVE} and in many others too"
    assert shown(longer, longer) == [(longer, longer)]
    assert shown(f"{longer} x", f"y {longer}") == [(longer, longer)]
    assert shown(f"x {longer} y", f"y {longer} x") == [(longer, longer)]


def test_two_runs_are_both_found() -> None:
    assert len(shown(f"{TWELVE} x {TWELVE.title()} y z", f"0 {TWELVE} 1")) == 2
    other = "another dozen words which stand here and nowhere else in this file"
    assert shown(f"{TWELVE} x {other} y", f"{other} z {TWELVE}") == [
        (TWELVE, TWELVE),
        (other, other),
    ]


def test_the_longest_place_is_taken_and_of_equal_ones_the_first() -> None:
    longer = f"{TWELVE} here"
    second = f"{TWELVE} x {longer} y {longer}"
    assert [second[: run.second[0]] for run in runs(longer, second)] == [f"{TWELVE} x "]


def test_a_run_may_begin_in_the_one_before() -> None:
    text = " ".join(f"w{number}" for number in range(30))
    first_half = " ".join(f"w{number}" for number in range(20))
    second_half = " ".join(f"w{number}" for number in range(15, 30))
    assert shown(text, f"{second_half} x {first_half}") == [
        (first_half, first_half),
        (second_half, second_half),
    ]


def test_a_text_that_repeats_itself_costs_little() -> None:
    # Without the limit this takes minutes.
    first = "a " * 30_000
    second = ("a " * (PLACES - 1) + "b ") * 300
    assert runs(first, second)[0].words == PLACES - 1


def test_only_so_many_places_are_tried_for_one_row() -> None:
    longest = f"{TWELVE} y"
    assert shown(longest, f"{TWELVE} x " * (PLACES - 1) + longest) == [(longest, longest)]
    # The row that ends with the last word is another, and found where it stands.
    rest = longest.removeprefix("the ")
    assert shown(longest, f"{TWELVE} x " * PLACES + longest) == [(TWELVE, TWELVE), (rest, rest)]


def test_long_runs_end_where_they_end() -> None:
    text = " ".join(f"w{number}" for number in range(300))
    for length in (12, 13, 140, 299):
        other = text.replace(f"w{length}", "x", 1)
        assert runs(text, other)[0].words == length
        assert runs(f"{text} y", other)[0].words == length
        cut = " ".join(text.split()[:length])
        assert [run.words for run in runs(text, cut)] == [length]
        assert [run.words for run in runs(cut, text)] == [length]


TEXTS = st.lists(st.sampled_from("ab"), max_size=40).map(" ".join)


@given(TEXTS, TEXTS)
def test_every_shared_row_lies_in_a_run_and_every_run_is_shared(first: str, second: str) -> None:
    one, two = first.split(), second.split()
    rows = {tuple(two[start : start + RUN]) for start in range(len(two) - RUN + 1)}
    covered = set()
    for run in runs(first, second):
        words = first[slice(*run.first)].split()
        assert words == second[slice(*run.second)].split()
        assert len(words) == run.words >= RUN
        covered |= set(range(run.first[0] // 2, run.first[0] // 2 + run.words))
    for start in range(len(one) - RUN + 1):
        if tuple(one[start : start + RUN]) in rows:
            assert covered >= set(range(start, start + RUN))


# --- quotations whose speaker is declared ----------------------------------------------------


def reading(source: str, text: str, *quoted: str) -> Reading:
    places = ((text.index(words), text.index(words) + len(words)) for words in quoted)
    return Reading(source=source, text=text, attributed=tuple(places))


def test_a_quotation_with_a_declared_chain_is_left_aside() -> None:
    text = f"He said: {TWELVE}."
    plain = reading("a", text)
    assert found(plain, reading("b", text))
    assert not found(plain, reading("b", text, TWELVE))
    assert not found(reading("b", text, TWELVE), plain)
    assert not found(reading("a", text, TWELVE), reading("b", text, TWELVE))


def test_words_around_the_quotation_are_no_run_together() -> None:
    text = " ".join(f"w{number}" for number in range(24))
    assert not found(reading("a", text), reading("b", text, "w11 w12"))
    assert found(reading("a", text), reading("b", text, "w11"))[0].runs[0].words == 12


def test_a_word_that_a_quotation_touches_belongs_to_it() -> None:
    assert not found(reading("a", TWELVE), reading("b", TWELVE, "xts"))
    assert not found(reading("a", TWELVE), reading("b", TWELVE, "th"))
    assert found(reading("a", f"{TWELVE} it"), reading("b", f"{TWELVE} it", " it"))


def test_quotations_may_overlap_and_stand_in_any_order() -> None:
    text = " ".join(f"w{number}" for number in range(30))
    outer = " ".join(f"w{number}" for number in range(2, 18))
    kept = reading("b", text, "w29", outer, "w4 w5")
    assert not found(reading("a", text), kept)
    assert len(found(reading("a", text), reading("b", text, "w4 w5", "w29"))[0].runs) == 1


# --- what explains it ------------------------------------------------------------------------


def pair(**more: str) -> tuple[Reading, Reading]:
    cites = frozenset({more["cites"]}) if "cites" in more else frozenset[str]()
    first = Reading(source="a", text=TWELVE, publisher=more.get("one"), cites=cites)
    return first, Reading(source="b", text=TWELVE, publisher=more.get("two"))


def test_unknown_publishers_explain_nothing() -> None:
    assert found(*pair())


def test_a_chain_through_the_other_publisher_explains_it() -> None:
    assert found(*pair(one="axios", two="guardian", cites="reuters"))
    explained = pair(one="axios", two="guardian", cites="guardian")
    assert not found(*explained)
    assert not found(*reversed(explained))


def test_one_publisher_explains_it() -> None:
    assert not found(*pair(one="axios", two="axios"))
    assert found(*pair(one="axios"))


def test_a_declared_derivation_explains_it() -> None:
    for derived in ({"a": {"b"}}, {"b": {"a"}}, {"a": {"x"}, "x": {"b"}}, {"a": {"x"}, "b": {"x"}}):
        assert not undeclared_relays(pair(), derived=derived)
    assert undeclared_relays(pair(), derived={"a": {"x"}, "b": {"y"}})


def test_pairs_come_in_the_order_given() -> None:
    readings = [Reading(source=source, text=TWELVE) for source in "zayb"]
    pairs = [(relay.first, relay.second) for relay in found(*readings)]
    assert pairs == list(combinations("zayb", 2))
    assert found(*readings[:1]) == ()
    explained = [*pair(one="axios", two="axios"), Reading(source="c", text=TWELVE)]
    assert [(relay.first, relay.second) for relay in found(*explained)] == [("a", "c"), ("b", "c")]
