"""What the algorithms find in one briefing, once: `check` complains of it, `derive` shows it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.evidence.comparison import (
    PossibleDuplicates,
    Wordings,
    find_possible_duplicates,
    read_wordings,
)
from generator.evidence.counting import Counting, count
from generator.evidence.questions import RaisedQuestion, raised
from generator.evidence.quotations import (
    AppearanceEvidence,
    ProseQuotation,
    fold_documents,
    look_up,
    unverified,
)
from generator.evidence.support import (
    ClaimJudgement,
    EventJudgement,
    find_support,
    judge_claims,
    judge_events,
)
from generator.model.actor import Actor
from generator.model.briefing import Briefing
from generator.model.kinds import Section
from generator.model.mentions import mentions
from generator.origins.sensitivity import Dependence, sensitivity
from generator.quotes.folded_document import FoldedDocument

__all__ = ["AppearanceEvidence", "Evidence", "ProseQuotation", "examine"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A briefing with all that could be found out about it."""

    briefing: Briefing
    actors: Mapping[str, Actor]
    """The shared actors that its pages list, then all of its own."""
    shared: Mapping[str, Actor]
    """Every shared actor, named here or not. No page may depend on those that are not: whoever adds
    one would change all briefings."""
    named: tuple[str, ...]
    """The ids of the actors that it does name, and of those whom these lead to, in its order."""
    listed: tuple[str, ...]
    """The ids of the actors on its pages: the named ones, its others, and whom these lead to."""
    folded: Mapping[str, FoldedDocument]
    """Every held document, ready to be searched, by the id of its source."""
    appearances: tuple[AppearanceEvidence, ...]
    """Every quotation, looked up, in the author's order."""
    unverified_prose: tuple[ProseQuotation, ...]
    """In the author's order."""
    counting: Counting
    """The casualty figures, grounded and counted."""
    claims: Mapping[str, ClaimJudgement]
    """Who supports each claim and what the rules say of it, by id."""
    events: Mapping[str, EventJudgement]
    """What the rules say of each event, by id."""
    raised: tuple[RaisedQuestion, ...]
    """Questions that the rules raise, in the order of the rules."""
    possible_duplicates: PossibleDuplicates
    """Documents and speakers that may be one where they are shown as two."""
    wordings: Wordings
    """Variants of utterances, drift between relays, coverage of documents."""
    dependences: tuple[Dependence, ...]
    """Without what claims lose all support, the weightiest first."""
    dropped: Mapping[Section, frozenset[str]] = field(default_factory=dict)
    """Ids that are in the YAML but whose entries could not be read: known, and nothing more."""

    @property
    def is_whole(self) -> bool:
        """Whether every entry of the briefing could be read."""
        return not any(self.dropped.values())


def examine(briefing: Briefing, *, shared: Mapping[str, Actor]) -> Evidence:
    """Look up every quotation of `briefing`, and follow what rests on it."""
    known = {**shared, **briefing.actors}
    named = _named_actors(briefing, known)
    # Of an actor whom nothing names, nothing is said; but no entry is dropped in silence.
    listed = _followed((*named, *briefing.actors), known)
    actors = {**{name: shared[name] for name in shared if name in listed}, **briefing.actors}
    folded = fold_documents(briefing)
    appearances = look_up(briefing, folded)
    support = find_support(briefing, actors, appearances)
    counting = count(support)
    claims = judge_claims(support, contested=counting.contested_claims)
    return Evidence(
        briefing=briefing,
        actors=actors,
        shared=shared,
        named=named,
        listed=listed,
        folded=folded,
        appearances=appearances,
        unverified_prose=unverified(briefing, appearances),
        counting=counting,
        claims=claims,
        events=judge_events(support, claims),
        raised=raised(support, counting=counting, claims=claims),
        possible_duplicates=find_possible_duplicates(support),
        wordings=read_wordings(support),
        dependences=sensitivity(
            {claim: both.supports.chains for claim, both in support.sides.items()}
        ),
    )


def _named_actors(briefing: Briefing, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Follow every mention of an actor, and from each actor to its party, outlet and bodies."""
    entries = (
        *briefing.sources.values(),
        *briefing.claims.values(),
        *briefing.casualties.values(),
        *briefing.events.values(),
        *briefing.questions.values(),
    )
    return _followed((name for entry in entries for name in _actors_in(entry)), actors)


def _followed(names: Iterable[str], actors: Mapping[str, Actor]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop(0)
        if name in actors and name not in found:
            found[name] = None
            waiting.extend(_actors_in(actors[name]))
    return tuple(found)


def _actors_in(entry: object) -> tuple[str, ...]:
    return tuple(
        mention.id.value for mention in mentions(entry) if mention.reference.to is Section.ACTORS
    )
