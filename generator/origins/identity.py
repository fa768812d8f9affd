"""Which origins are one, which may be one, and which must be two (independence, rules 1 to 5).

The value of each member is the sentence that the site prints.
"""

from collections.abc import Sequence
from enum import StrEnum
from itertools import product

from generator.origins.testimony import Speaker


class Ground(StrEnum):
    """Why testimonies certainly have one origin."""

    SAME_ACTOR = "the same actor speaks"
    SAME_DOCUMENT = "the documents are copies of one text"
    SAME_PARTY = "the actors speak for one party"
    STOPS_SHORT = "a chain stops at somebody from whom another goes on, and counts with it"


class Doubt(StrEnum):
    """Why two origins may be one after all."""

    UNKNOWN_PUBLISHER = "nobody knows who publishes one of them, so it may be anybody"
    UNNAMED_AND_NAMED = "one is unnamed, and speaks for the party of the other, who is named"
    OTHER_OUTLETS = "both are unnamed, and gave their words to different outlets"


def doubt(first: Sequence[Speaker], second: Sequence[Speaker]) -> Doubt | None:
    """Return why two origins may be one, or nothing where they must be two.

    Both are given by all who speak as that origin. An unknown publisher among them says nothing
    where somebody known is the same origin.
    """
    one = tuple(speaker for speaker in first if speaker.known)
    other = tuple(speaker for speaker in second if speaker.known)
    if not one or not other:
        return Doubt.UNKNOWN_PUBLISHER
    doubts = [_doubt(*pair) for pair in product(one, other)]
    if None in doubts:
        return None
    return Doubt.UNNAMED_AND_NAMED if Doubt.UNNAMED_AND_NAMED in doubts else Doubt.OTHER_OUTLETS


def _doubt(first: Speaker, second: Speaker) -> Doubt | None:
    """Compare two known speakers of different origins (independence, rule 4).

    Two who are named are two: had they one party, they would be one origin already. Two unnamed
    speakers of one outlet are two, since the outlet tells them apart.
    """
    if first.named and second.named:
        return None
    if first.named or second.named:
        return Doubt.UNNAMED_AND_NAMED if first.party == second.party else None
    if first.via is not None and first.via == second.via:
        return None
    return Doubt.OTHER_OUTLETS
