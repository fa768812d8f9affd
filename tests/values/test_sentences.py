"""Sentences, and that long texts are read in windows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.values import punctuation as module
from generator.values.punctuation import CROWDED, LONG, LOOK_AHEAD, WINDOW, sentences


def cut(text: str, lang: str = "en") -> list[str]:
    return [text[start:end] for start, end in sentences(text, lang=lang)]


def test_sentences_are_trimmed_and_know_abbreviations() -> None:
    assert cut("  Mr. Smith of the U.S. said so.\n No!  ") == [
        "Mr. Smith of the U.S. said so.",
        "No!",
    ]
    assert cut("Es kam z. B. Herr Dr. Maier. Gut.", "de-CH") == [
        "Es kam z. B. Herr Dr. Maier.",
        "Gut.",
    ]
    assert cut("") == cut(" \n ") == []


@pytest.mark.parametrize("lang", ["de", "DE", "de-AT"])
def test_a_language_has_rules_of_its_own(lang: str) -> None:
    assert cut("Er kam am 3. Mai. Gut.", lang) == ["Er kam am 3. Mai.", "Gut."]
    assert cut("Er kam am 3. Mai. Gut.", "en") == ["Er kam am 3.", "Mai.", "Gut."]


PLAIN = ["The ferry sank at nine. ", "Nobody saw it, Dr. Corvale said. ", "“It fell. We ran.” "]


@settings(max_examples=20)
@given(st.lists(st.sampled_from(PLAIN), min_size=400, max_size=500))
def test_a_long_text_of_ordinary_sentences_is_cut_as_it_would_be_whole(chosen: list[str]) -> None:
    text = "".join(chosen)
    assert len(text) > LONG
    assert cut(text) == [sentence for part in chosen for sentence in cut(part)]


@settings(max_examples=20)
@given(
    st.lists(st.sampled_from([*PLAIN, "word", "“a ", " ", "x" * 3000, "\n", "他。"]), max_size=30)
)
def test_sentences_lie_apart_and_nothing_is_lost(pieces: list[str]) -> None:
    text = "".join(pieces) * 40
    done = 0
    for start, end in sentences(text, lang="en"):
        assert done <= start < end
        assert not text[done:start].strip()
        assert text[start:end] == text[start:end].strip()
        done = end
    assert not text[done:].strip()


@pytest.mark.parametrize(
    ("text", "windows"),
    [
        ("a" * LONG, 1),
        ("a" * (LONG + 1), 5),
        ("“a " * CROWDED + "a " * WINDOW, 1),
        ("“a " * (CROWDED + 1) + "a " * WINDOW, 3),
        ("“" * WINDOW, 1),
        ("“" * WINDOW + "a", 2),
    ],
)
def test_only_what_is_long_or_crowded_is_read_in_windows(
    text: str, windows: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    whole = module._whole  # noqa: SLF001 - what is counted is how often the library is asked

    def counted(window: str, language: str) -> object:
        asked.append(window)
        return whole(window, language)

    monkeypatch.setattr(module, "_whole", counted)
    sentences(text, lang="en")
    assert len(asked) == windows
    assert windows == 1 or max(map(len, asked)) <= WINDOW


@pytest.fixture
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONG", 0)
    monkeypatch.setattr(module, "WINDOW", 40)
    monkeypatch.setattr(module, "LOOK_AHEAD", 20)


@pytest.mark.usefixtures("_small")
@pytest.mark.parametrize(
    "first", ["It fell. ", "It fell down. ", "Nobody at all saw it go. ", "It\nfell\ndown.\n"]
)
@pytest.mark.parametrize("last", ["We ran.", "Nobody saw us go.", "Nobody had seen us go."])
def test_windows_of_any_number_give_the_same_sentences(first: str, last: str) -> None:
    for number in range(20):
        assert cut(first * number + last) == [first.strip()] * number + [last]
    assert cut(f"It is {'x' * 33}.") == [f"It is {'x' * 33}."]  # as wide as a window


@pytest.mark.usefixtures("_small")
@pytest.mark.parametrize("space", [" ", "\n"])
@pytest.mark.parametrize("word", ["a", "word", "sentence"])
def test_no_word_is_cut_in_two(word: str, space: str) -> None:
    for number in range(1, 30):
        assert " ".join(cut(space.join([word] * number))).split() == [word] * number


def test_a_long_sentence_is_cut_at_a_white_space() -> None:
    text = "word " * LONG
    assert all(part.split() == ["word"] * part.count("word") for part in cut(text))
    assert len(cut("line\n" * LONG)) > 1
    assert all(len(part) % 5 == 4 for part in cut(text))


def test_a_quotation_that_reaches_behind_a_window_is_one_sentence() -> None:
    quotation = "“It fell. " + "We ran. " * (LOOK_AHEAD // 10) + "So it was.”"
    before = "It is so. " * (WINDOW // 10 - 30)
    after = "It is so. " * (LONG // 10)
    assert quotation in cut(before + quotation + " " + after)


def test_a_text_full_of_open_marks_takes_no_hours() -> None:
    assert sentences("“a ‘b 'c \"d " * 10_000, lang="en")
