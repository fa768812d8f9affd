"""A question that is called answered, and no claim answers it.

Why it matters:
    A question leaves the list of what nobody knows when it is answered. A reader must then see the
    answer, who gives it, and how well it is supported.

What to do:
    Name the claim that answers it in `accepted_answer`, or take `status: answered` away.

Fails:
    questions:
      date:
        text: When will they speak?
        status: answered

Passes:
    # report.txt: They will speak on Friday, the ministry said.
    claims:
      friday:
        text: They will speak on 28 November.
        appearances:
          - {source: report, quote: "They will speak on Friday"}
    questions:
      date:
        text: When will they speak?
        status: answered
        accepted_answer: friday
"""

from collections.abc import Iterator

from generator.check.rule import Rule
from generator.diagnostics import Diagnostic, Severity
from generator.evidence import Evidence
from generator.model.kinds import Section
from generator.model.vocabulary import QuestionStatus


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Ask every answered question for its answer."""
    dropped = evidence.dropped.get(Section.QUESTIONS, ())
    for question in evidence.briefing.questions.values():
        status = question.status
        if status is None or status.value is not QuestionStatus.ANSWERED:
            continue
        if question.accepted_answer is None and question.id.value not in dropped:
            yield RULE.finding(
                f"the question `{question.id.value}` is answered, and no claim answers it",
                status.span,
                advice="name the claim in `accepted_answer`",
            )


RULE = Rule(
    code="K001", name="answered-without-claim", severity=Severity.ERROR, check=check, doc=__doc__
)
