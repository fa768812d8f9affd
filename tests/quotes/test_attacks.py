"""What careless or hostile hands would try: each row is a document, a quotation, what it gets."""

import pytest

from generator.quotes.contract import Quotation, match
from generator.quotes.match_result import (
    GapHidesNegation,
    GapTooWide,
    Level,
    MatchResult,
    NotFound,
    Verified,
)
from tests.quotes.documents import folded

PLAN = "Nobody is planning to go in and shoot him. The plan was not approved by Congress."
FAR = "They never asked him. The envoy went home."
ROWS: list[tuple[str, str, type[MatchResult]]] = [
    # a bracket at an end stands for words too, and they may be a negation
    (PLAN, "[Trump] is planning to go in", GapHidesNegation),
    (PLAN, "is planning to go in", Verified),
    (PLAN, "[He] is planning to go in … was not approved", GapHidesNegation),
    (PLAN, "The plan was [passed]", GapHidesNegation),
    (PLAN, "go in and shoot [Maduro].", Verified),
    (PLAN, "go in and shoot [Maduro]", Verified),
    (PLAN, "planning to go in … The plan was [set]", GapHidesNegation),
    (FAR, "[The man] went home", Verified),
    (FAR, "[At once] The envoy went home", Verified),
    (FAR, "asked [me]", Verified),
    (FAR, "[They] asked him", GapHidesNegation),
    ("They never told U.S. officials there.", "[Some] officials there", GapHidesNegation),
    ("He never said a word about all of this plan.", "[A] plan", Verified),
    ("He never said a word on all this plan.", "[A] this plan", GapHidesNegation),
    ("The plan is a b c d e f not g.", "The plan is [x]", Verified),
    ("The plan is a b c d e not g.", "The plan is [x]", GapHidesNegation),
    # a bracket begins and ends where a word does
    ("He can’t go there", "He can[ x] go there", NotFound),
    ("He can’t go there", "He can[,] go there", NotFound),
    ("He can’t go there", "He [can] go there", GapHidesNegation),
    ("a non-lethal strike", "a non[-] strike", NotFound),
    ("a non-lethal strike", "a [non-]lethal strike", Verified),
    ("a lethal strike", "a [non-]lethal strike", NotFound),
    ("He will go there", "He will [not] go there", NotFound),
    ("He will go there", "He will go [nowhere]", NotFound),
    ("He will [not] go there at once today", "He will [not] go … at once today", Verified),
    ("cost $500 in all", "cost $[x] in all", NotFound),
    ("cost $500 in all", "cost [x] in all", Verified),
    ("killed 83,000 men", "killed [x],000 men", NotFound),
    ("killed 83,000 men", "killed [x] men", Verified),
    ("however he left", "however[,] he left", Verified),
    ("he said “so” then", "“[x]”", NotFound),
    ("he said “so” then", "“[x]", NotFound),
    # … and stands for few and short words
    ("one two " + "无" * 121 + " three four", "one two [x] three four", NotFound),
    ("one two " + "无" * 119 + " three four", "one two [x] three four", Verified),
    ("one two x!!!!!!!! three", "one two [y]!!!!!!!! three", Verified),
    ("one two x!!!!!!!!! three", "one two [y]!!!!!!!!! three", NotFound),
    # more than anybody types
    ("a " * 99, "a a a … " * 33 + "a a a", NotFound),
    ("b " + "a " * 999, "b a a … " + "a a a … " * 31 + "a a a", Verified),
    ("x " + "a b " * 64 + "c", "x " + "a [b] " * 64 + "c", Verified),
    ("x " + "a b " * 65 + "c", "x " + "a [b] " * 65 + "c", NotFound),
    # a changed letter is the same letter
    ("the ſame thing", "the [s]ame thing", NotFound),
    ("the ſame thing", "the [S]ame thing", NotFound),
    ("the same thing", "the [ſ]ame thing", NotFound),
    ("the µ thing", "the μ thing", NotFound),
    ("a 5µm thing", "a 5[μ]m thing", NotFound),
    ("ο λόγος ήταν", "ο λόγο[σ] ήταν", NotFound),
    ("ο λόγος ήταν", "[Ο] λόγος ήταν", Verified),
    ("Die Straße war", "Die Stra[SS]e war", NotFound),
    ("Émile est là", "[é]mile est là", Verified),
    ("Emile est là", "[é]mile est là", NotFound),
    ("in the US today", "in the [us] today", Verified),
    # words in brackets are the editor's: they do not count beside a gap
    ("he said that they would go today", "[The envoy] said … would go today", GapTooWide),
    ("he said that they would go today", "[The envoy] said that they … go [x y] today", GapTooWide),
    # gaps as people type them
    ("one two three and four five six", "one two three [ … ] four five six", Verified),
    ("one two three and four five six", "one two three [ ...] four five six", Verified),
    ("one two three and four five six", "one two three ( ... ) four five six", Verified),
    ("one two three and four five six", "one two three . . . four five six", NotFound),
    ("one two three and. Four five six", "one two three.... Four five six", Verified),
    # letters that fold, and marks
    ("the İzmir office", "the izmir office", NotFound),
    ("the İzmir office", "the I\u0307zmir office", Verified),
    ("the \u212aelvin scale", "the Kelvin scale", Verified),
    ("the Maße were", "the Masse were", NotFound),
    ("the ﬁve men", "the five men", NotFound),
    ("the é sound", "the e sound", NotFound),
    ("the cafe sound", "the cafe\u0301 sound", NotFound),
    ("\u1112\u1161\u11ab words", "한 words", Verified),
    ("\u1112\u1161\u11ab words", "하 words", NotFound),
    ("\u1112\u1161\u11ab words", "\u1112\u1161 words", NotFound),
    ("killed ٨٣ men", "killed 83 men", NotFound),
    ("killed ８３ men", "killed 83 men", NotFound),
    ("killed 8³ men", "killed 83 men", NotFound),
    ("a ½ share", "a 1/2 share", NotFound),
    ("they\u2028went\u2029home", "they went home", Verified),
    ("می\u200cخواهم بروم", "میخواهم بروم", Verified),
    ("می\u200cخواهم بروم", "خواهم بروم", NotFound),
    ("he \u202enot\u202c went", "he not went", Verified),
    ("he \u202enot\u202c went", "he went", NotFound),
    # punctuation counts
    ("He was, they said, dead", "He was they said", NotFound),
    ("Dead? No.", "Dead. No.", NotFound),
    ("Maduro—at once", "Maduro — at once", NotFound),
    ("Maduro — at once", "Maduro—at once", NotFound),
    ("5′ high", "5' high", NotFound),
    ("the “hawk” said", "the 'hawk' said", NotFound),
    ("the „hawk“ said", "the “hawk” said", Verified),
]


@pytest.mark.parametrize(("text", "words", "expected"), ROWS)
def test_an_attack(text: str, words: str, expected: type[MatchResult]) -> None:
    assert type(match(Quotation(words=words), folded(text))) is expected


def test_what_a_bracket_at_an_end_would_hide_is_shown() -> None:
    outcome = match(Quotation(words="[Trump] is planning to go in"), folded("First. " + PLAN))
    assert isinstance(outcome, GapHidesNegation)
    assert outcome.words == ("Nobody",)
    assert (outcome.skipped.start, outcome.skipped.end) == (7, 14)


@pytest.mark.parametrize("words", ["was [approved]", "was [never] approved", "[Never] was not"])
def test_an_author_may_vouch_for_a_bracket(words: str) -> None:
    assert isinstance(match(Quotation(words=words, gap_ok=True), folded(PLAN)), Verified)
    assert not isinstance(match(Quotation(words=words), folded(PLAN)), Verified)


def test_the_level_is_that_of_the_occurrence_that_is_meant() -> None:
    text = folded("He saw the [x] ship sail. Then he saw the big ship sail.")
    quotation = Quotation(words="[h]e saw the [x] ship sail", prefix="Then")
    outcome = match(quotation, text)
    assert isinstance(outcome, Verified)
    assert outcome.level is Level.EXACT_WITH_BRACKETS
    text = folded("one two three [x] ship … one two three big ship sails far off")
    outcome = match(Quotation(words="two three [x] ship … sails far off", prefix="one"), text)
    assert isinstance(outcome, Verified)


@pytest.mark.parametrize(
    ("prefix", "level"),
    [("First", Level.EXACT_WITH_GAPS), ("Then", Level.EXACT_WITH_BRACKETS)],
)
def test_a_bracket_of_the_document_is_literal_only_where_it_stands(
    prefix: str, level: Level
) -> None:
    text = folded("First one [x] two a b c three. Then one big two a b c three.")
    quotation = Quotation(words="one [x] two a … c three.", prefix=prefix)
    outcome = match(quotation, text)
    assert isinstance(outcome, GapTooWide)
    text = folded("First one [x] two a b c three four. Then one big two a b c three four.")
    outcome = match(Quotation(words="one [x] two a … c three four.", prefix=prefix), text)
    assert isinstance(outcome, Verified)
    assert outcome.level is level
