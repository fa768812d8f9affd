"""The gate that finds code which nothing reads, and that it can find any."""

from pathlib import Path

import pytest

from tests.dead import ROOT, dead, names_outside_the_code

PLANTED = """
class Read:
    shown: int
    forgotten: int

    def called(self) -> int:
        return 1

    @property
    def never_asked(self) -> int:
        return 2


def never_called() -> int:
    return Read().called()
"""


def planted(folder: Path, *used: str) -> list[str]:
    module = folder / "planted.py"
    module.write_text(PLANTED, encoding="utf-8")
    return [line.split("'")[1] for line in dead([folder], used)]


def test_nothing_is_dead() -> None:
    names = names_outside_the_code()
    assert len(names) > 1000
    assert dead([ROOT / "generator"], names) == ()


def test_what_nothing_reads_is_found(tmp_path: Path) -> None:
    assert planted(tmp_path) == ["shown", "forgotten", "never_asked", "never_called"]


@pytest.mark.parametrize("name", ["shown", "never_called"])
def test_what_a_template_names_is_read(tmp_path: Path, name: str) -> None:
    assert name not in planted(tmp_path, name)


def test_among_the_program_too_it_is_found(tmp_path: Path) -> None:
    (tmp_path / "planted.py").write_text(PLANTED, encoding="utf-8")
    found = dead([ROOT / "generator", tmp_path], names_outside_the_code())
    assert any("never_called" in line for line in found)
    assert any("never_asked" in line for line in found)
