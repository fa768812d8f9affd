"""Where two JSON values differ, named as a person would name it."""

import json
from collections.abc import Iterator, Mapping

Json = object
LONGEST = 60
"""Characters of a value that are shown."""


def differences(found: Json, expected: Json, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield the field and what is wrong with it, for each place where `found` is not as expected.

    Entries of lists are named by their id, else by their number, counted from 1.
    """
    if isinstance(found, dict) and isinstance(expected, dict):
        yield from _in_fields(found, expected, path, "{0}.{1}" if path else "{0}{1}")
    elif isinstance(found, list) and isinstance(expected, list):
        yield from _in_fields(_named(found), _named(expected), path, "{0}[{1}]")
    elif found != expected or type(found) is not type(expected):
        yield path, f"is {_shown(found)} where the seeds give {_shown(expected)}"


def _in_fields(
    found: Mapping[str, Json], expected: Mapping[str, Json], path: str, form: str
) -> Iterator[tuple[str, str]]:
    for name in dict.fromkeys((*expected, *found)):
        field = form.format(path, name)
        if name not in found:
            yield field, "is missing"
        elif name not in expected:
            yield field, f"was added: {_shown(found[name])}"
        else:
            yield from differences(found[name], expected[name], field)
    if tuple(found) != tuple(expected) and set(found) == set(expected):
        yield path, "has its entries in another order"


def _named(entries: list[Json]) -> Mapping[str, Json]:
    """Name the entries of a list; a name that comes again gets its place beside it."""
    named: dict[str, Json] = {}
    for place, entry in enumerate(entries, start=1):
        name = str(entry.get("id", place)) if isinstance(entry, dict) else str(place)
        named[name if name not in named else f"{name}, {place}"] = entry
    return named


def _shown(value: Json) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
