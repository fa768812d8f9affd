"""Events within events."""

from collections.abc import Iterable, Mapping


def ancestors(events: Iterable[str], parents: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return of each event those that it is a part of, the nearest first; a circle is cut open.

    The events that are found on the way are answered for as well.
    """
    found: dict[str, tuple[str, ...]] = {}
    for event in events:
        path = _path(event, parents)
        for place, passed in enumerate(path):
            if passed in found:
                break
            found[passed] = path[place + 1 :]
    return found


def _path(event: str, parents: Mapping[str, str]) -> tuple[str, ...]:
    """Return `event` and the events above it."""
    path = {event: None}
    above = parents.get(event)
    while above is not None and above not in path:
        path[above] = None
        above = parents.get(above)
    return tuple(path)
