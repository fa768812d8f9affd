"""The quotation contract as laws: what is there is found, and nothing else ever is."""

import re
import unicodedata

from hypothesis import assume, given
from hypothesis import strategies as st

from generator.quotes.contract import Quotation, match
from generator.quotes.fragments import MOST_WORDS
from generator.quotes.match_result import (
    Ambiguous,
    GapHidesNegation,
    GapTooWide,
    Level,
    NotFound,
    Verified,
)
from generator.values.text import fold, plain
from tests.quotes.documents import bracket_placements, document, folded, gap_placements

LETTERS = "abcdeé"
WORDS = st.one_of(
    st.text(LETTERS, min_size=1, max_size=6),
    st.sampled_from(["83", "1,200", "don’t", "U.S.", "so‑called", "“hawk”", "— ", "Über", "3.5"]),
)
TEXTS = st.lists(WORDS, min_size=4, max_size=30).map(" ".join)
ANYTHING = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)
VARIANTS = {
    "'": "'’‘ʼ",
    '"': '"“”„«',
    "-": "-‐‑–—−",
    " ": [" ", "\u00a0", "\n", "  ", "\u2009", " \u200b"],
}


@given(ANYTHING)
def test_the_normal_form_is_its_own(text: str) -> None:
    once = plain(text)
    assert plain(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert once == once.strip()
    assert "  " not in once


@given(ANYTHING)
def test_every_character_leads_back(text: str) -> None:
    form = fold(text)
    last = 0
    for place in range(len(form.text)):
        start, end = form.original(place, place + 1)
        assert 0 <= start < end <= len(text)
        assert last <= start or form.text[place - 1 : place + 1] == ".." or end > last
        last = start
        if unicodedata.is_normalized("NFC", text) and form.text[place].isalnum():
            assert text[start:end] == form.text[place]


@given(TEXTS, st.data())
def test_what_is_cut_out_is_found(text: str, data: st.DataObject) -> None:
    words = text.split(" ")
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    quotation = " ".join(words[first:last])
    assume(re.search(r"\w", quotation))
    source = document("Before it all.", text, "After it all.")
    outcome = match(Quotation(words=quotation), folded("Before it all.", text, "After it all."))
    assert isinstance(outcome, Verified | Ambiguous)
    found = [outcome.at] if isinstance(outcome, Verified) else list(outcome.occurrences)
    for stretch in found:
        assert plain(source.text[stretch.start : stretch.end]) == plain(quotation)
    if isinstance(outcome, Verified):
        assert outcome.level is Level.EXACT
        assert outcome.fragments == (outcome.at,)


@given(TEXTS, st.data())
def test_typography_does_not_matter(text: str, data: st.DataObject) -> None:
    varied = "".join(data.draw(st.sampled_from(VARIANTS.get(c, [c]))) for c in plain(text))
    assume(re.search(r"\w", varied))
    outcome = match(Quotation(words=varied), folded(text))
    assert isinstance(outcome, Verified | Ambiguous)


@given(TEXTS, st.data())
def test_one_changed_character_is_never_found(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text) - 1))
    assume(text[place].isalnum())
    other = data.draw(st.sampled_from("xyzXYZ0479").filter(lambda c: c != text[place]))
    changed = text[:place] + other + text[place + 1 :]
    assume(plain(changed) not in plain(text))
    assert isinstance(match(Quotation(words=changed), folded(text)), NotFound)


@given(TEXTS, st.data())
def test_a_dropped_word_is_never_found(text: str, data: st.DataObject) -> None:
    words = text.split(" ")
    place = data.draw(st.integers(1, len(words) - 2))
    dropped = " ".join(words[:place] + words[place + 1 :])
    assume(re.search(r"\w", words[place]))
    assume(plain(dropped) not in plain(text))
    assert isinstance(match(Quotation(words=dropped), folded(text)), NotFound)


@given(TEXTS, st.data())
def test_nothing_crosses_a_paragraph(text: str, data: st.DataObject) -> None:
    words = text.split(" ")
    place = data.draw(st.integers(1, len(words) - 1))
    one, other = " ".join(words[:place]), " ".join(words[place:])
    assume(re.search(r"\w", one) and re.search(r"\w", other))
    assume(plain(text) not in plain(one) and plain(text) not in plain(other))
    outcome = match(Quotation(words=text), folded(one, other))
    assert isinstance(outcome, NotFound)
    gapped = match(Quotation(words=f"{one} … {other}"), folded(one, "Between.", other))
    assert not isinstance(gapped, Verified)


@given(ANYTHING, st.lists(ANYTHING, min_size=1, max_size=3))
def test_any_quotation_of_anything_has_an_outcome(words: str, paragraphs: list[str]) -> None:
    source = document(*paragraphs)
    outcome = match(Quotation(words=words, prefix=words[:2]), folded(*paragraphs))
    nearest = outcome.nearest if isinstance(outcome, NotFound) else None
    if nearest is not None:
        assert 0 <= nearest.start < nearest.end <= len(source.text)


SMALL = st.lists(st.sampled_from(["a", "b", "c", "not"]), min_size=3, max_size=16).map(" ".join)
PART = st.lists(st.sampled_from(["a", "b", "c"]), min_size=3, max_size=4).map(" ".join)


@given(SMALL, st.lists(PART, min_size=2, max_size=3))
def test_gaps_agree_with_trying_everything(text: str, parts: list[str]) -> None:
    lawful = gap_placements(tuple(parts), text, "not")
    loose = gap_placements(tuple(parts), text, "nothing is forbidden")
    outcome = match(Quotation(words=" … ".join(parts)), folded(text))
    if not lawful:
        assert isinstance(outcome, GapHidesNegation if loose else NotFound)
        return
    assert isinstance(outcome, Verified | Ambiguous)
    found = [outcome.at] if isinstance(outcome, Verified) else list(outcome.occurrences)
    # One placement for a beginning, and the shortest for an end: each is among the lawful ones.
    beginnings = {starts[0] for starts in lawful}
    assert {stretch.start for stretch in found} <= beginnings
    assert max(beginnings) in {stretch.start for stretch in found}
    for stretch in found:
        ends = {starts[-1] + len(parts[-1]) for starts in lawful if starts[0] == stretch.start}
        assert stretch.end == min(ends)


@given(SMALL, PART, PART)
def test_a_vouched_gap_may_hide_anything(text: str, one: str, other: str) -> None:
    outcome = match(Quotation(words=f"{one} [...] {other}", gap_ok=True), folded(text))
    loose = gap_placements((one, other), text, "nothing is forbidden")
    assert isinstance(outcome, Verified | Ambiguous) == bool(loose)
    assert not isinstance(outcome, GapHidesNegation | GapTooWide)


BEADS = st.sampled_from(["a", "a", "a", "bb", "bb", "c"])
STRING = st.lists(BEADS, min_size=1, max_size=24).map(" ".join)
PIECE = st.lists(BEADS, min_size=1, max_size=2).map(" ".join)


@given(STRING, st.lists(PIECE, min_size=2, max_size=3))
def test_brackets_agree_with_trying_everything(text: str, parts: list[str]) -> None:
    outcome = match(Quotation(words=" [x] ".join(parts)), folded(text))
    if isinstance(outcome, NotFound):
        found = []
    else:
        assert isinstance(outcome, Verified | Ambiguous)
        found = [outcome.at] if isinstance(outcome, Verified) else list(outcome.occurrences)
    placed = {(stretch.start, stretch.end) for stretch in found}
    assert placed == bracket_placements(tuple(parts), text, MOST_WORDS)
    assert len(placed) == len(found)


SIGNS = "abAée\u0301\u0323'’-–—  \n83,.…[]«»\u00ad\u200dßſİ%$"
NASTY = st.lists(st.sampled_from([*SIGNS, "...", " not "]), max_size=24).map("".join)


@given(NASTY, st.data())
def test_whatever_is_accepted_is_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = data.draw(st.one_of(st.just(text[start:end]), NASTY))
    outcome = match(Quotation(words=words), folded("b a", text, "a b"))
    if not isinstance(outcome, Verified) or outcome.level is Level.EXACT_WITH_BRACKETS:
        return
    there = document("b a", text, "a b")
    kept = [plain(there.text[part.start : part.end]) for part in outcome.fragments]
    if outcome.level is Level.EXACT:
        assert kept == [plain(words)]
    assert letters("".join(kept)) == letters(plain(words))
    for part in outcome.fragments:
        before, after = there.text[: part.start][-1:], there.text[part.end :][:1]
        assert not (before.isalnum() and there.text[part.start].isalnum())
        assert not (after.isalnum() and there.text[part.end - 1].isalnum())
        assert not unicodedata.combining(after or " ")


def letters(form: str) -> str:
    """Return what no gap can stand for."""
    return re.sub(r"[^\w]", "", form)
