"""The side that an actor speaks for in the end, in any graph of parties."""

from collections.abc import Mapping
from types import SimpleNamespace
from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from generator.evidence.support import _parties
from generator.model.actor import Actor

_NAMES = "abcdef"


def _actors(party: Mapping[str, str | None]) -> Mapping[str, Actor]:
    made = {
        name: SimpleNamespace(party=SimpleNamespace(value=other) if other else None)
        for name, other in party.items()
    }
    return cast("Mapping[str, Actor]", made)


def _walked(name: str, party: Mapping[str, str | None]) -> str:
    """Go step by step, as far as nobody is met twice."""
    way = [name]
    while (following := party.get(way[-1])) and following not in way:
        way.append(following)
    return way[-1]


@given(st.dictionaries(st.sampled_from(_NAMES), st.one_of(st.none(), st.sampled_from(_NAMES))))
def test_it_is_where_a_walk_ends(party: Mapping[str, str | None]) -> None:
    ends = _parties(_actors(party))
    assert {name: ends[name] for name in party} == {name: _walked(name, party) for name in party}


def test_a_circle_of_many_is_passed_once() -> None:
    count = 20_000
    ends = _parties(_actors({str(n): str((n + 1) % count) for n in range(count)}))
    assert ends["0"] == str(count - 1)
    assert ends["7"] == "6"
