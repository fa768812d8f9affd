from generator.origins.words import shingles, words


def keys(text: str) -> list[str]:
    return [word.key for word in words(text)]


def test_words_are_compared_by_letters_and_digits_without_case() -> None:
    assert keys("“U.S. officials”—who’d said: ‘80,000’!") == [
        "us",
        "officials",
        "whod",
        "said",
        "80000",
    ]
    assert keys("drug-running and/or drug‑running") == [
        "drug",
        "running",
        "and",
        "or",
        "drug",
        "running",
    ]
    assert keys("… — ! ") == []


def test_composed_and_decomposed_letters_are_the_same() -> None:
    assert keys("Nicola\u0301s") == keys("Nicolás") == ["nicolás"]
    assert keys("हिन्दी") == ["हिन्दी"]
    assert keys("re\u00adport\u200b") == ["report"]


def test_words_know_where_they_stand() -> None:
    text = "Say “never”, he said"
    assert [text[word.start : word.end] for word in words(text)] == [
        "Say",
        "“never”,",
        "he",
        "said",
    ]


def test_rows_begin_at_every_word() -> None:
    assert list(shingles(["a", "b", "c"], 2)) == ["a b", "b c"]
    assert list(shingles(["a", "b"], 2)) == ["a b"]
    assert list(shingles(["a"], 2)) == []
