"""Several mappings as one, or a part of one, without reading what they hold."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import TypeVar

_Key = TypeVar("_Key")
_Value_co = TypeVar("_Value_co", covariant=True)


class Joined(Mapping[_Key, _Value_co]):
    """The mappings one after the other; of a key that two have, the later holds."""

    def __init__(
        self,
        mappings: Iterable[Mapping[_Key, _Value_co]],
        *,
        by: Callable[[_Key], str] | None = None,
    ) -> None:
        """Take note of whose each key is; the keys are in the order of the mappings, or sorted."""
        owners = {key: mapping for mapping in mappings for key in mapping}
        self._owners = {key: owners[key] for key in sorted(owners, key=by)} if by else owners

    def __getitem__(self, key: _Key) -> _Value_co:
        """Return what the owner of the key has."""
        return self._owners[key][key]

    def __contains__(self, key: object) -> bool:
        """Tell whether one of them has the key."""
        return key in self._owners

    def __iter__(self) -> Iterator[_Key]:
        """Yield the keys."""
        return iter(self._owners)

    def __len__(self) -> int:
        """Return the number of keys."""
        return len(self._owners)


class Without(Mapping[_Key, _Value_co]):
    """A mapping without some keys."""

    def __init__(self, mapping: Mapping[_Key, _Value_co], gone: Collection[_Key]) -> None:
        """Leave out what is `gone`."""
        self._mapping = mapping
        self._keys = dict.fromkeys(key for key in mapping if key not in gone)

    def __getitem__(self, key: _Key) -> _Value_co:
        """Return what the mapping has, unless the key is gone."""
        if key not in self._keys:
            raise KeyError(key)
        return self._mapping[key]

    def __contains__(self, key: object) -> bool:
        """Tell whether the key is left."""
        return key in self._keys

    def __iter__(self) -> Iterator[_Key]:
        """Yield the keys that are left."""
        return iter(self._keys)

    def __len__(self) -> int:
        """Return how many are left."""
        return len(self._keys)
