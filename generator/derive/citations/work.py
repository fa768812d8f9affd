"""What is cited: a briefing, or one claim of it, in the edition at hand."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive import sitemap
from generator.derive.edition import edition
from generator.derive.labels import label, when
from generator.derive.standing import status_of
from generator.evidence import Evidence
from generator.model.claim import Claim
from generator.model.vocabulary import ClaimKind
from generator.values.day import Day
from generator.values.markup import Publication, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Something that can be cited."""

    key: str
    """Unique on the site: the briefing's id, or that and the claim's."""
    to: Target
    """Where it stands."""
    title: str
    """The briefing's title, or the claim's words."""
    genre: str
    """What a claim is and how well it is supported, so that nobody cites it as more; empty of a
    briefing."""
    container: str
    """The title of the briefing that a claim is from; empty of a briefing."""
    site: str
    """The site's name."""
    edition: Day
    """The day of the edition."""
    address: str
    """The permanent address; empty where the site's is not known."""

    @property
    def edition_words(self) -> str:
        """The edition, in words."""
        return f"edition of {when(self.edition)}"


def works(evidence: Evidence, publication: Publication) -> Iterator[Work]:
    """Yield the briefing, then its claims in the author's order."""
    briefing = evidence.briefing
    to = sitemap.briefing(briefing.slug)
    yield Work(
        key=briefing.slug,
        to=to,
        title=briefing.title.value,
        genre="",
        container="",
        site=publication.name,
        edition=edition(briefing),
        address=publication.address(to),
    )
    for claim in briefing.claims.values():
        yield _claim(evidence, claim, publication)


def _claim(evidence: Evidence, claim: Claim, publication: Publication) -> Work:
    briefing, name = evidence.briefing, claim.id.value
    to = sitemap.claim(briefing.slug, name)
    status = status_of(evidence, name).label
    kind = "claim" if claim.does is ClaimKind.FACT else label(claim.does)
    return Work(
        key=f"{briefing.slug}:{name}",
        to=to,
        title=claim.text.plain,
        genre=status if status == kind else f"{kind}, {status}",
        container=briefing.title.value,
        site=publication.name,
        edition=edition(briefing),
        address=publication.address(to),
    )
