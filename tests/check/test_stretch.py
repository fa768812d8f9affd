"""Where words of a text stand in the YAML: exactly, or else the whole text."""

from hypothesis import given
from hypothesis import strategies as st

from generator.check.text.authored_texts import stretch, stretch_of_prose
from generator.load.folder import load_folder
from generator.model.prose import Prose, Run
from generator.spans import SeedFile, Span

WORDS = st.text("abc äß", min_size=1).map(str.strip).filter(bool)


def load(scalar: str) -> tuple[str, Prose]:
    text = f"title: T\nas_of: 2025\nsummary: {scalar}\n"
    unit = load_folder("a", (SeedFile(path="seeds/a/briefing.yml", data=text.encode()),))
    assert unit.briefing is not None
    return text, unit.briefing.summary


@given(WORDS, WORDS, st.sampled_from(["{}", '"{}"', "'{}'"]))
def test_words_are_found_in_the_file_itself(before: str, words: str, style: str) -> None:
    text, prose = load(style.format(f"{before} X {words}"))
    start = prose.plain.index("X")
    place = stretch_of_prose(prose, start, start + 1)
    assert text[place.start : place.end] == "X"


def test_with_markup_or_escapes_it_is_the_whole() -> None:
    for scalar in (
        "one *two* X",
        "a `b` X",
        "a **c** X",
        "a [d](https://example.org) X",
        r"a \* X",
    ):
        text, prose = load(scalar)
        place = stretch_of_prose(prose, prose.plain.index("X"), prose.plain.index("X") + 1)
        assert text[place.start : place.end] == scalar


def test_a_text_of_another_length_is_the_whole() -> None:
    whole = Span(file="a.yml", start=3, end=10)
    assert stretch(whole, "abc", start=1, end=2) == whole
    assert stretch(whole, "abcdefg", start=1, end=2) == Span(file="a.yml", start=4, end=5)
    assert stretch(whole, "abcde", start=1, end=2) == Span(file="a.yml", start=5, end=6)


def test_each_style_counts() -> None:
    span = Span(file="a.yml", start=0, end=3)
    for run in (
        Run(text="abc", emphasis=True),
        Run(text="abc", strong=True),
        Run(text="abc", code=True),
        Run(text="abc", href="https://example.org"),
    ):
        assert stretch_of_prose(Prose(runs=(run,), span=span), 1, 2) == span
    plain = Prose(runs=(Run(text="abc"),), span=span)
    assert stretch_of_prose(plain, 1, 2) == Span(file="a.yml", start=1, end=2)
