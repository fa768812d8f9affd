"""A citation as CSL-JSON, the form that citation styles are applied to."""

from collections.abc import Mapping

from generator.derive.citations.work import Work
from generator.values.day import Day

Item = Mapping[str, object]


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
