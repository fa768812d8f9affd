"""Cited passages of a source, numbered in the order of its text, and the text cut by them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.derive import sitemap
from generator.derive.links import Link
from generator.evidence import Evidence
from generator.evidence.quotations import AppearanceEvidence
from generator.model.source import Document, Source
from generator.model.vocabulary import Republish
from generator.spans import Stretch
from generator.values.markup import Anchor, Target
from generator.values.punctuation import sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One stretch of a source's text, and what rests on it."""

    number: int
    """Counted from 1, in the order of the text."""
    at: Stretch
    """From its first word to its last."""
    fragments: tuple[Stretch, ...]
    """What is quoted of it: all of it, or the stretches between the gaps."""
    appearances: tuple[AppearanceEvidence, ...]


Passages = Mapping[str, tuple[Passage, ...]]
"""By source id; a source that nothing cites has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkRow:
    """The number at the beginning of a cited passage."""

    anchor: Anchor
    number: int
    """Counted from 1, in the order of the text."""
    to: Target
    """The claim; the entry in the list below where several claims rest on the passage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceRow:
    """A stretch of the text."""

    text: str
    cited: bool
    missed: bool
    """Whether it carries a number, a name or a quotation, and no claim rests on its sentence."""
    marks: tuple[MarkRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphRow:
    """What is shown of a paragraph, without a break."""

    pieces: tuple[PieceRow, ...]
    follows_gap: bool
    """Whether words of the document are left out before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A stored text, and what is known of its stretches."""

    document: Document
    source: Source
    cited: tuple[Passage, ...]
    missed: tuple[Stretch, ...]
    marks: Mapping[int, tuple[MarkRow, ...]]


def passages(evidence: Evidence) -> Passages:
    """Collect the cited passages of every source."""
    cited: dict[str, dict[tuple[Stretch, str], list[AppearanceEvidence]]] = {}
    for seen in evidence.appearances:
        places = cited.setdefault(seen.appearance.source.value, {})
        withheld = evidence.briefing.sources[seen.appearance.source.value].is_withheld
        words = seen.appearance.quote.value if withheld else ""
        places.setdefault((seen.found.at, words), []).append(seen)
    return {source: tuple(_numbered(places)) for source, places in cited.items()}


def _numbered(places: Mapping[tuple[Stretch, str], list[AppearanceEvidence]]) -> Iterable[Passage]:
    for number, place in enumerate(sorted(places), start=1):
        fragments = {fragment for seen in places[place] for fragment in seen.found.fragments}
        yield Passage(
            number=number,
            at=place[0],
            fragments=tuple(sorted(fragments)),
            appearances=tuple(places[place]),
        )


def passage_target(evidence: Evidence, seen: AppearanceEvidence) -> Target:
    """Return where the words are: in the text, or in the list below if that may not be shown."""
    slug, written = evidence.briefing.slug, seen.appearance
    source = evidence.briefing.sources[written.source.value]
    if source.is_withheld:
        return sitemap.withheld_note(slug, source.id.value, written.quote.value)
    return sitemap.passage(slug, source.id.value, seen.found.at)


def passage_links(evidence: Evidence, passages: Passages) -> Mapping[tuple[str, int], Link]:
    """Return the passage that each appearance rests on, by claim and number of the appearance."""
    return {
        (seen.claim.id.value, seen.number): Link(
            text=f"passage {passage.number}", to=passage_target(evidence, seen)
        )
        for cited in passages.values()
        for passage in cited
        for seen in passage.appearances
    }


def paragraph_rows(
    evidence: Evidence, source: Source, cited: tuple[Passage, ...]
) -> tuple[ParagraphRow, ...]:
    """Cut the shown stretches of a held source's text into pieces."""
    if source.document is None:
        raise AssertionError(f"{source.id.value} is not held")
    marks = {
        passage.at.start: tuple(
            _mark(evidence, source, other) for other in cited if other.at.start == passage.at.start
        )
        for passage in cited
    }
    missed = evidence.wordings.coverage[source.id.value].missed
    text = _Text(
        document=source.document,
        source=source,
        cited=cited,
        missed=tuple(Stretch(start=each.start, end=each.end) for each in missed),
        marks=marks,
    )
    return tuple(_paragraphs(text))


def _paragraphs(text: _Text) -> Iterator[ParagraphRow]:
    end = 0
    quoted = tuple(fragment for passage in text.cited for fragment in passage.fragments)
    for stretch in _shown(text):
        pieces = (
            PieceRow(
                text=text.document.text[piece.start : piece.end],
                cited=_lies_in(piece, quoted),
                missed=_lies_in(piece, text.missed),
                marks=text.marks.get(piece.start, ()),
            )
            for piece in _cut(stretch, (*quoted, *text.missed))
        )
        gap = bool(text.document.text[end : stretch.start].strip())
        yield ParagraphRow(pieces=tuple(pieces), follows_gap=gap)
        end = stretch.end


def _mark(evidence: Evidence, source: Source, passage: Passage) -> MarkRow:
    slug, name = evidence.briefing.slug, source.id.value
    claims = {seen.claim.id.value for seen in passage.appearances}
    return MarkRow(
        anchor=sitemap.anchor(sitemap.passage(slug, name, passage.at)),
        number=passage.number,
        to=sitemap.claim(slug, *claims)
        if len(claims) == 1
        else sitemap.passage_note(slug, name, passage.at),
    )


def _lies_in(piece: Stretch, stretches: tuple[Stretch, ...]) -> bool:
    return any(each.start <= piece.start and piece.end <= each.end for each in stretches)


def _cut(whole: Stretch, stretches: tuple[Stretch, ...]) -> Iterator[Stretch]:
    """Yield the pieces of `whole` between all beginnings and ends of `stretches`."""
    edges = {
        edge
        for stretch in stretches
        for edge in (stretch.start, stretch.end)
        if whole.start < edge < whole.end
    }
    ends = (*sorted(edges), whole.end)
    for start, end in zip((whole.start, *ends), ends, strict=False):
        yield Stretch(start=start, end=end)


def _shown(text: _Text) -> Iterator[Stretch]:
    """Yield what may be shown: every paragraph, or the sentences that a passage touches."""
    for start, end in text.document.paragraphs:
        if text.source.shown is Republish.FULL:
            yield Stretch(start=start, end=end)
        else:
            yield from _around(text, start, end)


def _around(text: _Text, start: int, end: int) -> Iterator[Stretch]:
    """Yield the runs of sentences of one paragraph that a passage touches."""
    touching = [passage.at for passage in text.cited if start <= passage.at.start < end]
    run: Stretch | None = None
    words, lang = text.document.text[start:end], text.source.lang.value
    for first, last in sentences(words, lang=lang) if touching else ():
        sentence = Stretch(start=start + first, end=start + last)
        if any(at.start < sentence.end and sentence.start < at.end for at in touching):
            run = Stretch(start=run.start if run else sentence.start, end=sentence.end)
        elif run:
            yield run
            run = None
    if run:
        yield run
