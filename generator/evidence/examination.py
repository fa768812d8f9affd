"""The examination of a briefing, step by step."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.evidence.appearances import AppearanceEvidence, look_up
from generator.evidence.counting import Counting, Ground, count
from generator.evidence.kinship import Kinship, find_kinship
from generator.evidence.naming import listed_actors, named_actors
from generator.evidence.prose import ProseQuotation, unverified
from generator.evidence.questions import Findings, RaisedQuestion, raised
from generator.evidence.standing import (
    ClaimStanding,
    EventStanding,
    claim_standings,
    event_standings,
)
from generator.evidence.support import Support, find_support
from generator.evidence.wordings import Wordings, read_wordings
from generator.model.actor import Actor
from generator.model.briefing import Briefing
from generator.model.kinds import Section
from generator.origins.sensitivity import Dependence, sensitivity


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A briefing with all that could be found out about it."""

    briefing: Briefing
    """As loaded."""
    actors: Mapping[str, Actor]
    """The shared actors that its pages list, then all of its own."""
    shared: Mapping[str, Actor]
    """Every shared actor, named here or not. No page may depend on those that are not: whoever adds
    one would change all briefings."""
    named: tuple[str, ...]
    """The ids of the actors that it does name, and of those whom these lead to, in its order."""
    listed: tuple[str, ...]
    """The ids of the actors on its pages: the named ones, its others, and whom these lead to."""
    appearances: tuple[AppearanceEvidence, ...]
    """In the author's order."""
    unverified_prose: tuple[ProseQuotation, ...]
    """In the author's order."""
    support: Support
    """Who supports each claim, and who denies it."""
    counting: Counting
    """The casualty figures, grounded and counted."""
    claims: Mapping[str, ClaimStanding]
    """The standing of each claim, by id."""
    events: Mapping[str, EventStanding]
    """The standing of each event, by id."""
    raised: tuple[RaisedQuestion, ...]
    """Questions that the rules raise, in the order of the rules."""
    kinship: Kinship
    """Documents and speakers that may be one where they are shown as two."""
    wordings: Wordings
    """Variants of utterances, drift between relays, coverage of documents."""
    dependences: tuple[Dependence, ...]
    """Without what claims lose all support, the weightiest first."""
    dropped: Mapping[Section, frozenset[str]] = field(default_factory=dict)
    """Ids that stand in the YAML but whose entries could not be read: known, and nothing more."""


def examine(briefing: Briefing, *, shared: Mapping[str, Actor]) -> Evidence:
    """Look up every quotation of `briefing`, and follow what rests on it."""
    known = {**shared, **briefing.actors}
    named = named_actors(briefing, known)
    listed = listed_actors(named, briefing, known)
    actors = {**{name: shared[name] for name in shared if name in listed}, **briefing.actors}
    appearances = look_up(briefing)
    support = find_support(briefing, actors, appearances)
    counting = count(
        Ground(briefing=briefing, actors=actors, appearances=appearances, support=support)
    )
    claims = claim_standings(briefing, support, counting)
    return Evidence(
        briefing=briefing,
        actors=actors,
        shared=shared,
        named=named,
        listed=listed,
        appearances=appearances,
        unverified_prose=unverified(briefing, appearances),
        support=support,
        counting=counting,
        claims=claims,
        events=event_standings(briefing, actors, claims),
        raised=raised(Findings(briefing=briefing, actors=actors, counting=counting, claims=claims)),
        kinship=find_kinship(briefing, appearances, support),
        wordings=read_wordings(briefing, actors, appearances, support),
        dependences=sensitivity(support.chains),
    )
