"""A figure that does not say what its quotation says.

Why it matters:
    A number without its words is nobody's. “At least 83” cannot become “83”, and 83 cannot become
    38: the numeral is that of the wording, and the wording stands, uncut, in a verified quotation.

What to do:
    Copy `wording` from a quotation of the figure's claim, with all that belongs to the number: “at
    least”, “about”, “up to”. Leave `value` out where the wording can be read; where it cannot,
    because it is in other digits or another language, give the numbers that it has.

Fails:
    # report.txt: At least 83 people were killed.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "At least 83 people were killed"}
    casualties:
      killed:
        claim: toll
        outcome: killed
        wording: 83 people
        measure: cumulative

Passes:
    # report.txt: At least 83 people were killed.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "At least 83 people were killed"}
    casualties:
      killed:
        claim: toll
        outcome: killed
        wording: At least 83 people
        measure: cumulative
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Label, Severity
from generator.evidence import Evidence
from generator.evidence.counting import FigureEvidence
from generator.figures.grounding import Miss
from generator.model.casualty import CasualtyFigure
from generator.quotes.match_result import Verified
from generator.spans import Span
from generator.values.text import plain

_OF_WORDS = frozenset({Miss.NOT_QUOTED, Miss.CUT})
_OF_VALUE = frozenset({Miss.OTHER_NUMBER, Miss.OTHER_BOUNDS})
_ADVICE: Mapping[Miss, str] = MappingProxyType(
    {
        Miss.NOT_QUOTED: "copy the words of the number from a quotation of the claim",
        Miss.CUT: "copy all that belongs to the number",
        Miss.NO_NUMBER: "give its bounds in `value`, or a wording with a number that can be read",
        Miss.OTHER_NUMBER: "correct the number, or leave `value` out",
        Miss.OTHER_BOUNDS: "leave `value` out: the wording gives the bounds",
    }
)


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Ask of every figure what it stands on (rule F-4)."""
    for found in evidence.counting.figures.values():
        for miss in found.grounding.misses:
            if not (miss in _OF_WORDS and _waits(found.figure, evidence)):
                yield _finding(found, miss)


def _waits(figure: CasualtyFigure, evidence: Evidence) -> bool:
    """Return whether the words stand in a quotation that is a finding of its own."""
    wording = plain(figure.wording.value)
    return any(
        seen.claim.id.value == figure.claim.value
        and not isinstance(seen.outcome, Verified)
        and wording in plain(seen.appearance.quote.value)
        for seen in evidence.appearances
    )


def _finding(found: FigureEvidence, miss: Miss) -> Diagnostic:
    said = f": “{found.grounding.context}”" if miss is Miss.CUT else ""
    return RULE.finding(
        f"{miss.value}{said}",
        _place(found.figure, miss),
        secondary=(
            Label(span=found.carrier.appearance.quote.span, text="what the claim quotes"),
            *(
                (Label(span=found.figure.wording.span, text="the wording"),)
                if miss in _OF_VALUE
                else ()
            ),
        ),
        advice=_ADVICE[miss],
    )


def _place(figure: CasualtyFigure, miss: Miss) -> Span:
    """Point at the value's first number, or at the wording."""
    value = figure.value
    return value.low.span if value and miss in _OF_VALUE else figure.wording.span


RULE = Rule(
    code="N001", name="numeral-not-grounded", severity=Severity.ERROR, check=check, doc=__doc__
)
