"""The Method page: how this site says what it says, printed from the code; and the rules' page."""

from dataclasses import dataclass
from enum import StrEnum

from generator.derive import sitemap
from generator.derive.labels import label
from generator.derive.pages.data_page import StoredFile
from generator.derive.support import StatusTag, tag
from generator.model import vocabulary
from generator.model.prose import Prose
from generator.origins.claim_status import STATUS_RULES
from generator.origins.event_axes import OCCURRENCE_RULES, RESPONSIBILITY_RULES
from generator.values.markup import Anchor, Target
from generator.values.wording import read_wording

WORDINGS = (
    "83 people",
    "eighty-three",
    "at least 83",
    "83+",
    "more than 80",
    "up to 12",
    "fewer than 10",
    "11–13",
    "between 11 and 13",
    "about 80",
    "several",
    "dozens",
    "scores",
    "hundreds",
    "thousands",
    "a dozen",
    "more than a dozen",
    "a couple",
    "one man",
    "an unknown number",
    "no one was killed",
)
"""Wordings that the page shows as they are read."""
VOCABULARIES: tuple[tuple[str, type[StrEnum]], ...] = (
    ("Kinds of claims", vocabulary.ClaimKind),
    ("What an appearance does to a claim", vocabulary.Stance),
    ("How a source reports words", vocabulary.QuoteForm),
    ("What happened to the people counted", vocabulary.Outcome),
    ("Whom a figure counts", vocabulary.CivilianStatus),
    ("How closely a place is known", vocabulary.PlacePrecision),
    ("How far a question is answered", vocabulary.QuestionStatus),
    ("Kinds of corrections", vocabulary.CorrectionKind),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingKindRow:
    """One kind of finding, as its rule explains it."""

    code: str
    """For life, such as `Q001`."""
    name: str
    severity: str
    """`error` or `warning`."""
    flags: Prose
    why: Prose
    remedy: Prose

    @property
    def anchor(self) -> Anchor:
        """The id of its entry."""
        return Anchor(f"check-{self.code.lower()}")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusLine:
    """One status, and the rule that gives it."""

    tag: StatusTag
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermLine:
    """A word or a wording, and the rule that gives it, the terms of it, or the bounds."""

    term: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """All that the page shows that is not the same on every site."""

    page: str
    statuses: tuple[StatusLine, ...]
    occurrences: tuple[TermLine, ...]
    responsibilities: tuple[TermLine, ...]
    wordings: tuple[TermLine, ...]
    vocabularies: tuple[TermLine, ...]
    kinds: tuple[FindingKindRow, ...]
    """In code order."""
    rules: Target
    """The page of the rules."""
    schema: Target
    files: tuple[StoredFile, ...]
    """What the page owns: the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesView:
    """The page of the rules, whose text is `docs/rules.md`."""

    page: str = sitemap.RULES.page
    """Its path."""
    files: tuple[StoredFile, ...] = ()
    """It owns none."""


def method_view(kinds: tuple[FindingKindRow, ...], files: tuple[StoredFile, ...]) -> MethodView:
    """Put the page together."""
    return MethodView(
        page=sitemap.METHOD.page,
        statuses=tuple(StatusLine(tag=tag(rule.status), rule=rule.text) for rule in STATUS_RULES),
        occurrences=tuple(
            TermLine(term=label(rule.occurrence), meaning=rule.text) for rule in OCCURRENCE_RULES
        ),
        responsibilities=tuple(
            TermLine(term=label(rule.responsibility), meaning=rule.text)
            for rule in RESPONSIBILITY_RULES
        ),
        wordings=tuple(map(_wording, WORDINGS)),
        vocabularies=tuple(
            TermLine(term=name, meaning=", ".join(map(label, terms)))
            for name, terms in VOCABULARIES
        ),
        kinds=kinds,
        rules=sitemap.RULES,
        schema=sitemap.DATA_SCHEMA,
        files=files,
    )


def _wording(text: str) -> TermLine:
    read = read_wording(text)
    if read is None:
        raise AssertionError(f"{text!r} is a wording that the page promises to read")
    return TermLine(term=text, meaning=read.interval.display)
