"""The corpus is as the bench says it is, and nothing is wrong with it."""

from pathlib import Path

from generator.build import read_corpus
from generator.load.folder import load_folder
from generator.project.layout import Project
from generator.spans import SeedFile
from tests.bench.corpus import WORDS, corpus, write_corpus

COUNT = 3


def test_each_briefing_has_what_the_bench_promises() -> None:
    files = dict(corpus(COUNT))
    for slug in ("incident-00000", "incident-00002"):
        here = tuple(
            SeedFile(path=f"seeds/{name}", data=text.encode())
            for name, text in sorted(files.items())
            if name.startswith(f"{slug}/")
        )
        briefing = load_folder(slug, here).briefing
        assert briefing is not None
        documents = [source.document for source in briefing.sources.values()]
        assert [WORDS <= each.words < WORDS + 30 for each in documents if each] == [True] * 3
        assert [len(claim.appearances) for claim in briefing.claims.values()] == [2] * 12
        sections = (briefing.casualties, briefing.events, briefing.questions, briefing.actors)
        assert [len(section) for section in sections] == [3, 4, 3, 3]


def test_it_is_the_same_each_time_and_grows_at_its_end() -> None:
    assert list(corpus(COUNT)) == list(corpus(COUNT))
    assert dict(corpus(COUNT)) != dict(corpus(COUNT, seed=7))
    assert dict(corpus(COUNT)).items() <= dict(corpus(COUNT + 1)).items()


def test_nothing_is_wrong_with_it(tmp_path: Path) -> None:
    write_corpus(tmp_path, COUNT)
    found = read_corpus(Project(root=tmp_path))
    assert found.findings == ()
    assert len(found.pages) > COUNT * 7
