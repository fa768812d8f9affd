"""Words that leave open whether a thing is so."""

import pytest

from generator.variants.hedges import HEDGES, dropped, hedges, is_guarded


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("alleged drug boats, allegedly armed", "en", ("alleged", "allegedly")),
        ("The U.S. Alleges so; an allegation", "en", ("Alleges", "allegation")),
        ("the so‑called Cartel", "en", ("so-called",)),
        ("purported, purportedly", "en-GB", ("purported", "purportedly")),
        ("suspected of it; we suspect the navy", "EN", ("suspected", "suspect")),
        ("reportedly, apparently so", "en", ("reportedly", "apparently")),
        ("rumoured and rumors", "en", ("rumoured", "rumors")),
        ("believed to be and thought to be", "en", ("believed to", "thought to")),
        ("allegiance, suspense, reported, presume, likely, probably", "en", ()),
        ("los presuntos, al parecer", "es", ("presuntos", "al parecer")),
        ("la llamada del llamado", "es", ()),
        ("el así llamado Cártel supuesta", "es-MX", ("así llamado", "supuesta")),
        ("présumé, prétendument soi‑disant", "fr", ("présumé", "prétendument", "soi-disant")),
        ("le suspect, soupçonné", "fr", ("suspect", "soupçonné")),
        ("mutmaßliche, angeblich, sogenannte", "de", ("mutmaßliche", "angeblich", "sogenannte")),
        ("mutmasslicher Täter", "de-CH", ("mutmasslicher",)),
        ("presunto alleged", "es", ("presunto", "alleged")),
        ("presunto alleged", "fr", ("alleged",)),
        ("presunto alleged", "en", ("alleged",)),
        ("presunto angeblich", "pt", ("presunto", "angeblich")),
        ("le pre\u0301sume\u0301", "fr", ("présumé",)),
    ],
)  # fmt: skip
def test_hedges_are_whole_words_of_the_language(
    text: str, lang: str, found: tuple[str, ...]
) -> None:
    assert hedges(text, lang) == found


@pytest.mark.parametrize("word", ["said to", "claims", "claimed", "accused", "not been confirmed"])
def test_laying_a_thing_at_somebodys_door_guards_it(word: str) -> None:
    assert not hedges(word, "en")
    assert is_guarded(f"It is {word} ship drugs", "en")


def test_saying_it_outright_does_not() -> None:
    assert not is_guarded("The boats shipped drugs, he said. They proclaimed it", "en")


def test_a_hedge_is_dropped_where_our_wording_has_none() -> None:
    quotation = "attacks on alleged drug-running boats and suspected crews"
    found = ("alleged", "suspected")
    assert dropped(quotation, "Attacks on drug boats go on.", lang="en") == found
    assert dropped("ataques a presuntos barcos", "Attacks on boats.", lang="es") == ("presuntos",)
    assert dropped("attacks on boats", "Attacks on boats.", lang="en") == ()


@pytest.mark.parametrize(
    "text",
    ["suspected boats", "boats said to ship drugs", "mutmaßliche Boote", "it is claimed"],
)
def test_any_hedge_in_any_language_keeps_it(text: str) -> None:
    assert dropped("alleged boats", text, lang="en") == ()


def test_every_language_has_its_patterns() -> None:
    assert set(HEDGES) == {"en", "es", "fr", "de"}
    assert all(len(patterns) > 8 for patterns in HEDGES.values())
