"""A stored text as it is shown: cut where a cited passage begins or ends."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.derive import sitemap
from generator.derive.passages import Passage
from generator.evidence import Evidence
from generator.model.document import Document
from generator.model.source import Source
from generator.model.vocabulary import Republish
from generator.quotes.outcome import Stretch
from generator.values.markup import Anchor, Target
from generator.values.sentences import sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkRow:
    """The number at the beginning of a cited passage."""

    anchor: Anchor
    """The passage's permanent id."""
    number: int
    """Counted from 1, in the order of the text."""
    to: Target
    """The claim; the entry in the list below where several claims rest on the passage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceRow:
    """A stretch of the text."""

    text: str
    """The document's own words."""
    cited: bool
    """Whether a claim rests on it."""
    marks: tuple[MarkRow, ...]
    """The passages that begin here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphRow:
    """What is shown of a paragraph, without a break."""

    pieces: tuple[PieceRow, ...]
    """In order."""
    follows_gap: bool
    """Whether words of the document are left out before it."""


_Marks = Mapping[int, tuple[MarkRow, ...]]
"""The marks of the passages that begin at a place, by that place."""


def paragraph_rows(
    evidence: Evidence, source: Source, cited: tuple[Passage, ...]
) -> tuple[ParagraphRow, ...]:
    """Cut the shown stretches of a source's text into pieces; none where it is not held."""
    marks = {
        passage.at.start: tuple(
            _mark(evidence, source, other) for other in cited if other.at.start == passage.at.start
        )
        for passage in cited
    }
    document = source.document
    return tuple(_paragraphs(document, source, cited, marks)) if document else ()


def _paragraphs(
    document: Document, source: Source, cited: tuple[Passage, ...], marks: _Marks
) -> Iterator[ParagraphRow]:
    end = 0
    for stretch in _shown(document, source, cited):
        pieces = (
            PieceRow(
                text=document.text[piece.start : piece.end],
                cited=_covers(cited, piece),
                marks=marks.get(piece.start, ()),
            )
            for piece in _cut(stretch, cited)
        )
        gap = bool(document.text[end : stretch.start].strip())
        yield ParagraphRow(pieces=tuple(pieces), follows_gap=gap)
        end = stretch.end


def _mark(evidence: Evidence, source: Source, passage: Passage) -> MarkRow:
    slug, at = evidence.briefing.slug, passage.at
    page = sitemap.source(slug, source.id.value).page
    claims = {seen.claim.id.value for seen in passage.appearances}
    return MarkRow(
        anchor=Anchor(f"s-{at.start}-{at.end}"),
        number=passage.number,
        to=sitemap.claim(slug, *claims)
        if len(claims) == 1
        else Target(page, Anchor(f"n-{at.start}-{at.end}")),
    )


def _covers(cited: tuple[Passage, ...], piece: Stretch) -> bool:
    return any(
        fragment.start <= piece.start and piece.end <= fragment.end
        for passage in cited
        for fragment in passage.fragments
    )


def _cut(stretch: Stretch, cited: tuple[Passage, ...]) -> Iterator[Stretch]:
    """Yield the pieces between all beginnings and ends of what is quoted."""
    edges = {
        edge
        for passage in cited
        for fragment in passage.fragments
        for edge in (fragment.start, fragment.end)
        if stretch.start < edge < stretch.end
    }
    ends = (*sorted(edges), stretch.end)
    for start, end in zip((stretch.start, *ends), ends, strict=False):
        yield Stretch(start=start, end=end)


def _shown(document: Document, source: Source, cited: tuple[Passage, ...]) -> Iterator[Stretch]:
    """Yield what may be shown: every paragraph, or the sentences that a passage touches."""
    for start, end in document.paragraphs:
        if source.shown is Republish.FULL:
            yield Stretch(start=start, end=end)
        else:
            yield from _around(document, Stretch(start=start, end=end), source, cited)


def _around(
    document: Document, paragraph: Stretch, source: Source, cited: tuple[Passage, ...]
) -> Iterator[Stretch]:
    """Yield the runs of sentences of one paragraph that a passage touches."""
    start, end = paragraph.start, paragraph.end
    touching = [passage.at for passage in cited if start <= passage.at.start < end]
    if not touching:
        return
    run: Stretch | None = None
    text = document.text[start:end]
    for first, last in sentences(text, lang=source.lang.value):
        sentence = Stretch(start=start + first, end=start + last)
        if any(at.start < sentence.end and sentence.start < at.end for at in touching):
            run = Stretch(start=run.start if run else sentence.start, end=sentence.end)
        elif run:
            yield run
            run = None
    if run:
        yield run
