from dataclasses import replace
from itertools import pairwise

import pytest

from generator.model.vocabulary import ClaimKind, Stance, SupportStatus
from generator.origins.chains import Testimony as Said  # pytest collects names in Test…
from generator.origins.claim_status import (
    COMPUTED_RULES,
    STATUS_RULES,
    StatusInputs,
    is_contradicted,
    judge,
)
from generator.origins.independence import sides
from tests.origins.worlds import SPEAKERS, admits, count, says

DENIES = Stance.DENIES
CIRCLE = says("axios", "reuters"), says("reuters", "axios")
DENIAL = says("statement", publisher="maduro", stance=DENIES)
NAMED = says("relay-1", "trump")
UNNAMED = says("relay-2", "axios", "official")
TWO = NAMED, says("relay-3", "guardian")
PERHAPS_TWO = UNNAMED, says("relay-4", "reuters", "diplomat")


def inputs(*testimonies: Said, kind: ClaimKind = ClaimKind.FACT) -> StatusInputs:
    return StatusInputs(sides=sides(testimonies, SPEAKERS, derived={}), kind=kind)


def overridden(
    case: StatusInputs,
    expected: SupportStatus,
    status: SupportStatus = SupportStatus.DISCOUNTED,
) -> StatusInputs:
    return replace(case, override=status, expected=expected)


CASES = {
    SupportStatus.DISCOUNTED: overridden(inputs(NAMED), SupportStatus.SINGLE_ORIGIN),
    SupportStatus.CIRCULAR: inputs(*CIRCLE),
    SupportStatus.DENIED_ONLY: inputs(DENIAL),
    SupportStatus.CONTESTED: inputs(NAMED, DENIAL),
    SupportStatus.CONCEDED: inputs(admits(NAMED)),
    SupportStatus.CORROBORATED: inputs(*TWO),
    SupportStatus.POSSIBLY_CORROBORATED: inputs(*PERHAPS_TWO),
    SupportStatus.SINGLE_ORIGIN: inputs(NAMED),
    SupportStatus.SINGLE_ORIGIN_ANONYMOUS: inputs(UNNAMED),
    SupportStatus.ASSESSMENT: inputs(kind=ClaimKind.ASSESSMENT),
}


@pytest.mark.parametrize(("status", "case"), CASES.items())
def test_every_status_is_reached(status: SupportStatus, case: StatusInputs) -> None:
    assert judge(case).status is status


def test_every_status_has_one_rule_in_the_order_of_the_vocabulary() -> None:
    assert [rule.status for rule in STATUS_RULES] == list(SupportStatus) == list(CASES)
    assert STATUS_RULES[1:] == COMPUTED_RULES
    assert all(rule.text.endswith(".") for rule in STATUS_RULES)
    assert len({rule.text for rule in STATUS_RULES}) == len(STATUS_RULES)


BOTH = {
    SupportStatus.DISCOUNTED: overridden(inputs(*CIRCLE), SupportStatus.CIRCULAR),
    SupportStatus.CIRCULAR: inputs(*CIRCLE, DENIAL),
    SupportStatus.DENIED_ONLY: replace(inputs(DENIAL), contradicted=True),
    SupportStatus.CONTESTED: inputs(admits(NAMED), DENIAL),
    SupportStatus.CONCEDED: inputs(admits(NAMED), TWO[1]),
    SupportStatus.CORROBORATED: inputs(*TWO, UNNAMED),
    SupportStatus.POSSIBLY_CORROBORATED: inputs(NAMED, says("r", publisher=None)),
    SupportStatus.SINGLE_ORIGIN: inputs(says("relay-1", "maduro")),
    SupportStatus.SINGLE_ORIGIN_ANONYMOUS: inputs(UNNAMED, kind=ClaimKind.ASSESSMENT),
}


PAIRS = tuple(pairwise(SupportStatus))


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_of_two_rules_that_hold_the_first_counts(
    first: SupportStatus, second: SupportStatus
) -> None:
    holding = [rule.status for rule in STATUS_RULES if rule.holds(BOTH[first])]
    assert judge(BOTH[first]).computed in holding
    assert holding[0] is first
    # A circle of supporters and nobody who supports exclude each other.
    assert first is SupportStatus.CIRCULAR or holding[1] is second


def test_a_circle_is_told_before_its_denial() -> None:
    assert judge(inputs(*CIRCLE, DENIAL)).status is SupportStatus.CIRCULAR


def test_a_circle_beside_a_good_chain_takes_nothing_away() -> None:
    assert judge(inputs(*CIRCLE, NAMED)).status is SupportStatus.SINGLE_ORIGIN


def test_a_denial_in_a_circle_does_not_contest_and_is_still_a_denial() -> None:
    denials = says("axios", "reuters", stance=DENIES), says("reuters", "axios", stance=DENIES)
    assert judge(inputs(NAMED, *denials)).status is SupportStatus.SINGLE_ORIGIN
    assert judge(inputs(*denials)).status is SupportStatus.DENIED_ONLY


def test_a_contradiction_or_figures_that_do_not_meet_contest_a_claim() -> None:
    firm = inputs(*TWO)
    assert judge(replace(firm, contradicted=True)).status is SupportStatus.CONTESTED
    assert judge(replace(firm, figures_contested=True)).status is SupportStatus.CONTESTED


def test_what_is_admitted_in_a_circle_is_not_conceded() -> None:
    case = inputs(*map(admits, CIRCLE), NAMED)
    assert judge(case).status is SupportStatus.SINGLE_ORIGIN


def test_a_claim_that_is_only_asked_about_has_no_status() -> None:
    judgement = judge(inputs(says("r", stance=Stance.QUERIES)))
    assert (judgement.status, judgement.computed, judgement.outdated) == (None, None, False)


def test_without_the_denial_the_status_is_another() -> None:
    assert judge(inputs(UNNAMED, DENIAL)).status is SupportStatus.CONTESTED
    assert judge(inputs(UNNAMED)).status is SupportStatus.SINGLE_ORIGIN_ANONYMOUS


# --- an editor's decision --------------------------------------------------------------------


def test_a_decision_stands_while_the_computed_status_is_the_expected_one() -> None:
    judgement = judge(overridden(inputs(NAMED), SupportStatus.SINGLE_ORIGIN))
    assert judgement.status is SupportStatus.DISCOUNTED
    assert judgement.computed is SupportStatus.SINGLE_ORIGIN
    assert not judgement.outdated


def test_a_decision_is_outdated_when_the_computed_status_is_another() -> None:
    judgement = judge(overridden(inputs(*TWO), SupportStatus.SINGLE_ORIGIN))
    assert judgement.status is judgement.computed is SupportStatus.CORROBORATED
    assert judgement.outdated


def test_a_decision_may_be_for_another_status() -> None:
    case = overridden(inputs(*TWO), SupportStatus.CORROBORATED, SupportStatus.SINGLE_ORIGIN)
    assert judge(case).status is SupportStatus.SINGLE_ORIGIN
    assert not judge(case).outdated


# --- contradictions --------------------------------------------------------------------------


def test_a_contradiction_counts_where_another_party_supports_it() -> None:
    ours, theirs = count(NAMED), count(says("relay-1", "maduro"))
    assert is_contradicted(ours, theirs)
    assert is_contradicted(theirs, ours)
    assert is_contradicted(count(), theirs)
    assert is_contradicted(ours, count(NAMED, says("relay-1", "maduro")))


def test_a_contradiction_within_one_party_does_not_count() -> None:
    assert not is_contradicted(count(NAMED), count(says("relay-5", "rubio")))
    assert not is_contradicted(count(NAMED), count(UNNAMED))
    assert not is_contradicted(count(NAMED), count())
    assert not is_contradicted(count(NAMED), count(*CIRCLE))


def test_who_speaks_for_both_parties_is_of_neither_alone() -> None:
    both = count(
        says("p", publisher="trump", document="t"), says("q", publisher="maduro", document="t")
    )
    assert not is_contradicted(count(says("relay-1", "maduro")), both)


def test_an_unknown_publisher_is_of_no_party_that_speaks() -> None:
    assert is_contradicted(count(says("relay-1", "maduro")), count(says("maduro", publisher=None)))
