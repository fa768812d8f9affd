"""Mappings that read what they hold when they are asked for it, and not before."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

_Key = TypeVar("_Key")
_At = TypeVar("_At")
_Value = TypeVar("_Value")


class Lazy(Mapping[_Key, _Value], Generic[_Key, _At, _Value]):
    """Values that are read from their places."""

    def __init__(self, places: Mapping[_Key, _At], read: Callable[[_Key, _At], _Value]) -> None:
        """Know the place of each key, and how to `read` there; each time anew."""
        self._places = places
        self._read = read

    def __getitem__(self, key: _Key) -> _Value:
        """Read a value."""
        return self._read(key, self._places[key])

    def __contains__(self, key: object) -> bool:
        """Return whether there is a place for the key, without reading there."""
        return key in self._places

    def __iter__(self) -> Iterator[_Key]:
        """Yield the keys."""
        return iter(self._places)

    def __len__(self) -> int:
        """Return the number of keys."""
        return len(self._places)


def joined(
    mappings: Iterable[Mapping[_Key, _Value]], *, by: Callable[[_Key], str] | None = None
) -> Mapping[_Key, _Value]:
    """Join mappings; of a key that two have, the later holds.

    The keys are in the order of the mappings, or sorted.
    """
    owners = {key: mapping for mapping in mappings for key in mapping}
    ordered = {key: owners[key] for key in sorted(owners, key=by)} if by else owners
    return Lazy(ordered, _read_from)


def without(mapping: Mapping[_Key, _Value], gone: Collection[_Key]) -> Mapping[_Key, _Value]:
    """Leave out the keys that are `gone`."""
    return Lazy({key: mapping for key in mapping if key not in gone}, _read_from)


def _read_from(key: _Key, owner: Mapping[_Key, _Value]) -> _Value:
    return owner[key]
