"""Open questions, and what would settle them."""

from generator.derive import names, sitemap
from generator.derive.claims import claim_lines
from generator.derive.labels import label, when
from generator.derive.rows import QuestionRow
from generator.evidence import Evidence
from generator.evidence.questions import RaisedQuestion
from generator.model.prose import Prose, Run
from generator.model.question import Question
from generator.model.vocabulary import QuestionStatus


def question_rows(evidence: Evidence) -> tuple[QuestionRow, ...]:
    """Return every question, in the author's order, then those that the rules raise.

    An author's question `about_finding` takes the place of the raised one.
    """
    written = evidence.briefing.questions.values()
    return (
        *(_question(evidence, question) for question in written),
        *(_raised(evidence, each) for each in open_raised(evidence)),
    )


def open_raised(evidence: Evidence) -> tuple[RaisedQuestion, ...]:
    """Return the raised questions whose place no author's question takes."""
    written = evidence.briefing.questions.values()
    replaced = {question.about_finding.value for question in written if question.about_finding}
    return tuple(each for each in evidence.raised if each.id not in replaced)


def _raised(evidence: Evidence, question: RaisedQuestion) -> QuestionRow:
    briefing = evidence.briefing
    to = sitemap.question(briefing.slug, question.id)
    text = Prose(runs=(Run(text=question.text),), span=briefing.title.span)
    return QuestionRow(
        to=to,
        anchor=sitemap.anchor(to),
        text=text,
        status=label(QuestionStatus.OPEN),
        opened=when(briefing.as_of.value),
        would_settle=(),
        known=claim_lines(evidence, tuple(briefing.claims[name].id for name in question.known)),
        suggested=(),
        accepted=(),
        about=tuple(names.actor(evidence, name) for name in question.about),
        rule=question.rule,
        briefing=names.briefing(evidence),
    )


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
        rule="",
        briefing=names.briefing(evidence),
    )
