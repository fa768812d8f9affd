"""Quotations in the author's own prose (rule Q-6)."""

import time

import pytest

from generator.quotes.contract import unverified_quotations
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
    found = unverified_quotations(prose, VERIFIED)
    assert tuple(prose[span.start : span.end] for span in found) == spans


def test_without_any_verified_quotation() -> None:
    assert len(unverified_quotations("“one two three four”", ())) == 1


@pytest.mark.parametrize(
    "prose", ["“" * large(200_000), "“a b c d " * large(50_000) + "”", "'a " * large(100_000)]
)
def test_hostile_prose_is_cheap(prose: str) -> None:
    began = time.process_time()
    unverified_quotations(prose, VERIFIED)
    assert time.process_time() - began < 5
