"""Ten damages to the real briefing: each gives the one finding it should, where it should."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.pipeline import Corpus
from generator.report.places import lined
from generator.spans import SeedFile
from tests.checking import SHARED, check_project, codes

ROOT = Path(__file__).parent.parent
FOLDER = "seeds/trump-maduro-talks"
BRIEFING = f"{FOLDER}/briefing.yml"
DOCUMENTS = ("antiwar.txt", "unattributed-summary.txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """One change to the YAML, and the finding that it must give."""

    was: str
    """Words that stand there once."""
    becomes: str
    """What is put in their place."""
    code: str
    """The code of the only finding."""
    at: str
    """Where in `becomes` the finding must point: a part of it that stands there once."""
    help: str = ""
    """Words that the help line holds."""


DAMAGES = {
    "a changed digit": Damage(
        was='quote: "According to Axios, 21 U.S. strikes on drug boats',
        becomes='quote: "According to Axios, 31 U.S. strikes on drug boats',
        code="Q001",
        at='"According to Axios',
    ),
    "a dropped not": Damage(
        was='"We have covert operations, but it’s not designed to kill Maduro."}\n  covert-not',
        becomes='"We have covert operations … designed to kill Maduro."}\n  covert-not',
        code="Q003",
        at='"We have covert',
    ),
    "an unknown actor": Damage(
        was="chain: [axios, trump-adviser]",
        becomes="chain: [axois, trump-adviser]",
        code="A001",
        at="axois",
        help="`axios`",
    ),
    "a duplicate id": Damage(
        was="  antiwar-byline:\n    text: The text",
        becomes="  wants-call:\n    text: Again.\n  antiwar-byline:\n    text: The text",
        code="Y005",
        at="wants-call",
    ),
    "a tab": Damage(
        was="  antiwar-byline:\n    text: The text",
        becomes="  antiwar-byline:\n\ttext: The text",
        code="Y001",
        at="\t",
    ),
    "a date that is none": Damage(
        was="when: 2025-10-23\n",
        becomes="when: next Monday\n",
        code="Y006",
        at="next Monday",
    ),
    "a quotation moved to the other source": Damage(
        was='source: antiwar, chain: [axios, trump-adviser], form: direct,\n         quote: "I',
        becomes='source: unattributed-summary, chain: [axios, trump-adviser], quote: "I',
        code="Q001",
        at='"I',
        help="`antiwar`",
    ),
    "a missing file": Damage(
        was="file: antiwar.txt",
        becomes="file: antiwr.txt",
        code="Y011",
        at="antiwr.txt",
        help="antiwar.txt",
    ),
    "a javascript link": Damage(
        was="    wikidata: Q22686\n",
        becomes="    wikidata: Q22686\n    url: javascript:alert(1)\n",
        code="Y008",
        at="javascript:alert(1)",
    ),
    "a half-typed line": Damage(
        was="  talks-cut-off:\n",
        becomes='  half-typed:\n    text: "Not yet\n  talks-cut-off:\n',
        code="Y001",
        at='"Not yet',
    ),
}


def project(briefing: str) -> Corpus:
    """Check the real project with another text for the briefing."""
    names = (SHARED, *(f"{FOLDER}/{name}" for name in DOCUMENTS))
    files = [SeedFile(path=name, data=(ROOT / name).read_bytes()) for name in names]
    return check_project((*files, SeedFile(path=BRIEFING, data=briefing.encode())))


@pytest.fixture(scope="module")
def real() -> str:
    return (ROOT / BRIEFING).read_text(encoding="utf-8")


def test_the_real_briefing_has_no_finding(real: str) -> None:
    assert project(real).findings == ()


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damage_is_found_where_it_is(name: str, real: str) -> None:
    damage = DAMAGES[name]
    assert real.count(damage.was) == 1
    damaged = real.replace(damage.was, damage.becomes)
    checked = project(damaged)
    assert codes(checked) == [damage.code]
    (finding,) = checked.findings
    start = real.index(damage.was) + damage.becomes.index(damage.at)
    span = finding.primary.span
    found, wanted = lined(damaged).place(span.start), lined(damaged).place(start)
    assert (span.file, found.line, found.column) == (BRIEFING, wanted.line, wanted.column)
    assert damage.help in finding.help
