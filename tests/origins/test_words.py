from generator.origins.words import in_several, rows, words


def keys(text: str) -> list[str]:
    return list(words(text).keys)


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
    found = words(text)
    places = zip(found.begins, found.ends, strict=True)
    assert [text[start:end] for start, end in places] == ["Say", "“never”,", "he", "said"]
    assert len(found.keys) == 4


def test_rows_begin_at_every_word() -> None:
    assert rows(["a", "b", "c"], 2) == ["a b", "b c"]
    assert rows(["a", "b"], 2) == ["a b"]
    assert rows(["a"], 2) == []


def test_a_row_is_in_several_when_two_collections_have_it() -> None:
    assert in_several([["a", "a", "b"], ["b", "c"], ["c", "b"]]) == {"b", "c"}
