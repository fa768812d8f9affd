"""Briefings compiled in other processes and on a cluster: the same bytes as in this one."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import pytest

from generator.build import read_corpus
from generator.cache import caching_compiler as remembering_module
from generator.cache import workers
from generator.cache.caching_compiler import CachedCompiler
from generator.cache.store import opened_cache
from generator.cache.workers import cluster, hired
from generator.compiler import alone
from generator.files.errors import RefusedError
from generator.project.layout import Project
from tests.bench.corpus import write_corpus

COUNT = 3
ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    write_corpus(tmp_path / "project", COUNT)
    return Project(root=tmp_path / "project")


def test_one_job_works_here() -> None:
    with hired(1) as found:
        assert found is alone


def test_few_tasks_are_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(workers, "ProcessPoolExecutor")
    with hired(2) as found:
        assert list(found(str.upper, "abc")) == ["A", "B", "C"]


def test_many_tasks_are_done_beside_in_order() -> None:
    with hired(2) as found:
        for _ in range(2):  # the processes stay
            assert list(found(str.upper, (each for each in "abcdefgh"))) == list("ABCDEFGH")


def test_other_processes_give_the_same(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "PAYS", 2)
    monkeypatch.setattr(workers, "AHEAD", 0)
    monkeypatch.setattr(remembering_module, "BATCH", 1)
    with hired(2) as found, opened_cache() as cache:
        beside = dict(read_corpus(project, compiler=CachedCompiler(cache, found)).pages)
    assert beside == dict(read_corpus(project).pages)


CLUSTER = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        print(cluster.scheduler_address.removeprefix("tcp://"), flush=True)
        sys.stdin.read()
"""
COMPILE = """
import json, sys
from pathlib import Path
from generator.project.layout import Project
from generator.cache import caching_compiler as remembering_module
from generator.cache import workers
from generator.build import read_corpus
from generator.cache.store import opened_cache
from generator.project.private_folder import prepare
remembering_module.BATCH = 1
project = Project(root=Path(sys.argv[1]))
with workers.hired(1, sys.argv[2]) as hired, opened_cache(prepare(project)) as cache:
    compiler = remembering_module.CachedCompiler(cache, hired)
    corpus = read_corpus(project, compiler=compiler)
    json.dump(dict(corpus.pages), sys.stdout)
"""


@contextmanager
def running_cluster(folder: Path) -> Iterator[str]:
    """Run a cluster of two processes, and give its address."""
    (folder / "cluster.py").write_text(CLUSTER)
    with subprocess.Popen(
        [sys.executable, "cluster.py"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.communicate()


def test_a_cluster_gives_the_same(project: Project, tmp_path: Path) -> None:
    with running_cluster(tmp_path) as address:
        done = subprocess.run(
            [sys.executable, "-c", COMPILE, str(project.root), f"dask://{address}"],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            check=True,
        )
    assert json.loads(done.stdout) == dict(read_corpus(project).pages)


def test_what_is_no_cluster_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(RefusedError, match="dask://host:port"), cluster("spark://here:1"):
        pass
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(RefusedError, match="needs Dask"), cluster("dask://127.0.0.1:1"):
        pass


class Distributed:
    """Stands in for Dask, which takes seconds to give an address up."""

    def __init__(self, fault: OSError | None = None) -> None:
        self.fault = fault

    def Client(self, address: str, *, timeout: int) -> "Distributed":  # noqa: N802  # Dask's own
        assert (address, timeout) == ("tcp://here:1", 10)
        if self.fault:
            raise self.fault
        return self

    def scheduler_info(self) -> dict[str, dict[str, str]]:
        return {"workers": {}}

    def get_executor(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(1)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Go."""


def test_a_cluster_that_does_not_answer_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", Distributed(OSError("timed out")))
    with pytest.raises(RefusedError, match="does not answer"), cluster("dask://here:1"):
        pass


def test_any_executor_serves(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", Distributed())
    with hired(1, "dask://here:1") as found, opened_cache() as cache:
        assert read_corpus(project, compiler=CachedCompiler(cache, found)).sound


def test_work_begins_before_a_result_is_asked_for(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in "abcdefgh"]
    with hired(2) as found:
        coming = found(Path.touch, paths)
        until = time.monotonic() + 30
        while not paths[0].exists():
            assert time.monotonic() < until
            time.sleep(0.01)
        assert len(list(coming)) == len(paths)
    assert sorted(tmp_path.iterdir()) == paths


def killed(_: str) -> str:
    """End this process as the system does that is short of memory."""
    os.kill(os.getpid(), signal.SIGKILL)
    return ""


def test_a_worker_that_is_killed_is_a_refusal_and_the_next_work_is_done() -> None:
    with hired(2) as found:
        with pytest.raises(RefusedError, match="was killed"):
            list(found(killed, "abcdefgh"))
        assert list(found(str.upper, "abcdefgh")) == list("ABCDEFGH")
