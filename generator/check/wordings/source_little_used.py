"""A document of which most that could be claimed is under no claim.

Why it matters:
    A source that is used for one sentence may say the opposite in the next. A reader who sees it in
    the list takes it for read; a number, a name or a quotation that nobody took up is where the
    story that we do not tell lies hidden.

What to do:
    Read the sentences that the finding points at, and make claims of what belongs here. Where the
    document is long and only one part of it bears on the briefing, ignore the warning with a
    comment that says which.

Fails:
    # report.txt: At least 83 people were killed. The army denies it. It says that 12 boats sank.
    # report.txt: “We saw none of it,” said a fisherman. Four of them were at sea that night.
    claims:
      toll:
        text: The strikes killed many people.
        appearances:
          - {source: report, quote: "At least 83 people were killed"}

Passes:
    # report.txt: At least 83 people were killed. The army denies it. It says that 12 boats sank.
    claims:
      toll:
        text: The strikes killed many people, and the army has a count of its own.
        appearances:
          - {source: report, quote: "At least 83 people were killed"}
          - {source: report, quote: "It says that 12 boats sank"}
"""

from collections.abc import Iterator

from generator.check.rule import Rule
from generator.coverage import LITTLE_USED, Coverage
from generator.diagnostics import Diagnostic, Label, Severity
from generator.evidence import Evidence
from generator.model.source import Source
from generator.quotes.match_result import Verified
from generator.spans import Span

SHOWN = 3
"""Number of unused sentences that are shown; the page of the source marks them all."""


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Measure every held document, once anything is quoted at all."""
    # Else the claims that rest on a document may be those that could not be read.
    if not evidence.is_whole or not evidence.appearances:
        return
    waiting = {
        seen.appearance.source.value
        for seen in evidence.appearances
        if not isinstance(seen.outcome, Verified)
    }
    for name, used in evidence.wordings.coverage.items():
        if used.is_little_used and name not in waiting:
            yield _finding(evidence.briefing.sources[name], used)


def _finding(source: Source, used: Coverage) -> Diagnostic:
    place = source.document.place if source.document else ""
    return RULE.finding(
        f"{used.covered:,} of the {used.counted:,} sentences of `{source.id.value}` with a number,"
        f" a name or a quotation are under a claim, which is less than {LITTLE_USED} per cent",
        source.id.span,
        secondary=tuple(
            Label(span=Span(file=place, start=sentence.start, end=sentence.end), text="unused")
            for sentence in used.missed[:SHOWN]
        ),
        advice="read these sentences, and make claims of what belongs here",
    )


RULE = Rule(
    code="V001", name="source-little-used", severity=Severity.WARNING, check=check, doc=__doc__
)
