"""Actors as data."""

from dataclasses import dataclass

from generator.derive import names
from generator.evidence import Evidence
from generator.model.actor import Actor, Anonymity, Role
from generator.model.vocabulary import ActorType, Existence


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasData:
    """Another name."""

    value: str
    """The name, in its own script."""
    lang: str | None
    """Its language, BCP 47."""
    weak: bool
    """Whether it never identifies by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleData:
    """An office or a post."""

    title: str
    """As it is called."""
    of: str | None
    """The id of the body that it belongs to."""
    from_: str | None
    """Since when, as EDTF."""
    until: str | None
    """Until when, as EDTF."""
    according_to: str | None
    """The id of the claim that says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnonymityData:
    """How an unnamed speaker is known."""

    via: str
    """The id of the outlet that granted anonymity."""
    descriptors: tuple[str, ...]
    """What the outlet calls the speaker, verbatim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorData:
    """Whoever speaks, acts, publishes or is spoken of."""

    id: str
    """Permanent; of this briefing alone, or shared, as the page says."""
    page: str
    """Its page, below the folder of pages."""
    type: ActorType
    """What it is, in the terms of FollowTheMoney."""
    name: str
    """The name that the site prints."""
    alias: tuple[AliasData, ...]
    """Other names."""
    roles: tuple[RoleData, ...]
    """Offices and posts."""
    party: str | None
    """The id of the actor whose side it speaks for."""
    existence: Existence
    """Whether it exists at all."""
    existence_claims: tuple[str, ...]
    """The ids of the claims on both sides of that."""
    anonymous: AnonymityData | None
    """Of an unnamed speaker."""
    wikidata: str | None
    """Its Wikidata item."""
    url: str | None
    """Its own site."""
    note: str | None
    """Context."""


def actor_data(evidence: Evidence) -> tuple[ActorData, ...]:
    """Return every actor that the briefing lists."""
    return tuple(_actor(evidence, evidence.actors[name]) for name in evidence.listed)


def _actor(evidence: Evidence, actor: Actor) -> ActorData:
    return ActorData(
        id=actor.id.value,
        page=names.actor_target(evidence, actor.id.value).page,
        type=actor.type.value,
        name=actor.name.value,
        alias=tuple(
            AliasData(
                value=alias.value.value,
                lang=alias.lang.value if alias.lang else None,
                weak=alias.weak is not None and alias.weak.value,
            )
            for alias in actor.alias
        ),
        roles=tuple(map(_role, actor.roles)),
        party=actor.party.value if actor.party else None,
        existence=actor.existence.value if actor.existence else Existence.UNDISPUTED,
        existence_claims=tuple(claim.value for claim in actor.existence_claims),
        anonymous=_anonymity(actor.anonymous) if actor.anonymous else None,
        wikidata=actor.wikidata.value if actor.wikidata else None,
        url=actor.url.value if actor.url else None,
        note=actor.note.plain if actor.note else None,
    )


def _role(role: Role) -> RoleData:
    return RoleData(
        title=role.title.value,
        of=role.of.value if role.of else None,
        from_=role.from_.value.text if role.from_ else None,
        until=role.until.value.text if role.until else None,
        according_to=role.according_to.value if role.according_to else None,
    )


def _anonymity(anonymous: Anonymity) -> AnonymityData:
    return AnonymityData(
        via=anonymous.via.value, descriptors=tuple(text.value for text in anonymous.descriptors)
    )
