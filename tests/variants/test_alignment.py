"""The apparatus of one utterance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.variants.accounts import Witness, words
from generator.variants.collation import Apparatus, Segment, align

ANTIWAR = (
    "Nobody is planning to go in and shoot him or snatch [Maduro] — at this point. "
    "I wouldn’t say never, but that’s not the plan right now"
)
SUMMARY = (
    "Nobody is planning to go in and shoot him or snatch him — at this point. "
    "I wouldn’t say never, but that’s not the plan right now"
)

WORDING = st.lists(
    st.sampled_from(["a", "B", "[b]", "c,", "“c", "—", "[…]", "d.", "5%"]), max_size=7
).map(" ".join)
WORDINGS = st.lists(WORDING, min_size=1, max_size=4)


def apparatus(*wordings: str) -> Apparatus:
    return align([Witness(id=str(at), words=text) for at, text in enumerate(wordings)])


def shown(segment: Segment) -> tuple[str | None, ...]:
    """Return the readings of a segment, nothing for a witness that is silent."""
    return tuple(None if one.is_silent else one.words for one in segment.readings)


def differences(*wordings: str) -> list[tuple[str | None, ...]]:
    return [shown(segment) for segment in apparatus(*wordings).differences]


def test_him_and_maduro_are_the_only_difference() -> None:
    assert differences(ANTIWAR, SUMMARY) == [("[Maduro]", "him")]
    found = apparatus(ANTIWAR, SUMMARY)
    assert [segment.differs for segment in found.segments] == [False, True, False]
    assert found.base == "1"
    assert found.witnesses == ("0", "1")
    assert [one.witness for one in found.segments[1].readings] == ["0", "1"]
    assert found.segments[1].readings[0].after == " — "


@pytest.mark.parametrize(
    ("wordings", "expected"),
    [
        (("the same", "“The  same,”"), []),
        (("[T]he [same]", "the same"), []),
        (("we counted, on pegs, coats", "we counted coats"), [("on pegs", "")]),
        (("killed at least 83", "killed 83", "killed about 80"),
         [("at least 83", "83", "about 80")]),
        (("killed 83", "killed at least 83"), [("", "at least")]),
        (("x a b y", "x c b y", "x a d y"), [("a", "c", "a"), ("b", "b", "d")]),
        (("x a b y", "x a n b y", "x a m b y"), [("", "n", "m")]),
        (("x a b c y", "x q y", "x a n b c y"), [("a b c", "q", "a n b c")]),
        (("he said so", "she said so"), [("he", "she")]),
        (("say so now", "say so then"), [("now", "then")]),
        (("a b", "c d"), [("a b", "c d")]),
        (("a deal that gives oil but no", "a deal […] but no"), [("that gives oil", "[…]")]),
        (("we go", "we go?"), [("go", "go?")]),
        (("a", "a", "b"), [("a", "a", "b")]),
        (("他说会开枪", "他说不会开枪"), [("", "不")]),
    ],
)  # fmt: skip
def test_differences(wordings: tuple[str, ...], expected: list[tuple[str, ...]]) -> None:
    assert differences(*wordings) == expected


@pytest.mark.parametrize(
    ("wordings", "segments"),
    [
        (("a b c d", "b c"), [("a", None), ("b c", "b c"), ("d", None)]),
        (("a b c", "c"), [("a b", None), ("c", "c")]),
        (("a b c d", "a x", "c d"),
         [("a", "a", None), ("b c d", "x", "c d")]),
        (("a b", "a b c"), [("a b", "a b"), (None, "c")]),
        (("a b", "z a b", "y a b"), [(None, "z", "y"), ("a b", "a b", "a b")]),
        (("a", "—"), [("a", None)]),
        (("—", "…"), [(None, "…")]),
        (("—", ","), [(None, None)]),
    ],
)  # fmt: skip
def test_who_quotes_less_is_silent_and_does_not_differ(
    wordings: tuple[str, ...], segments: list[tuple[str | None, ...]]
) -> None:
    assert [shown(segment) for segment in apparatus(*wordings).segments] == segments


def test_the_base_shares_most_then_has_fewest_brackets_then_most_words() -> None:
    assert apparatus("a b x", "a b c", "b c d").base == "1"
    assert apparatus("we [two] go", "we ten go").base == "1"
    assert apparatus("we go", "we go on").base == "1"
    assert apparatus("we stay", "we go").base == "1"
    assert align([Witness(id="q", words="a"), Witness(id="p", words="a")]).base == "p"
    assert apparatus("only").base == "0"


def test_punctuation_before_the_first_word_and_after_the_last_is_kept() -> None:
    (segment,) = apparatus("“So be it.” ", "so be it").segments
    assert not segment.differs
    reading = segment.readings[0]
    assert (reading.before, reading.words, reading.after) == ("“", "So be it", ".” ")
    assert reading.keys == ("so", "be", "it")


@given(WORDINGS)
def test_every_wording_is_reproduced(wordings: list[str]) -> None:
    found = apparatus(*wordings)
    for at, text in enumerate(wordings):
        readings = [segment.readings[at] for segment in found.segments]
        assert "".join(reading.text for reading in readings) == text
        keys = tuple(key for reading in readings for key in reading.keys)
        assert keys == tuple(word.key for word in words(text))
        assert all(not reading.text for reading in readings if reading.is_silent and words(text))


@given(WORDINGS, st.randoms(use_true_random=False))
def test_the_order_of_witnesses_changes_nothing(wordings: list[str], random: object) -> None:
    witnesses = [Witness(id=str(at), words=text) for at, text in enumerate(wordings)]
    shuffled = list(witnesses)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis's own Random
    found, again = align(witnesses), align(shuffled)
    assert found.base == again.base
    for segment, same in zip(found.segments, again.segments, strict=True):
        assert segment.differs == same.differs
        assert set(segment.readings) == set(same.readings)


@given(WORDINGS)
def test_a_difference_is_a_difference_of_words(wordings: list[str]) -> None:
    for segment in apparatus(*wordings).segments:
        spoken = {reading.keys for reading in segment.readings if not reading.is_silent}
        assert segment.differs == (len(spoken) > 1)


@given(WORDING, WORDING)
def test_two_wordings_differ_nowhere_only_if_one_quotes_a_stretch_of_the_other(
    first: str, second: str
) -> None:
    found = apparatus(first, second)
    keys, other = ([word.key for word in words(text)] for text in (first, second))
    if keys == other:
        assert not found.differences
    if not found.differences:
        # Each begins and ends where it likes, but what both have they have alike.
        both = [s for s in found.segments if not any(one.is_silent for one in s.readings)]
        assert all(s.readings[0].keys == s.readings[1].keys for s in both)
        assert both or not keys or not other


@given(WORDINGS)
def test_a_segment_is_somebodys_words(wordings: list[str]) -> None:
    found = apparatus(*wordings)
    if any(words(text) for text in wordings):
        assert all(any(one.words for one in segment.readings) for segment in found.segments)
