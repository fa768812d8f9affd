"""The quotations of a briefing's data, looked up again in the stored documents."""

from collections.abc import Iterator, Mapping
from hashlib import sha256

from generator.load import complete
from generator.load.documents.document import read_document
from generator.model.source import Document
from generator.publish.manifest import Alteration
from generator.publish.verify_difference import Json
from generator.quotes.contract import Quotation, match
from generator.quotes.folded_document import FoldedDocument, fold_document
from generator.quotes.match_result import Verified
from generator.spans import SeedFile

NOT_HELD = "is not among the seeds here, so its quotations could not be looked up"


def altered_documents(
    name: str, data: Mapping[str, Json], seeds: Mapping[str, SeedFile]
) -> Iterator[Alteration]:
    """Yield the documents in the data `name` whose hash is not that of the seed."""
    for source, document in _documents(data).items():
        path = str(document.get("file"))
        field = f"sources[{source}].document.sha256"
        if path not in seeds:
            yield Alteration(file=path, field="", what=NOT_HELD)
        elif sha256(seeds[path].data).hexdigest() != document.get("sha256"):
            what = "is not the hash of the document as it is stored here"
            yield Alteration(file=name, field=field, what=f"{what}: {path}")


def altered_quotations(
    name: str, data: Mapping[str, Json], seeds: Mapping[str, SeedFile]
) -> Iterator[Alteration]:
    """Yield the quotations in the data `name` that do not stand where it says."""
    texts = {
        source: folded
        for source, document in _documents(data).items()
        if (folded := _folded(seeds.get(str(document.get("file"))))) is not None
    }
    languages = {str(each.get("id")): str(each.get("lang")) for each in _records(data, "sources")}
    for claim in _records(data, "claims"):
        for number, appearance in enumerate(_records(claim, "appearances"), start=1):
            source = str(appearance.get("source"))
            if source in texts:
                told = _objection(appearance, texts[source], languages.get(source, "en"))
                if told:
                    field = f"claims[{claim.get('id')}].appearances[{number}].{told[0]}"
                    yield Alteration(file=name, field=field, what=told[1])


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


def _folded(file: SeedFile | None) -> FoldedDocument | None:
    document: Document | None = None
    if file is not None:
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
