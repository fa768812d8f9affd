"""Characters that no face of the print edition can show, as findings with their places."""

import re
from collections.abc import Iterator

from generator.check.stretch import stretch, stretch_of_prose
from generator.check.text.authored_texts import AuthoredText, authored_texts
from generator.check.text.hidden_signs import named
from generator.diagnostics import Diagnostic, Kind, Severity
from generator.evidence import Evidence
from generator.render.print.repertoire import Repertoire
from generator.spans import Span

_SIGN = re.compile(r'"text":"U\+([0-9A-F]{4,6})","sign":true')

MISSING_GLYPH = Kind(
    code="P102",
    name="missing-glyph",
    severity=Severity.WARNING,
    doc="""A character that no face of the print edition can show.

Why it matters:
On paper its number stands in its place, such as U+1F600, so that nothing is lost; but a reader
cannot read it. The site is not concerned: there the reader’s own faces show it.

What to do:
Where it is a name or a title, add its Latin form and leave this as an alias. In a quotation it has
to stay. The faces have Latin, Greek, Cyrillic, Arabic and Hebrew. `briefings pdf` finds this;
`briefings check` does not, since it concerns nothing but print.

Fails:
    # printed with `briefings pdf`
    sources:
      post:
        {title: "The harbour 港", type: SocialMediaPosting, publisher: unknown,
         published: unknown, lang: en, file: document.txt, accessed: 2025-11-24}

Passes:
    # printed with `briefings pdf`
    sources:
      post:
        {title: The harbour, type: SocialMediaPosting, publisher: unknown,
         published: unknown, lang: en, file: document.txt, accessed: 2025-11-24}
""",
)


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
        _place(text, places[0]),
        advice="on paper its number stands in its place",
    )


def _place(text: AuthoredText, start: int) -> Span:
    if text.prose is not None:
        return stretch_of_prose(text.prose, start, start + 1)
    return stretch(text.span, text.text, start=start, end=start + 1)
