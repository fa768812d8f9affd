"""All rules, in the order of their codes, and what they find in one briefing."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from generator.check.claims import override_outdated
from generator.check.dates import as_of_after_accessed, future_date
from generator.check.figures import (
    bounds_out_of_order,
    cumulative_falls,
    increment_mismatch,
    numeral_not_grounded,
    parts_exceed_total,
    parts_raise_total,
    same_day_increment,
    unit_mismatch,
    unknown_in_sum,
)
from generator.check.origins import circular_sourcing, possibly_same_speaker, undeclared_relay
from generator.check.questions import answered_without_claim
from generator.check.quotations import (
    gap_hides_negation,
    gap_too_wide,
    quote_ambiguous,
    quote_from_unheld_source,
    quote_not_found,
    unverified_quotation_in_prose,
)
from generator.check.references import one_sided_existence, unknown_id, unused_actor
from generator.check.rule import Rule
from generator.check.sources import (
    relay_before_origin,
    seed_changed,
    unsourced_claim,
    withheld_and_published,
)
from generator.check.text import (
    hidden_characters,
    likelihood_with_confidence,
    look_alike_names,
    relative_date,
    verb_stronger_than_status,
)
from generator.check.wordings import (
    comparator_drift,
    hedge_dropped,
    source_little_used,
    speaker_drift,
    unit_drift,
)
from generator.diagnostics import Diagnostic, order
from generator.evidence import Evidence
from generator.model.actor import Actor
from generator.model.kinds import Section

RULES: tuple[Rule, ...] = (
    unknown_id.RULE,
    one_sided_existence.RULE,
    bounds_out_of_order.RULE,
    parts_exceed_total.RULE,
    cumulative_falls.RULE,
    increment_mismatch.RULE,
    unit_mismatch.RULE,
    same_day_increment.RULE,
    parts_raise_total.RULE,
    unknown_in_sum.RULE,
    comparator_drift.RULE,
    unit_drift.RULE,
    hedge_dropped.RULE,
    speaker_drift.RULE,
    undeclared_relay.RULE,
    possibly_same_speaker.RULE,
    answered_without_claim.RULE,
    likelihood_with_confidence.RULE,
    verb_stronger_than_status.RULE,
    relative_date.RULE,
    numeral_not_grounded.RULE,
    override_outdated.RULE,
    unverified_quotation_in_prose.RULE,
    quote_not_found.RULE,
    quote_ambiguous.RULE,
    gap_hides_negation.RULE,
    quote_from_unheld_source.RULE,
    gap_too_wide.RULE,
    seed_changed.RULE,
    withheld_and_published.RULE,
    unsourced_claim.RULE,
    circular_sourcing.RULE,
    relay_before_origin.RULE,
    future_date.RULE,
    as_of_after_accessed.RULE,
    unused_actor.RULE,
    source_little_used.RULE,
    hidden_characters.RULE,
    look_alike_names.RULE,
)

NOTHING_DROPPED: Mapping[Section, frozenset[str]] = MappingProxyType({})


def run(
    evidence: Evidence, *, dropped: Mapping[Section, frozenset[str]] = NOTHING_DROPPED
) -> tuple[Diagnostic, ...]:
    """Apply every rule; `dropped` are the ids that stand in the YAML but could not be read."""
    subject = replace(evidence, dropped=dropped)
    return tuple(sorted((found for rule in RULES for found in rule.check(subject)), key=order))


def run_shared(
    actors: Mapping[str, Actor],
    *,
    named: frozenset[str] | None,
    dropped: frozenset[str] = frozenset(),
) -> tuple[Diagnostic, ...]:
    """Check the shared actors, which belong to no briefing.

    `named` are the ids that any briefing uses; None if a briefing could not be read whole,
    for then nobody knows whom the rest names. `dropped` are ids in the file that could not be read.
    """
    unknown = unknown_id.unknown_in_shared(actors, dropped)
    unused = () if named is None else unused_actor.unused_shared(actors, named)
    hidden = hidden_characters.hidden_in_shared(actors)
    alike = look_alike_names.look_alikes_in_shared(actors)
    return tuple(sorted((*unknown, *unused, *hidden, *alike), key=order))
