"""Small worlds of speakers and documents for the tests of this folder."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace

from generator.model.vocabulary import Stance
from generator.origins.chains import Speaker, Testimony, follow
from generator.origins.independence import Independence, independence


def named(name: str, party: str = "") -> Speaker:
    return Speaker(id=name, party=party or name)


def unnamed(name: str, via: str | None, party: str = "", *descriptors: str) -> Speaker:
    return Speaker(id=name, named=False, via=via, party=party or name, descriptors=descriptors)


def cast(*speakers: Speaker) -> Mapping[str, Speaker]:
    return {speaker.id: speaker for speaker in speakers}


SPEAKERS = cast(
    *map(named, ("axios", "reuters", "guardian", "daily-wire", "maduro", "us")),
    *(named(f"relay-{number}") for number in range(1, 6)),
    named("trump", "us"),
    named("rubio", "us"),
    unnamed("official", "axios", "us"),
    unnamed("adviser", "axios", "us"),
    unnamed("source", "axios"),
    unnamed("diplomat", "reuters"),
    unnamed("envoy", "reuters", "us"),
)


def says(
    source: str,
    *chain: str,
    publisher: str | None = "",
    document: str = "",
    stance: Stance = Stance.SUPPORTS,
) -> Testimony:
    """Return what `source` says; its publisher has its name unless another is given."""
    return Testimony(
        position=" ".join((source, *chain, stance, document)),
        source=source,
        publisher=source if publisher == "" else publisher,
        chain=chain,
        stance=stance,
        document=document,
    )


def held(testimony: Testimony) -> Testimony:
    return replace(testimony, origin_held=True)


def admits(testimony: Testimony) -> Testimony:
    return replace(testimony, against_interest=True)


def count(
    *testimonies: Testimony,
    speakers: Mapping[str, Speaker] = SPEAKERS,
    derived: Mapping[str, AbstractSet[str]] | None = None,
) -> Independence:
    return independence(follow(testimonies, speakers, derived=derived or {}))


def interval(
    *testimonies: Testimony,
    speakers: Mapping[str, Speaker] = SPEAKERS,
    derived: Mapping[str, AbstractSet[str]] | None = None,
) -> tuple[int, int]:
    counted = count(*testimonies, speakers=speakers, derived=derived)
    return counted.lo, counted.hi
