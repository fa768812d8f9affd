"""Characters that no face of the print edition can show, as findings with their places."""

import re
from collections.abc import Iterator

from generator.check.missing_glyph import MISSING_GLYPH
from generator.check.text.authored_texts import (
    AuthoredText,
    authored_texts,
)
from generator.check.text.misleading_characters import named
from generator.diagnostics import Diagnostic
from generator.evidence import Evidence
from generator.print_edition.glyphs import Repertoire
from generator.spans import Span

_SIGN = re.compile(r'"text":"U\+([0-9A-F]{4,6})","sign":true')


def missing(evidence: Evidence, repertoire: Repertoire, document: str) -> Iterator[Diagnostic]:
    """Yield a finding for each text with characters that `document` shows by their number."""
    printed = {chr(int(found.group(1), 16)) for found in _SIGN.finditer(document)}
    named_actors = tuple(evidence.actors[name] for name in evidence.listed)
    seen: set[Span] = set()
    for text in authored_texts((evidence.briefing, named_actors)) if printed else ():
        places = tuple(
            place for place in repertoire.lacks(text.text) if text.text[place] in printed
        )
        if places and text.span not in seen:
            seen.add(text.span)
            yield _finding(text, places)


def _finding(text: AuthoredText, places: tuple[int, ...]) -> Diagnostic:
    first = text.text[places[0]]
    more = f", and {len(places) - 1:,} more" if len(places) > 1 else ""
    return MISSING_GLYPH.finding(
        f"no face of the print edition has this character: {named(first)}{more}",
        text.place(places[0], places[0] + 1),
        advice="on paper its number stands in its place",
    )
