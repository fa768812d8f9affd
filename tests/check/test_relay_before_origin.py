"""S003 names an origin exactly where something before it in the chain is certainly older."""

import re
from itertools import combinations

from hypothesis import example, given
from hypothesis import strategies as st

from tests.checking import check_example

Days = tuple[int, int]

DAYS = st.tuples(st.integers(1, 9), st.integers(0, 5)).map(lambda each: (each[0], sum(each)))
"""The first and the last day of November 2025 on which something can have been published."""


def published(days: Days | None) -> str:
    if days is None:
        return "unknown"
    return f'"[2025-11-{days[0]:02}..2025-11-{days[1]:02}]"'


def chained(way: list[Days | None]) -> str:
    others = "".join(
        f"  s{number}: {{type: Report, publisher: wire-{number}, published: {published(days)},"
        " lang: en, held: false}\n"
        for number, days in enumerate(way[1:], start=1)
    )
    actors = "".join(
        f"  wire-{n}: {{type: Organization, name: Wire {n}}}\n" for n in range(len(way))
    )
    hops = ", ".join(f"{{actor: wire-{n}, source: s{n}}}" for n in range(1, len(way)))
    return (
        "# report.txt: It was said.\n"
        f"sources:\n  s0: {{file: report.txt, type: Report, publisher: wire-0, lang: en,"
        f" published: {published(way[0])}, accessed: 2025-12-24}}\n{others}"
        f"actors:\n{actors}"
        "claims:\n  said:\n    text: It was said.\n    appearances:\n"
        f'      - {{source: s0, quote: "It was said", chain: [{hops}]}}\n'
    )


@example([(1, 1), (1, 6), (2, 2)])
@given(st.lists(DAYS | st.none(), min_size=2, max_size=5))
def test_an_origin_is_named_exactly_where_some_relay_is_older(way: list[Days | None]) -> None:
    certain = {
        f"s{origin}"
        for relay, origin in combinations(range(len(way)), 2)
        if (one := way[relay]) and (other := way[origin]) and one[1] < other[0]
    }
    found = [each for each in check_example(chained(way)).findings if each.code == "S003"]
    named = [re.findall(r"`(s\d)`", each.message) for each in found]
    assert {origin for _, origin in named} == certain
    assert len(named) == len(certain)
