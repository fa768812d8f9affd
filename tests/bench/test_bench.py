"""The bench runs, small and without the peers; what it measures then says nothing."""

import json
import re
from pathlib import Path

import pytest

from tests.bench.__main__ import main
from tests.bench.peers import PEERS
from tests.bench.preview import main as preview


@pytest.mark.sample
@pytest.mark.site
def test_the_bench_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = tmp_path / "bench.json"
    main(["--sizes", "1", "--peers-at", "0", "--rounds", "1", "--json", str(told)])
    lines = capsys.readouterr().out
    assert re.findall(r"^S\d", lines, re.MULTILINE) == [
        "S2",
        "S2",
        "S3",
        "S4",
        "S4",
        "S5",
        "S6",
        "S7",
    ]
    measured = json.loads(told.read_text())
    assert len(measured["runs"]) == 5
    assert all(run["wall"] > 0 for runs in measured["runs"].values() for run in runs)


@pytest.mark.sample
@pytest.mark.site
def test_the_bench_of_the_preview_runs(capsys: pytest.CaptureFixture[str]) -> None:
    preview(["--briefings", "2", "--saves", "3"])
    lines = capsys.readouterr().out
    assert re.match(r"2 briefings, 3 saves: median \d\.\d\d s, from ", lines)
    assert re.search(r"\nmemory: [1-9]\d+ MB after 10 saves, [1-9]\d+ MB after the last", lines)


def test_every_peer_gets_the_same_pages(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    for name in ("index.md", "a/index.md", "a/b.md"):
        (pages / name).parent.mkdir(parents=True, exist_ok=True)
        (pages / name).write_text(name)
    for number, set_up in enumerate(PEERS.values()):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert set_up(folder, pages)[0].startswith("/")
        assert sorted(path.read_text() for path in folder.rglob("*.md")) == [
            "a/b.md",
            "a/index.md",
            "index.md",
        ]
