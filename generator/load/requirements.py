"""Keys that must be there because another key says so."""

from collections.abc import Mapping

from generator.load.node import Entries, Entry, Node, Scalar
from generator.load.reading import Reading
from generator.load.structure_faults import MISSING_KEY
from generator.load.value_faults import BAD_VALUE


def read_requirements(sections: Entries) -> Reading[None]:
    """Report the keys that sources and places lack."""
    for section in sections.entries:
        if isinstance(section.value, Entries):
            for entry in section.value.entries:
                if section.key.text == "sources":
                    yield from _source(entry)
                elif section.key.text == "events":
                    yield from _event(entry)


def _source(entry: Entry) -> Reading[None]:
    values = _values(entry.value)
    held = _text(values.get("held"))
    if "held" not in values or held == "true":
        for key in ("file", "accessed"):
            if values and key not in values:
                yield MISSING_KEY.finding(
                    f"the key `{key}` is missing, which a held source must have",
                    entry.key.span,
                    advice="write it; or write `held: false` if the text is not here",
                )
    if held == "false" and "file" in values:
        yield BAD_VALUE.finding(
            "a source that is not held has no `file`",
            values["file"].span,
            advice="delete `held: false` if the text is here, else delete `file`",
        )
    if _text(values.get("republish")) == "full" and "licence" not in values:
        yield MISSING_KEY.finding(
            "the key `licence` is missing, which `republish: full` must have",
            entry.key.span,
            advice="say why all of the text may be shown",
        )


def _event(entry: Entry) -> Reading[None]:
    place = _values(entry.value).get("where")
    for given, wanted in (("lat", "lon"), ("lon", "lat")):
        coordinates = _values(place)
        if given in coordinates and wanted not in coordinates:
            yield MISSING_KEY.finding(
                f"the key `{wanted}` is missing beside `{given}`", coordinates[given].span
            )


def _values(node: Node | None) -> Mapping[str, Node]:
    if not isinstance(node, Entries):
        return {}
    return {entry.key.text: entry.value for entry in reversed(node.entries)}


def _text(node: Node | None) -> str | None:
    return node.text if isinstance(node, Scalar) else None
