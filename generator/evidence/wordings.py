"""How the wordings of a briefing differ, and how much of each document they use."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.coverage.measure import Coverage, coverage
from generator.evidence.appearances import AppearanceEvidence
from generator.evidence.support import Support
from generator.model.actor import Actor
from generator.model.briefing import Briefing
from generator.model.vocabulary import QuoteForm
from generator.quotes.outcome import Verified
from generator.values.sentences import sentences
from generator.variants.account import Account
from generator.variants.alignment import Apparatus, align
from generator.variants.drift import Drift
from generator.variants.relays import drifts
from generator.variants.sameness import Quoted, Utterance, utterances
from generator.variants.speakers import described


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One utterance that several sources have in different words."""

    utterance: Utterance
    """The claim, the speaker, and the witnesses."""
    apparatus: Apparatus
    """The wordings, word by word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings:
    """What the wordings of a briefing tell."""

    variants: tuple[Variant, ...]
    """Utterances whose wordings differ, in the order of the claims."""
    drifts: tuple[Drift, ...]
    """What changed from relay to relay."""
    coverage: Mapping[str, Coverage]
    """How much of each held source is used, by source id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A verified appearance, and who said it."""

    seen: AppearanceEvidence
    origin: str


def read_wordings(
    briefing: Briefing,
    actors: Mapping[str, Actor],
    appearances: tuple[AppearanceEvidence, ...],
    support: Support,
) -> Wordings:
    """Compare what can be compared; only verified quotations take part."""
    verified = tuple(seen for seen in appearances if isinstance(seen.outcome, Verified))
    told = tuple(
        _Told(seen=seen, origin=group.speakers[0].id)
        for seen in verified
        if (group := support.origin_of(seen)) is not None
    )
    return Wordings(
        variants=tuple(_variants(told)),
        drifts=drifts(_account(each, actors) for each in told),
        coverage=dict(_coverage(briefing, actors, verified)),
    )


def _variants(told: tuple[_Told, ...]) -> Iterator[Variant]:
    for utterance in utterances(map(_quoted, told)):
        apparatus = align(utterance.witnesses)
        if any(segment.differs for segment in apparatus.segments):
            yield Variant(utterance=utterance, apparatus=apparatus)


def _quoted(told: _Told) -> Quoted:
    written = told.seen.appearance
    return Quoted(
        id=told.seen.position,
        source=written.source.value,
        origin=told.origin,
        claim=told.seen.claim.id.value,
        form=written.form.value if written.form else QuoteForm.INDIRECT,
        words=written.quote.value,
    )


def _account(told: _Told, actors: Mapping[str, Actor]) -> Account:
    seen, written = told.seen, told.seen.appearance
    source = seen.source
    if source is None:
        raise AssertionError(f"{seen.position} is verified and has no source")
    actor = actors.get(told.origin)
    anonymous = actor.anonymous if actor else None
    return Account(
        id=seen.position,
        source=source.id.value,
        origin=told.origin,
        claim=seen.claim.id.value,
        words=written.quote.value,
        lang=source.lang.value,
        stance=written.does,
        hops=len(written.chain),
        published=source.published.value,
        descriptors=described(_sentence(seen), tuple(text.value for text in anonymous.descriptors))
        if anonymous
        else (),
    )


def _sentence(seen: AppearanceEvidence) -> str:
    """Return the sentences of the document that the quotation touches."""
    source, at = seen.source, seen.found.at
    if source is None or source.document is None:
        raise AssertionError(f"{seen.position} is verified and has no document")
    text = source.document.text
    start, end = next(
        (start, end) for start, end in source.document.paragraphs if start <= at.start < end
    )
    return " ".join(
        text[start + first : start + last]
        for first, last in sentences(text[start:end], lang=source.lang.value)
        if start + first < at.end and at.start < start + last
    )


def _coverage(
    briefing: Briefing, actors: Mapping[str, Actor], verified: tuple[AppearanceEvidence, ...]
) -> Iterator[tuple[str, Coverage]]:
    names = tuple(_names(actors))
    for name, source in briefing.sources.items():
        if source.document is not None:
            cited = (
                (fragment.start, fragment.end)
                for seen in verified
                if seen.appearance.source.value == name
                for fragment in seen.found.fragments
            )
            yield name, coverage(source.document, names, lang=source.lang.value, cited=cited)


def _names(actors: Mapping[str, Actor]) -> Iterator[str]:
    """Yield the names that identify by themselves."""
    for actor in actors.values():
        yield actor.name.value
        for alias in actor.alias:
            if alias.weak is None or not alias.weak.value:
                yield alias.value.value
