"""Nodes into records, by the records' own annotations: the only place where keys are taken."""

from collections.abc import Mapping
from typing import Any

from generator.diagnostics import Label
from generator.load.identifier import fault_of_id, suggestion
from generator.load.node import Entries, Entry, Items, Node, Scalar, opening
from generator.load.prose import read_prose
from generator.load.reading import Reading
from generator.load.shape import Group, Many, Paragraph, Shape, Table, Value, has_field, keys
from generator.load.spelling import listed, meant
from generator.load.structure_faults import DUPLICATE, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE
from generator.load.value import Decoded, read_value
from generator.load.value_faults import BAD_ID
from generator.spans import Placed, Span

_SORTS: Mapping[type, str] = {
    Value: "a single value",
    Paragraph: "a text",
    Group: "a group of keys",
    Many: "a list",
    Table: "a group of ids",
}
_ADVICE: Mapping[type, str] = {
    Many: "write it as `[…]`, or one item a line, each after `- `",
    Table: "write each entry under an id of its own",
}


def read_node(shape: Shape, node: Node, name: str) -> Reading[Any]:
    """Return what `node` holds as the value of the key `name`; nothing where it is at fault."""
    if isinstance(node, Scalar) and (node.is_missing or not node.text.strip()):
        yield MISSING_KEY.finding(
            f"`{name}` has no value",
            node.span,
            advice="write one; or delete the key where it may be left out",
        )
        return None
    if isinstance(shape, Group) and shape.shorthand and isinstance(node, Scalar):
        node = _spelled_out(shape.shorthand, node)
    reading = _reading(shape, node, name)
    if reading is not None:
        return (yield from reading)
    yield WRONG_TYPE.finding(
        f"`{name}` is {_SORTS[type(shape)]}", opening(node), advice=_ADVICE.get(type(shape), "")
    )
    return None


def _reading(shape: Shape, node: Node, name: str) -> Reading[Any] | None:
    """Return how to read `node`; nothing where it has another shape."""
    match shape, node:
        case Value(), Scalar():
            return _placed(shape, node, name)
        case Paragraph(), Scalar():
            return read_prose(node, name)
        case Many(), Items():
            return _items(shape, node, name)
        case Table(), Entries():
            return read_table(shape, node)
        case Group(), Entries():
            return read_record(shape.record, node, at=opening(node), given={})
        case _:
            return None


def _spelled_out(key: str, scalar: Scalar) -> Entries:
    entry = Entry(key=Scalar(text=key, plain=True, span=scalar.span), value=scalar)
    return Entries(entries=(entry,), span=scalar.span)


def _placed(value: Value, scalar: Scalar, name: str) -> Reading[Placed[Decoded] | None]:
    decoded = yield from read_value(value, scalar, name)
    return None if decoded is None else Placed(value=decoded, span=scalar.span)


def read_record(
    record: type, node: Entries, *, at: Span, given: Mapping[str, object]
) -> Reading[Any]:
    """Return the record that `node` describes; nothing where a key that must be there is missing.

    A missing key is reported `at` that place; `given` holds the fields that are no keys.
    """
    taken = yield from _taken(record, node)
    values = dict(given)
    whole = True
    for key in keys(record):
        if key.name in taken:
            value = yield from read_node(key.shape, taken[key.name], key.name)
            if value is not None:
                values[key.field] = value
        elif key.required:
            yield MISSING_KEY.finding(f"the key `{key.name}` is missing", at)
        whole = whole and (key.field in values or not key.required)
    if has_field(record, "span"):
        values["span"] = node.span
    return record(**values) if whole else None


def read_table(table: Table, node: Entries) -> Reading[Mapping[str, Any]]:
    """Return the entries of a section by their ids, without those that could not be read."""
    records = {}
    for entry in (yield from unique(node.entries)):
        name = entry.key
        if fault := fault_of_id(name.text):
            near = suggestion(name.text)
            yield BAD_ID.finding(
                f"the id `{name.text}` {fault}",
                name.span,
                advice=f"write `{near}`" if near else "",
            )
        record = yield from _entry(table.entry, entry)
        if record is not None and fault is None:
            records[name.text] = record
    return records


def _entry(group: Group, entry: Entry) -> Reading[Any]:
    if not isinstance(entry.value, Entries):
        return (yield from read_node(group, entry.value, entry.key.text))
    given = {"id": Placed(value=entry.key.text, span=entry.key.span)}
    return (yield from read_record(group.record, entry.value, at=entry.key.span, given=given))


def unique(entries: tuple[Entry, ...]) -> Reading[tuple[Entry, ...]]:
    """Return `entries` without those whose key stands there before."""
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
    for entry in (yield from unique(node.entries)):
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
