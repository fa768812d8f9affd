"""The quotation contract, rule by rule."""

import time

import pytest

from generator.quotes.contract import Quotation, match
from generator.quotes.match_result import (
    Ambiguous,
    GapHidesNegation,
    GapTooWide,
    Level,
    MatchResult,
    NotFound,
    Verified,
)
from tests.quotes.documents import document, folded

PARAGRAPHS = (
    """President Trump has told his advisers that he’s planning to speak directly with Maduro. \
I wouldn’t say never, but that’s not the plan right now. He will snatch [Maduro] at this point… \
and then some more words here.""",
    """The 11–13 men and 83,000 others; at least 83 people were killed, 40% of them – or 12+ – in \
May. He can’t go. A non-lethal strike cost $500 (or 7). It is −5 degrees.""",
    "Second: The talks were not held in May and the talks were held in June. The Talks went on.",
)
SOURCE = document(*PARAGRAPHS)
FOLDED = folded(*PARAGRAPHS)


def look_up(words: str, **more: str | bool) -> MatchResult:
    return match(Quotation(words=words, **more), FOLDED)  # type: ignore[arg-type]  # the fields of Quotation


def verified(words: str, **more: str | bool) -> tuple[str, Level, int]:
    outcome = look_up(words, **more)
    assert isinstance(outcome, Verified), outcome
    return (
        SOURCE.text[outcome.at.start : outcome.at.end],
        outcome.level,
        len(outcome.fragments),
    )


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("told his advisers that he's planning", "told his advisers that he’s planning"),
        ("snatch [Maduro] at this point... and then", "snatch [Maduro] at this point… and then"),
        ("at least 83 people", "at least 83 people"),
        ("11-13 men", "11–13 men"),
        ("83,000 others", "83,000 others"),
        ("a strike", None),
        ("A non-lethal strike", "A non-lethal strike"),
        ("$500 (or 7)", "$500 (or 7)"),
        ("President Trump", "President Trump"),
        ("with Maduro.", "with Maduro."),
        ("that he", None),
        ("June. The Talks", "June. The Talks"),
    ],
)
def test_exact(words: str, there: str | None) -> None:
    if there is None:
        assert isinstance(look_up(words), NotFound)
    else:
        assert verified(words) == (there, Level.EXACT, 1)


@pytest.mark.parametrize(
    "words",
    [
        "told his adviser",
        "old his advisers",
        "at least 8",
        "83 others",
        "000 others",
        "13 men",
        "The 11",
        "11-13 me",
        "He can",
        "lethal strike",
        "500 (or 7)",
        "killed, 40",
        "or 12",
        "5 degrees",
        "Told his advisers",
        "told his advisors",
        "is 5 degrees",
        "Maduro! I wouldn't",
        "words here. The 11-13 men",
    ],
)
def test_nothing_is_cut_in_two_or_nearly_there(words: str) -> None:
    assert isinstance(look_up(words), NotFound)


@pytest.mark.parametrize("gap", ["…", "...", "[...]", "[…]", "(...)"])
def test_q1_a_gap(gap: str) -> None:
    text, level, fragments = verified(f"told his advisers {gap} directly with Maduro")
    assert text == "told his advisers that he’s planning to speak directly with Maduro"
    assert (level, fragments) == (Level.EXACT_WITH_GAPS, 2)


def test_q1_a_gap_at_an_end_leaves_nothing_out() -> None:
    assert verified("… told his advisers …") == ("told his advisers", Level.EXACT_WITH_GAPS, 1)


def test_q1_a_gap_may_leave_out_nothing() -> None:
    text = folded("one two three—four five six")
    outcome = match(Quotation(words="one two three … —four five six"), text)
    assert isinstance(outcome, Verified)
    assert [(part.start, part.end) for part in outcome.fragments] == [(0, 13), (13, 27)]


def test_q1_an_ellipsis_of_the_document_is_no_gap() -> None:
    text, level, fragments = verified("at this point... and then […] more words here")
    assert text == "at this point… and then some more words here"
    assert (level, fragments) == (Level.EXACT_WITH_GAPS, 2)


@pytest.mark.parametrize(
    ("words", "hidden", "skipped"),
    [
        ("I wouldn't say never […] the plan right now", ("not",), ", but that’s not "),
        ("The talks were [...] held in May", ("not",), " not "),
        ("He will snatch … some more words here", (), None),
        ("plan right now … at this point", (), None),
        (
            "with Maduro. I … that's not the plan",
            ("wouldn't", "never"),
            " wouldn’t say never, but ",
        ),
    ],
)
def test_q1_a_gap_hides_no_negation(
    words: str, hidden: tuple[str, ...], skipped: str | None
) -> None:
    outcome = look_up(words)
    if skipped is None:
        assert isinstance(outcome, Verified)
        return
    assert isinstance(outcome, GapHidesNegation)
    assert outcome.words == hidden
    assert SOURCE.text[outcome.skipped.start : outcome.skipped.end] == skipped
    assert isinstance(look_up(words, gap_ok=True), Verified)


@pytest.mark.parametrize(
    ("words", "skipped"),
    [
        ("told his … directly with Maduro", " advisers that he’s planning to speak "),
        ("told his advisers … with Maduro", " that he’s planning to speak directly "),
        ("told his … advisers that he's", " "),
        ("others; … at least 83", " "),
    ],
)
def test_q1_three_words_beside_a_gap(words: str, skipped: str) -> None:
    outcome = look_up(words)
    assert isinstance(outcome, GapTooWide)
    assert outcome.reason == "stands beside fewer than 3 words"
    assert SOURCE.text[outcome.skipped.start : outcome.skipped.end] == skipped


def test_q1_a_gap_that_leaves_out_nothing_is_shown_by_what_stands_before_it() -> None:
    text = folded("one two—four five six")
    outcome = match(Quotation(words="one two … —four five six"), text)
    assert isinstance(outcome, GapTooWide)
    assert (outcome.skipped.start, outcome.skipped.end) == (6, 7)


def test_q1_the_widest_gap_may_still_hide_a_negation() -> None:
    text = folded(f"one two three not {'x' * 394} four five six")
    outcome = match(Quotation(words="one two three … four five six"), text)
    assert isinstance(outcome, GapHidesNegation)


@pytest.mark.parametrize(("width", "lawful"), [(398, True), (399, False)])
def test_q1_four_hundred_characters(width: int, lawful: bool) -> None:  # noqa: FBT001  # a table
    text = folded(f"one two three {'x' * width} four five six")
    outcome = match(Quotation(words="one two three … four five six"), text)
    assert isinstance(outcome, Verified if lawful else GapTooWide)
    if isinstance(outcome, GapTooWide):
        assert outcome.reason == "leaves out 401 characters, and may leave out 400"
        assert (outcome.skipped.start, outcome.skipped.end) == (13, 414)


def test_q1_the_width_is_that_of_the_document() -> None:
    text = folded(f"one two three {' ' * 500} four five six")
    assert isinstance(match(Quotation(words="one two three … four five six"), text), GapTooWide)


def test_q1_a_wide_gap_is_named_before_what_it_hides() -> None:
    text = folded(f"one two three not {'x ' * 300} four five six")
    assert isinstance(match(Quotation(words="one two three … four five six"), text), GapTooWide)


@pytest.mark.parametrize(
    ("paragraphs", "start"),
    [(("d e f a b c x d e f",), 6), (("a b c", "d e f a b c x d e f"), 13)],
)
def test_q1_what_stands_before_it_is_no_end(paragraphs: tuple[str, ...], start: int) -> None:
    outcome = match(Quotation(words="a b c … d e f"), folded(*paragraphs))
    assert isinstance(outcome, Verified)
    assert (outcome.at.start, outcome.at.end) == (start, start + 13)


def test_q1_no_gap_crosses_a_paragraph() -> None:
    assert isinstance(look_up("told his advisers … at least 83 people"), NotFound)


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("told [them] that he's planning", "told his advisers that he’s planning"),
        ("his [close] advisers that", "his advisers that"),
        ("with [him]. I wouldn't", "with Maduro. I wouldn’t"),
        ("[he] will snatch [him] at this", "will snatch [Maduro] at this"),
        ("[The president] told his advisers", "told his advisers"),
        ("told his advisers [that]", "told his advisers"),
        ("[h]e will snatch", "He will snatch"),
        ("[T]old his advisers", "told his advisers"),
        ("the tal[KS] were held", "the talks were held"),
        ("[s]econd: The talks", "Second: The talks"),
        ("cost [x] (or 7)", "cost $500 (or 7)"),
        ("[h]e [may] snatch [M]", "He will snatch"),
    ],
)
def test_q2_brackets(words: str, there: str) -> None:
    assert verified(words)[:2] == (there, Level.EXACT_WITH_BRACKETS)


def test_q2_a_bracket_may_begin_at_either_of_two_marks() -> None:
    outcome = match(Quotation(words="([x] then b"), folded("((a) then b"))
    assert isinstance(outcome, Ambiguous)
    assert [at.start for at in outcome.occurrences] == [0, 1]


def test_q2_nothing_begins_before_the_document() -> None:
    text = folded("told him so, x and x-")
    assert isinstance(match(Quotation(words="x-[T]old him"), text), NotFound)


def test_q2_a_bracket_of_the_document_beside_a_gap() -> None:
    text, level, fragments = verified("snatch [Maduro] at this … more words here")
    assert text == "snatch [Maduro] at this point… and then some more words here"
    assert (level, fragments) == (Level.EXACT_WITH_GAPS, 2)


def test_q2_a_bracket_with_a_gap() -> None:
    text, level, fragments = verified("told [them] that he's … directly with Maduro")
    assert text == "told his advisers that he’s planning to speak directly with Maduro"
    assert (level, fragments) == (Level.EXACT_WITH_BRACKETS, 2)


@pytest.mark.parametrize(("between", "lawful"), [(6, True), (7, False)])
def test_q2_six_words(between: int, lawful: bool) -> None:  # noqa: FBT001  # a table
    text = folded(f"one two three {'x ' * between}four five six")
    outcome = match(Quotation(words="one two three [y] four five six"), text)
    assert isinstance(outcome, Verified if lawful else NotFound)


@pytest.mark.parametrize(("long", "lawful"), [(120, True), (121, False)])
def test_q2_so_many_characters(long: int, lawful: bool) -> None:  # noqa: FBT001  # a table
    text = folded(f"one two three {'x' * long} four five six")
    outcome = match(Quotation(words="one two three [y] four five six"), text)
    assert isinstance(outcome, Verified if lawful else NotFound)


@pytest.mark.parametrize(
    "words",
    [
        "[x]e will snatch",
        "told [adv]isers",
        "[them]",
        "[a][b][c]",
        "[t]he  Moon is",
        "x [y] z",
        "Talks went [x], The",
    ],
)
def test_q2_what_a_bracket_cannot_do(words: str) -> None:
    assert isinstance(look_up(words), NotFound)


def test_q2_a_bracket_hides_no_negation() -> None:
    outcome = look_up("The talks [were] held in May")
    assert isinstance(outcome, GapHidesNegation)
    assert outcome.words == ("not",)
    assert isinstance(look_up("The talks [were] held in May", gap_ok=True), Verified)


@pytest.mark.parametrize(("words", "lawful"), [(3, False), (4, True)])
def test_q2_a_bracket_at_an_end_has_so_many_characters(words: int, lawful: bool) -> None:  # noqa: FBT001  # a table
    long = "w" * 30 + " "
    text = folded(f"one two three {long * words}not so. And more.")
    outcome = match(Quotation(words="one two three [x]"), text)
    assert isinstance(outcome, Verified if lawful else GapHidesNegation)


def test_q2_nothing_need_follow_a_bracket_at_the_end() -> None:
    outcome = match(Quotation(words="one two [x]"), folded("one two"))
    assert isinstance(outcome, Verified)


def test_q1_a_vouched_negation_is_no_objection() -> None:
    quotation = Quotation(words="one two three … four five", gap_ok=True)
    outcome = match(quotation, folded("one two three not four five"))
    assert isinstance(outcome, GapTooWide)


def test_q3_more_than_one() -> None:
    outcome = look_up("talks were")
    assert isinstance(outcome, Ambiguous)
    assert [SOURCE.text[at.start - 4 : at.end] for at in outcome.occurrences] == [
        "The talks were",
        "the talks were",
    ]


@pytest.mark.parametrize(
    ("more", "before"),
    [
        ({"prefix": "and the"}, "the "),
        ({"prefix": "the"}, "the "),
        ({"prefix": "The"}, "The "),
        ({"suffix": "held in June"}, "the "),
        ({"suffix": "not"}, "The "),
        ({"prefix": "Second: The", "suffix": "not held"}, "The "),
    ],
)
def test_q3_the_words_beside_decide(more: dict[str, str], before: str) -> None:
    outcome = look_up("talks were", **more)
    assert isinstance(outcome, Verified)
    assert SOURCE.text[outcome.at.start - 4 : outcome.at.start] == before


@pytest.mark.parametrize(
    "more",
    [
        {"prefix": "e"},
        {"prefix": "zzz"},
        {"suffix": "no"},
        {"suffix": "held"},
        {"prefix": "The", "suffix": "held"},
    ],
)
def test_q3_words_that_are_not_beside_it(more: dict[str, str]) -> None:
    outcome = look_up("talks were", **more)
    if more == {"suffix": "held"}:
        assert isinstance(outcome, Verified)
        return
    assert isinstance(outcome, NotFound)
    assert outcome.nearest is not None
    assert outcome.difference == ("the words stand here, but not between this prefix and suffix",)


def test_q3_the_same_gap_is_placed_once_for_each_beginning() -> None:
    text = folded(
        "one two three a four five six b four five six. Then one two three a four five six."
    )
    outcome = match(Quotation(words="one two three … four five six"), text)
    assert isinstance(outcome, Ambiguous)
    assert [(at.start, at.end) for at in outcome.occurrences] == [(0, 29), (52, 81)]


@pytest.mark.parametrize(
    ("words", "near", "difference"),
    [
        (
            "told his advisers that he is planning",
            "told his advisers that he’s planning",
            (
                "- told his advisers that [-he is-] planning",
                "+ told his advisers that {+he's+} planning",
            ),
        ),
        (
            "at least 38 people",
            "at least 83 people",
            ("- at least [-38-] people", "+ at least {+83+} people"),
        ),
        (
            PARAGRAPHS[0].partition(" I ")[0].replace("directly", "quietly"),
            PARAGRAPHS[0].partition(" I ")[0],
            (
                "- President Trump has told … he's planning to speak [-quietly-] with Maduro.",
                "+ President Trump has told … he's planning to speak {+directly+} with Maduro.",
            ),
        ),
        (
            "Second: those talks",
            "Second: The talks",
            ("- Second: [-those-] talks", "+ Second: {+The+} talks"),
        ),
        (
            "were killed, 40",
            "were killed, 40%",
            ("- were killed, [-40-]", "+ were killed, {+40%+}"),
        ),
    ],
)
def test_q4_the_nearest_passage(words: str, near: str, difference: tuple[str, str]) -> None:
    outcome = look_up(words)
    assert isinstance(outcome, NotFound)
    assert outcome.nearest is not None
    assert SOURCE.text[outcome.nearest.start : outcome.nearest.end] == near
    assert outcome.difference == difference


@pytest.mark.parametrize("words", ["", " ", "…", "[...]", "?!", "[[[[", "]", "zzz yyy"])
def test_q4_nothing_is_near(words: str) -> None:
    assert look_up(words) == NotFound(nearest=None, difference=())


@pytest.mark.parametrize(
    "words", ["[a]" * 5000, "a [b] " * 5000, "… " * 5000, "[" * 10_000, "talks " * 5000]
)
def test_hostile_quotations_are_cheap(words: str) -> None:
    began = time.process_time()
    assert isinstance(look_up(words), NotFound)
    assert time.process_time() - began < 5


def test_q4_what_is_near_is_short_where_no_spaces_part_the_words() -> None:
    outcome = match(Quotation(words="他没有去北京 zz"), folded("他没有去北京，" * 1000))
    assert isinstance(outcome, NotFound)
    assert outcome.nearest is not None
    assert (outcome.nearest.start, outcome.nearest.end) == (0, 220)


def test_q4_a_word_is_not_cut_to_show_what_is_near() -> None:
    text = folded("b" * 150 + " one two" + " c" * 200 + " three " + "d" * 150)
    outcome = match(Quotation(words="one two x"), text)
    assert isinstance(outcome, NotFound)
    assert outcome.difference == ("- one two [-x-]", "+ one two {+c+}")


def test_q4_common_words_are_compared_in_a_long_quotation_too() -> None:
    text = folded("one two " * 160 + "and so on " * 20)
    outcome = match(Quotation(words="zero " + "one two " * 150), text)
    assert isinstance(outcome, NotFound)
    assert outcome.nearest is not None
    assert outcome.nearest.end <= len("one two " * 160)
    assert outcome.difference == (
        "- [-zero-] one two one two … one two one two",
        "+ one two one two … one two one two",
    )


def test_q4_the_paragraph_that_has_most_of_the_words_is_near() -> None:
    text = folded("Of talks.", "They held talks in May.", "Then talks ended.")
    outcome = match(Quotation(words="held the talks in May"), text)
    assert isinstance(outcome, NotFound)
    assert outcome.nearest is not None
    assert (outcome.nearest.start, outcome.nearest.end) == (16, 34)


@pytest.mark.parametrize(
    ("agreed", "shown"),
    [("a b c d e f g h i", "a b c d e f g h i"), ("a b c d e f g h i j", "a b c d … g h i j")],
)
def test_q4_a_long_agreement_is_shortened(agreed: str, shown: str) -> None:
    outcome = match(Quotation(words=f"{agreed} x"), folded(f"{agreed} y"))
    assert isinstance(outcome, NotFound)
    assert outcome.difference == (f"- {shown} [-x-]", f"+ {shown} {{+y+}}")


def test_an_empty_document() -> None:
    assert match(Quotation(words="a word"), folded()) == NotFound(nearest=None, difference=())


@pytest.mark.parametrize(
    "words", ["[b] [z]", "never [...] [b] [z]", "plan… [z] [z]", "[a] [b] [c]"]
)
def test_brackets_without_a_word_beside_them_find_nothing(words: str) -> None:
    assert isinstance(look_up(words), NotFound)


@pytest.mark.parametrize("words", ["[z] [z] at least 83 people", "at least 83 people [z] [z]"])
def test_two_brackets_at_an_end_stand_for_nothing(words: str) -> None:
    assert verified(words) == ("at least 83 people", Level.EXACT_WITH_BRACKETS, 1)


@pytest.mark.parametrize(
    ("words", "text"),
    [("a [b] " * 15 + "a", "a " * 2000), ("a [b] " * 20_000, "a b c"), ("a[b]" * 20_000, "a b c")],
)
def test_hostile_brackets_are_cheap(words: str, text: str) -> None:
    began = time.process_time()
    match(Quotation(words=words), folded(text))
    assert time.process_time() - began < 10
