"""Where a quotation may begin and end: each row is a document and a quotation of it."""

import re

import pytest

from generator.quotes import folded_document as edges
from generator.quotes.contract import Quotation, match
from generator.quotes.match_result import NotFound, Verified
from tests.quotes.documents import folded

PREFIXES = ["anti", "counter", "ex", "non", "pre", "post", "pseudo", "quasi", "un", "vice"]
CUT = [
    # words
    ("He was unlawfully held", "lawfully held"),
    ("He was held lawfully", "He was held lawful"),
    ("He was unlawfully held, or lawfully so", "lawfully held"),
    ("He was held lawfully by law", "was held law"),
    # contractions and possessives, in every apostrophe that people type
    ("He can't go", "He can"),
    ("He can’t go", "He can'"),
    ("He can’t go", "t go"),
    ("He can’t go", "'t go"),
    ("He can´t go", "He can"),
    ("He can`t go", "He can"),
    ("He can′t go", "He can"),
    ("HE CAN’T GO", "T GO"),
    ("They killed Maduro’s guard", "They killed Maduro"),
    ("that he’s planning", "that he"),
    ("they’ll go", "ll go"),
    ("we’ve gone", "ve gone"),
    ("we’re gone", "re gone"),
    ("I’d go", "d go"),
    ("I’m gone", "m gone"),
    ("Maduro’s guard", "s guard"),
    ("Il n’est coupable de rien", "est coupable de rien"),
    ("Il N’EST coupable", "EST coupable"),
    ("said Mr O’Neill on Monday", "Neill on Monday"),
    ("l’homme est là", "l"),
    # hyphens
    ("a non-lethal strike", "lethal strike"),
    ("a non-lethal strike", "-lethal strike"),
    ("a non-lethal strike", "a non"),
    ("a non-lethal strike", "a non-"),
    ("a non‐lethal strike", "lethal strike"),
    ("a non‑lethal strike", "lethal strike"),
    ("a non–lethal strike", "lethal strike"),
    ("a non-\nlethal strike", "lethal strike"),
    ("a Non–\nlethal strike", "lethal strike"),
    ("an ex–minister said", "minister said"),
    ("an anti-\ngovernment rally", "government rally"),
    ("the vice-president said", "president said"),
    ("a drug-free zone", "a drug"),
    ("a would-be assassin", "be assassin"),
    ("an 83-year-old man", "an 83"),
    ("some 80-odd people", "some 80"),
    # numbers and what is joined to them
    ("killed 83,000 people", "killed 83"),
    ("killed 83,000 people", "killed 83,"),
    ("killed 83,000 people", "000 people"),
    ("killed 83,000 people", ",000 people"),
    ("rose 8.83 points", "rose 8"),
    ("rose 8.83 points", "rose 8."),
    ("rose 8.83 points", "83 points"),
    ("rose 8.83 points", ".83 points"),
    ("rose .83 points", "83 points"),
    ("killed c.83 people", "83 people"),
    ("killed c.83 people", "killed c"),
    ("at 12:30 today", "at 12"),
    ("at 12:30 today", "30 today"),
    ("open 24/7 here", "open 24"),
    ("open 24/7 here", "7 here"),
    ("killed 83’000 people", "killed 83"),
    ("killed 83’000 people", "000 people"),
    ("rose 8·83 points", "83 points"),
    ("rose 8·83 points", "rose 8"),
    ("قتل ٨٣٬٠٠٠ شخص", "قتل ٨٣"),
    ("قتل ٨٣٬٠٠٠ شخص", "٠٠٠ شخص"),
    ("قتل ٨٣٫٥ شخص", "٥ شخص"),
    ("some 10^6 people", "some 10"),
    ("some 10^6 people", "6 people"),
    ("some 5*3 people", "some 5"),
    ("some 5×3 people", "3 people"),
    ("killed 12\u202f345 people", "killed 12"),
    ("killed 12\u00a0345 people", "345 people"),
    ("killed 12 345 678 people", "killed 12 345"),
    ("killed 12 345 678 people", "345 678 people"),
    ("killed 11–13 men", "killed 11"),
    ("killed 11–13 men", "13 men"),
    ("killed 11–13 men", "-13 men"),
    ("killed 11–13 men", "killed 11-"),
    ("killed 11—13 men", "13 men"),
    ("killed 11—13 men", "killed 11"),
    ("killed 11 – 13 men", "13 men"),
    ("killed 11 – 13 men", "- 13 men"),
    ("killed 11 – 13 men", "killed 11"),
    ("killed 11 – 13 men", "killed 11 -"),
    ("killed 11-\n13 men", "13 men"),
    ("killed 11-\n13 men", "killed 11"),
    ("killed 11-\n13 men", "killed 11-"),
    ("killed 11…13 men", "killed 11"),
    ("killed 11…13 men", "13 men"),
    ("killed 83+ men", "killed 83"),
    ("killed 83＋ men", "killed 83"),
    ("killed 83±2 men", "killed 83"),
    ("killed 83 ± 2 men", "killed 83"),
    ("killed 83 ± 2 men", "2 men"),
    ("killed 40% of them", "killed 40"),
    ("killed 40% of them", "% of them"),
    ("killed 40\u00a0% of them", "killed 40"),
    ("killed 40\u00a0% of them", "% of them"),
    ("killed 40‰ of them", "killed 40"),
    ("killed 40٪ of them", "killed 40"),
    ("killed 40％ of them", "killed 40"),
    ("it is 40° here", "it is 40"),
    ("it is 40 °C here", "it is 40"),
    ("he is 6′ tall", "he is 6"),
    ("he is 6″ tall", "he is 6"),
    ("cost 500€ in all", "cost 500"),
    ("cost 500 € in all", "cost 500"),
    ("cost $500 in all", "500 in all"),
    ("cost $500 in all", "cost $"),
    ("cost $ 500 in all", "500 in all"),
    ("cost €500 in all", "500 in all"),
    ("cost ₴500 in all", "500 in all"),
    ("cost US$500 in all", "$500 in all"),
    ("cost C$500 in all", "$500 in all"),
    ("lost −$500 in all", "$500 in all"),
    ("lost >$500 in all", "$500 in all"),
    ("killed ~83 men", "83 men"),
    ("killed ≈83 men", "83 men"),
    ("killed ∼83 men", "83 men"),
    ("killed > 83 men", "83 men"),
    ("killed ≥ 83 men", "83 men"),
    ("killed ＞83 men", "83 men"),
    ("killed +83 men", "83 men"),
    ("strike #21 was", "21 was"),
    ("strike №21 was", "21 was"),
    ("it is −5 degrees", "5 degrees"),
    ("it is –5 degrees", "5 degrees"),
    ("it is (-5 degrees)", "5 degrees"),
    ("-5 degrees it is", "5 degrees it is"),
    # an ellipsis is not a full stop
    ("at this point… and then", "at this point."),
    ("at this point… and then", "at this point.."),
    # a letter and its marks
    ("the x\u0302 axis", "the x"),
    ("the x\u0302 axis", "\u0302 axis"),
    ("the x\u0302\u0323 axis", "the x\u0323"),
    ("he does so\u0338 again", "he does so"),
    ("वह नहीं गया", "वह नह"),
    ("press 1\u20e3 now", "press 1"),
    # prefixes, with a dash and at the end of a line
    *((f"a {prefix}–strike move", "strike move") for prefix in PREFIXES),
    *((f"a {prefix}-\nstrike move", "strike move") for prefix in PREFIXES),
]
WHOLE = [
    ("Maduro—at this point", "at this point"),
    ("Maduro—at this point", "Maduro"),
    ("Maduro – at this point", "at this point"),
    ("Maduro--at this point", "at this point"),
    ("Maduro--at this point", "Maduro"),
    ("the toll – 83 people – rose", "83 people"),
    ("the toll—83 people—rose", "83 people"),
    ("—80 personas murieron—dijo", "80 personas murieron"),
    ("—dijo Maduro— y salió", "dijo Maduro"),
    ("On Nov. 24, 83 people died", "83 people died"),
    ("On Nov. 24, 83 people died", "On Nov. 24"),
    ("In 2025 345 people died", "345 people died"),
    ("In 2025 345 people died", "In 2025"),
    ("In 2025 $500 was paid", "In 2025"),
    ("in all (500 people)", "500 people"),
    ("killed 83.", "killed 83"),
    ("killed 83. Then", "killed 83"),
    ("killed 83: men", "killed 83"),
    ("killed 83, men", "killed 83"),
    ("killed (83)", "killed (83"),
    ("“83 people” died", "83 people"),
    ("killed 83 - men", "killed 83"),
    ("the homme d’État", "homme"),
    ("l’homme d’État", "homme d’État"),
    ("qu’il a dit", "il a dit"),
    ("the officials’ plan", "officials"),
    ("¿Habrá guerra? ¡No!", "Habrá guerra"),
    ("¿Habrá guerra? ¡No!", "No"),
    ("a so-called hawk", "so-called hawk"),
    ("a hawk/dove split", "dove split"),
    ("cost $500.", "$500"),
    ("cost ($500)", "$500"),
    ("ends. Then…more words", "more words"),
    ("and then… more", "and then"),
    ("and then… more", "and then..."),
    ("Cafe\u0301 society", "Café"),
    ("वह नहीं गया", "नहीं गया"),
    ("“hawk”s nest", "hawk"),
    ("@Maduro said", "Maduro said"),
    ("a well- and truly-fed man", "and"),
]


@pytest.mark.parametrize(("text", "words"), CUT)
def test_nothing_is_cut_in_two(text: str, words: str) -> None:
    assert isinstance(match(Quotation(words=words), folded(text)), NotFound)


@pytest.mark.parametrize(("text", "words"), WHOLE)
def test_whole_words_are_found(text: str, words: str) -> None:
    outcome = match(Quotation(words=words), folded(text))
    assert isinstance(outcome, Verified)


@pytest.mark.parametrize("pattern", edges.JOINED)
def test_every_pattern_is_needed(pattern: str, monkeypatch: pytest.MonkeyPatch) -> None:
    others = (other for other in edges.JOINED if other != pattern)
    monkeypatch.setattr(edges, "_INSIDE", re.compile("|".join(others), re.IGNORECASE))
    found = [
        row
        for row in CUT
        if match(Quotation(words=row[1]), folded(row[0])).__class__ is not NotFound
    ]
    assert found
