"""What a briefing says of an actor, and through it."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from generator.derive import links
from generator.derive.labels import label, when
from generator.derive.links import Link, Outward, ProseLink, claim_line, claim_lines
from generator.evidence import Evidence
from generator.model.actor import Actor, Role
from generator.model.claim import Claim
from generator.model.prose import Prose
from generator.model.vocabulary import Existence, Stance
from generator.values.markup import Address, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """Another name of an actor."""

    text: str
    """In its own script."""
    lang: str
    """Its language, BCP 47; empty where the author gives none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleRow:
    """An office or a post."""

    title: str
    of: Link | None
    period: str
    """Since and until when; empty where nothing is said."""
    according_to: ProseLink | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorFacts:
    """One actor, as one briefing sees it."""

    id: str
    slug: str
    """The briefing's id."""
    to: Target
    name: str
    type: str
    aliases: tuple[NameRow, ...]
    roles: tuple[RoleRow, ...]
    party: Link | None
    via: Link | None
    """The outlet that granted anonymity."""
    descriptors: tuple[str, ...]
    """What that outlet calls the speaker."""
    existence: str
    """Whether it exists at all; empty where nobody disputes it."""
    existence_claims: tuple[ProseLink, ...]
    note: Prose | None
    links: tuple[Outward, ...]
    """Its own site, its Wikidata item."""
    said: tuple[ProseLink, ...]
    """Claims that go back to it."""
    passed_on: tuple[ProseLink, ...]
    """Claims that reached us through it."""
    about: tuple[ProseLink, ...]
    briefing: Link


def actor_facts(evidence: Evidence) -> tuple[ActorFacts, ...]:
    """Return every actor that the briefing lists, in its order."""
    said = {claim: set[str]() for claim in evidence.briefing.claims}
    for seen in evidence.appearances:
        if seen.appearance.does in {Stance.SUPPORTS, Stance.DENIES}:
            said[seen.claim.id.value].add(seen.speaker)
    return tuple(_actor(evidence, evidence.actors[name], said) for name in evidence.listed)


def _actor(evidence: Evidence, actor: Actor, said: Mapping[str, AbstractSet[str]]) -> ActorFacts:
    name, anonymous = actor.id.value, actor.anonymous
    claims = evidence.briefing.claims.items()
    return ActorFacts(
        id=name,
        slug=evidence.briefing.slug,
        to=links.actor_target(evidence, name),
        name=actor.name.value,
        type=label(actor.type.value),
        aliases=tuple(
            NameRow(text=alias.value.value, lang=alias.lang.value if alias.lang else "")
            for alias in actor.alias
        ),
        roles=tuple(_role(evidence, role) for role in actor.roles),
        party=links.actor(evidence, actor.party.value) if actor.party else None,
        via=links.actor(evidence, anonymous.via.value) if anonymous else None,
        descriptors=tuple(text.value for text in anonymous.descriptors) if anonymous else (),
        existence=_existence(actor),
        existence_claims=claim_lines(
            evidence,
            (ref.value for ref in actor.existence_claims if ref.value in evidence.briefing.claims),
        ),
        note=actor.note,
        links=_links(actor),
        said=claim_lines(evidence, (key for key in said if name in said[key])),
        passed_on=claim_lines(evidence, (key for key, claim in claims if name in _relays(claim))),
        about=claim_lines(
            evidence, (key for key, claim in claims if name in {ref.value for ref in claim.about})
        ),
        briefing=links.briefing(evidence),
    )


def _relays(claim: Claim) -> frozenset[str]:
    return frozenset(
        hop.actor.value for appearance in claim.appearances for hop in appearance.chain[:-1]
    )


def _role(evidence: Evidence, role: Role) -> RoleRow:
    since = f"since {when(role.from_.value)}" if role.from_ else ""
    until = f"until {when(role.until.value)}" if role.until else ""
    told = role.according_to
    return RoleRow(
        title=role.title.value,
        of=links.actor(evidence, role.of.value) if role.of else None,
        period=" ".join(filter(None, (since, until))),
        according_to=claim_line(evidence, told.value)
        if told and told.value in evidence.briefing.claims
        else None,
    )


def _existence(actor: Actor) -> str:
    if actor.existence is None or actor.existence.value is Existence.UNDISPUTED:
        return ""
    return label(actor.existence.value)


def _links(actor: Actor) -> tuple[Outward, ...]:
    item = actor.wikidata
    own = (Outward(text="own site", to=Address(actor.url.value)),) if actor.url else ()
    if item is None:
        return own
    address = Address(f"https://www.wikidata.org/wiki/{item.value}")
    return (*own, Outward(text=f"Wikidata {item.value}", to=address))
