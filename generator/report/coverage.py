"""How much of each document claims rest on, and what none uses, with places."""

from collections.abc import Iterator, Mapping

from generator.coverage import Coverage
from generator.report.places import lined, visible

WIDEST = 72
"""Code points of a sentence that are shown."""


def as_coverage(documents: Mapping[str, Coverage], texts: Mapping[str, str]) -> str:
    """Return a line for each document, by `Document.place`, and one for each sentence not used."""
    return "".join(f"{line}\n" for line in _lines(documents, texts))


def _lines(documents: Mapping[str, Coverage], texts: Mapping[str, str]) -> Iterator[str]:
    for place in sorted(documents):
        found = documents[place]
        if found.percent is None:
            yield f"{visible(place)}: no sentence carries a number, a known name or a quotation"
            continue
        yield f"{visible(place)}: {found.percent} % of {found.counted:,} sentences are used"
        text = lined(texts[place])
        for sentence in found.missed:
            at = text.place(sentence.start)
            words = " ".join(texts[place][sentence.start : sentence.end].split())
            shown = words if len(words) <= WIDEST else f"{words[: WIDEST - 1]}…"
            reasons = ", ".join(sentence.reasons)
            yield f"  {visible(place)}:{at.line}:{at.column}: {visible(shown)} ({reasons})"
