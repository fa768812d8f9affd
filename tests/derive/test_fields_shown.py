"""Every field that an author can fill is shown: some view or record of data reads it."""

import dataclasses
import inspect
import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import FrameType

import pytest

import generator.model
from tests.checking import ROOT, check_project, seed_files

CASES = ROOT / "tests" / "cases" / "pages"
NOT_SHOWN: Mapping[str, str] = {
    "Appearance.span": "a place in the YAML, for findings",
    "Prose.span": "a place in the YAML, for findings",
    "Document.place": "the path of the seed file; pages name a document by its source",
    "Ignore.code": "a warning that is ignored concerns authors alone",
    "Ignore.covers": "a warning that is ignored concerns authors alone",
    "Ignore.reason": "a warning that is ignored concerns authors alone",
    "AuthoredValue.low": "shown as the bounds of the figure, which `evidence` makes of it",
    "AuthoredValue.high": "shown as the bounds of the figure, which `evidence` makes of it",
    "AuthoredValue.best": "shown as the bounds of the figure, which `evidence` makes of it",
    "CasualtyFigure.value": "shown as the bounds of the figure, which `evidence` makes of it",
    "Mention.id": "what a page lists of mentions, `evidence` has looked up",
    "Mention.reference": "what a page lists of mentions, `evidence` has looked up",
    "Range.least": "describes a field, and is none itself",
    "Range.greatest": "describes a field, and is none itself",
    "Reference.to": "describes a field, and is none itself",
    "Reference.or_unknown": "describes a field, and is none itself",
}
"""Fields that no page and no file of data shows, each with the reason."""


SPY = "spy"
"""The name of the function through which every field is read."""


def records() -> tuple[type, ...]:
    """Return every record of the model."""
    modules = [
        import_module(f"generator.model.{each.name}")
        for each in iter_modules(generator.model.__path__)
        if each.name != "annotations"  # it describes records
    ]
    return tuple(
        record
        for module in modules
        for _, record in inspect.getmembers(module, dataclasses.is_dataclass)
        if isinstance(record, type) and record.__module__ == module.__name__
    )


def names(every: Iterable[type]) -> set[str]:
    """Return the names of all fields of records."""
    return {
        f"{record.__name__}.{field.name}"
        for record in every
        for field in dataclasses.fields(record)
    }


class Reading:
    """Sees which fields of records the layers read."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, layers: str, every: Iterable[type]) -> None:
        self.seen: set[str] = set()
        self._layers = tuple(layers.split())
        for record in every:
            fields = frozenset(field.name for field in dataclasses.fields(record))
            monkeypatch.setattr(record, "__getattribute__", self._reader(record.__name__, fields))

    def _reader(self, record: str, fields: frozenset[str]) -> Callable[[object, str], object]:
        def spy(value: object, name: str) -> object:
            if name in fields and self._is_reading(sys._getframe(1)):  # noqa: SLF001  # who reads?
                self.seen.add(f"{record}.{name}")
            return object.__getattribute__(value, name)

        return spy

    def _is_reading(self, frame: FrameType | None) -> bool:
        """Return whether the first reader is of the layers, the model's own properties aside."""
        while frame is not None and (
            module(frame).startswith("generator.model") or frame.f_code.co_name == SPY
        ):
            frame = frame.f_back
        return frame is not None and module(frame).startswith(self._layers)


def module(frame: FrameType) -> str:
    return str(frame.f_globals["__name__"])


def test_every_field_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    every = records()
    assert len(names(every)) >= 100
    reading = Reading(monkeypatch, "generator.derive generator.render", every)
    for project in (ROOT, *CASES.iterdir()):
        assert check_project(seed_files(project)).pages
    assert names(every) - reading.seen - NOT_SHOWN.keys() == set()
    assert NOT_SHOWN.keys() - names(every) == set()
    assert NOT_SHOWN.keys() & reading.seen == set()


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class _Record:
    shown: int
    kept: int


def test_a_field_that_is_not_shown_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = Reading(monkeypatch, "generator.derive", [_Record])
    record = _Record(shown=1, kept=2)
    assert record.shown
    assert elsewhere.seen == set()
    reading = Reading(monkeypatch, __name__, [_Record])
    assert record.shown
    assert names([_Record]) - reading.seen == {"_Record.kept"}
