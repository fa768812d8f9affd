"""The documents of this repository's own briefings."""

from generator.coverage import Reason
from tests.document_coverage.real import documents, measured


def test_both_documents_on_the_talks_are_used_nearly_whole() -> None:
    found = measured("trump-maduro-talks")
    assert set(found) == {"antiwar", "unattributed-summary"}
    assert all(one.percent is not None and one.percent >= 90 for one in found.values())
    assert found["antiwar"].counted >= 10
    assert found["unattributed-summary"].counted >= 13


def test_what_the_demonstration_leaves_unused_is_found() -> None:
    found = measured("ondrel-strait-demonstration")["ministry-may-statement"]
    text = documents("ondrel-strait-demonstration")["ministry-may-statement"].text
    missed = {text[one.start : one.end]: one.reasons for one in found.missed}
    prisoners = "Eleven prisoners were taken, and all of them are in good health."
    assert missed[prisoners] == (Reason.NUMBER,)


def test_no_source_of_the_demonstration_is_little_used() -> None:
    found = measured("ondrel-strait-demonstration")
    assert len(found) == 12
    assert not any(one.is_little_used for one in found.values())


def test_a_number_in_spanish_counts() -> None:
    found = measured("ondrel-strait-demonstration")["gaceta-pescadores"]
    text = documents("ondrel-strait-demonstration")["gaceta-pescadores"].text
    assert any("cuatro días" in text[one.start : one.end] for one in found.missed)
