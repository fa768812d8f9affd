"""What wordings say: each row of the table in `docs/rules.md`, variants, what is not read."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.values.interval import UNBOUNDED, Interval, at_least, exactly
from generator.values.numeral import GREATEST, MOST_LETTERS, numerals
from generator.values.wording import LONGEST, Comparator, Wording, read_wording

THIN, NARROW, HARD = "\u2009", "\u202f", "\u00a0"


def read(text: str) -> Wording:
    wording = read_wording(text)
    assert wording is not None, text
    return wording


def about(number: int) -> Interval:
    return Interval(low=0, high=None, best=number, approximate=True)


def between(low: int, high: int) -> Interval:
    return Interval(low=low, high=high)


ROWS = {
    (Comparator.EXACTLY, exactly(83)): (
        "83", "eighty-three", "Eighty-Three people", "eighty three people", "killed 83", "83.",
        "83 people, the ministry said", "“83 people”", "(83)", "[83]", "=83", "83 in total",
        "a total of 83 people", "killing all 83 people", "83 more people", "another 83 people",
        "83 other people", "the deaths of 83 people", "83 people — all men", "83—all men",
        "83 people may have died", "people—83", "83’s",
        "83 Guantánamo detainees", "Ángel’s 83 men", "83\tpeople\r\n",
    ),
    (Comparator.AT_LEAST, at_least(83)): (
        "at least 83", "At Least 83 people", "83+", "83 + people", "no fewer than 83",
        "a minimum of 83", "no less than 83", "not fewer than 83 people", "not less than 83",
        "83 or more", "83 people or more", "83 Venezuelan fishing crew or more", "83 and counting",
        "upwards of 83", "upward of 83", "at the very least 83", "at the least 83",
        "83-plus people",
        "83 plus", "at least a total of 83", "at least another 83 people", "≥83", ">= 83",
        "83 at least", "83 people at a minimum", "83 and up", "83 or over", "minimum of 83",
        "at least 83 more people", "at least eighty-three people", "at\nleast\n83",
    ),
    (Comparator.MORE_THAN, at_least(81)): (
        "more than 80", "over 80", "above 80", "in excess of 80", "exceeding 80", "well over 80",
        "a toll that exceeded 80", "exceeds 80", "just over eighty", ">80", "> 80", "surpassed 80",
        "topped 80", "passed 80", "north of 80", "beyond 80",
    ),
    (Comparator.AT_MOST, between(0, 12)): (
        "up to 12", "as many as 12", "no more than 12", "not more than 12", "at most 12",
        "a maximum of 12", "at the most 12", "12 or fewer", "12 people or less", "12 at most",
        "≤12", "<= 12", "up to a dozen", "up to twelve people", "no greater than 12",
    ),
    (Comparator.FEWER_THAN, between(0, 9)): (
        "fewer than 10", "under 10", "less than 10", "below 10", "<10", "just under ten people",
    ),
    (Comparator.BETWEEN, between(11, 13)): (
        "11–13", "11-13", "11—13", "11―13", "11‒13", "11‑13", "11‐13", "11−13", "11 – 13 people",
        "11 to 13", "between 11 and 13", "Between eleven and thirteen people", "from 11 to 13",
        "eleven–thirteen", "between 11 to 13", "11 or 13", "11 to 13 people were killed",
    ),
    (Comparator.ABOUT, about(80)): (
        "about 80", "some 80", "nearly 80", "around 80", "~80", "~ 80", "≈80", "80-odd",
        "80-odd people", "80 or so", "80 people or so", "roughly 80", "approximately 80",
        "close to 80", "almost 80", "an estimated 80", "estimated 80", "circa 80",
        "80 or thereabouts",
        "in the region of 80", "perhaps 80", "near 80", "some eighty people",
    ),
    (Comparator.EXACTLY, exactly(12)): ("a dozen", "one dozen", "a dozen people", "1 dozen"),
    (Comparator.MORE_THAN, at_least(13)): ("more than a dozen", "over a dozen people"),
    (Comparator.EXACTLY, exactly(24)): ("two dozen", "2 dozen people"),
    (Comparator.EXACTLY, exactly(6)): (
        "half a dozen", "half-a-dozen", "a half dozen", "a half-dozen", "half-dozen men",
    ),
    (Comparator.EXACTLY, exactly(2)): ("a couple", "a couple of people", "a pair of men"),
    (Comparator.EXACTLY, exactly(1)): (
        "a person", "one man", "a man", "a woman", "a child", "1 person", "another man",
        "an elderly Venezuelan fisherman", "an individual was killed", "a crew member", "A girl",
        "a young woman", "one of them",
    ),
    (Comparator.AT_LEAST, at_least(1)): ("at least one of them", "at least a man"),
    (Comparator.EXACTLY, exactly(0)): (
        "no one was killed", "no-one", "nobody", "none", "zero", "0", "zero people", "nil",
        "No people were hurt", "no deaths", "no civilian", "none of them",
        "no further victims", "no man", "no women", "no child",
    ),
    (Comparator.UNKNOWN, UNBOUNDED): (
        "unknown", "not reported", "an unknown number", "an unspecified number of people",
        "not known", "not yet known", "no figure", "undisclosed", "the toll was not given",
        "no one knows", "nobody knows how many", "unclear how many", "has not been released",
        "not yet been determined", "without a count",
    ),
    (Comparator.EXACTLY, exactly(4327)): (
        "4,327", "4327", f"4{THIN}327", f"4{NARROW}327 people", f"4{HARD}327{HARD}people",
        "four thousand three hundred and twenty-seven",
    ),
    (Comparator.EXACTLY, exactly(1_234_567)): (
        "1,234,567", f"1{THIN}234{THIN}567",
    ),
    (Comparator.EXACTLY, exactly(100)): ("a hundred", "one hundred people", "hundred"),
    (Comparator.MORE_THAN, at_least(101)): ("over a hundred",),
    (Comparator.EXACTLY, exactly(83_000)): ("83 thousand", "eighty-three thousand", "83 Thousand"),
    (Comparator.EXACTLY, exactly(2_000_000)): ("2 million", "two million"),
    (Comparator.EXACTLY, exactly(3_000_000_000)): ("3 billion",),
    (Comparator.EXACTLY, exactly(300)): ("3 hundred",),
    (Comparator.EXACTLY, exactly(GREATEST)): ("1,000,000,000,000,000,000", "1" + "0" * 18),
    (Comparator.MORE_THAN, at_least(GREATEST + 1)): ("more than " + "1" + "0" * 18,),
    (Comparator.BETWEEN, between(100, 200)): ("between one hundred and two hundred",),
    (Comparator.BETWEEN, between(100, 150)): ("between one hundred and one hundred and fifty",),
    (Comparator.BETWEEN, between(500, 1000)): ("500 to 1,000", "500–1000"),
    (Comparator.BETWEEN, between(5, 5000)): ("5 to 5,000",),
    (Comparator.BETWEEN, between(24, 36)): ("two dozen to three dozen",),
    (Comparator.BETWEEN, between(13, 11)): ("13–11", "between 13 and 11"),
    (Comparator.FEWER_THAN, between(0, 0)): ("fewer than one person",),
    (Comparator.AT_LEAST, at_least(0)): ("at least 0",),
    (Comparator.EXACTLY, exactly(1950)): ("1950 people", "1,950", "killed 1950"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "comparator", "interval"),
    [
        (text, comparator, interval)
        for (comparator, interval), texts in ROWS.items()
        for text in texts
    ],
)
def test_each_row_of_the_table(text: str, comparator: Comparator, interval: Interval) -> None:
    wording = read(text)
    assert (wording.comparator, wording.interval) == (comparator, interval)
    assert not wording.vague


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("several", 2), ("several people", 2), ("a number of people", 2), ("many", 2),
        ("a few people", 2), ("a handful of men", 2), ("numerous people", 2), ("Many people", 2),
        ("dozens", 12), ("dozens of people", 12), ("scores", 20), ("tens", 10),
        ("hundreds", 100), ("thousands", 1000), ("tens of thousands", 10_000),
        ("hundreds of thousands", 100_000), ("millions", 10**6), ("several dozen", 24),
        ("a few hundred", 200), ("several thousand people", 2000), ("several million", 2 * 10**6),
        ("at least several people", 2), ("at least several dozen people", 24),
        ("thousands of millions", 10**9), ("dozens or more", 12),
        ("Hundreds of Thousands", 100_000),
        ("several Hundred", 200),
    ],
)  # fmt: skip
def test_vague_words_have_the_lower_convention_as_their_bound(text: str, low: int) -> None:
    wording = read(text)
    assert wording.interval == at_least(low)
    assert wording.comparator is Comparator.AT_LEAST
    assert wording.vague
    assert wording.numerals == ()


@pytest.mark.parametrize(
    "text",
    [
        # No number at all.
        "", "people", "no survivors", "how many", "few people", "some of them", "dozen people",
        # Another form of number, or another thing than a count.
        "83.5 people", "1e5", "the 83rd", "eighty-third", "eighty third", "twenty first", "½", "②",
        "²", "Ⅳ", "８３", "٨٣", "八十三", "1/2", "83/84", "$83", "83%", "83 percent", "83 per cent",
        "-83", "−83 people", "#83", "83 #", "No. 83rd", "12:30", "083", "007", "1,23", "1,2345",
        "12,34,567", f"1,234{THIN}567", "4'327", "an 83-year-old man", "eighty-three-year-old",
        "a 12-person crew", "1.5 million", "±83", "83°", "83e", "2025-11-24", "83_", "1,23 people",
        "covid-19", "2" + "0" * 18,
        "2,000,000,000,000,000,000", "10" + "0" * 18, "one million million million million",
        "2 billion billion",
        "1,000,000,000,000,000,000,000", "9" * 400, "1,234,5678", "twenty twenty-five",
        "83 , 000 4",
        # Two quantities that are no range.
        "in 2025, 83 people", "21 strikes killed at least 83 people", "12 345",
        "a woman and a child",
        "83 of the 101", "one in three", "11 and 13", "11, 13", "11 to 13 to 15",
        "dozens, at least 83",
        "hundreds and hundreds", "83 people, several of them children", "11 people to 13 people",
        "an unknown number of the 83", "no one but 83",
        "one hundred and two and three hundred and one",
        "one day, eleven and thirteen", "one two three", "nobody, 3 children", "3–4 of 12",
        # A range that says a second thing, or whose scale is not clear.
        "about 11 to 13", "at least 11–13", "up to 11–13", "11 to 13 or so", ">11–13", "11–13–15",
        "two to three hundred", "2–3,000", "2–3000", "5 to 10 thousand", "11–13-year-olds",
        "not 11 to 13", "12 to two dozen", "1,000 to 1,001,000",
        # A phrase that turns the number round, or a second comparator.
        "not 83", "half of 83", "all but 83", "hardly more than 83 or less", "at least about 80",
        "up to about 12", "at least 83 or more", "more than 80 but less", "83 more than",
        "barely 83, less the crew", "never 83", "wasn't 83", "wasn’t 83", "83 times", "twice 83",
        "an average of 83", "83 a third",
        "80 approximately", "about the 83 people",
        "atleast 83", "upto 83", "about several", "up to several",
        "more than dozens", "fewer than 0", "less than zero", "not several", "several, not all",
        "about about 80", "at least at least 83", "several of 83",
        "several of eighty", "thousands and thousands", "more than 80 or more",
        # Dates.
        "in 2025", "since 1999", "24 November", "November 24", "24 May", "Sept. 24", "24 of June",
        "by 2024", "in early 2025",
        # Words that doubt a nought; more than one person.
        "no deaths were reported", "no confirmed deaths", "nobody said so", "no one but him",
        "not nobody", "a man and his wife", "one man & his wife", "a man's wife", "a report of man",
        "none, not even him",
        # What is hidden, or only looks like English.
        "ov\u0301er 80", "ov\u200ber 80", "oveг 80", "OVEГ 80", "83 ŐŒ א", "83 \ue000",
        "83 \U00017000",
        "83\u200b", "at\u200bleast 83", "at\u00adleast 83", "аt least 83", "a\u0301t least 83",
        "83\x1b[0m", "83\x00", "８3", "au moins 83 περίπου", "83\u20dd", "\ufeff83", "83 \x7f",
    ],
)  # fmt: skip
def test_what_cannot_be_read_without_a_guess_is_not_read(text: str) -> None:
    assert read_wording(text) is None


def test_another_language_is_left_to_the_author() -> None:
    assert read_wording("au moins 83", lang="fr") is None
    assert read_wording("at least 83", lang="en-GB") == read("at least 83")
    assert read_wording("at least 83", lang="en-Latn-GB") == read("at least 83")
    assert read_wording("at least 83", lang="EN") == read("at least 83")
    assert read_wording("83", lang="") is None


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("at least 83 people", [(83, "83")]),
        ("some eighty-three people", [(83, "eighty-three")]),
        ("between one hundred and two hundred", [(100, "one hundred"), (200, "two hundred")]),
        ("11–13 people", [(11, "11"), (13, "13")]),
        ("more than a dozen", [(12, "a dozen")]),
        ("half a dozen", [(6, "half a dozen")]),
        ("an old man", [(1, "an")]),
        ("  83\n\npeople", [(83, "83")]),
        ("dozens", []),
        ("unknown", []),
        ("no one", []),
    ],
)
def test_numerals_know_where_they_stand(text: str, stretches: list[tuple[int, str]]) -> None:
    found = [(numeral.value, text[numeral.start : numeral.end]) for numeral in read(text).numerals]
    assert found == stretches


def is_unknown(wording: Wording) -> bool:
    return wording.comparator is Comparator.UNKNOWN


def is_asserted_zero(wording: Wording) -> bool:
    return wording.interval.high == 0 and wording.comparator is Comparator.EXACTLY


def test_an_unknown_number_is_no_nought_and_a_nought_no_unknown() -> None:
    assert is_unknown(read("unknown"))
    assert not is_asserted_zero(read("unknown"))
    for text in ("no one was killed", "0", "zero people"):
        assert is_asserted_zero(read(text))
        assert not is_unknown(read(text))
    for text in ("up to 12", "no more than 0", "fewer than 1", "83"):
        assert not is_asserted_zero(read(text))


@pytest.mark.parametrize(
    ("comparator", "above", "below"),
    [
        (Comparator.EXACTLY, False, False),
        (Comparator.AT_LEAST, True, False),
        (Comparator.MORE_THAN, True, False),
        (Comparator.AT_MOST, False, True),
        (Comparator.FEWER_THAN, False, True),
        (Comparator.BETWEEN, False, False),
        (Comparator.ABOUT, False, False),
        (Comparator.UNKNOWN, False, False),
    ],
)
def test_comparators_say_which_way_the_number_is_open(
    comparator: Comparator, *, above: bool, below: bool
) -> None:
    assert (comparator.is_open_above, comparator.is_open_below) == (above, below)


def test_the_signs_that_pages_print() -> None:
    assert "".join(Comparator) == "=≥>≤<–≈?"


def test_a_wording_is_a_phrase_and_no_more() -> None:
    assert read("83" + " " * (LONGEST - 2)) == read("83")
    assert read_wording("83" + " " * (LONGEST - 1)) is None
    assert read_wording("9" * 5000) is None


SMALL = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def spelt(number: int) -> str:
    """Return `number` in words, as English newspapers write it."""
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= scale:
            rest = number % scale
            joint = " and " if 0 < rest < 100 else " " if rest else ""
            return f"{spelt(number // scale)} {name}{joint}{spelt(rest) if rest else ''}"
    if number >= 100:
        rest = number % 100
        return f"{SMALL[number // 100]} hundred{f' and {spelt(rest)}' if rest else ''}"
    if number >= 20:
        return TENS[number // 10 - 2] + (f"-{SMALL[number % 10]}" if number % 10 else "")
    return SMALL[number]


@given(st.integers(0, 1000) | st.integers(0, 10**12 - 1))
@example(10**12 - 1)
def test_numbers_in_words_are_the_numbers(number: int) -> None:
    assert read(f"at least {spelt(number)} people").interval == at_least(number)


@given(st.integers(0, GREATEST), st.sampled_from(["", ",", THIN, NARROW, HARD]))
@example(GREATEST, ",")
def test_grouped_digits_are_the_number(number: int, separator: str) -> None:
    text = f"{number:,}".replace(",", separator)
    assert read(f"at least {text} people").interval == at_least(number)


@given(st.integers(0, 999), st.integers(0, 999), st.sampled_from("-–—‐‑‒−"))
def test_two_numbers_and_a_dash_are_a_range(low: int, high: int, dash: str) -> None:
    assert read(f"{low}{dash}{high}").interval == between(low, high)


@given(st.text(max_size=40))
def test_whatever_is_read_says_no_more_than_the_digits_there(text: str) -> None:
    wording = read_wording(f"at least 83 {text}")
    if wording is not None:
        assert {numeral.value for numeral in wording.numerals} <= {
            83, 83 * 10**9, 83_000_000, 83_000, 8300, 83 * 12
        } or wording.comparator is Comparator.BETWEEN  # fmt: skip


@given(st.text(alphabet="183 ,.-–toandlesmr½٨\u200b\u202f", max_size=30))
def test_no_text_is_too_much(text: str) -> None:
    wording = read_wording(text)
    assert wording is None or wording.interval.low >= 0


@pytest.mark.parametrize("words", ["one hundred and " * 9_000 + "one", "one and " * 20_000 + "one"])
def test_endless_number_words_are_no_number_and_cheap(words: str) -> None:
    began = time.process_time()
    assert numerals(words) is None or numerals(words) == ()
    assert time.process_time() - began < 2


def test_number_words_are_read_up_to_a_length() -> None:
    within = " " * (MOST_LETTERS - len("onehundred"))
    assert [each.value for each in numerals(f"one{within}hundred") or ()] == [100]
    assert not numerals(f"one {within}hundred")


def test_two_numbers_are_told_apart_up_to_a_length() -> None:
    gap = " " * (MOST_LETTERS - len("two hundred"))
    first = f"two{gap} hundred"
    assert len(first) == MOST_LETTERS
    assert [each.value for each in numerals(f"{first} and two hundred") or ()] == [200, 200]
    assert not numerals(f"{first} and  {first}")
