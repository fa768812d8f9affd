"""A citation as BibTeX, which BibTeX, BibLaTeX and the keepers of references all read."""

from collections.abc import Iterator

from generator.derive.citations.work import Work
from generator.values.day import Day

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


def bibtex(work: Work) -> tuple[str, ...]:
    """Return the entry, line by line."""
    fields = (
        ("title", f"{{{_text(work.title)}}}"),
        ("howpublished", _text(_how(work))),
        *_date(work.edition),
        ("note", _text(f"{work.edition_words[:1].upper()}{work.edition_words[1:]}")),
        ("url", work.address),
    )
    lines = (f"  {name} = {{{value}}}," for name, value in fields if value)
    return (f"@misc{{{work.key},", *lines, *_month(work.edition), "}")


def _how(work: Work) -> str:
    if not work.container:
        return work.site
    return f"{work.genre[:1].upper()}{work.genre[1:]}. In: {work.container}. {work.site}"


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
