"""Which sentences count, and which of them are used."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.coverage import LITTLE_USED, Coverage, Reason, Sentence, coverage
from generator.model.source import Document
from generator.values.punctuation import sentences

TEXT = (
    "The harbour was quiet. At least 12 people were hurt, Axios said. “It fell at night.\n"
    "Nobody saw it,” a man said. They call it a “fall”.\n\nAxios went home."
)


def document(text: str) -> Document:
    paragraphs: list[tuple[int, int]] = []
    done = 0
    for part in text.split("\n\n"):
        if part.strip():
            paragraphs.append((done, done + len(part)))
        done += len(part) + 2
    return Document(
        path="", place="", sha256="", size=0, text=text, paragraphs=tuple(paragraphs), words=0
    )


def measured(text: str, *cited: str) -> Coverage:
    places = [(text.index(words), text.index(words) + len(words)) for words in cited]
    return coverage(document(text), ["Axios"], lang="en", cited=places)


def test_each_sentence_has_its_reasons() -> None:
    found = measured(TEXT)
    number, name, quotation = Reason
    assert [(TEXT[one.start : one.start + 4], one.reasons) for one in found.sentences] == [
        ("The ", ()),
        ("At l", (number, name)),
        ("“It ", (quotation,)),
        ("They", ()),
        ("Axio", (name,)),
    ]


def test_what_is_used_and_what_is_missed() -> None:
    found = measured(TEXT, "12 people", "quiet. At", "went")
    assert [one.cited for one in found.sentences] == [True, True, False, False, True]
    assert (found.counted, found.covered, found.percent) == (3, 2, 66)
    assert [TEXT[one.start : one.end][:6] for one in found.missed] == ["“It fe"]
    assert not found.is_little_used


def test_a_quotation_that_goes_on_counts_to_the_end_of_its_paragraph() -> None:
    found = measured("“So it is. Here we go.\n\nThere it went.")
    assert [one.reasons for one in found.sentences] == [
        (Reason.QUOTATION,),
        (Reason.QUOTATION,),
        (),
    ]


def test_a_name_is_read_in_normal_form() -> None:
    assert measured("Axi\u00ados is.").counted == 1


@pytest.mark.parametrize(
    ("counted", "used", "percent", "little"),
    [
        (0, 0, None, False),
        (1, 0, 0, True),
        (5, 2, 40, False),
        (100, 39, 39, True),
        (1000, 399, 39, True),
        (3, 2, 66, False),
        (1, 1, 100, False),
    ],
)
def test_percent_is_rounded_down(
    counted: int, used: int, percent: int | None, *, little: bool
) -> None:
    found = Coverage(
        sentences=(
            *(
                Sentence(start=at, end=at + 1, reasons=(Reason.NAME,), cited=at < used)
                for at in range(counted)
            ),
            Sentence(start=2000, end=2001, reasons=(), cited=True),
        )
    )
    assert (found.percent, found.is_little_used) == (percent, little)
    assert found.counted == counted == found.covered + len(found.missed)
    assert LITTLE_USED == 40


PIECES = st.lists(
    st.sampled_from(
        ["Axios ran. ", "It sank. ", "12 died. ", "“We go. ", "You stay,” he said. ", "\n\n", "\n"]
    ),
    max_size=12,
).map("".join)
CITED = st.lists(st.tuples(st.integers(0, 90), st.integers(1, 40)))


@given(PIECES, CITED)
def test_sentences_part_the_document(text: str, places: list[tuple[int, int]]) -> None:
    stored = document(text)
    cited = [(start, start + length) for start, length in places]
    found = coverage(stored, ["Axios"], lang="en", cited=cited)
    done = 0
    for one in found.sentences:
        assert done <= one.start < one.end
        assert not text[done : one.start].strip()
        done = one.end
        used = any(start < one.end and one.start < end for start, end in cited)
        assert one.cited == used
        assert (Reason.NAME in one.reasons) == ("Axios" in text[one.start : one.end])
        assert (Reason.NUMBER in one.reasons) == ("12" in text[one.start : one.end])
        assert list(one.reasons) == [reason for reason in Reason if reason in one.reasons]
    assert not text[done:].strip()
    assert len(found.sentences) == sum(
        len(sentences(text[start:end], lang="en")) for start, end in stored.paragraphs
    )


@given(PIECES, CITED, CITED)
def test_more_citations_never_cover_less(
    text: str, places: list[tuple[int, int]], more: list[tuple[int, int]]
) -> None:
    stored = document(text)
    few, many = (
        coverage(
            stored,
            ["Axios"],
            lang="en",
            cited=[(start, start + length) for start, length in chosen],
        )
        for chosen in (places, [*places, *more])
    )
    assert few.counted == many.counted
    assert set(many.missed) <= set(few.missed)
