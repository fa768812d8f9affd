"""Open questions, and what would settle them."""

from generator.derive import names, sitemap
from generator.derive.claims import claim_lines
from generator.derive.labels import label, when
from generator.derive.rows import QuestionRow
from generator.evidence import Evidence
from generator.model.question import Question


def question_rows(evidence: Evidence) -> tuple[QuestionRow, ...]:
    """Return every question, in the author's order."""
    return tuple(_question(evidence, question) for question in evidence.briefing.questions.values())


def _question(evidence: Evidence, question: Question) -> QuestionRow:
    to = sitemap.question(evidence.briefing.slug, question.id.value)
    opened = question.opened or evidence.briefing.as_of
    accepted = (question.accepted_answer,) if question.accepted_answer else ()
    return QuestionRow(
        to=to,
        anchor=sitemap.anchor(to),
        text=question.text,
        status=label(question.stands),
        opened=when(opened.value),
        would_settle=(question.would_settle,) if question.would_settle else (),
        known=claim_lines(evidence, question.known),
        suggested=claim_lines(evidence, question.suggested_answers),
        accepted=claim_lines(evidence, accepted),
        about=tuple(names.actor(evidence, about.value) for about in question.about),
        briefing=names.briefing(evidence),
    )
