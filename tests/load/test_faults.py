"""Every fault is explained, and its own examples prove the explanation."""

import re
import textwrap

import pytest

from generator.diagnostics import FindingKind
from generator.load.faults import FAULTS
from tests.load.seeds import load, seed

HEADINGS = ("Why it matters:", "What to do:", "Fails:", "Passes:")
DOCUMENTS = (
    seed("document.txt", "Words."),
    seed("empty.html", "<p></p>"),
    seed("crowded.html", "<p>Words." * 40_000),
)
# No text can show bytes that are no text: tests of the encoding do.
SHOWN = tuple(fault for fault in FAULTS if fault.code != "Y012")


def example(fault: FindingKind, heading: str) -> str:
    match = re.search(rf"^{heading}\n((?: .*\n|\n)+)", fault.doc, re.MULTILINE)
    assert match is not None
    return textwrap.dedent(match[1])


def test_codes_are_unique_and_in_order() -> None:
    codes = [fault.code for fault in FAULTS]
    assert codes == sorted(set(codes))
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) == 19


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_every_heading_stands_once_and_in_order(fault: FindingKind) -> None:
    found = re.findall(r"^[A-Z][a-z ]+:$", fault.doc, re.MULTILINE)
    assert tuple(found) == HEADINGS
    assert fault.doc.partition("\n")[0].endswith(".")


@pytest.mark.parametrize("fault", SHOWN, ids=lambda fault: fault.name)
def test_the_example_that_fails_has_this_fault_alone(fault: FindingKind) -> None:
    loaded = load(example(fault, "Fails:"), *DOCUMENTS)
    assert [finding.code for finding in loaded.findings] == [fault.code]
    assert {finding.severity for finding in loaded.findings} == {fault.severity}


@pytest.mark.parametrize("fault", SHOWN, ids=lambda fault: fault.name)
def test_the_example_that_passes_has_none(fault: FindingKind) -> None:
    assert load(example(fault, "Passes:"), *DOCUMENTS).findings == ()
