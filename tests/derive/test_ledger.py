"""The ledger of the invented briefing: its charts say what its tables say."""

import json

from generator.derive.figures import Count
from generator.derive.pages.briefing_page import briefing_view
from generator.derive.passages import passages
from generator.evidence import examine
from generator.load.folder import load_folder, load_shared_actors
from generator.spans import SeedFile
from tests.acceptance.readme import ROOT
from tests.checking import check_example

SLUG = "ondrel-strait-demonstration"


def counts() -> tuple[Count, ...]:
    folder = ROOT / "seeds" / SLUG
    files = tuple(
        SeedFile(path=path.relative_to(ROOT).as_posix(), data=path.read_bytes())
        for path in sorted(folder.iterdir())
    )
    shared = SeedFile(path="seeds/actors.yml", data=(ROOT / "seeds/actors.yml").read_bytes())
    loaded = load_folder(SLUG, files)
    assert loaded.briefing is not None
    evidence = examine(loaded.briefing, shared=load_shared_actors(shared).actors)
    return briefing_view(evidence, passages(evidence)).counted


def test_a_chart_names_the_same_counters_as_its_table() -> None:
    drawn = [count for count in counts() if count.chart]
    assert len(drawn) >= 5
    for count in drawn:
        table = [row.figure.origin.text for row in count.rows if row.part == "stands"]
        assert count.chart is not None
        chart = [" ".join(line.text for line in row.names) for row in count.chart.wide.rows]
        assert chart == table, count.title


TWICE = """# report.txt: An aide of the office told the ministry that at least 83 people died.
# report.txt: The office itself says that at least 83 people died.
actors:
  ministry: {type: PublicBody, name: The ministry}
  office: {type: PublicBody, name: Harbour office}
claims:
  toll:
    text: At least 83 people died.
    about: [ministry, office]
    appearances:
      - source: report
        chain: [ministry, office]
        quote: told the ministry that at least 83 people died
      - {source: report, chain: [office], quote: "itself says that at least 83 people died"}
casualties:
  dead:
    claim: toll
    outcome: killed
    wording: at least 83 people
    measure: cumulative
    as_of: 2025-11-24
"""


def test_page_and_data_rest_a_figure_on_the_passage_nearest_to_its_origin() -> None:
    corpus = check_example(TWICE)
    assert corpus.sound, corpus.findings
    data = json.loads(corpus.pages["example/data/briefing.json"])
    (figure,), (claim,) = data["figures"], data["claims"]
    assert (figure["appearance"], figure["counter"]) == (2, "office")
    anchor = claim["appearances"][1]["passage"]["anchor"]
    page = corpus.pages["example/index.md"]
    row = next(line for line in page.splitlines() if 'id="f-dead"' in line)
    assert f"#{anchor})" in row
    assert "[Harbour office]" in row
