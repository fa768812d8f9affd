from generator.origins.chains import Speaker, path, speaker
from tests.origins.worlds import SPEAKERS, says


def names(*chain: str, publisher: str | None = "relay-1") -> list[str]:
    return [step.id for step in path(says("r", *chain, publisher=publisher), SPEAKERS)]


def test_the_path_leads_from_the_publisher_outward() -> None:
    assert names() == ["relay-1"]
    assert names("axios", "maduro") == ["relay-1", "axios", "maduro"]


def test_an_unnamed_speaker_is_reached_through_the_outlet() -> None:
    assert names("official") == ["relay-1", "axios", "official"]
    assert names("axios", "guardian", "official") == ["relay-1", "axios", "guardian", "official"]
    assert names("official", publisher="axios") == ["axios", "official"]
    assert names("official", "diplomat") == ["relay-1", "axios", "official", "reuters", "diplomat"]


def test_who_follows_upon_himself_counts_once() -> None:
    assert names("axios", "axios", publisher="axios") == ["axios"]
    assert names("axios", "maduro", publisher="axios") == ["axios", "maduro"]
    assert names("axios", "guardian", "axios") == ["relay-1", "axios", "guardian", "axios"]


def test_an_unknown_publisher_is_nobody_else() -> None:
    found = path(says("summary", "maduro", publisher=None), SPEAKERS)
    assert found == (
        Speaker(id="summary", party="~summary", named=False, known=False),
        SPEAKERS["maduro"],
    )


def test_an_id_without_an_actor_is_taken_for_a_named_one() -> None:
    assert speaker("stranger", SPEAKERS) == Speaker(id="stranger", party="stranger")
    assert names("stranger") == ["relay-1", "stranger"]
