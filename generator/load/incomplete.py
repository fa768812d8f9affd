"""Which entries could not be read whole."""

from bisect import bisect_left
from collections.abc import Mapping

from generator.diagnostics import Diagnostic, Severity
from generator.load.node import Entries, Entry
from generator.model.kinds import Section


def incomplete(
    sections: Entries, findings: tuple[Diagnostic, ...]
) -> Mapping[Section, frozenset[str]]:
    """Return, by section, the ids of the entries in which an error stands."""
    errors: dict[str, list[int]] = {}
    for finding in findings:
        if finding.severity is Severity.ERROR:
            span = finding.primary.span
            errors.setdefault(span.file, []).append(span.start)
    starts = {file: tuple(sorted(places)) for file, places in errors.items()}
    return {
        Section(section.key.text): frozenset(
            entry.key.text for entry in section.value.entries if _holds(entry, starts)
        )
        for section in sections.entries
        if section.key.text in set(Section) and isinstance(section.value, Entries)
    }


def _holds(entry: Entry, starts: Mapping[str, tuple[int, ...]]) -> bool:
    places = starts.get(entry.key.span.file, ())
    next_error = bisect_left(places, entry.key.span.start)
    return next_error < len(places) and places[next_error] <= entry.value.span.end
