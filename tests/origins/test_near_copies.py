from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from generator.origins.copying import copies

NUMBERED = [f"word{number}" for number in range(90)]
TEXT = " ".join(NUMBERED)


def changed(*places: int) -> str:
    return " ".join(f"x{place}" if place in places else NUMBERED[place] for place in range(90))


def same(first: str, second: str) -> bool:
    found = copies({"a": first, "b": second})
    assert found in ({"a": "a", "b": "a"}, {"a": "a", "b": "b"})
    return found["b"] == "a"


def test_a_text_in_another_dress_is_the_same() -> None:
    assert same(
        "At least 83 people—mostly fishermen—were “killed”, Axios’s report said.",
        'at least 83 people - mostly FISHERMEN - were "killed" (Axios\'s report said)',
    )


def test_one_word_in_fifteen_may_differ() -> None:
    # 86 rows of five; five changed words, far apart, break 25 of them: 61 of 111 are shared.
    assert same(TEXT, changed(10, 25, 40, 55, 70))
    # Six break 30: 56 of 116 are shared.
    assert not same(TEXT, changed(10, 25, 40, 55, 70, 85))


def test_exactly_half_is_enough() -> None:
    # 3 rows each, 2 shared, 4 in all.
    assert same("a b c d e f g", "a b c d e f x")
    # 2 rows each, 1 shared, 3 in all.
    assert not same("a b c d e f", "a b c d e x")


def test_a_stretch_of_a_quarter_may_differ() -> None:
    assert same(TEXT, changed(*range(60, 84)))
    assert not same(TEXT, changed(*range(60, 85)))


def test_short_texts_are_copies_only_when_they_are_the_same() -> None:
    assert same("No comment.", "no comment")
    assert not same("No comment.", "No.")
    assert same("", " ")
    assert not same("", "No.")


def test_a_copy_of_a_copy_is_a_copy() -> None:
    texts = {"c": TEXT, "a": changed(*range(20)), "b": changed(*range(70, 90)), "d": "other"}
    assert not same(texts["a"], texts["b"])
    assert copies(texts) == {"a": "a", "b": "a", "c": "a", "d": "d"}


def test_two_families_are_kept_apart() -> None:
    other = TEXT.replace("word", "term")
    assert copies({"z": TEXT, "y": other, "x": TEXT, "w": other}) == {
        "z": "x",
        "y": "w",
        "x": "x",
        "w": "w",
    }


@given(st.dictionaries(st.sampled_from("abcd"), st.text(alphabet="ab ", max_size=12)), st.data())
def test_the_order_of_sources_does_not_matter(
    texts: Mapping[str, str], data: st.DataObject
) -> None:
    order = data.draw(st.permutations(list(texts)))
    assert copies(texts) == copies({source: texts[source] for source in order})
