"""How the documents and wordings of a briefing compare with each other.

Variants and drifts of wordings, how much of each document is used, and documents and speakers that
may be one where they are shown as two.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.coverage import Coverage, coverage
from generator.evidence.quotations import AppearanceEvidence
from generator.evidence.support import Support, publisher_of
from generator.model.actor import Actor
from generator.model.source import Source
from generator.model.vocabulary import QuoteForm
from generator.origins.copying import Reading, UndeclaredRelay, undeclared_relays
from generator.origins.same_speaker import PossiblySame, possibly_same
from generator.quotes.match_result import Verified
from generator.values.punctuation import sentences
from generator.variants.accounts import Account, Utterance, described, utterances
from generator.variants.collation import Apparatus, align
from generator.variants.drift import Drift, drifts


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


def read_wordings(support: Support) -> Wordings:
    """Compare what can be compared; only verified quotations take part."""
    verified = tuple(seen for seen in support.appearances if isinstance(seen.outcome, Verified))
    accounts = tuple(
        _account(seen, group.speakers[0].id, support.actors)
        for seen in verified
        if (group := support.origin_of(seen)) is not None
    )
    return Wordings(
        variants=tuple(_variants(accounts)),
        drifts=drifts(accounts),
        coverage=dict(_coverage(support, verified)),
    )


def _variants(accounts: Iterable[Account]) -> Iterator[Variant]:
    for utterance in utterances(accounts):
        apparatus = align(utterance.witnesses)
        if apparatus.differences:
            yield Variant(utterance=utterance, apparatus=apparatus)


def _account(seen: AppearanceEvidence, origin: str, actors: Mapping[str, Actor]) -> Account:
    written, source = seen.appearance, seen.source
    if source is None:
        raise AssertionError(f"{seen.position} is verified and has no source")
    actor = actors.get(origin)
    anonymous = actor.anonymous if actor else None
    return Account(
        id=seen.position,
        source=source.id.value,
        origin=origin,
        claim=seen.claim.id.value,
        words=written.quote.value,
        lang=source.lang.value,
        form=written.form.value if written.form else QuoteForm.INDIRECT,
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
    support: Support, verified: tuple[AppearanceEvidence, ...]
) -> Iterator[tuple[str, Coverage]]:
    names = tuple(_names(support.actors))
    for name, source in support.briefing.sources.items():
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Two unnamed speakers who are described alike."""

    claim: str
    """The id of the first claim of which both are origins, on one side."""
    speakers: PossiblySame
    """Who they are, and the words that are alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibleDuplicates:
    """What looks like two and may be one."""

    undeclared: tuple[UndeclaredRelay, ...]
    """Documents with long runs of the same words and no relation declared, in the order of the
    sources."""
    likenesses: tuple[Likeness, ...]
    """Each pair of speakers once, in the order of the claims."""


def find_possible_duplicates(support: Support) -> PossibleDuplicates:
    """Compare all held documents, and the unnamed origins of every claim."""
    return PossibleDuplicates(
        undeclared=undeclared_relays(tuple(_readings(support)), derived=support.derived),
        likenesses=tuple(_likenesses(support)),
    )


def _readings(support: Support) -> Iterator[Reading]:
    cited: dict[str, list[AppearanceEvidence]] = {}
    for seen in support.appearances:
        cited.setdefault(seen.appearance.source.value, []).append(seen)
    for name, source in support.briefing.sources.items():
        if source.document is not None:
            yield _reading(source, source.document.text, cited.get(name, []))


def _reading(source: Source, text: str, cited: list[AppearanceEvidence]) -> Reading:
    return Reading(
        source=source.id.value,
        text=text,
        attributed=tuple(
            (fragment.start, fragment.end)
            for seen in cited
            if seen.appearance.chain and isinstance(seen.outcome, Verified)
            for fragment in seen.outcome.fragments
        ),
        publisher=publisher_of(source),
        cites=frozenset(hop.actor.value for seen in cited for hop in seen.appearance.chain),
    )


def _likenesses(support: Support) -> Iterator[Likeness]:
    met: set[frozenset[str]] = set()
    for claim, sides in support.sides.items():
        for pair in (*possibly_same(sides.supports), *possibly_same(sides.denies)):
            both = frozenset({pair.first.id, pair.second.id})
            if both not in met:
                met.add(both)
                yield Likeness(claim=claim, speakers=pair)
