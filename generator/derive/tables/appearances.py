"""The table of appearances."""

from dataclasses import dataclass

from generator.derive.data.appearances import AppearanceData
from generator.derive.data.claims import ClaimData
from generator.derive.tables.names import Names, verbatim
from generator.model.vocabulary import QuoteForm, Stance
from generator.quotes.match_result import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class AppearanceLine:
    """One place where a claim is said."""

    claim: str
    """The anchor of the claim."""
    number: int
    """Its place among the appearances of the claim, from 1."""
    source: str
    """The page of the source."""
    publisher: str
    """Who published it."""
    published: str
    """When, as EDTF, or `unknown`."""
    quote: str
    """The words, verbatim, in quotation marks."""
    form: QuoteForm
    """How the source reports them."""
    stance: Stance
    """What they do to the claim."""
    against_interest: bool
    """Whether they are an admission."""
    chain: str
    """Through whom they came, the origin last."""
    passage: str
    """The anchor of the words, on the page of the source."""
    start: int
    """Where they begin in the document's text: code points from 0."""
    end: int
    """Where they end."""
    level: Level
    """How literally they are there."""


def appearance_line(claim: ClaimData, seen: AppearanceData, names: Names) -> AppearanceLine:
    """Return the line of one appearance."""
    source = names.sources[seen.source]
    hops = tuple(names.actors[hop.actor] for hop in seen.chain)
    return AppearanceLine(
        claim=claim.anchor,
        number=seen.number,
        source=source.page,
        publisher=names.publisher(seen.source),
        published=source.published,
        quote=verbatim(seen.quote),
        form=seen.form,
        stance=seen.stance,
        against_interest=seen.against_interest,
        chain=" ← ".join(("this document", *(hops or (names.publisher(seen.source),)))),
        passage=seen.passage.anchor,
        start=seen.passage.start,
        end=seen.passage.end,
        level=seen.passage.level,
    )
