"""Signs that nobody sees in a text, a quotation or a name.

Why it matters:
    A sign of direction turns the words around it, so that 83 is read as 38. A zero-width sign makes
    two names of one, and a search misses both. They come along with words copied from the web, or
    were put there so that a text says one thing to people and another to programs.

What to do:
    Take the sign out: the finding says which it is, and where. Type the words anew if it cannot be
    seen in your editor. In a name and in the wording of a figure it is an error, since other words
    are found by them. The joiners that Persian and the scripts of India are spelt with may stay.

Fails:
    claims:
      toll:
        text: "The strikes killed\u200b many people."
        kind: assessment
        basis: [other]
      other:
        text: The strikes went on.
        kind: assessment
        basis: [toll]

Passes:
    claims:
      toll:
        text: "The strikes killed many people."
        kind: assessment
        basis: [other]
      other:
        text: The strikes went on.
        kind: assessment
        basis: [toll]
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.check.rule import Rule
from generator.check.text.authored_texts import (
    AuthoredText,
    authored_texts,
)
from generator.check.text.misleading_characters import hidden_signs, named
from generator.diagnostics import Diagnostic, Severity
from generator.evidence import Evidence
from generator.model.actor import Actor
from generator.spans import Span


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Look through every text that the author wrote or copied."""
    briefing = evidence.briefing
    wordings = (figure.wording.span for figure in briefing.casualties.values())
    grave = {*_names(briefing.actors.values()), *wordings}
    for text in authored_texts(briefing):
        yield from _findings(text, grave)


def hidden_in_shared(actors: Mapping[str, Actor]) -> Iterator[Diagnostic]:
    """Look through the shared actors."""
    grave = set(_names(actors.values()))
    for text in authored_texts(actors):
        yield from _findings(text, grave)


def _names(actors: Iterable[Actor]) -> Iterator[Span]:
    for actor in actors:
        yield actor.name.span
        yield from (alias.value.span for alias in actor.alias)


def _findings(text: AuthoredText, grave: set[Span]) -> Iterator[Diagnostic]:
    """Yield one finding for the signs of a text: the first, and how many there are."""
    found = [sign.start() for sign in hidden_signs(text.text)]
    if not found:
        return
    more = f", and {len(found) - 1:,} more" if len(found) > 1 else ""
    finding = RULE.finding(
        f"a sign that nobody sees stands here: {named(text.text[found[0]])}{more}",
        text.place(found[0], found[0] + 1),
        advice="take it out; typing the words anew is the surest way",
    )
    is_grave = text.span in grave
    yield replace(finding, severity=Severity.ERROR) if is_grave else finding


RULE = Rule(
    code="X001", name="hidden-characters", severity=Severity.WARNING, check=check, doc=__doc__
)
