"""Grounding (rule F-4): the numeral in the wording, the wording in the quotation, whole."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.figures.grounding import (
    AROUND,
    PLACES,
    REACH,
    Grounding,
    Miss,
    Passage,
    contexts,
    ground,
)
from generator.values.interval import Interval, at_least, exactly
from generator.values.wording import read_wording

SAID = "US forces have killed at least 83 people since September."


def grounded(
    wording: str, *quotations: str, value: Interval | None = None, lang: str = "en"
) -> Grounding:
    passages = tuple(Passage(words=words) for words in quotations or (SAID,))
    return ground(wording, passages, value=value, lang=lang)


def between(low: int, high: int | None, best: int | None = None) -> Interval:
    return Interval(low=low, high=high, best=best)


@pytest.mark.parametrize(
    "wording", ["at least 83 people", "at least 83", "killed at least 83 people", SAID]
)
def test_a_wording_in_its_quotation_gives_the_bounds(wording: str) -> None:
    found = grounded(wording)
    assert (found.interval, found.numbers, found.misses) == (at_least(83), (83,), ())
    assert found.context == ""
    assert not found.is_unchecked
    assert found.wording == read_wording(wording)


@pytest.mark.parametrize(
    ("wording", "quotation"),
    [
        ("83 people", SAID),
        ("83", SAID),
        ("least 83 people", "dozens, at least 83 people"),
        ("more than 83", "no more than 83 people"),
        ("13 people", "between 11 and 13 people"),
        ("11", "between 11 and 13 people"),
        ("11", "from 11 to 13 people"),
        ("83", "83 or more"),
        ("83 people", "83 people or more"),
        ("83", "83 Venezuelan fishing crew or more"),
        ("83", "some 83 people"),
        ("83 people", "at least a total of 83 people"),
        ("three people", "one hundred and three people"),
        ("several", "several hundred people"),
        ("hundred people", "several hundred people"),
        ("83", "83 thousand people"),
        ("83", "83 percent"),
        ("83 people", "not 83 people"),
        ("83 people", "almost 83 people"),
        ("dozens of people", "up to dozens of people"),
        ("dozens", "as many as dozens"),
        ("between 11 and 13 people", "up to between 11 and 13 people"),
        ("Between 11 and 13 people", "up to Between 11 and 13 people"),
        ("345 people", "12 345 people"),
        ("83 people", "21 83 people"),
        ("two people", "killed fewer than two people"),
        ("83", "killed 83 percent"),
        ("83 people", "up\u00adto 83 people"),
        ("83", "dozens died. 83 or more"),
    ],
)
def test_a_wording_may_not_be_cut_so_that_it_says_another_number(
    wording: str, quotation: str
) -> None:
    misses = grounded(wording, quotation).misses
    assert Miss.CUT in misses or (read_wording(wording) is None and Miss.NO_NUMBER in misses)


def test_the_finding_can_show_what_the_quotation_says() -> None:
    assert grounded("83 people").context == "least 83 people"
    assert grounded("13", "from 11 to 13 people").context == "11 to 13"
    assert grounded("83", "83 people or more").context == "83 people or more"


@pytest.mark.parametrize(
    ("wording", "quotation"),
    [
        ("83 people", "killed 83 people over the past three months"),
        ("83 people", "over the weekend 83 people died"),
        ("83 people", "up to 12 women and 83 people"),
        ("83 people", "83 people, at least 12 of them children"),
        ("83 people", "at least 21 strikes. 83 people died"),
        ("83 people", "they said at least; 83 people died"),
        ("83 people", "83 people. Or more people"),
        ("83 people", "83 people! Or more"),
        ("83 people", "“83 people”, the ministry said"),
        ("at least 83 people", "the campaign—at least 83 people were killed—goes on"),
        ("83 people", "at least 21 strikes and 83 people"),
        ("unknown", "an unknown number of people"),
        ("several people", "killed several people"),
        ("83", "killed 83."),
        ("83", "killed 83, wounded 12"),
        ("83 people", "more than one two three four five six 83 people"),
        ("4\u202f327 people", "killed 4\u202f327 people"),
        ("4\u202f327 people", "killed 4 327 people"),
        ("at least 83", "at  least\n83 people"),
        ("5", "5 people"),
        ("83 people,", "83 people,all of them men"),
        ('"83 people"', 'they said"83 people"'),
        ("83 people", "dozens died. 83 people too"),
    ],
)
def test_words_around_that_do_not_bear_on_the_number_are_left_alone(
    wording: str, quotation: str
) -> None:
    assert grounded(wording, quotation).misses == ()


@pytest.mark.parametrize(
    ("wording", "quotation"),
    [
        ("at least 84 people", SAID),
        ("At least 83 people", SAID),
        ("83 people", "183 people"),
        ("83 people", "1,083 people"),
        ("83", "83.5 people"),
        ("83", "83,500 people"),
        ("83", "83rd"),
        ("three people", "eighty-three people"),
        ("eighty", "eighty-three people"),
        ("83", "83-year-old"),
        ("ten people", "often people"),
        ("13 people", "11–13 people"),
        ("83", "9.83 people"),
        ("11", "11–13 people"),
        ("5", "15 people"),
        ("5", "50 people"),
        ("83 boat", "83 boats"),
        ("", SAID),
        (" ", SAID),
    ],
)
def test_a_wording_that_is_not_there_whole_is_not_quoted(wording: str, quotation: str) -> None:
    assert Miss.NOT_QUOTED in grounded(wording, quotation).misses


def test_one_whole_place_is_enough() -> None:
    assert grounded("83 people", SAID, "83 people died").misses == ()
    assert grounded("83 people", "83 people died", SAID).misses == ()
    assert grounded("83 people", "at least 83 people; 83 people").misses == ()
    assert grounded("83 people", "183 people and at least 83 people").misses == (Miss.CUT,)
    assert ground("83 people", ()).misses == (Miss.NOT_QUOTED,)


def test_a_quotation_can_be_cut_as_well() -> None:
    cut = Passage(words="83 people since September", before="forces have killed at least ")
    assert ground("83 people", (cut,)).misses == (Miss.CUT,)
    cut = Passage(words="83 people", before="over ")
    assert ground("83 people", (cut,)).misses == (Miss.CUT,)
    cut = Passage(words="killed 83 people", after=" or more.")
    assert ground("83 people", (cut,)).misses == (Miss.CUT,)
    whole = Passage(words="killed 83 people", before="US forces ", after=" since May")
    assert ground("83 people", (whole,)).misses == ()


def test_a_number_reaches_so_many_words() -> None:
    assert grounded("83", "at least a total of 83").misses == (Miss.CUT,)
    found = list(contexts("83", Passage(words="at least " + "word " * AROUND + "83"), lang="en"))
    assert found == [""]
    distant = "83 men women children at the very least"
    assert read_wording(distant) != read_wording("83")
    assert list(contexts("83", Passage(words=distant), lang="en")) == [""]


def test_a_long_quotation_is_looked_at_for_so_long() -> None:
    cut = "at least 83; " * (PLACES - 1)
    assert grounded("83", f"{cut}83").misses == ()
    assert grounded("83", f"at least 83; {cut}83").misses == (Miss.CUT,)
    assert list(contexts("83", Passage(words="183; " * 10 + "83"), lang="en")) == [""]


def test_another_language_is_not_read_around_a_wording() -> None:
    assert list(contexts("83", Passage(words="83 or more"), lang="fr")) == [""]
    assert grounded("83", "83 or more", value=between(83, 83), lang="fr").misses == ()


def test_what_lies_far_from_a_wording_is_not_looked_at() -> None:
    far = "x" * (REACH - len("at least "))
    near = Passage(words=f"{far} 83", before="at least ")
    assert list(contexts("83", near, lang="en")) == [""]
    passages = {
        Passage(words=f"{'x' * n}. 83 people", before="at least"): n for n in (REACH, REACH + 9)
    }
    assert all(list(contexts("83 people", each, lang="en")) == [""] for each in passages)


def test_where_the_author_gives_no_value_the_wording_must() -> None:
    found = grounded("au moins 83", "au moins 83 personnes", lang="fr")
    assert (found.interval, found.wording, found.numbers) == (None, None, ())
    assert found.misses == (Miss.NO_NUMBER,)
    assert not found.is_unchecked


@pytest.mark.parametrize(
    ("wording", "value", "misses"),
    [
        ("at least 83 people", between(83, None), ()),
        ("at least 83 people", between(83, None, 83), ()),
        ("at least 83 people", between(83, 83), (Miss.OTHER_BOUNDS,)),
        ("at least 83 people", between(0, None, 83), (Miss.OTHER_NUMBER,)),
        ("at least 83 people", between(84, None), (Miss.OTHER_NUMBER,)),
        ("at least 83 people", between(83, 90), (Miss.OTHER_NUMBER,)),
        ("83 people", between(83, 83), ()),
        ("83 people", between(83, None), (Miss.OTHER_BOUNDS,)),
        ("more than 80 people", between(81, None), ()),
        ("more than 80 people", between(80, None), (Miss.OTHER_BOUNDS,)),
        ("up to 12 people", between(0, 12), ()),
        ("up to 12 people", between(0, 12, 12), ()),
        ("up to 12 people", between(12, 12), (Miss.OTHER_BOUNDS,)),
        ("fewer than 10", between(0, 9), ()),
        ("fewer than 10", between(0, 10), (Miss.OTHER_BOUNDS,)),
        ("11–13", between(11, 13, 13), ()),
        ("11–13", between(11, 13, 12), (Miss.OTHER_NUMBER,)),
        ("11–13", between(11, 11), (Miss.OTHER_BOUNDS,)),
        ("more than 80", between(81, None, 81), (Miss.OTHER_BOUNDS,)),
        ("about 80", between(0, None, 80), ()),
        ("about 80", between(0, None), ()),
        ("about 80", between(80, None, 80), (Miss.OTHER_BOUNDS,)),
        ("about 80", between(75, 85, 80), (Miss.OTHER_NUMBER,)),
        ("dozens", between(12, None), ()),
        ("dozens", between(24, None), (Miss.OTHER_NUMBER,)),
    ],
)
def test_a_value_says_what_the_wording_says(
    wording: str, value: Interval, misses: tuple[Miss, ...]
) -> None:
    assert grounded(wording, wording, value=value).misses == misses


def test_a_value_may_choose_a_best_and_keeps_what_the_wording_adds() -> None:
    found = grounded("11–13", "11–13", value=between(11, 13, 13))
    assert found.interval == between(11, 13, 13)
    assert found.numbers == (11, 13)
    exact = grounded("83", "83", value=between(83, 83))
    assert exact.interval == exactly(83)
    about = grounded("about 80", "about 80", value=between(0, None))
    assert about.interval == Interval(low=0, high=None, best=80, approximate=True)


@pytest.mark.parametrize(
    ("wording", "lang", "value", "misses"),
    [
        ("au moins 83", "fr", between(83, None), ()),
        ("au moins 83", "fr", between(84, None), (Miss.OTHER_NUMBER,)),
        ("jusqu’à 83", "fr", between(0, 83), ()),
        ("٨٣", "ar", between(83, 83), ()),
        ("٨٣", "ar", between(82, 83), (Miss.OTHER_NUMBER,)),
        ("in 2025, 83 people", "en", between(83, 83), ()),
        ("in 2025, 83 people", "en", between(38, 38), (Miss.OTHER_NUMBER,)),
        ("in 2025, 83 people", "en", between(0, 2025), ()),
    ],
)
def test_a_value_of_an_unread_wording_is_held_against_its_digits(
    wording: str, lang: str, value: Interval, misses: tuple[Miss, ...]
) -> None:
    found = grounded(wording, wording, value=value, lang=lang)
    assert (found.misses, found.interval, found.wording) == (misses, value, None)
    assert not found.is_unchecked


@pytest.mark.parametrize("wording", ["the whole crew", "83.5 people", "½", "the 83rd"])
def test_an_english_wording_without_the_number_grounds_no_value(wording: str) -> None:
    found = grounded(wording, wording, value=between(83, 83))
    assert found.misses == (Miss.OTHER_NUMBER,)


def test_a_value_that_can_be_held_against_nothing_is_said_to_be_unchecked() -> None:
    words = "quatre-vingt-trois"
    found = grounded(words, words, value=between(83, 83, 83), lang="fr")
    assert (found.misses, found.is_unchecked, found.numbers) == ((), True, (83,))
    open_ = grounded(words, words, value=between(0, None, 83), lang="fr")
    assert open_.numbers == (0, 83)


PHRASES = ("", "at least ", "more than ", "up to ", "about ", "fewer than ", "no fewer than ")


@given(st.sampled_from(PHRASES), st.integers(2, 10**6), st.data())
def test_every_change_of_a_figure_is_seen(phrase: str, number: int, data: st.DataObject) -> None:
    quotation = f"officials said that {phrase}{number:,} people were killed in raids"
    wording = f"{phrase}{number:,} people"
    assert grounded(wording, quotation).misses == ()
    digits = str(number)
    other = data.draw(
        st.sampled_from(
            (number - 1, number + 1, number * 10, number // 10, int("".join(reversed(digits))))
        )
    )
    assume(other != number)
    assert grounded(f"{phrase}{other:,} people", quotation).misses
    phrases = data.draw(st.sampled_from(PHRASES))
    assume(phrases != phrase)
    assert grounded(f"{phrases}{number:,} people", quotation).misses
    assert grounded(wording, re.sub(f"{number:,}", f"{other:,}", quotation)).misses
