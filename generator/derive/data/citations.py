"""How a briefing and each of its claims is cited: in words, as BibTeX and as CSL-JSON."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.derive import sitemap
from generator.derive.corrections import edition
from generator.derive.labels import label, when
from generator.derive.support import status_of
from generator.evidence import Evidence
from generator.model.claim import Claim
from generator.model.vocabulary import ClaimKind
from generator.values.day import Day
from generator.values.markup import Anchor, Publication, Target

BIBTEX = "citations.bib"
CSL = "citations.csl.json"
"""The files that hold all citations of a briefing."""
_ENDS = (".", "?", "!", "…")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# A brace counts in BibTeX even behind a backslash, so that braces are written by name.
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
Item = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Something that can be cited."""

    key: str
    """Unique on the site: the briefing's id, or that and the claim's."""
    to: Target
    title: str
    genre: str
    """What a claim is and how well it is supported, so that nobody cites it as more; empty of a
    briefing."""
    container: str
    """The title of the briefing that a claim is from; empty of a briefing."""
    site: str
    edition: Day
    address: str
    """The permanent address; empty where the site's is not known."""

    @property
    def edition_words(self) -> str:
        """The edition, in words."""
        return f"edition of {when(self.edition)}"

    @property
    def anchor(self) -> Anchor:
        """The id of the citation on the page of the data."""
        return Anchor(f"cite-{self.to.anchor.value}" if self.to.anchor else "cite")

    @property
    def words(self) -> str:
        """The citation in words, the address last."""
        whence = f"{self.site}, {self.edition_words}."
        if not self.container:
            said = _ended(self.title)
        else:
            said = f"“{self.title}” [{self.genre}]. In: {_ended(self.container)}"
        return " ".join(filter(None, (said, whence, self.address)))

    @property
    def bibtex(self) -> tuple[str, ...]:
        """The entry as BibTeX, line by line."""
        genre, edition = _begun(self.genre), _begun(self.edition_words)
        how = f"{genre}. In: {self.container}. {self.site}" if self.container else self.site
        fields = (
            ("title", f"{{{_text(self.title)}}}"),
            ("howpublished", _text(how)),
            *_date(self.edition),
            ("note", _text(edition)),
            ("url", self.address),
        )
        lines = (f"  {name} = {{{value}}}," for name, value in fields if value)
        return (f"@misc{{{self.key},", *lines, *_month(self.edition), "}")


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


def citation_files(cited: tuple[Work, ...]) -> dict[str, str]:
    """Return the citations as files, for the keepers of references."""
    entries = ("".join(f"{line}\n" for line in work.bibtex) for work in cited)
    return {
        BIBTEX: "\n".join(entries),
        CSL: "[\n"
        + ",\n".join(json.dumps(csl(work), ensure_ascii=False) for work in cited)
        + "\n]\n",
    }


def _begun(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _ended(title: str) -> str:
    return title if title.endswith(_ENDS) else f"{title}."


def _date(day: Day) -> Iterator[tuple[str, str]]:
    first, last = day.earliest, day.latest
    if first and last and first.year == last.year:
        yield "year", f"{first.year:04}"


def _month(day: Day) -> Iterator[str]:
    """Yield the month, which is a name of BibTeX's own and stands without braces."""
    first, last = day.earliest, day.latest
    if first and last and (first.year, first.month) == (last.year, last.month):
        yield f"  month = {_MONTHS[first.month - 1]},"


def _text(text: str) -> str:
    return text.translate(_ESCAPES)


def csl(work: Work) -> Item:
    """Return the item; what is not known has no key."""
    item = {
        "id": work.key,
        "type": "webpage",
        "title": work.title,
        "genre": work.genre,
        "container-title": work.container or work.site,
        "publisher": work.site,
        "issued": _issued(work.edition),
        "version": work.edition_words,
        "URL": work.address,
    }
    return {key: value for key, value in item.items() if value}


def _issued(day: Day) -> Mapping[str, object]:
    """Return the parts of the date that are certain: year, month, day."""
    first, last = day.earliest, day.latest
    if first is None or last is None or first.year != last.year:
        return {"raw": day.text}
    parts = [first.year]
    if first.month == last.month:
        parts.append(first.month)
        if first.day == last.day:
            parts.append(first.day)
    return {"date-parts": [parts]}
