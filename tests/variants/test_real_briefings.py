"""Variants and drift in this repository's own briefings."""

import pytest

from generator.evidence import Evidence
from generator.evidence.quotations import AppearanceEvidence
from generator.model.vocabulary import ClaimKind, QuoteForm
from generator.values.punctuation import sentences
from generator.variants.accounts import Account, Utterance, described, utterances
from generator.variants.collation import align
from generator.variants.drift import drifts
from generator.variants.hedges import dropped, hedges
from tests.document_coverage.real import evidence

TALKS, DEMONSTRATION = "trump-maduro-talks", "ondrel-strait-demonstration"


def name(seen: AppearanceEvidence) -> str:
    return f"{seen.claim.id.value}#{seen.number}"


def origin(seen: AppearanceEvidence) -> str:
    chain = seen.appearance.chain
    if chain:
        return chain[-1].actor.value
    assert seen.source is not None
    return seen.source.publisher.value


def found_utterances(slug: str) -> tuple[Utterance, ...]:
    return utterances(
        Account(
            id=name(seen),
            source=seen.appearance.source.value,
            origin=origin(seen),
            claim=seen.claim.id.value,
            form=seen.appearance.form.value if seen.appearance.form else QuoteForm.INDIRECT,
            words=seen.appearance.quote.value,
        )
        for seen in evidence(slug).appearances
    )


def descriptors(found: Evidence, seen: AppearanceEvidence) -> tuple[str, ...]:
    """Return what the sentences of the quotation call an unnamed origin."""
    actor = found.actors.get(origin(seen))
    document = seen.source.document if seen.source else None
    if actor is None or actor.anonymous is None or document is None:
        return ()
    at = seen.found.at
    passage = " ".join(
        document.text[start + first : start + last]
        for start, end in document.paragraphs
        for first, last in sentences(document.text[start:end], lang="en")
        if start + first < at.end and at.start < start + last
    )
    return described(passage, (one.value for one in actor.anonymous.descriptors))


def found_drifts(slug: str) -> list[tuple[str, str, str]]:
    found = evidence(slug)
    accounts = [
        Account(
            id=name(seen),
            source=seen.appearance.source.value,
            origin=origin(seen),
            claim=seen.claim.id.value,
            words=seen.appearance.quote.value,
            lang=seen.source.lang.value,
            stance=seen.appearance.does,
            hops=len(seen.appearance.chain),
            published=seen.source.published.value,
            descriptors=descriptors(found, seen),
        )
        for seen in found.appearances
        if seen.source is not None
    ]
    return [(one.kind.value, one.second.id, one.sentence) for one in drifts(accounts)]


def test_the_talks_have_one_utterance_in_two_wordings() -> None:
    (found,) = found_utterances(TALKS)
    assert (found.claim, found.origin) == ("nobody-planning", "official-familiar")
    (difference,) = align(found.witnesses).differences
    assert [one.words for one in difference.readings] == ["[Maduro]", "him"]


def test_the_demonstration_has_one_utterance_in_two_wordings() -> None:
    (found,) = found_utterances(DEMONSTRATION)
    assert found.claim == "coats"
    (difference,) = align(found.witnesses).differences
    assert [one.words for one in difference.readings] == ["on the pegs", ""]


def test_the_talks_drift_in_the_description_of_one_speaker() -> None:
    said = "“one official” became “one official familiar with the discussions”"
    assert found_drifts(TALKS) == [("speaker", "nobody-planning#2", said)]


def test_the_demonstration_drifts_where_it_says_that_it_does() -> None:
    assert [(kind, second) for kind, second, _ in found_drifts(DEMONSTRATION)] == [
        ("speaker", "no-chart#2"),
        ("comparator", "nessaly-killed#2"),
        ("comparator", "register-april#3"),
        ("unit", "register-april#3"),
        ("unit", "ministry-strikes#2"),
        ("comparator", "ministry-fighters#2"),
        ("hedge", "ministry-fighters#2"),
    ]


@pytest.mark.parametrize("slug", [TALKS, DEMONSTRATION])
def test_no_claim_drops_a_hedge_of_its_quotations(slug: str) -> None:
    looked_at = 0
    for seen in evidence(slug).appearances:
        assert seen.source is not None
        words, lang = seen.appearance.quote.value, seen.source.lang.value
        looked_at += bool(hedges(words, lang))
        if seen.claim.does is not ClaimKind.ALLEGATION:
            assert dropped(words, seen.claim.text.plain, lang=lang) == ()
    assert looked_at >= 5
