"""Open questions as data: the authors', and those that the rules raise."""

from dataclasses import dataclass

from generator.derive import sitemap
from generator.derive.questions import open_raised
from generator.evidence import Evidence
from generator.evidence.questions import RaisedQuestion
from generator.model.question import Question
from generator.model.vocabulary import QuestionStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionData:
    """Something that nobody knows yet."""

    id: str
    """Permanent; with two hyphens in a row where a rule raised it."""
    anchor: str
    """Permanent, on the briefing's page."""
    text: str
    """The question."""
    status: QuestionStatus
    """How far it is answered."""
    opened: str
    """Since when it is asked, as EDTF."""
    about: tuple[str, ...]
    """The ids of the actors it is about."""
    known: tuple[str, ...]
    """The ids of the claims that say what is known so far."""
    would_settle: str | None
    """What would settle it."""
    suggested_answers: tuple[str, ...]
    """The ids of the claims that somebody offers as an answer."""
    accepted_answer: str | None
    """The id of the claim that answers it."""
    about_finding: str | None
    """The id of a raised question whose place it takes."""
    rule: str | None
    """The rule that raised it; null where an author asks."""


def question_data(evidence: Evidence) -> tuple[QuestionData, ...]:
    """Return every question, in the order of the page."""
    written = evidence.briefing.questions.values()
    return (
        *(_question(evidence, question) for question in written),
        *(_raised(evidence, question) for question in open_raised(evidence)),
    )


def _question(evidence: Evidence, question: Question) -> QuestionData:
    opened = question.opened or evidence.briefing.as_of
    return QuestionData(
        id=question.id.value,
        anchor=_anchor(evidence, question.id.value),
        text=question.text.plain,
        status=question.stands,
        opened=opened.value.text,
        about=tuple(actor.value for actor in question.about),
        known=tuple(claim.value for claim in question.known),
        would_settle=question.would_settle.plain if question.would_settle else None,
        suggested_answers=tuple(claim.value for claim in question.suggested_answers),
        accepted_answer=question.accepted_answer.value if question.accepted_answer else None,
        about_finding=question.about_finding.value if question.about_finding else None,
        rule=None,
    )


def _raised(evidence: Evidence, question: RaisedQuestion) -> QuestionData:
    return QuestionData(
        id=question.id,
        anchor=_anchor(evidence, question.id),
        text=question.text,
        status=QuestionStatus.OPEN,
        opened=evidence.briefing.as_of.value.text,
        about=question.about,
        known=question.known,
        would_settle=None,
        suggested_answers=(),
        accepted_answer=None,
        about_finding=None,
        rule=question.rule,
    )


def _anchor(evidence: Evidence, name: str) -> str:
    return sitemap.anchor(sitemap.question(evidence.briefing.slug, name)).value
