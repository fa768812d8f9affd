"""A few rows of the table of dear files, small, and the verdict on them."""

import pytest

from tests.bench.hostile import TABLE, Cost, faults, main, measure

SAMPLE = ("parties in a circle", "claims that quote themselves", "a wording of one hundreds")


@pytest.mark.sample
@pytest.mark.parametrize("name", [*SAMPLE, "html, attributes", "md, '<!--\\n'"])
def test_a_dear_file_is_checked_within_the_budget(name: str) -> None:
    assert not tuple(faults(measure(name, "check", 250_000), nothing=0.5))


@pytest.mark.sample
def test_a_row_is_built_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "txt, number signs", "--verbs", "build", "--largest", "50000"]) == 0
    assert "txt, number signs" in capsys.readouterr().out


def _cost(seconds: float, megabytes: int = 100, status: int = 0) -> Cost:
    return Cost(seconds=seconds, megabytes=megabytes, status=status)


def test_what_is_linear_and_within_the_budget_is_no_fault() -> None:
    assert not tuple(faults({1_000: _cost(2.0), 2_000: _cost(3.0, status=1)}, nothing=1.0))


@pytest.mark.parametrize(
    ("cost", "says"),
    [
        (_cost(5.1), "5.1 s"),
        (_cost(4.0), "3.0 times as long"),
        (_cost(2.0, megabytes=513), "513 MB"),
        (_cost(2.0, status=-9), "exit status -9"),
        (_cost(2.0, status=70), "exit status 70"),
    ],
)
def test_each_fault_is_named(cost: Cost, says: str) -> None:
    assert says in "; ".join(faults({1_000: _cost(2.0), 2_000: cost}, nothing=1.0))


def test_every_field_is_grown_with_forty_patterns() -> None:
    assert sum(name.startswith("quote: ") for name in TABLE) >= 40
    assert all(TABLE[name](1_000) for name in TABLE)
