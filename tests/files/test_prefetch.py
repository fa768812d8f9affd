"""Looks at folders that are taken early: what was seen, once, and never what was before that."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import pytest

from generator.files.prefetch import Looks
from generator.files.stat import own_states, states

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")


def eager(work: Callable[[_Task], _Result], tasks: Iterable[_Task]) -> Iterable[_Result]:
    """Do everything at once, as other processes may."""
    return list(map(work, tasks))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "below").mkdir()
    (tmp_path / "below/a").write_text("a")
    return tmp_path


def test_who_looks_when_asked_sees_what_is_there(folder: Path) -> None:
    looks = Looks()
    (folder / "b").write_text("b")
    assert looks.states(folder) == states(folder)
    assert looks.own_states(folder) == own_states(folder)
    assert sorted(looks.own_states(folder)) == ["b", "below/a"]


def test_what_was_seen_early_is_told_once(folder: Path) -> None:
    early = Looks(eager, private=(folder,), others=(folder,))
    before, all_before = own_states(folder), states(folder)
    (folder / "b").write_text("b")
    assert (early.own_states(folder), early.states(folder)) == (before, all_before)
    assert sorted(early.own_states(folder)) == sorted(early.states(folder)) == ["b", "below/a"]


def test_another_folder_is_looked_at_when_asked(folder: Path) -> None:
    early = Looks(eager, private=(folder,))
    assert early.own_states(folder / "below") == own_states(folder / "below")
    assert early.states(folder / "below") == states(folder / "below")


def test_what_was_not_there_yet_is_looked_at_again(folder: Path) -> None:
    early = Looks(eager, private=(folder / "new",))
    (folder / "new").mkdir()
    (folder / "new/a").write_text("a")
    assert sorted(early.own_states(folder / "new")) == ["a"]
