"""A date that lies after the last day on which the author can have known of it.

Why it matters:
    A document cannot be older than its own publication, and no event can have happened after the
    last document was received. Such a date is a slip: a wrong year, a month and a day that changed
    places.

What to do:
    Correct the date, or the day on which the document was received (`accessed`). What is only
    planned is a claim of kind `intention`, whose `when` may lie ahead, and not an event.

Fails:
    events:
      meeting:
        title: The meeting
        when: 2052-11-24

Passes:
    events:
      meeting:
        title: The meeting
        when: 2025-11-24
"""

from collections.abc import Iterator

from generator.check.dates.knowledge import is_after, last_access
from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Label, Severity
from generator.evidence import Evidence
from generator.model.briefing import Briefing
from generator.spans import Placed
from generator.values.day import Day

Limited = tuple[str, Placed[Day], Placed[Day]]
"""What the date is in words, the date, and the day that it must not pass."""


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Compare the dates of what happened with the day of the last document (rule F-18)."""
    for what, day, limit in _limited(evidence.briefing):
        if is_after(day.value, limit.value):
            yield RULE.finding(
                f"{what}, {day.value.text}, was still to come on {limit.value.text}",
                day.span,
                secondary=(Label(span=limit.span, text="received on this day"),),
                advice="correct the date, or `accessed`",
            )


def _limited(briefing: Briefing) -> Iterator[Limited]:
    last = last_access(briefing)
    for source in briefing.sources.values():
        limit = source.accessed or last
        if limit is not None:
            yield "the publication date", source.published, limit
    if last is None:
        return
    for what, day in _dates(briefing):
        if day is not None:
            yield what, day, last


def _dates(briefing: Briefing) -> Iterator[tuple[str, Placed[Day] | None]]:
    for source in briefing.sources.values():
        yield "the day of access", source.accessed
    for figure in briefing.casualties.values():
        yield "the end of the period", figure.period
    for event in briefing.events.values():
        yield "the day of the event", event.when
    for question in briefing.questions.values():
        yield "the day of the question", question.opened


RULE = Rule(code="T001", name="future-date", severity=Severity.ERROR, check=check, doc=__doc__)
