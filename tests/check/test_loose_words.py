"""What counts as a relative date, as an attribution, and as the author's own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.text.authored_texts import BLANK, is_flat, own_words
from generator.model.prose import Prose, Run
from generator.spans import Span
from tests.checking import check_example

NOWHERE = Span(file="briefing.yml", start=0, end=0)


def relative(text: str) -> list[str]:
    """Return the words that are found to be no certain date."""
    checked = check_example(f"questions:\n  who: {{text: '{text}'}}\n")
    assert {finding.code for finding in checked.findings} <= {"L003"}
    return [finding.message.split("”")[0].strip("“") for finding in checked.findings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He spoke on Monday.", ["Monday"]),
        ("Monday saw no strike.", ["Monday"]),
        ("He spoke Monday, and again Tuesday.", ["Monday", "Tuesday"]),
        ("He spoke on monday.", ["monday"]),
        ("It was last week, or last Monday.", ["last week", "last Monday"]),
        ("It was three weeks ago.", ["three weeks ago"]),
        ("It was 12 days ago.", ["12 days ago"]),
        ("It was a few months ago.", ["a few months ago"]),
        ("Tomorrow they vote.", ["Tomorrow"]),
        ("It ends next March, this autumn or this evening.",
         ["next March", "this autumn", "this evening"]),
        ("He spoke on Monday 24 November 2025.", []),
        ("He spoke on Monday, November 24.", []),
        ("He spoke on 24 November, Monday.", []),
        ("He spoke on 24 November 2025 (Monday).", []),
        ("He spoke in the last week of March.", []),
        ("He spoke this morning of 4 March.", []),
        ("It is the Monday before, a Monday like every Monday.", []),
        ("The hall opens on Mondays.", []),
        ("The Black-Friday sale; Friday-night lights.", []),
        ("“Spoke on Monday”, it says.", []),
        ("It is unclear at last. Next he spoke. He did it then.", []),
        ("They spoke recently, long ago.", []),
    ],
)  # fmt: skip
def test_a_day_that_only_its_writer_knows_is_found(text: str, found: list[str]) -> None:
    assert relative(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was loaded with rockets.",
        "They are dead.",
        "It happened on 3 May.",
        "The reporter has a boat.",
    ],
)
def test_what_nobody_says_is_flat(text: str) -> None:
    assert is_flat(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was loaded, according to the navy.",
        "The navy says that the ferry was loaded.",
        "The ferry was allegedly loaded.",
        "The so-called Brigade was there.",
        "Whether the ferry was there is unclear.",
        "The ferry may have been there.",
        "By one account it was there.",
        "In the words of the navy, it was there.",
        "It was there, the Register reported.",
    ],
)
def test_whoever_is_named_or_doubted_is_not_flat(text: str) -> None:
    assert not is_flat(text)


@given(st.lists(st.sampled_from(["a ", "word ", "“said so” ", "it’s ", "‘so’ ", "“no end "])))
def test_own_words_keep_every_place(parts: list[str]) -> None:
    prose = Prose(runs=tuple(Run(text=part) for part in parts), span=NOWHERE)
    own = own_words(prose)
    assert len(own.text) == len(prose.plain)
    assert all(mine in {BLANK, theirs} for mine, theirs in zip(own.text, prose.plain, strict=True))
    assert "said" not in own.text
