"""The YAML files of one folder as one mapping of sections."""

from generator.diagnostics import Label
from generator.load.encoding import decode
from generator.load.node import Entries, Entry, opening
from generator.load.reading import Reading
from generator.load.structure_faults import DUPLICATE, WRONG_TYPE
from generator.load.syntax_faults import YAML_LIMIT
from generator.load.yaml_tree import read_tree
from generator.spans import SeedFile, Span

LARGEST = 10_000_000
"""Bytes of one YAML file."""


def read_sections(file: SeedFile) -> Reading[Entries | None]:
    """Return what stands at the top of one file; nothing where it could not be read."""
    if len(file.data) > LARGEST:
        yield YAML_LIMIT.finding(
            f"this file is larger than {LARGEST // 1_000_000} MB",
            Span(file=file.path, start=0, end=0),
            advice="split it",
        )
        return None
    text = yield from decode(file)
    if text is None:
        return None
    tree = yield from read_tree(text, file.path)
    if tree is None or isinstance(tree, Entries):
        return tree
    yield WRONG_TYPE.finding(
        "a seed file begins with keys such as `sources:`",
        opening(tree),
        advice="write `key: value`, one a line",
    )
    return None


def merged(files: tuple[Entries, ...], place: Span) -> Reading[Entries]:
    """Return the sections of all files as one mapping.

    A section that stands in two files is reported and read all the same, so that no reference to
    its ids looks wrong.
    """
    sections: dict[str, Entry] = {}
    for entry in (entry for file in files for entry in file.entries):
        first = sections.setdefault(entry.key.text, entry)
        if first is entry:
            continue
        yield DUPLICATE.finding(
            f"`{entry.key.text}` is given twice",
            entry.key.span,
            secondary=(Label(span=first.key.span, text="first given here"),),
            advice="keep one; a section stands in one file only",
        )
        if isinstance(first.value, Entries) and isinstance(entry.value, Entries):
            both = first.value.entries + entry.value.entries
            value = Entries(entries=both, span=first.value.span)
            sections[entry.key.text] = Entry(key=first.key, value=value)
    return Entries(entries=tuple(sections.values()), span=place)
