import pytest

from generator.model.vocabulary import (
    Attribution,
    ClaimKind,
    Occurrence,
    Responsibility,
    Stance,
    SupportStatus,
)
from generator.origins.chains import Testimony as Said  # pytest collects names in Test…
from generator.origins.claim_status import StatusInputs, judge
from generator.origins.event_axes import (
    OCCURRENCE_RULES,
    RESPONSIBILITY_RULES,
    EventClaim,
    EventInputs,
    Laid,
    occurrence,
    responsibility,
)
from generator.origins.independence import sides
from tests.origins.worlds import SPEAKERS, admits, says

DENIAL = says("statement", publisher="trump", stance=Stance.DENIES)
OTHERS_DENIAL = says("statement", publisher="maduro", stance=Stance.DENIES)
PRESS = says("guardian")
OFFICIAL = says("relay-1", "axios", "official")
DECLARES = says("relay-1", "trump")


def claim(*testimonies: Said, kind: ClaimKind = ClaimKind.FACT) -> EventClaim:
    counted = sides(testimonies, SPEAKERS, derived={})
    status = judge(StatusInputs(sides=counted, kind=kind)).status
    return EventClaim(sides=counted, status=status, kind=kind)


def happened(*claims: EventClaim, acting: str | None = "us") -> Occurrence | None:
    return occurrence(EventInputs(acting=acting, claims=claims))


# --- occurrence ------------------------------------------------------------------------------


def test_occurrence_has_a_rule_for_each_word() -> None:
    assert [rule.occurrence for rule in OCCURRENCE_RULES] == list(Occurrence)
    assert all(rule.text.endswith(".") for rule in OCCURRENCE_RULES)


def test_the_acting_party_declares_it() -> None:
    assert happened(claim(PRESS), claim(DECLARES)) is Occurrence.DECLARED
    assert happened(claim(DECLARES, OTHERS_DENIAL)) is Occurrence.DECLARED
    assert happened(claim(DECLARES), acting="maduro") is Occurrence.SINGLE_SOURCE
    assert happened(claim(DECLARES), acting=None) is Occurrence.SINGLE_SOURCE


def test_an_unnamed_official_declares_nothing() -> None:
    assert happened(claim(OFFICIAL)) is Occurrence.SINGLE_SOURCE


def test_two_origins_or_an_admission_make_it_likely() -> None:
    assert happened(claim(PRESS, OFFICIAL)) is Occurrence.LIKELY
    assert happened(claim(admits(OFFICIAL))) is Occurrence.LIKELY
    assert happened(claim(PRESS, OFFICIAL), claim(PRESS, OTHERS_DENIAL)) is Occurrence.LIKELY


def test_a_contested_claim_makes_it_contested() -> None:
    assert happened(claim(PRESS, OTHERS_DENIAL)) is Occurrence.CONTESTED
    assert happened(claim(PRESS), claim(OTHERS_DENIAL)) is Occurrence.CONTESTED


def test_one_origin_is_a_single_source() -> None:
    assert happened(claim(PRESS)) is Occurrence.SINGLE_SOURCE
    perhaps = says("reuters", "diplomat")
    assert happened(claim(OFFICIAL, perhaps)) is Occurrence.SINGLE_SOURCE


def test_without_an_origin_nothing_is_said() -> None:
    assert happened() is None
    assert happened(claim(says("axios", "reuters"), says("reuters", "axios"))) is None
    assert happened(claim(says("guardian", stance=Stance.QUERIES))) is None


@pytest.mark.parametrize("kind", ClaimKind)
def test_only_some_kinds_say_that_it_happened(kind: ClaimKind) -> None:
    says_so = kind in {ClaimKind.FACT, ClaimKind.ALLEGATION, ClaimKind.DESIGNATION}
    assert (happened(claim(DECLARES, kind=kind)) is Occurrence.DECLARED) is says_so
    assert (happened(claim(OTHERS_DENIAL, kind=kind)) is Occurrence.CONTESTED) is says_so


def test_a_discounted_claim_says_nothing() -> None:
    declared = claim(DECLARES)
    discounted = EventClaim(sides=declared.sides, status=SupportStatus.DISCOUNTED)
    assert happened(discounted) is None


# --- responsibility --------------------------------------------------------------------------


def responsible(
    *claims: EventClaim, acting: str | None = None, laid: tuple[Laid, ...] = ()
) -> Responsibility:
    return responsibility(EventInputs(acting=acting, claims=claims, laid=laid))


KNOWN = Laid(party="us", attribution=Attribution.KNOWN)
SUSPECTED = Laid(party="us")


def test_responsibility_has_a_rule_for_each_word() -> None:
    words = [rule.responsibility for rule in RESPONSIBILITY_RULES]
    assert sorted(words) == sorted(Responsibility)
    assert all(rule.text.endswith(".") for rule in RESPONSIBILITY_RULES)


def test_more_than_one_party_is_contested() -> None:
    assert responsible(laid=(KNOWN, Laid(party="maduro"))) is Responsibility.CONTESTED
    assert responsible(laid=(KNOWN,), acting="maduro") is Responsibility.CONTESTED
    assert responsible(claim(DECLARES), laid=(KNOWN,), acting="maduro") is Responsibility.CONTESTED


def test_a_party_that_denies_is_contested() -> None:
    assert responsible(claim(PRESS, DENIAL), laid=(KNOWN,)) is Responsibility.CONTESTED
    assert responsible(claim(DENIAL), acting="us") is Responsibility.CONTESTED
    unnamed = says("relay-1", "axios", "official", stance=Stance.DENIES)
    assert responsible(claim(PRESS, unnamed), laid=(KNOWN,)) is Responsibility.KNOWN
    assert responsible(claim(PRESS, OTHERS_DENIAL), laid=(KNOWN,)) is Responsibility.KNOWN


def test_a_party_that_denies_one_thing_and_declares_another_is_known() -> None:
    assert responsible(claim(DECLARES), claim(DENIAL), acting="us") is Responsibility.KNOWN


def test_a_party_that_declares_it_is_known() -> None:
    assert responsible(claim(DECLARES), acting="us") is Responsibility.KNOWN
    assert responsible(claim(DECLARES), laid=(SUSPECTED,)) is Responsibility.KNOWN


def test_a_figure_laid_to_it_as_known_makes_it_known() -> None:
    assert responsible(claim(PRESS), laid=(SUSPECTED, KNOWN)) is Responsibility.KNOWN


def test_one_party_named_is_suspected() -> None:
    assert responsible(laid=(SUSPECTED,)) is Responsibility.SUSPECTED
    assert responsible(acting="us") is Responsibility.SUSPECTED


def test_nobody_named_is_unattributed() -> None:
    assert responsible() is Responsibility.UNATTRIBUTED
    assert responsible(claim(DECLARES), claim(DENIAL)) is Responsibility.UNATTRIBUTED
