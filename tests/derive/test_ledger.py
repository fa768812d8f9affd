"""The ledger of the invented briefing: its charts say what its tables say."""

from generator.derive.briefing_page import briefing_view
from generator.derive.ledger import Count
from generator.derive.passages import passages
from generator.evidence import examine
from generator.load.unit import load_shared_actors, load_unit
from generator.spans import SeedFile
from tests.acceptance.readme import ROOT

SLUG = "ondrel-strait-demonstration"


def counts() -> tuple[Count, ...]:
    folder = ROOT / "seeds" / SLUG
    files = tuple(
        SeedFile(path=path.relative_to(ROOT).as_posix(), data=path.read_bytes())
        for path in sorted(folder.iterdir())
    )
    shared = SeedFile(path="seeds/actors.yml", data=(ROOT / "seeds/actors.yml").read_bytes())
    loaded = load_unit(SLUG, files)
    assert loaded.briefing is not None
    evidence = examine(loaded.briefing, shared=load_shared_actors(shared).actors)
    return briefing_view(evidence, passages(evidence)).counted


def test_a_chart_names_the_same_counters_as_its_table() -> None:
    drawn = [count for count in counts() if count.chart]
    assert len(drawn) >= 5
    for count in drawn:
        table = [row.figure.origin.text for row in count.rows if row.part == "stands"]
        chart = [" ".join(line.text for line in row.names) for row in count.chart[0].wide.rows]
        assert chart == table, count.title
