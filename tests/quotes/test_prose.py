"""Quotations in the author's own prose (rule Q-6)."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.quotes.contract import fold_quotations, unverified_quotations
from tests.thorough import large

VERIFIED = (
    "Nobody is planning to go in and shoot him — at this point. I wouldn’t say never",
    "He called it “the right thing to do” again",
)


@pytest.mark.parametrize(
    ("prose", "spans"),
    [
        ("No quotation at all.", ()),
        ("He is a “hawk”.", ()),
        ("“Three words only”", ()),
        ("“don’t do that”", ()),
        ("He said “nobody is planning to go in”.", ("nobody is planning to go in",)),
        ("He said “Nobody is planning to go in,” and left.", ()),
        ('He said "Nobody is planning to go in".', ()),
        ("He said «Nobody is planning to go in».", ()),
        ("He said »Nobody is planning to go in«.", ()),
        ("He said „Nobody is planning to go in“.", ()),
        ("He said ‘Nobody is planning to go in’.", ()),
        ("He said 'Nobody is planning to go out'.", ("Nobody is planning to go out",)),
        ("He said ‹Nobody is planning to go out›.", ("Nobody is planning to go out",)),
        ("“Nobody is planning … I wouldn't say never”", ()),
        ("“[N]obody is planning to go in”", ()),
        ("“I wouldn’t say never ever”", ("I wouldn’t say never ever",)),
        ("The officials’ plan wasn’t the neighbours’ plan at all.", ()),
        ("It's what the people's men didn't want and won't do.", ()),
        ("“the right thing to do”", ()),
        (
            "“one two three four” and “five six seven eight”",
            ("one two three four", "five six seven eight"),
        ),
        (
            '"one two three four" and "five six seven eight"',
            ("one two three four", "five six seven eight"),
        ),
        (
            "“he said ‘four words stand here’ then”",
            ("he said ‘four words stand here’ then", "four words stand here"),
        ),
        ("‘they don’t do that thing’", ("they don’t do that thing",)),
        ("“, four words stand here”", ("four words stand here",)),
        ("“never closed and so no quotation", ()),
        ("ends with an opening ‘", ()),
        # a mark that opens nothing hides no quotation behind it
        ('A 5" pipe, and "four words stand here" too.', ("four words stand here",)),
        ('He is 6\'2", and "four words stand here".', ("four words stand here",)),
        ('said"four words stand here" and left', ("four words stand here",)),
        ('(" four words stand here ") and', ("four words stand here",)),
        ('("…four words stand here")', ("…four words stand here",)),
        ('—"¿four words stand here?"', ("¿four words stand here",)),
        ('"two words" and four more words "two more"', ()),
        ('He said "no", "four words stand here".', ("four words stand here",)),
        # pairs that do not match
        ('„four words stand here" and', ("four words stand here",)),
        ('“four words stand here" and', ("four words stand here",)),
        (
            '«He said "four words stand here" too»',
            ('He said "four words stand here" too', "four words stand here"),
        ),
        # other marks
        ("「four words stand here」", ("four words stand here",)),
        ("『four words stand here』", ("four words stand here",)),
        ("〝four words stand here〞", ("four words stand here",)),
        ("＂four words stand here＂", ("four words stand here",)),
        ("″four words stand here″", ("four words stand here",)),
        ("‟four words stand here”", ("four words stand here",)),
        ("sa ”four words stand here” han", ("four words stand here",)),
        ("‛four words stand here’", ("four words stand here",)),
        ("", ()),
    ],
)
def test_what_stands_in_quotation_marks(prose: str, spans: tuple[str, ...]) -> None:
    found = unverified_quotations(prose, fold_quotations(VERIFIED))
    assert tuple(prose[span.start : span.end] for span in found) == spans


def test_without_any_verified_quotation() -> None:
    assert len(unverified_quotations("“one two three four”", fold_quotations(()))) == 1


@pytest.mark.parametrize(
    "prose", ["“" * large(200_000), "“a b c d " * large(50_000) + "”", "'a " * large(100_000)]
)
def test_hostile_prose_is_cheap(prose: str) -> None:
    began = time.process_time()
    unverified_quotations(prose, fold_quotations(VERIFIED))
    assert time.process_time() - began < 5


_WORDS = st.lists(st.sampled_from(("a", "b", "not", "c,", "…", "[a]", "[A]b", "d")), max_size=8)


@given(st.lists(_WORDS.filter(bool), max_size=4), _WORDS)
def test_texts_together_hold_no_more_than_each_alone(
    texts: list[list[str]], said: list[str]
) -> None:
    prose = f"He said “{' '.join(said)}”."
    verified = [" ".join(words) for words in texts]
    alone = [unverified_quotations(prose, fold_quotations([text])) for text in verified]
    is_held = not unverified_quotations(prose, fold_quotations(verified))
    assert not is_held or not all(alone) or not unverified_quotations(prose, fold_quotations(()))


def test_nothing_crosses_two_verified_quotations() -> None:
    prose = "He said “one two three four”."
    assert not unverified_quotations(prose, fold_quotations(("one two three four", "five")))
    assert unverified_quotations(prose, fold_quotations(("one two", "three four")))
    assert unverified_quotations(prose, fold_quotations(("one two ", "three four")))


def test_a_thousand_quotations_of_as_many_verified_ones_are_cheap() -> None:
    said = [f"witness {number} saw the grey ship leave" for number in range(large(2_000))]
    began = time.process_time()
    assert not unverified_quotations(
        " ".join(f"“{words}”" for words in said), fold_quotations(said)
    )
    assert time.process_time() - began < 5
