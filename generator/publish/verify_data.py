"""A briefing's data: its quotations looked up again in the documents, and its fields compared."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import islice

from generator.load import complete
from generator.load.documents.document import read_document
from generator.publish.manifest import Alteration
from generator.quotes.contract import Quotation, match
from generator.quotes.folded_document import FoldedDocument, fold_document
from generator.quotes.match_result import Verified
from generator.spans import SeedFile

Json = object
LONGEST = 60
"""Characters of a value that are shown."""
MOST = 500
"""Quotations of one file that are looked up; each search reads its document."""
NOT_HELD = "is not among the seeds here, so its quotations could not be looked up"


def read_data(text: bytes) -> Json:
    """Read a JSON file; None where it is none."""
    try:
        data: Json = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return data


def altered_documents(
    name: str, data: Mapping[str, Json], seeds: Mapping[str, SeedFile]
) -> Iterator[Alteration]:
    """Yield the documents in the data `name` whose hash is not that of the seed."""
    for source, document in _documents(data).items():
        path = str(document.get("file"))
        field = f"sources[{source}].document.sha256"
        if path not in seeds:
            yield Alteration(file=path, what=NOT_HELD)
        elif sha256(seeds[path].data).hexdigest() != document.get("sha256"):
            what = f"is not the hash of the document as it is stored here: {path}"
            yield Alteration(file=name, field=field, what=what)


def altered_quotations(
    name: str, data: Mapping[str, Json], seeds: Mapping[str, SeedFile]
) -> Iterator[Alteration]:
    """Yield the quotations in the data `name` that are not where it says."""
    texts = {
        source: folded
        for source, document in _documents(data).items()
        if (file := seeds.get(str(document.get("file")))) and (folded := _folded(file))
    }
    languages = {str(each.get("id")): str(each.get("lang")) for each in _records(data, "sources")}
    appearances = (
        (f"claims[{claim.get('id')}].appearances[{number}]", appearance)
        for claim in _records(data, "claims")
        for number, appearance in enumerate(_records(claim, "appearances"), start=1)
        if str(appearance.get("source")) in texts
    )
    for field, appearance in islice(appearances, MOST):
        source = str(appearance.get("source"))
        if told := _objection(appearance, texts[source], languages.get(source, "en")):
            yield Alteration(file=name, field=f"{field}.{told[0]}", what=told[1])


def count_quotations(data: Mapping[str, Json]) -> int:
    """Count the quotations of a briefing's data."""
    return sum(len(_records(claim, "appearances")) for claim in _records(data, "claims"))


def _objection(
    appearance: Mapping[str, Json], text: FoldedDocument, lang: str
) -> tuple[str, str] | None:
    """Say which field of an appearance does not hold, and why."""
    outcome = match(
        Quotation(
            words=_text(appearance, "quote"),
            prefix=_text(appearance, "prefix"),
            suffix=_text(appearance, "suffix"),
            gap_ok=appearance.get("gap_ok") is not None,
            lang=lang,
        ),
        text,
    )
    if not isinstance(outcome, Verified):
        return "quote", "does not stand in the document, word for word"
    passage = _record(appearance.get("passage"))
    if (passage.get("start"), passage.get("end")) != (outcome.at.start, outcome.at.end):
        return "passage", f"is not where the words stand: {outcome.at.start}–{outcome.at.end}"
    return None


def _folded(file: SeedFile) -> FoldedDocument | None:
    document, _ = complete(read_document(file))
    return fold_document(document) if document else None


def _documents(data: Mapping[str, Json]) -> Mapping[str, Mapping[str, Json]]:
    """Return the stored documents of the data, by the id of their source."""
    return {
        str(source.get("id")): _record(source["document"])
        for source in _records(data, "sources")
        if source.get("document") is not None
    }


def _records(record: Mapping[str, Json], field: str) -> tuple[Mapping[str, Json], ...]:
    entries = record.get(field)
    return tuple(map(_record, entries)) if isinstance(entries, list) else ()


def _record(value: Json) -> Mapping[str, Json]:
    return value if isinstance(value, dict) else {}


def _text(record: Mapping[str, Json], field: str) -> str:
    value = record.get(field)
    return value if isinstance(value, str) else ""


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
