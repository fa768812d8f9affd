"""An open question, and what would settle it."""

from dataclasses import dataclass

from generator.model.kinds import ActorRef, ClaimRef, Text
from generator.model.prose import Prose
from generator.model.vocabulary import QuestionStatus
from generator.spans import Placed
from generator.values.day import Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something that nobody knows yet."""

    id: Text
    """Kebab-case, unique among the briefing's questions, permanent."""
    text: Prose
    """The question."""
    about: tuple[ActorRef, ...] = ()
    """Whom it is about."""
    status: Placed[QuestionStatus] | None = None
    """How far it is answered; `open` when not given."""
    opened: Placed[Day] | None = None
    """Since when it is asked, EDTF; the briefing's `as_of` when not given."""
    known: tuple[ClaimRef, ...] = ()
    """The claims that say what is known so far."""
    would_settle: Prose | None = None
    """What would settle it."""
    suggested_answers: tuple[ClaimRef, ...] = ()
    """The claims that somebody offers as an answer."""
    accepted_answer: ClaimRef | None = None
    """The claim that answers it; required for `answered`."""
    about_finding: Text | None = None
    """The id of a question that the build raised, whose place this one takes."""

    @property
    def stands(self) -> QuestionStatus:
        """How far it is answered."""
        return self.status.value if self.status else QuestionStatus.OPEN
