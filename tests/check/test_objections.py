"""Every kind of objection that has a code has the rule of that code, which takes up all of them."""

from pathlib import Path

from generator.check.figures.objections import MOST, objections, units, wording
from generator.check.registry import RULES, run
from generator.evidence import Evidence, examine
from generator.figures.counted import ObjectionKind
from generator.load.folder import load_folder, load_shared_actors
from generator.model.kinds import Section
from generator.spans import SeedFile
from tests.checking import check_example, codes, seed_files
from tests.figures.counting import CODES

ROOT = Path(__file__).parents[2]
DEMONSTRATION = "ondrel-strait-demonstration"


def demonstration() -> Evidence:
    files = seed_files(ROOT)
    shared = next(file for file in files if file.path == "seeds/actors.yml")
    own = tuple(file for file in files if file.path.startswith(f"seeds/{DEMONSTRATION}/"))
    briefing = load_folder(DEMONSTRATION, own).briefing
    assert briefing is not None
    return examine(briefing, shared=load_shared_actors(shared).actors)


def test_each_kind_with_a_code_has_its_rule() -> None:
    rules = {rule.code: rule.name for rule in RULES}
    coded = {code: kind.value for kind, code in CODES.items()}
    assert len(coded) >= 10
    assert coded.items() <= rules.items()


def test_all_objections_of_the_demonstration_are_found() -> None:
    evidence = demonstration()
    found = [finding.code for finding in run(evidence)]
    coded = [CODES[each.kind] for each in evidence.counting.tally.objections if each.kind in CODES]
    assert len(coded) >= 3
    assert all(found.count(code) >= coded.count(code) for code in coded)


def test_nothing_is_said_of_sums_while_a_figure_is_unread() -> None:
    evidence = demonstration()
    kinds = {each.kind for each in evidence.counting.tally.objections}
    kind = next(kind for kind in ObjectionKind if kind in kinds and kind in CODES)
    assert list(objections(evidence, kind))
    unread = {Section.CASUALTIES: frozenset({"another"})}
    found = run(evidence, dropped=unread)
    assert not {"C101", "C103"} & {finding.code for finding in found}


def test_a_long_sum_shows_a_few_of_its_figures() -> None:
    count = 12
    figures = "".join(
        f"  f-{number}: {{claim: toll, event: strikes, outcome: killed, measure: incremental,"
        f" period: 2025-11-{number + 3:02}, wording: {word} people}}\n"
        for number, word in enumerate(["an unknown number of", *["four"] * (count - 1)])
    )
    checked = check_example(
        "# report.txt: There died an unknown number of people, then four people, and so on.\n"
        "claims:\n  toll:\n    text: Many.\n    appearances:\n"
        "      - {source: report, quote: 'There died an unknown number of people'}\n"
        "      - {source: report, quote: 'then four people, and so on'}\n"
        "events:\n  strikes: {title: The strikes, when: 2025-11-03/2025-11-25}\n"
        f"casualties:\n{figures}"
    )
    assert codes(checked) == ["C103"]
    assert len(checked.findings[0].secondary) == MOST < count - 1


def test_a_unit_is_pointed_at_where_there_is_one() -> None:
    text = (
        b"title: T\nas_of: 2025\nsummary: S\ncasualties:\n"
        b"  a: {claim: c, outcome: killed, wording: four, measure: cumulative}\n"
        b"  b: {claim: c, outcome: killed, wording: five, measure: cumulative,"
        b" unit_count: {n: 2, unit: boats}}\n"
    )
    briefing = load_folder("a", (SeedFile(path="seeds/a/briefing.yml", data=text),)).briefing
    assert briefing is not None
    plain, counted = briefing.casualties.values()
    assert units(plain) == wording(plain)
    place = units(counted)
    assert text.decode()[place.start : place.end] == "boats"
