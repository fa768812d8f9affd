"""Nodes into records, by the records' own annotations: the only place where keys are taken."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from generator.diagnostics import Label
from generator.load import Reading
from generator.load.addresses import fault_of_id, suggestion
from generator.load.faults import BAD_ID, BAD_VALUE, DUPLICATE, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE
from generator.load.prose import read_prose
from generator.load.spelling import listed, meant
from generator.load.value import read_value
from generator.load.yaml_tree import Entries, Entry, Items, Node, Scalar, opening
from generator.model.annotations import Field, Group, Many, Shape, Table, Value, fields_of, present
from generator.model.prose import Prose
from generator.spans import Placed, Span

PROSE = Group(record=Prose)
"""The one record that is written as a text."""
_FILLED_BY_THE_READER = frozenset({"id", "slug", "span", "document", "runs"})
"""Fields that are no keys."""
_SORTS: Mapping[type, str] = {
    Value: "a single value",
    Group: "a group of keys",
    Many: "a list",
    Table: "a group of ids",
}
_ADVICE: Mapping[type, str] = {
    Many: "write it as `[…]`, or one item a line, each after `- `",
    Table: "write each entry under an id of its own",
}


@cache
def keys(record: type) -> tuple[Field, ...]:
    """Return the fields of `record` that an author writes, in its own order."""
    return tuple(
        replace(field, shape=present(field.shape))
        for field in fields_of(record)
        if field.attribute not in _FILLED_BY_THE_READER
    )


def read_node(shape: Shape, node: Node, name: str) -> Reading[Any]:
    """Return what `node` holds as the value of the key `name`; None if it is at fault."""
    if isinstance(node, Scalar) and (node.is_missing or not node.text.strip()):
        yield MISSING_KEY.finding(
            f"`{name}` has no value",
            node.span,
            advice="write one; or delete the key where it may be left out",
        )
        return None
    if isinstance(shape, Group) and shape.shorthand and isinstance(node, Scalar):
        key = Scalar(text=shape.shorthand, plain=True, span=node.span)
        node = Entries(entries=(Entry(key=key, value=node),), span=node.span)
    reading = _reading(shape, node, name)
    if reading is not None:
        return (yield from reading)
    sort = "a text" if shape == PROSE else _SORTS[type(shape)]
    advice = _ADVICE.get(type(shape), "")
    yield WRONG_TYPE.finding(f"`{name}` is {sort}", opening(node), advice=advice)
    return None


def _reading(shape: Shape, node: Node, name: str) -> Reading[Any] | None:
    """Return how to read `node`; None if it has another shape."""
    match shape, node:
        case Value(), Scalar():
            return _placed(shape, node, name)
        case Group(record=record), Scalar() if record is Prose:
            return read_prose(node, name)
        case Group(record=record), Entries() if record is not Prose:
            return read_record(record, node, at=opening(node), given={})
        case Many(), Items():
            return _items(shape, node, name)
        case Table(entry=Group() as entry), Entries():
            return _table(entry, node)
        case _:
            return None


def _placed(value: Value, scalar: Scalar, name: str) -> Reading[Placed[Any] | None]:
    decoded = yield from read_value(value, scalar, name)
    return None if decoded is None else Placed(value=decoded, span=scalar.span)


def read_record(
    record: type, node: Entries, *, at: Span, given: Mapping[str, object]
) -> Reading[Any]:
    """Return the record that `node` describes; None if a key that must be there is missing.

    A missing key is reported `at` that place; `given` holds the fields that are no keys.
    """
    taken = yield from _taken(record, node)
    values, whole = dict(given), True
    for key in keys(record):
        if key.name in taken:
            value = yield from read_node(key.shape, taken[key.name], key.name)
            if value is not None:
                values[key.attribute] = value
        elif key.required:
            yield MISSING_KEY.finding(f"the key `{key.name}` is missing", at)
        whole = whole and (key.attribute in values or not key.required)
    if any(field.attribute == "span" for field in fields_of(record)):
        values["span"] = node.span
    return record(**values) if whole else None


def _table(group: Group, node: Entries) -> Reading[Mapping[str, Any]]:
    """Return the entries of a section by their ids, without those that could not be read."""
    records = {}
    for entry in (yield from _unique(node.entries)):
        name = entry.key
        if fault := fault_of_id(name.text):
            near = suggestion(name.text)
            advice = f"write `{near}`" if near else ""
            yield BAD_ID.finding(f"the id `{name.text}` {fault}", name.span, advice=advice)
        record = yield from _entry(group, entry)
        if record is not None and fault is None:
            records[name.text] = record
    return records


def _entry(group: Group, entry: Entry) -> Reading[Any]:
    if not isinstance(entry.value, Entries):
        return (yield from read_node(group, entry.value, entry.key.text))
    given = {"id": Placed(value=entry.key.text, span=entry.key.span)}
    return (yield from read_record(group.record, entry.value, at=entry.key.span, given=given))


def _unique(entries: tuple[Entry, ...]) -> Reading[tuple[Entry, ...]]:
    """Return `entries` without those whose key was there before."""
    first: dict[str, Entry] = {}
    for entry in entries:
        earlier = first.setdefault(entry.key.text, entry)
        if earlier is not entry:
            yield DUPLICATE.finding(
                f"`{entry.key.text}` is given twice",
                entry.key.span,
                secondary=(Label(span=earlier.key.span, text="first given here"),),
                advice="keep one, or give this one another name",
            )
    return tuple(first.values())


def _taken(record: type, node: Entries) -> Reading[Mapping[str, Node]]:
    """Return the values of the known keys; what is left over is an unknown key."""
    known = tuple(key.name for key in keys(record))
    taken = {}
    for entry in (yield from _unique(node.entries)):
        if entry.key.text in known:
            taken[entry.key.text] = entry.value
        else:
            yield UNKNOWN_KEY.finding(
                f"the key `{entry.key.text}` has no meaning here",
                entry.key.span,
                advice=meant(entry.key.text, known) or f"the keys here are {listed(known)}",
            )
    return taken


def _items(shape: Many, node: Items, name: str) -> Reading[tuple[Any, ...]]:
    items = []
    for item in node.items:
        value = yield from read_node(shape.item, item, name)
        if value is not None:
            items.append(value)
    return tuple(items)


def read_requirements(sections: Entries) -> Reading[None]:
    """Report the keys that sources and places lack."""
    for section in sections.entries:
        if isinstance(section.value, Entries):
            for entry in section.value.entries:
                if section.key.text == "sources":
                    yield from _required_of_source(entry)
                elif section.key.text == "events":
                    yield from _required_of_place(entry)


def _required_of_source(entry: Entry) -> Reading[None]:
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


def _required_of_place(entry: Entry) -> Reading[None]:
    coordinates = _values(_values(entry.value).get("where"))
    for given, wanted in (("lat", "lon"), ("lon", "lat")):
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
