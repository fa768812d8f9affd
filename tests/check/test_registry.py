from generator.check.registry import run, run_shared
from generator.diagnostics import order
from generator.evidence import examine
from generator.load.folder import load_folder, load_shared_actors
from generator.model.kinds import Section
from generator.spans import SeedFile
from tests.checking import check_example, codes


def test_findings_of_all_rules_come_sorted_by_place() -> None:
    checked = check_example(
        "questions:\n  who:\n    text: Who?\n    status: answered\n    about: [nobody]\n"
        "claims:\n  toll:\n    text: Many.\n    about: [nobody]\n"
    )
    assert sorted(codes(checked)) == ["A001", "A001", "K001", "S001"]
    assert list(checked.findings) == sorted(checked.findings, key=order)


def test_an_id_that_could_not_be_read_is_known_all_the_same() -> None:
    text = (
        "title: An example\nas_of: 2025-11-25\nsummary: An example.\n"
        "questions:\n  who:\n    text: Who?\n    about: [axios]\n"
    )
    file = SeedFile(path="seeds/example/briefing.yml", data=text.encode())
    briefing = load_folder("example", (file,)).briefing
    assert briefing is not None
    evidence = examine(briefing, shared={})
    assert [finding.code for finding in run(evidence)] == ["A001"]
    assert run(evidence, dropped={Section.ACTORS: frozenset({"axios"})}) == ()
    assert [f.code for f in run(evidence, dropped={Section.CLAIMS: frozenset({"axios"})})] == [
        "A001"
    ]


def test_shared_actors_are_checked_by_themselves() -> None:
    text = (
        "actors:\n"
        "  axios: {type: Organization, name: Axios, party: owner}\n"
        "  idle: {type: Organization, name: Idle}\n"
    )
    file = SeedFile(path="seeds/actors.yml", data=text.encode())
    actors = load_shared_actors(file).actors
    found = run_shared(actors, named=frozenset({"axios"}))
    assert [finding.code for finding in found] == ["A001", "U001"]
    known = run_shared(actors, named=frozenset({"axios", "idle"}), dropped=frozenset({"owner"}))
    assert known == ()


def test_nobody_is_unused_while_a_briefing_cannot_be_read() -> None:
    file = SeedFile(
        path="seeds/actors.yml", data=b"actors:\n  idle: {type: Organization, name: Idle}\n"
    )
    assert run_shared(load_shared_actors(file).actors, named=None) == ()


def test_a_document_that_is_missing_is_not_searched_for_words_that_are_missing() -> None:
    gone = "{file: gone.txt, type: NewsArticle, publisher: unknown, published: unknown,"
    checked = check_example(
        "# report.txt: Nothing of the kind.\n"
        "claims:\n  toll:\n    text: Many.\n    appearances:\n"
        "      - {source: report, quote: At least 83 people}\n"
        "sources:\n"
        "  report: {file: report.txt, type: NewsArticle, publisher: unknown,\n"
        "    published: unknown, accessed: 2025-11-25, lang: en}\n"
        f"  gone: {gone} accessed: 2025-11-25, lang: en}}\n"
    )
    assert sorted(codes(checked)) == ["Q001", "Y011"]
