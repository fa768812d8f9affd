"""Open questions, and what would settle them."""

from dataclasses import dataclass

from generator.derive import links, sitemap
from generator.derive.labels import label, when
from generator.derive.links import Link, ProseLink, claim_lines
from generator.evidence import Evidence
from generator.evidence.questions import RaisedQuestion
from generator.model.prose import Prose, Run
from generator.model.question import Question
from generator.model.vocabulary import QuestionStatus
from generator.values.markup import Anchor, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """An open question."""

    to: Target
    anchor: Anchor
    """The same, as an id."""
    slug: str
    """Of its briefing."""
    text: Prose
    status: str
    opened: str
    would_settle: Prose | None = None
    known: tuple[ProseLink, ...]
    suggested: tuple[ProseLink, ...] = ()
    accepted: tuple[ProseLink, ...] = ()
    """What answers it; one or none."""
    about: tuple[Link, ...]
    rule: str = ""
    """The rule that raised it; empty where an author asks."""
    briefing: Link


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
        slug=evidence.briefing.slug,
        text=text,
        status=label(QuestionStatus.OPEN),
        opened=when(briefing.as_of.value),
        known=claim_lines(evidence, question.known),
        about=tuple(links.actor(evidence, name) for name in question.about),
        rule=question.rule,
        briefing=links.briefing(evidence),
    )


def _question(evidence: Evidence, question: Question) -> QuestionRow:
    to = sitemap.question(evidence.briefing.slug, question.id.value)
    opened = question.opened or evidence.briefing.as_of
    accepted = question.accepted_answer
    return QuestionRow(
        to=to,
        anchor=sitemap.anchor(to),
        slug=evidence.briefing.slug,
        text=question.text,
        status=label(question.stands),
        opened=when(opened.value),
        would_settle=question.would_settle,
        known=claim_lines(evidence, (ref.value for ref in question.known)),
        suggested=claim_lines(evidence, (ref.value for ref in question.suggested_answers)),
        accepted=claim_lines(evidence, (accepted.value,) if accepted else ()),
        about=tuple(links.actor(evidence, about.value) for about in question.about),
        briefing=links.briefing(evidence),
    )
