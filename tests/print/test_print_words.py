"""The words of a printed document are those of the briefing's page: none is lost, none is added."""

import json
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from tests.print.reading import text_of
from tests.print.setting import Sheets

TECHNICAL = {
    "label",
    "number",
    "address",
    "anchor",
    "call",
    "term",
    "lang",
    "href",
    "whole",
    "note",
}
"""Fields of the data that are no words, or that stand beside words which say the same."""
FURNITURE = """
 Briefing As of Edition page Nothing Actors None Claims and their evidence No claim is recorded
 Casualty figures No casualty figure is recorded Reported Comes to contested Figure Counted by
 Measure In this count Where it says so note claim How it comes about Timeline No event is recorded
 occurrence responsibility Part of Open questions No question is recorded asked since raised by rule
 What would settle it What is known Answers that are offered Answered by One utterance several
 wordings on Source Wording left out What changed on the way from to What hangs on what No claim
 hangs on a single source or speaker Without is left Sources No source is recorded Corrections None
 so far origin not held Decided against the computed status Our assessment which rests on About
 """
WORD = re.compile(r"\w+")


def leaves(value: Any, name: str = "") -> Iterator[str]:  # noqa: ANN401  # JSON
    """Yield every text of a view's data, in its order; of drawings, their lettering."""
    if name in TECHNICAL or value is None or isinstance(value, int):
        return
    if name == "to" and isinstance(value, str):  # an address, whose words stand beside it
        return
    if isinstance(value, dict) and "svg" in value:
        yield " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", value["svg"]))
    elif isinstance(value, dict):
        for field, each in value.items():
            yield from leaves(each, field)
    elif isinstance(value, list) and all(
        isinstance(each, dict) and "sign" in each for each in value
    ):
        yield "".join(piece["text"] for piece in value)
    elif isinstance(value, list):
        for each in value:
            yield from leaves(each, name)
    else:
        yield value


def words(text: str) -> Counter[str]:
    """Count words; a hyphen at the end of a line is taken for a division by poppler."""
    return Counter(WORD.findall(re.sub(r"[-‐]\n?", "", text)))


@pytest.fixture(params=["trump-maduro-talks", "crane", "second"])
def slug(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.usefixtures("poppler")
def test_no_word_is_lost_and_none_is_added(sheets: Sheets, slug: str) -> None:
    view = json.loads(sheets.document(slug).data)["view"]
    said = words(" ".join(leaves(view)))
    read = words(text_of(sheets.pdfs[slug]))
    lost = said - read
    assert not lost
    added = set(read) - set(said) - set(WORD.findall(FURNITURE))
    # Anchors and addresses, which paper shows too, and may break.
    places = tuple(words(json.dumps(view)))
    assert not [
        word for word in added if not word.isdigit() and not any(word in place for place in places)
    ]


@pytest.mark.usefixtures("poppler")
def test_the_order_of_reading_is_that_of_the_page(sheets: Sheets, slug: str) -> None:
    view = json.loads(sheets.document(slug).data)["view"]
    told = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", sheets.pdfs[slug], "-"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout
    text = " ".join(told.split())
    place = text.index("Claims and their evidence", text.index("What is not known", 2000))
    for group in view["groups"]:
        for numbered in group["claims"]:
            claim = " ".join("".join(leaves(numbered["claim"]["text"])).split())
            place = text.index(claim[:40], place)
            for note in numbered["notes"]:
                quote = "".join(leaves(note["appearance"]["quote"]))
                assert quote[:12] in text[place:]
