"""Several mappings as one, without reading what they hold."""

from collections.abc import Callable, Iterable, Iterator, Mapping
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

    def __iter__(self) -> Iterator[_Key]:
        """Yield the keys."""
        return iter(self._owners)

    def __len__(self) -> int:
        """Return the number of keys."""
        return len(self._owners)
