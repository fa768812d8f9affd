"""All rules, in the order of their codes, and what they find in one briefing."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from generator.check.dates import as_of_after_accessed, future_date
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
from generator.check.sources import relay_before_origin, seed_changed, unsourced_claim
from generator.diagnostics import Diagnostic, order
from generator.evidence import Evidence
from generator.model.actor import Actor
from generator.model.kinds import Section

RULES: tuple[Rule, ...] = (
    unknown_id.RULE,
    one_sided_existence.RULE,
    answered_without_claim.RULE,
    unverified_quotation_in_prose.RULE,
    quote_not_found.RULE,
    quote_ambiguous.RULE,
    gap_hides_negation.RULE,
    quote_from_unheld_source.RULE,
    gap_too_wide.RULE,
    seed_changed.RULE,
    unsourced_claim.RULE,
    relay_before_origin.RULE,
    future_date.RULE,
    as_of_after_accessed.RULE,
    unused_actor.RULE,
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

    `named` are the ids that any briefing uses; nothing where a briefing could not be read whole,
    for then nobody knows whom the rest names. `dropped` are ids in the file that could not be read.
    """
    unknown = unknown_id.unknown_in_shared(actors, dropped)
    unused = () if named is None else unused_actor.unused_shared(actors, named)
    return tuple(sorted((*unknown, *unused), key=order))
