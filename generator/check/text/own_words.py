"""What an author says in his own voice: his prose without what he quotes."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.stretch import stretch_of_prose
from generator.evidence import Evidence
from generator.evidence.prose import authored_prose
from generator.model.prose import Prose
from generator.spans import Span
from generator.values.quotation_marks import quoted

BLANK = "\N{REPLACEMENT CHARACTER}"
"""Stands for each character of a quotation: no letter, so that no pattern reaches across."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """One text without its quotations."""

    prose: Prose
    """As the author wrote it."""
    text: str
    """The plain words, with `BLANK` for each character between quotation marks."""

    def place(self, start: int, end: int) -> Span:
        """Return where `text[start:end]` stands in the YAML."""
        return stretch_of_prose(self.prose, start, end)


def own_words(prose: Prose) -> OwnWords:
    """Take the quotations out of one text."""
    text = prose.plain
    for start, end in quoted(text):
        text = text[:start] + BLANK * (end - start) + text[end:]
    return OwnWords(prose=prose, text=text)


def all_own_words(evidence: Evidence) -> Iterator[OwnWords]:
    """Yield every text of the briefing, in the order of the sections."""
    return map(own_words, authored_prose(evidence.briefing))
