"""What of the documents no claim uses, as lines."""

from generator.coverage import Coverage, Reason, Sentence
from generator.report.coverage import as_coverage

TEXT = "A number 12.\nNothing at all here.\n" + "A name that goes on and on " * 5 + "1.\n"


def sentence(start: int, end: int, *reasons: Reason, cited: bool = False) -> Sentence:
    return Sentence(start=start, end=end, reasons=reasons, cited=cited)


def test_each_document_and_what_is_missed() -> None:
    found = Coverage(
        sentences=(
            sentence(0, 12, Reason.NUMBER, cited=True),
            sentence(13, 33),
            sentence(34, len(TEXT) - 1, Reason.NUMBER, Reason.NAME),
        )
    )
    empty = Coverage(sentences=(sentence(13, 33),))
    assert as_coverage({"b.txt": found, "a.txt": empty}, {"b.txt": TEXT, "a.txt": TEXT}) == (
        "a.txt: no sentence carries a number, a known name or a quotation\n"
        "b.txt: 50 % of 2 sentences are used\n"
        "  b.txt:3:1: A name that goes on and on A name that goes on and on A name that goes …"
        " (number, name)\n"
    )


def test_no_document() -> None:
    assert as_coverage({}, {}) == ""
