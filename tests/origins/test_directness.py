from generator.origins.independence import directness
from tests.origins.worlds import count, held, says


def test_the_origins_own_document_is_firsthand() -> None:
    found = directness(count(says("statement", publisher="maduro"), says("relay-1", "trump")))
    assert found is not None
    assert (found.words, found.relays) == ("firsthand", 0)
    assert [group.speakers[0].id for group in found.not_held] == ["trump"]


def test_relays_are_counted_by_the_shortest_way() -> None:
    longer = says("relay-1", "daily-wire", "axios", "official")
    found = directness(count(longer))
    assert found is not None
    assert found.words == "relayed ×3"
    assert len(found.not_held) == 1
    shorter = directness(count(longer, says("relay-2", "axios")))
    assert shorter is not None
    assert shorter.words == "relayed ×2"


def test_an_origin_whose_document_is_stored_is_held() -> None:
    found = directness(count(held(says("relay-1", "maduro"))))
    assert found is not None
    assert (found.words, found.not_held) == ("relayed ×1", ())


def test_what_has_no_origin_has_no_directness() -> None:
    assert directness(count(says("axios", "reuters"), says("reuters", "axios"))) is None
