"""Citations as the page of the data shows them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.citations.bibtex import bibtex
from generator.derive.citations.csl import csl
from generator.derive.citations.words import in_words
from generator.derive.citations.work import Work
from generator.values.markup import Anchor, Target

BIBTEX = "citations.bib"
CSL = "citations.csl.json"
"""The files that hold all citations of a briefing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationRow:
    """How one work is cited."""

    anchor: Anchor
    """The id of its entry."""
    title: str
    """What is cited."""
    to: Target
    """Where it stands."""
    words: str
    """In words."""
    bibtex: tuple[str, ...]
    """As BibTeX, line by line."""
    key: str
    """Its name in the files."""


def citation_rows(cited: Iterable[Work]) -> tuple[CitationRow, ...]:
    """Return how each of `cited` is cited."""
    return tuple(map(_row, cited))


def citation_files(cited: tuple[Work, ...]) -> dict[str, str]:
    """Return the citations as files, for the keepers of references."""
    entries = ("".join(f"{line}\n" for line in bibtex(work)) for work in cited)
    return {
        BIBTEX: "\n".join(entries),
        CSL: "[\n" + ",\n".join(map(_json, cited)) + "\n]\n",
    }


def _row(work: Work) -> CitationRow:
    return CitationRow(
        anchor=anchor_of(work.to),
        title=work.title,
        to=work.to,
        words=in_words(work),
        bibtex=bibtex(work),
        key=work.key,
    )


def anchor_of(to: Target) -> Anchor:
    """Return where the citation of a place stands on the page of the data."""
    return Anchor(f"cite-{to.anchor.value}" if to.anchor else "cite")


def _json(work: Work) -> str:
    return json.dumps(csl(work), ensure_ascii=False)
