"""Which quotations are one utterance."""

import pytest

from generator.model.vocabulary import QuoteForm
from generator.variants.accounts import Account, utterances

DIRECT, MIXED, INDIRECT = QuoteForm.DIRECT, QuoteForm.MIXED, QuoteForm.INDIRECT
SAID = "Nobody is planning to shoot them, that’s certainly never been discussed"


def quotation(  # noqa: PLR0913 - an example names what it changes
    source: str,
    words: str = SAID,
    *,
    form: QuoteForm = DIRECT,
    claim: str = "plan",
    origin: str = "official",
    number: int = 1,
) -> Account:
    return Account(
        id=f"{source}#{number}",
        source=source,
        origin=origin,
        claim=claim,
        form=form,
        words=words,
    )


def groups(*quotations: Account) -> list[tuple[str, ...]]:
    return [tuple(one.id for one in found.witnesses) for found in utterances(quotations)]


def test_the_same_words_from_two_sources_are_one_utterance() -> None:
    (found,) = utterances([quotation("a"), quotation("b")])
    assert (found.claim, found.origin) == ("plan", "official")
    assert [one.id for one in found.witnesses] == ["a#1", "b#1"]
    assert found.witnesses[0].words == SAID


@pytest.mark.parametrize(
    "other",
    [
        quotation("a", number=2),
        quotation("b", claim="else"),
        quotation("b", origin="else"),
        quotation("b", "Boats will still be blown up, whoever says otherwise"),
    ],
)
def test_another_source_claim_origin_or_wording_is_another(other: Account) -> None:
    assert groups(quotation("a"), other) == []


def test_quotations_are_joined_through_a_third() -> None:
    first = quotation("a", "one1 two2 three3 four4 five5 six6 seven7")
    middle = quotation("b", "three3 four4 five5 six6 seven7 eight8 nine9")
    last = quotation("c", "five5 six6 seven7 eight8 nine9 ten10 eleven11")
    assert groups(first, last) == []
    assert groups(first, last, middle) == [("a#1", "c#1", "b#1")]
    assert groups(last, quotation("d"), middle, quotation("e"), first) == [
        ("c#1", "b#1", "a#1"),
        ("d#1", "e#1"),
    ]


def test_two_of_one_source_are_joined_through_another() -> None:
    assert groups(quotation("a"), quotation("a", number=2), quotation("b")) == [
        ("a#1", "a#2", "b#1")
    ]


def test_only_what_stands_in_quotation_marks_is_compared_and_shown() -> None:
    (found,) = utterances(
        [
            quotation("a", "“We counted the coats on the pegs, more coats than people,” she said"),
            quotation("b", 'her words, "We counted the coats, more coats than people", stand here'),
            quotation("c", "“We counted the coats,” she said, “more coats than people.”"),
        ]
    )
    assert [one.words for one in found.witnesses] == [
        "We counted the coats on the pegs, more coats than people,",
        "We counted the coats, more coats than people",
        "We counted the coats, more coats than people.",
    ]


def test_of_an_indirect_quotation_all_words_count() -> None:
    marked = quotation("a", "“seven7” words8 outside9 marks10 count11", form=INDIRECT)
    assert marked.utterance == marked.words
    assert groups(marked, quotation("b", marked.words.replace("“", ""), form=INDIRECT))


@pytest.mark.parametrize(
    ("shared", "one", "other", "joined"),
    [
        (5, 0, 0, True),
        (4, 0, 0, False),
        (6, 4, 90, True),
        (6, 90, 4, True),
        (5, 4, 4, False),
        (0, 9, 9, False),
    ],
)
def test_the_speakers_own_words_need_five_and_three_fifths_of_the_shorter(
    shared: int, one: int, other: int, *, joined: bool
) -> None:
    first, second = wordings(shared, one, other)
    assert bool(groups(quotation("a", first), quotation("b", second, form=MIXED))) is joined


@pytest.mark.parametrize(
    ("shared", "one", "other", "joined"),
    [(9, 1, 1, True), (9, 1, 2, False), (9, 2, 0, True), (8, 2, 0, False), (4, 0, 0, False)],
)
@pytest.mark.parametrize("form", [DIRECT, INDIRECT])
def test_an_outlets_own_words_must_be_nearly_the_same(
    shared: int, one: int, other: int, form: QuoteForm, *, joined: bool
) -> None:
    first, second = wordings(shared, one, other)
    pair = quotation("a", first, form=form), quotation("b", second, form=INDIRECT)
    assert bool(groups(*pair)) is joined
    assert bool(groups(*reversed(pair))) is joined


def wordings(shared: int, one: int, other: int) -> tuple[str, str]:
    """Return two wordings with so many content words in common and of their own."""
    both = [f"common{number}" for number in range(shared)]
    return (
        " ".join(["a", *both, *(f"first{number}" for number in range(one))]),
        " ".join(["of", *both, *(f"second{number}" for number in range(other))]),
    )


def test_a_word_counts_as_often_as_both_have_it() -> None:
    assert groups(quotation("a", "coats " * 5), quotation("b", "coats " * 5))
    assert not groups(quotation("a", "coats " * 5), quotation("b", "coats " * 4))
