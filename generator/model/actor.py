"""An actor: whoever speaks, acts, publishes or is spoken of."""

from dataclasses import dataclass
from typing import ClassVar

from generator.model.kinds import ActorRef, ClaimRef, Language, Link, Text, Wikidata
from generator.model.prose import Prose
from generator.model.vocabulary import ActorType, Existence
from generator.spans import Placed
from generator.values.day import Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """Another name of an actor."""

    SHORTHAND: ClassVar[str] = "value"

    value: Text
    """The name, in its own script."""
    lang: Language | None = None
    """The language of the name, BCP 47."""
    weak: Placed[bool] | None = None
    """`true` when the name never identifies by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office or a post."""

    title: Text
    """As it is called."""
    of: ActorRef | None = None
    """The body that it belongs to."""
    from_: Placed[Day] | None = None
    """Since when, EDTF."""
    until: Placed[Day] | None = None
    """Until when, EDTF."""
    according_to: ClaimRef | None = None
    """The claim that says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anonymity:
    """An unnamed speaker belongs to the outlet that granted anonymity."""

    via: ActorRef
    """The outlet."""
    descriptors: tuple[Text, ...] = ()
    """What the outlet calls the speaker, verbatim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, body, company, vessel or country."""

    id: Text
    """Kebab-case, unique, permanent."""
    type: Placed[ActorType]
    """What it is [FollowTheMoney]."""
    name: Text
    """The name that the site prints."""
    alias: tuple[Alias, ...] = ()
    """Other names."""
    roles: tuple[Role, ...] = ()
    """Offices and posts."""
    party: ActorRef | None = None
    """The actor whose side it speaks for."""
    existence: Placed[Existence] | None = None
    """Whether it exists at all; anything but `undisputed` needs `existence_claims` on each side."""
    existence_claims: tuple[ClaimRef, ...] = ()
    """The claims on both sides of that."""
    anonymous: Anonymity | None = None
    """Set for an unnamed speaker."""
    wikidata: Wikidata | None = None
    """The Wikidata item, such as `Q58137`."""
    url: Link | None = None
    """Its own site."""
    note: Prose | None = None
    """One paragraph of context."""
