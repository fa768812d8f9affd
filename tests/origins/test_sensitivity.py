from collections.abc import Mapping

from generator.origins.chains import Testimony as Said  # pytest collects names in Test…
from generator.origins.chains import follow
from generator.origins.sensitivity import Leaning, sensitivity
from tests.origins.worlds import SPEAKERS, says

Lost = Mapping[str, tuple[str, ...]]


def without(leaning: Leaning, **claims: tuple[Said, ...]) -> Lost:
    supports = {
        claim: follow(testimonies, SPEAKERS, derived={}) for claim, testimonies in claims.items()
    }
    return {each.id: each.lost for each in sensitivity(supports) if each.on is leaning}


def sources(*testimonies: Said) -> Lost:
    return without(Leaning.SOURCE, x=testimonies)


def speakers(*testimonies: Said) -> set[str]:
    return set(without(Leaning.SPEAKER, x=testimonies))


def test_a_claim_leans_on_its_only_source() -> None:
    assert sources(says("r", "axios"), says("r", "maduro")) == {"r": ("x",)}
    assert sources(says("r", "axios"), says("s", "axios")) == {}


def test_a_claim_leans_on_everybody_whom_all_its_chains_pass() -> None:
    one = says("relay-1", "axios", "official")
    assert speakers(one) == {"relay-1", "axios", "official", "us"}
    assert speakers(one, says("relay-2", "axios", "official")) == {"axios", "official", "us"}
    assert speakers(one, says("relay-2", "axios", "source")) == {"axios"}
    assert speakers(one, says("relay-2", "maduro")) == set()


def test_an_outlet_takes_its_unnamed_speakers_with_it() -> None:
    assert "axios" in speakers(says("daily-wire", "official"))


def test_a_party_takes_all_who_speak_for_it_with_it() -> None:
    assert speakers(says("relay-1", "trump"), says("relay-2", "rubio")) == {"us"}


def test_a_chain_that_stops_short_falls_with_what_it_stops_short_of() -> None:
    stops = says("relay-1", "axios")
    assert "official" in speakers(stops, says("relay-2", "axios", "official"))
    fork = says("relay-2", "axios", "official"), says("relay-3", "axios", "source")
    assert speakers(stops, *fork) == {"axios"}
    detour = says("relay-2", "axios", "guardian", "maduro"), says("r", "axios", "reuters", "maduro")
    assert speakers(stops, *detour) == {"axios", "maduro"}
    assert "guardian" in speakers(stops, detour[0])


def test_copies_that_speak_in_their_own_voice_stand_for_each_other() -> None:
    copies = says("guardian", document="wire"), says("reuters", document="wire")
    assert speakers(*copies) == set()
    assert speakers(says("relay-1", "guardian"), *copies) == set()
    assert speakers(says("relay-1", "guardian"), says("guardian", document="wire")) == {"guardian"}


def test_nobody_leans_on_an_unknown_publisher() -> None:
    assert speakers(says("summary", publisher=None)) == set()


def test_claims_without_an_origin_have_nothing_to_lose() -> None:
    circle = says("axios", "reuters"), says("reuters", "axios")
    supports = {
        name: follow(testimonies, SPEAKERS, derived={})
        for name, testimonies in {"x": circle, "y": (says("r", "maduro"), *circle)}.items()
    }
    found = sensitivity(supports)
    assert [(each.on, each.id, each.lost, each.supported) for each in found] == [
        (Leaning.SOURCE, "r", ("y",), 1),
        (Leaning.SPEAKER, "maduro", ("y",), 1),
        (Leaning.SPEAKER, "r", ("y",), 1),
    ]
    assert sensitivity({}) == ()


def test_the_weightiest_comes_first_and_claims_keep_their_order() -> None:
    through_axios = (says("relay-1", "axios", "official"),)
    supports = {
        name: follow(testimonies, SPEAKERS, derived={})
        for name, testimonies in {
            "z": through_axios,
            "b": (says("guardian"), says("reuters")),
            "a": (says("relay-2", "axios"),),
        }.items()
    }
    first, *_, last = sensitivity(supports)
    assert (first.id, first.lost, first.supported) == ("axios", ("z", "a"), 3)
    assert len(last.lost) == 1
