"""The bench measures what it says it does."""

from tests.bench.quotes import KINDS, document_of, measure, text_of

SIZE = 50_000


def test_the_kinds_come_to_what_they_should() -> None:
    _, trials = measure(SIZE, SIZE, 100)
    outcomes = {each.name: each.outcomes for each in trials}
    assert outcomes["as they stand"]["Verified"] >= 95
    assert outcomes["with a gap"]["Verified"] >= 40
    assert outcomes["with a bracket"]["Verified"] >= 70
    assert outcomes["with a wrong word"]["NotFound"] >= 95
    assert outcomes["in another order"]["NotFound"] >= 95
    assert [sum(each.outcomes.values()) for each in trials] == [100] * (len(KINDS) + 1)


def test_the_text_is_the_same_each_time() -> None:
    assert text_of(1_000) == text_of(1_000)


def test_paragraphs_are_of_the_size_that_was_asked_for() -> None:
    text = text_of(SIZE)
    document = document_of(text, 600)
    lengths = [end - start for start, end in document.paragraphs]
    assert min(lengths[:-1]) >= 600
    assert max(lengths) < 630
    assert document.paragraphs[-1][1] == len(text)
    assert document_of(text, SIZE * 2).paragraphs == ((0, len(text)),)
