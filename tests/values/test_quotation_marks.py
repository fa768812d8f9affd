"""What stands between quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.punctuation import quoted


def inside(text: str) -> list[str]:
    return [text[start:end] for start, end in quoted(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“I see it,” she said. “It is far.”", ["I see it,", "It is far."]),
        ('He said "no" and "yes".', ["no", "yes"]),
        ('"no"', ["no"]),
        ("„ja“ und „nein”", ["ja", "nein"]),
        ("»ja« und «oui» ‹si›", ["ja", "oui", "si"]),
        ("‚so‘ ‘so’ ‚so’", ["so", "so", "so"]),
        ("”så här” sade hon", ["så här"]),
        ("it's the boys' school, isn't it", []),
        ("the officials’ plan and Trump’s talks", []),
        ("he said 'go home' twice", ["go home"]),
        ("he said 'it's mine' and left", ["it's mine"]),
        ("(“a ‘b’ c”)", ["a ‘b’ c"]),
        ('say—"now"', ["now"]),
        ("“It goes on", ["It goes on"]),
        ("„Es geht weiter", ["Es geht weiter"]),
        ("«Sigue", ["Sigue"]),
        ('5" wide', []),
        ('a " b" c "d"', ["d"]),
        ('"unclosed', []),
        ("‹unclosed «open", ["open"]),
        ("closed” only", []),
        ("“”", [""]),
        ("“no”“yes”", ["no", "yes"]),
        ("o'no' yes", []),
        ('X"no" yes', []),
        ("'", []),
        ('x "', []),
        ("", []),
        ("'a 'b 'c\" \"d\"", ["d"]),
    ],
)
def test_quotations_are_found(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


@given(st.text(alphabet="ab “”„«»‹›‘’‚\"'(."))
def test_stretches_lie_apart_between_marks(text: str) -> None:
    done = 0
    for start, end in quoted(text):
        assert done < start <= end <= len(text)
        assert not text[start - 1].isalnum()
        assert end == len(text) or not text[end].isalnum()
        done = end


@given(st.lists(st.sampled_from(["we go", "it’s far", "no"]), min_size=1))
def test_what_is_put_in_marks_is_found(spoken: list[str]) -> None:
    assert inside(" said: ".join(f"“{words}”" for words in spoken)) == spoken


@pytest.mark.parametrize("mark", ["'", "‚", "‹", "“"])
def test_marks_that_nothing_closes_take_no_longer(mark: str) -> None:
    # Looking for the end from each of them anew would take an hour.
    assert len(quoted(f"{mark}a " * 300_000)) <= 1
