"""What a briefing can take from the shared actors: so much of them it depends on."""

import re
from collections.abc import Mapping

from generator.cache.codec import dumps
from generator.cache.stored_unit import Brief
from generator.check.text.look_alike_names import looks
from generator.files.digest import digest
from generator.model.actor import Actor

_PLACE = re.compile(r'\["Span","[^"]*",\d+,\d+\]')


class SharedParts:
    """The shared actors, by what a briefing can take from them."""

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        """Take the actors by id."""
        self._essence = {name: digest(_without_places(actor)) for name, actor in actors.items()}
        self._looks: dict[str, list[str]] = {}
        for name, actor in actors.items():
            for look in looks({name: actor}):
                self._looks.setdefault(look, []).append(f"{name} {self._essence[name]}")

    def taken_by(self, brief: Brief) -> str:
        """Return a hash of what a unit takes."""
        named = sorted(self._essence[name] for name in brief.named or () if name in self._essence)
        alike = sorted(who for look in brief.looks for who in self._looks.get(look, ()))
        return digest(*named, "", *alike)


def _without_places(actor: Actor) -> str:
    """Write an actor without the places of its parts in the file, which move with every edit."""
    return _PLACE.sub("", dumps(actor))
