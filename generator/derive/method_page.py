"""The Method page: how this site says what it says, printed from the code; and the rules' page."""

from dataclasses import dataclass
from enum import StrEnum

from generator.derive import sitemap
from generator.derive.data_page import StoredFile
from generator.derive.labels import label
from generator.derive.standing import StatusTag, tag
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
    """In kebab-case."""
    severity: str
    """`error` or `warning`."""
    flags: Prose
    """What it flags."""
    why: Prose
    """Why it matters."""
    remedy: Prose
    """What to do."""

    @property
    def anchor(self) -> Anchor:
        """The id of its entry."""
        return Anchor(f"check-{self.code.lower()}")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusLine:
    """One status, and the rule that gives it."""

    tag: StatusTag
    """The status."""
    rule: str
    """The rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermLine:
    """One word, and what it stands for."""

    term: str
    """The word."""
    meaning: str
    """The rule that gives it, or the terms of a vocabulary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingLine:
    """A wording, as it is read."""

    wording: str
    """As a source may have it."""
    bounds: str
    """What it is read as."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """All that the page shows that is not the same on every site."""

    page: str
    """Its path."""
    statuses: tuple[StatusLine, ...]
    """The first that holds."""
    occurrences: tuple[TermLine, ...]
    """The first that holds."""
    responsibilities: tuple[TermLine, ...]
    """The first that holds."""
    wordings: tuple[WordingLine, ...]
    """How figures are read."""
    vocabularies: tuple[TermLine, ...]
    """The closed vocabularies."""
    kinds: tuple[FindingKindRow, ...]
    """In code order."""
    rules: Target
    """The page of the rules."""
    schema: Target
    """The schema of the briefings' data."""
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


def _wording(text: str) -> WordingLine:
    read = read_wording(text)
    if read is None:
        raise AssertionError(f"{text!r} is a wording that the page promises to read")
    return WordingLine(wording=text, bounds=read.interval.display)
