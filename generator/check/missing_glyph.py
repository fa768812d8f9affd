"""Characters that no face of the print edition can show: the kind, found when printing."""

from generator.diagnostics import FindingKind, Severity

MISSING_GLYPH = FindingKind(
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
