"""Records are written and read back as they were, and nothing else is read as one."""

import json
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cache.caching_compiler import Brief, compile_batch
from generator.cache.codec import DamagedError, dumps, loads
from generator.compiler import NOTHING_SHARED
from generator.diagnostics import Diagnostic, Label, Severity
from generator.spans import SeedFile, Span
from tests.bench.corpus import corpus


class Term(StrEnum):
    """A vocabulary."""

    ONE = "one"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A record."""

    text: str
    days: tuple[date | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """Another, that a union must tell from the first."""

    text: str
    pair: tuple[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A record with all that a record may hold."""

    leaves: tuple[Leaf | Other, ...]
    names: frozenset[str] | None
    term: Term | None
    sure: bool
    number: int | None


leaves = st.builds(Leaf, text=st.text(), days=st.lists(st.none() | st.dates()).map(tuple))
others = st.builds(Other, text=st.text(), pair=st.tuples(st.text(), st.integers()))
trees = st.builds(
    Tree,
    leaves=st.lists(leaves | others).map(tuple),
    names=st.none() | st.frozensets(st.text()),
    term=st.none() | st.just(Term.ONE),
    sure=st.booleans(),
    number=st.none() | st.integers(),
)


@given(trees)
def test_what_is_written_is_read(tree: Tree) -> None:
    assert loads(Tree, dumps(tree)) == tree
    assert dumps(loads(Tree, dumps(tree))) == dumps(tree)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists))
def test_what_is_no_record_is_damaged(value: object) -> None:
    with pytest.raises(DamagedError):
        loads(Tree, json.dumps(value))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        '{"Tree": 1}',
        "[" * 100_000,
        '["Leaf","a",[]]',
        '["Tree",[],null,null,1,null]',
        '["Tree",[],null,"two",true,null]',
        '["Tree",[],null,null,true]',
        '["Tree",[["Tree"]],null,null,true,null]',
        '["Tree",[["Leaf","a",["no day"]]],null,null,true,null]',
        '["Tree",[["Other","a",["b"]]],null,null,true,null]',
        '["Tree",{"a":1},null,null,true,null]',
    ],
)
def test_garbage_is_damaged(text: str) -> None:
    with pytest.raises(DamagedError):
        loads(Tree, text)


def test_everything_that_is_kept_of_a_briefing_can_be_read_back() -> None:
    files = tuple(
        SeedFile(path=f"seeds/{name}", data=text.encode())
        for name, text in corpus(1)
        if name.startswith("incident-00000/")
    )
    shared = replace(NOTHING_SHARED, sound=False)
    (kept,) = compile_batch((("incident-00000", files),), shared)
    brief = loads(Brief, kept.brief)
    assert brief.findings
    assert not brief.lasting
    assert all(isinstance(found, Diagnostic) for found in brief.findings)


def test_a_finding_is_read_back() -> None:
    label = Label(span=Span(file="a", start=1, end=2), text="b")
    found = Diagnostic(
        code="Q001", name="n", severity=Severity.ERROR, message="m", primary=label, details=("d",)
    )
    assert loads(Diagnostic, dumps(found)) == found
