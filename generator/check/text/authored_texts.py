"""The author's texts: where a stretch of one is in the YAML, and what it says in his own voice."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.evidence import Evidence
from generator.evidence.quotations import authored_prose
from generator.model.annotations import below
from generator.model.prose import Prose
from generator.spans import Placed, Span
from generator.values.punctuation import quoted
from generator.variants.hedges import is_guarded

_QUOTED = len('""')
BLANK = "\N{REPLACEMENT CHARACTER}"
"""Put for each character of a quotation: no letter, so that no pattern reaches across."""
_SAYING = (
    "accounts?", "accus(?:e|es|ed|ing)", "acknowledg(?:e|es|ed)", "admit(?:s|ted)?",
    "announce[sd]?", "argue[sd]?", "assert(?:s|ed)?", "attribute[sd]?", "believe[sd]?",
    "blame[sd]?", "call(?:s|ed)?", "confirm(?:s|ed)?", "consider(?:s|ed)?", "contend(?:s|ed)?",
    "count(?:s|ed)?", "declare[sd]?", "den(?:y|ies|ied)", "describe[sd]?", "disput(?:e|es|ed)",
    "estimate[sd]?", "expect(?:s|ed)?", "gave", "give[sn]?", "hear[ds]?", "insist(?:s|ed)?",
    "list(?:s|ed)?", "maintain(?:s|ed)?", "puts?", "question(?:s|ed)?", "record(?:s|ed)?",
    "regard(?:s|ed)?", "register(?:s|ed)?", "reject(?:s|ed)?", "report(?:s|ed|ing)?", "said",
    "saw", "say(?:s|ing)?", "sees?", "shows?", "state[sd]?", "suggest(?:s|ed)?", "tells?",
    "think(?:s)?", "thought", "told", "warn(?:s|ed)?", "write[sn]?", "wrote",
)  # fmt: skip
"""What people do with words and numbers, in English; each a pattern of a whole word."""
_ATTRIBUTED = re.compile(
    rf"\b(?:{'|'.join(_SAYING)}|according to|in the (?:words?|view|eyes) of|by \w+ account)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:(?-i:may)|might|could|possibl[ey]|perhaps|whether|(?:un)?likely|probabl[ey]|contested"
    r"|disputed|unclear|unsettled)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredText:
    """One text, as it was read."""

    text: str
    """The characters; of prose, without markup, and the same in number where some are blanked."""
    span: Span
    """Its place in the YAML."""
    prose: Prose | None = None
    """The prose that it is; None for a text of another kind."""

    def place(self, start: int, end: int) -> Span:
        """Return where `text[start:end]` is in the YAML."""
        if self.prose is not None:
            return stretch_of_prose(self.prose, start, end)
        return stretch(self.span, self.text, start=start, end=end)


def authored_texts(value: object) -> Iterator[AuthoredText]:
    """Walk `value` and everything below it, in the order of the fields.

    A field that is added to a record is walked without a word here. The words of a vocabulary are
    no author's, and a document is not below its source: its words are the evidence.
    """
    if isinstance(value, Placed):
        if type(value.value) is str:  # not a word of a vocabulary, which is a text too
            yield AuthoredText(text=value.value, span=value.span)
    elif isinstance(value, Prose):
        yield AuthoredText(text=value.plain, span=value.span, prose=value)
    else:
        for part in below(value):
            yield from authored_texts(part)


def own_words(prose: Prose) -> AuthoredText:
    """Return what the author says in his own voice: `BLANK` for each character that he quotes."""
    text = prose.plain
    for start, end in quoted(text):
        text = text[:start] + BLANK * (end - start) + text[end:]
    return AuthoredText(text=text, span=prose.span, prose=prose)


def all_own_words(evidence: Evidence) -> Iterator[AuthoredText]:
    """Yield every text of the briefing, in the order of the sections."""
    return map(own_words, authored_prose(evidence.briefing))


def is_flat(text: str) -> bool:
    """Return whether `text` says a thing in our voice, naming nobody who says it, without doubt."""
    return not (_ATTRIBUTED.search(text) or _OPEN.search(text) or is_guarded(text, ""))


def stretch(whole: Span, text: str, *, start: int, end: int) -> Span:
    """Return the place of `text[start:end]`, where `text` was read from `whole`.

    Where escapes or folded lines are between, nobody can count: then it is the whole.
    """
    spare = whole.end - whole.start - len(text)
    if spare not in {0, _QUOTED}:
        return whole
    first = whole.start + spare // 2
    return Span(file=whole.file, start=first + start, end=first + end)


def stretch_of_prose(prose: Prose, start: int, end: int) -> Span:
    """Return the place of `prose.plain[start:end]`; markup too keeps it from being counted."""
    styled = any(
        run.emphasis or run.strong or run.code or run.href is not None for run in prose.runs
    )
    return prose.span if styled else stretch(prose.span, prose.plain, start=start, end=end)
